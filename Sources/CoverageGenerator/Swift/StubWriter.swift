import _CoverageSpec

/// Writes the skeleton of a connector's mapper, for its author to fill in.
package struct StubWriter {
  private let connector: ConnectorEntry
  private let records: [Record]
  private let scope: SwiftScope

  /// A record that the connector can make.
  private struct Record {
    var model: Model
    var function: String
    var labels: [String]
  }

  /// A writer for the connector with a slug; nil where there is none.
  package init?(_ specification: Specification, slug: String) {
    guard let connector = specification.connectors.first(where: { $0.slug == slug }) else { return nil }
    self.connector = connector
    scope = SwiftScope(specification)
    let category = specification.category
    let surface = ConnectorSurface(
      category: category, connector: connector, types: SwiftTypes(scope: scope), twins: TwinTypes(category))
    records = surface.mapping.compactMap { declaration in
      guard case .function(let parameters) = declaration.shape,
        let model = category.models.first(where: { $0.id == declaration.path })
      else { return nil }
      return Record(model: model, function: declaration.name, labels: parameters.map(\.label))
    }
  }

  /// A mapper that compiles: a method for each model, with every label in order, each of them throwing.
  package var skeleton: String {
    let type = "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))"
    let remotes = records.map { "struct Remote\($0.model.record) {}" }
    let methods = records.map { made -> SwiftTemplate in
      let record = SwiftNaming.escaped(made.model.record)
      let method = SwiftNaming.escaped(made.function)
      let arguments = made.labels.map { "\(SwiftNaming.label($0)): unmapped(\"\($0)\")" }
      return """
        func \(method)(from remote: Remote\(made.model.record)) throws -> Covered<\(type), \(scope.namespace).\(record)> {
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
    let before = Dictionary((old?.records ?? []).map { ($0.model.id, $0.labels) }) { first, _ in first }
    let now = Set(records.map(\.model.id))
    let changed = records.flatMap { record -> [String] in
      let id = record.model.id
      let old = before[id] ?? []
      return record.labels.filter { !old.contains($0) }.map { "+ \(id) \($0)" }
        + old.filter { !record.labels.contains($0) }.map { "- \(id) \($0)" }
    }
    let gone = (old?.records ?? []).filter { !now.contains($0.model.id) }.flatMap { record in
      record.labels.map { "- \(record.model.id) \($0)" }
    }
    return (changed + gone).joined(separator: "\n")
  }
}
