import _CoverageSpec

/// `Connector-<slug>.swift`: a connector's type, with its mapping and what its file says beyond its coverage.
///
/// A note stands in this file alone, so that editing one rewrites one file.
struct ConnectorEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] { work(for: coverage).flatMap { $0() } }

  func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]] {
    let scope = coverage.scope
    let shared = SharedCode(coverage)
    let connectors = coverage.connectors.map { connector -> @Sendable () -> [OutputFile] in
      { [file(of: connector, shared, scope)] }
    }
    return connectors + [{ scope.options.leftOut.map { SwiftFile.empty("Connector-\($0)") } }]
  }

  func sections(ofConnector number: Int, in coverage: CompiledCoverage) -> [ConnectorSection] {
    let scope = coverage.scope
    let file = file(of: coverage.connectors[number], SharedCode(coverage), scope)
    return [ConnectorSection(part: file.part, path: file.path, text: file.contents)]
  }

  /// The file of a connector, which is one section.
  private func file(of connector: ConnectorEntry, _ shared: SharedCode, _ scope: SwiftScope) -> OutputFile {
    let code = ConnectorCode(shared: shared, connector: connector, scope: scope)
    var file = SwiftFile.make(
      "Connector-\(connector.slug)", of: .connector, from: "connectors/\(connector.slug).json",
      importing: code.imports, scope, code.template)
    file.sections[connector.slug] = 0..<file.contents.utf8.count
    return file
  }
}

/// The code of one connector.
private struct ConnectorCode {
  let shared: SharedCode
  let connector: ConnectorEntry
  let scope: SwiftScope
  private let mapping: MappingCode
  private let requests: RequestCode

  init(shared: SharedCode, connector: ConnectorEntry, scope: SwiftScope) {
    self.shared = shared
    self.connector = connector
    self.scope = scope
    mapping = MappingCode(shared: shared, connector: connector, scope: scope)
    requests = RequestCode(shared: shared, connector: connector, scope: scope)
  }

  private var category: Category { shared.category }
  private var options: GenerationOptions { scope.options }

  /// The imports of the public functions; without functions, the bytes need the run-time library.
  var imports: SwiftImports {
    guard options.hasConnectorTypes else { return [.runtime, .hidden] }
    return (options.categoryModule == nil ? SwiftImports.runtime : [.runtime, .passedOn])
      .union(options.parts.contains(.mappings) ? mapping.imports : [])
      .union(options.parts.contains(.requests) ? requests.imports : [])
  }

  var template: SwiftTemplate {
    """
    nonisolated extension \(scope.namespace) {
      \(options.hasConnectorTypes ? type : holder)
    }
    """
  }

  private var type: SwiftTemplate {
    let summary = "The connector \(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug))."
    let notes = connector.notes.map(\.text).joined(separator: "\n\n")
    let parts = [
      options.parts.contains(.mappings) ? mapping.template : "",
      options.parts.contains(.requests) ? requests.template : "",
      options.categoryModule == nil ? details : "",
    ]
    return """
      \(SwiftComment.documentation(summary, notes))
      \(scope.access)nonisolated enum \(name): CoverageMatrix.ConnectorType\(options.parts.contains(.markers) ? markers : "") {
        /// The connector as a value.
        \(scope.access)static var connector: \(value) { .\(SwiftNaming.escaped(SwiftNames.value(connector))) }

        /// A key that only this file can make, so that covered records come from here.
        \(scope.access)nonisolated struct _Seal: Sendable {
          fileprivate init() {}
        }

        \(parts.filter { !$0.isEmpty }, separatedBy: "\n\n")
      }
      """
  }

  /// The stand-in for the connector where its type is made in another module, or not at all.
  private var holder: SwiftTemplate {
    """
    /// The details of \(SwiftComment.inline(connector.name)): \(SwiftComment.code(connector.slug)).
    nonisolated enum \(name) {
      \(details)
    }
    """
  }

  private var details: SwiftTemplate {
    """
    /// The details of the connector's file beyond its coverage.
    static var _details: StaticBytes {
      StaticBytes(
        \(SwiftLiteral.lines(ConnectorRecords(connector).lines)))
    }
    """
  }

  /// The type of connectors as values, which the connector's own mapping has an associated type for by the same name.
  private var value: String {
    scope.options.access == .package ? scope.alias("Connector") : "\(scope.namespace).Connector"
  }

  private var name: String { SwiftNaming.escaped(SwiftNames.type(connector)) }

  /// The markers of what the connector supports, each from a line of its own.
  private var markers: String {
    shared.markers(of: connector).map { ",\n  \($0)" }.joined()
  }
}
