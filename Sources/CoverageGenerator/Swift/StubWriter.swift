import _CoverageSpec

/// Writes the skeleton of a connector's mapper, for its author to fill in.
package struct StubWriter {
  private let connector: ConnectorEntry
  private let mapped: MappedModels
  private let scope: SwiftScope

  /// A writer for the connector with a slug; nil where there is none.
  package init?(_ specification: Specification, slug: String) {
    guard let connector = specification.connectors.first(where: { $0.slug == slug }) else { return nil }
    self.connector = connector
    mapped = MappedModels(category: specification.category, connector: connector)
    scope = SwiftScope(specification)
  }

  /// A mapper that compiles: a method for each model, with every label in order, each of them throwing.
  package var skeleton: String {
    let type = "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))"
    let remotes = mapped.models.map { "struct Remote\($0.model.record) {}" }
    let methods = mapped.models.map { mapped -> SwiftTemplate in
      let record = SwiftNaming.escaped(mapped.model.record)
      let method = SwiftNaming.escaped(SwiftNames.mappingMethod(mapped.model))
      let arguments = mapped.labels.map { "\(SwiftNaming.label($0)): unmapped(\"\($0)\")" }
      return """
        func \(method)(from remote: Remote\(mapped.model.record)) throws -> Covered<\(type), \(scope.namespace).\(record)> {
          try \(type).\(method)(
            \(arguments.joined(separator: ",\n")))
        }
        """
    }
    let code: SwiftTemplate = """
      import CoverageMatrix

      // The tool's own records: replace each by what the tool's API returns.
      \(remotes.joined(separator: "\n"))

      /// Thrown where a field is not mapped yet.
      struct Unmapped: Error {
        var label: String
      }

      private func unmapped<Value>(_ label: String) throws -> Value {
        throw Unmapped(label: label)
      }

      \(SwiftComment.documentation("Maps the records of \(SwiftComment.inline(connector.name))."))
      struct \(SwiftNames.type(connector))Mapper: \(type).Mapping {
        \(methods, separatedBy: "\n\n")
      }
      """
    return code.text
  }

  /// The labels that came or went since an older specification, one a line; empty where none did.
  package func changes(since old: StubWriter?) -> String {
    let before = old.map { Dictionary(uniqueKeysWithValues: $0.mapped.models.map { ($0.model.id, $0.labels) }) } ?? [:]
    let now = mapped.models.map { ($0.model.id, $0.labels) }
    var lines: [String] = []
    for (id, labels) in now {
      lines += labels.filter { !(before[id] ?? []).contains($0) }.map { "+ \(id) \($0)" }
      lines += (before[id] ?? []).filter { !labels.contains($0) }.map { "- \(id) \($0)" }
    }
    for model in old?.mapped.models ?? [] where !now.contains(where: { $0.0 == model.model.id }) {
      lines += model.labels.map { "- \(model.model.id) \($0)" }
    }
    return lines.joined(separator: "\n")
  }
}
