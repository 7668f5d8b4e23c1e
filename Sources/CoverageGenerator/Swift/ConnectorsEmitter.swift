import CoverageSpec

/// `Connectors.swift`: the static members of `Connector`, and the way from a value to its own file.
struct ConnectorsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = SwiftScope(coverage.specification)
    let values = coverage.connectors.enumerated().map { index, connector -> SwiftTemplate in
      """
      \(SwiftComment.documentation("\(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."))
      public static var \(SwiftNaming.escaped(SwiftNames.value(connector))): Self { Self(index: \(index)) }
      """
    }
    let cases = coverage.connectors.enumerated().map { index, connector -> SwiftTemplate in
      "case \(index): \(SwiftNaming.escaped(SwiftNames.type(connector))).describe(to: &details)"
    }
    let code: SwiftTemplate = """
      nonisolated extension CoverageMatrix.Connector where Category == \(scope.namespace) {
        \(values, separatedBy: "\n\n")
      }

      nonisolated extension \(scope.namespace) {
        /// Tells what a connector's file says beyond its coverage.
        public static func describe(_ connector: Connector, to details: inout ConnectorDetails) {
          switch connector.index {
          \(cases)
          default: break
          }
        }
      }
      """
    return [SwiftFile.make("Connectors", from: "connectors", code)]
  }
}
