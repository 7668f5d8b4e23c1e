import CoverageSpec

/// `Connector-<slug>.swift`: what a connector's file says beyond its coverage.
///
/// A note stands in this file alone, so that editing one rewrites one file.
struct ConnectorEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage.specification)
    return coverage.connectors.map { connector in
      SwiftFile.make(
        "Connector-\(connector.slug)", from: "connectors/\(connector.slug).json", code(for: connector, scope))
    }
  }

  private func code(for connector: ConnectorEntry, _ scope: SwiftScope) -> SwiftTemplate {
    let summary = "\(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."
    let notes = connector.notes.map(\.text).joined(separator: "\n\n")
    return """
      nonisolated extension \(scope.namespace) {
        \(SwiftComment.documentation(summary, notes))
        public nonisolated enum \(SwiftNaming.escaped(SwiftNames.type(connector))) {
          /// The connector as a value.
          public static var connector: Connector { .\(SwiftNaming.escaped(SwiftNames.value(connector))) }

          /// What the connector's file says beyond its coverage.
          static var details: \(scope.runtime("StaticBytes")) {
            \(scope.runtime("StaticBytes"))(
              \(SwiftLiteral.lines(ConnectorRecords(connector).lines)))
          }
        }
      }
      """
  }
}
