import _CoverageSpec

/// `Connectors.swift`: the static members of `Connector`, and the way from a value to its own file and its type.
///
/// The cases are statements: a switch that is an expression compiles in quadratic time (75 s for 3000 connectors).
struct ConnectorsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let values = coverage.connectors.enumerated().map { index, connector -> SwiftTemplate in
      """
      \(SwiftComment.documentation("The connector \(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."))
      \(scope.access)static var \(SwiftNaming.escaped(SwiftNames.value(connector))): Self { Self(index: \(index)) }
      """
    }
    func cases(_ member: String) -> [SwiftTemplate] {
      coverage.connectors.enumerated().map { index, connector in
        "case \(index): return \(SwiftNaming.escaped(SwiftNames.type(connector))).\(member)"
      }
    }
    let code: SwiftTemplate = """
      nonisolated extension CoverageMatrix.Connector where Category == \(scope.namespace) {
        \(values + formerValues(coverage.connectors, scope), separatedBy: "\n\n")
      }

      nonisolated extension \(scope.namespace) {
        /// The details of a connector's file beyond its coverage, as records that the run-time library reads.
        \(scope.access)static func _details(of connector: Connector) -> StaticBytes {
          switch connector.index {
          \(cases("_details"))
          default: return StaticBytes("")
          }
        }

        \(connectorTypes(cases("self"), scope))\(scope.options.hasConnectorTypes ? formerTypes(coverage.connectors, scope) : "")
      }
      """
    return [SwiftFile.make("Connectors", of: .queries, from: "connectors", scope, code)]
  }

  private func connectorTypes(_ cases: [SwiftTemplate], _ scope: SwiftScope) -> SwiftTemplate {
    let declaration = "static func _connectorType(of connector: Connector) -> (any ConnectorType.Type)?"
    guard scope.options.hasConnectorTypes else {
      return """
        /// A connector's type; this module knows none.
        \(scope.access)\(declaration) { nil }
        """
    }
    return """
      /// A connector's type.
      \(scope.access)\(declaration) {
        switch connector.index {
        \(cases)
        default: return nil
        }
      }
      """
  }

  /// The values of connectors under the slugs that they had before.
  private func formerValues(_ connectors: [ConnectorEntry], _ scope: SwiftScope) -> [SwiftTemplate] {
    connectors.flatMap { connector in
      SwiftNames.formerValues(connector).map { old -> SwiftTemplate in
        let name = SwiftNaming.escaped(SwiftNames.value(connector))
        return """
          \(MovedCode.attribute(SwiftNames.value(connector)))
          \(scope.access)static var \(SwiftNaming.escaped(old.value)): Self { Self.\(name) }
          """
      }
    }
  }

  /// The types of connectors under the slugs that they had before, below what stands above.
  private func formerTypes(_ connectors: [ConnectorEntry], _ scope: SwiftScope) -> SwiftTemplate {
    let aliases = connectors.flatMap { connector in
      SwiftNames.formerTypes(connector).map {
        MovedCode.deprecatedType($0.value, now: SwiftNames.type(connector), scope)
      }
    }
    if aliases.isEmpty { return "" }
    return "\n\n\(aliases, separatedBy: "\n\n")"
  }
}
