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
      "case \(index): \(SwiftNaming.escaped(SwiftNames.type(connector))).details"
    }
    let code: SwiftTemplate = """
      nonisolated extension CoverageMatrix.Connector where Category == \(scope.namespace) {
        \(values, separatedBy: "\n\n")
      }

      nonisolated extension \(scope.namespace) {
        /// What a connector's file says beyond its coverage, as records for the run-time library to read.
        public static func details(of connector: Connector) -> \(scope.runtime("StaticBytes")) {
          switch connector.index {
          \(cases)
          default: \(scope.runtime("StaticBytes"))("")
          }
        }
      }
      """
    return [SwiftFile.make("Connectors", from: "connectors", code)]
  }
}
