import _CoverageSpec

/// `Maps.swift`: for each model a protocol with one requirement, from which connectors compose their mappings.
struct MapsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let protocols = coverage.category.models.map { model -> SwiftTemplate in
      let label = SwiftComment.inline(model.label)
      let method = SwiftNaming.escaped(SwiftNames.mappingMethod(model))
      return """
        /// Maps a tool's own records onto \(label).
        \(scope.access)protocol \(SwiftNaming.escaped(model.record)): Root {
          /// The tool's own record.
          associatedtype Remote\(model.record)

          \(SwiftComment.documentation("Maps one record onto \(label): \(SwiftComment.code(model.id))."))
          func \(method)(from remote: Remote\(model.record)) throws -> Covered<Connector, \(scope.namespace).\(SwiftNaming.escaped(model.record))>
        }
        """
    }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        /// The mapping of the records of a tool, model by model.
        ///
        /// A connector's `Mapping` is composed of these, so that the compiler names the models that are missing, and
        /// only those.
        \(scope.access)nonisolated enum Maps {
          /// The requirements of all mappings.
          \(scope.access)protocol Root {
            /// The connector that the mapping is for.
            associatedtype Connector: \(scope.alias("ConnectorType"))
          }

          \(protocols, separatedBy: "\n\n")
        }
      }
      """
    return [SwiftFile.make("Maps", of: .mappings, from: "category.json", scope, code)]
  }
}
