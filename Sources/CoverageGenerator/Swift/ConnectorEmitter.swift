import CoverageSpec

/// `Connector-<slug>.swift`: a connector's type, with its mapping and what its file says beyond its coverage.
///
/// A note stands in this file alone, so that editing one rewrites one file.
struct ConnectorEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage.specification)
    return coverage.connectors.map { connector in
      let code = ConnectorCode(
        category: coverage.category, connector: connector, scope: scope.hiding(SwiftNames.reservedConnectorTypes))
      return SwiftFile.make(
        "Connector-\(connector.slug)", from: "connectors/\(connector.slug).json",
        importing: SwiftImports.runtime.union(code.mapping.imports).union(code.requests.imports), code.template)
    }
  }
}

/// The code of one connector.
private struct ConnectorCode {
  let category: Category
  let connector: ConnectorEntry
  let scope: SwiftScope

  var mapping: MappingCode { MappingCode(category: category, connector: connector, scope: scope) }
  var requests: RequestCode { RequestCode(category: category, connector: connector, scope: scope) }

  var template: SwiftTemplate {
    let summary = "\(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."
    let notes = connector.notes.map(\.text).joined(separator: "\n\n")
    return """
      nonisolated extension \(scope.namespace) {
        \(SwiftComment.documentation(summary, notes))
        public nonisolated enum \(name): CoverageMatrix.ConnectorType\(markers) {
          /// The connector as a value.
          public static var connector: \(scope.namespace).Connector { .\(SwiftNaming.escaped(SwiftNames.value(connector))) }

          /// What only this file can make, so that covered records come from here.
          public nonisolated struct Seal: \(scope.standard("Sendable")) {
            fileprivate init() {}
          }

          \([mapping.template, requests.template].filter { !$0.text.isEmpty }, separatedBy: "\n\n")

          /// What the connector's file says beyond its coverage.
          static var details: \(scope.runtime("StaticBytes")) {
            \(scope.runtime("StaticBytes"))(
              \(SwiftLiteral.lines(ConnectorRecords(connector).lines)))
          }
        }
      }
      """
  }

  private var name: String { SwiftNaming.escaped(SwiftNames.type(connector)) }

  /// The markers of what the connector supports, each from a line of its own.
  private var markers: String {
    let models = category.models.filter { model in connector.models.contains { $0.id == model.id } }
    let actions = category.actions.filter { action in connector.actions.contains { $0.id == action.id } }
    let features = category.features.filter { feature in connector.features.contains { $0.id == feature.id } }
    let names =
      models.map { "Reads.\(SwiftNaming.escaped(SwiftNames.marker($0)))" }
      + actions.map { "Performs.\(SwiftNaming.escaped(SwiftNames.marker($0)))" }
      + features.map { "Provides.\(SwiftNaming.escaped(SwiftNames.marker($0)))" }
    return names.map { ",\n  \($0)" }.joined()
  }
}
