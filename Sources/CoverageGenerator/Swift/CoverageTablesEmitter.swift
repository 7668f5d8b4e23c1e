import _CoverageSpec

/// `Coverage.swift` and `Names.swift`: the tables as string literals.
struct CoverageTablesEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    return [
      SwiftFile.make("Coverage", of: .queries, from: "connectors", scope, table(coverage, scope)),
      SwiftFile.make("Names", of: .queries, from: "category.json and connectors", scope, names(coverage, scope)),
    ]
  }

  private func table(_ coverage: CompiledCoverage, _ scope: SwiftScope) -> SwiftTemplate {
    func plane(_ plane: BitPlaneBuilder) -> SwiftTemplate {
      let isEmpty = plane.bytes.allSatisfy { $0 == UInt8(ascii: "@") }
      return list(isEmpty ? [] : plane.bytes, row: plane.stride)
    }
    func list(_ list: [UInt8], row: Int = 1) -> SwiftTemplate {
      """
      StaticBytes(
        \(SwiftLiteral.packed(list, row: row)))
      """
    }
    return """
      nonisolated extension \(scope.namespace) {
        /// The coverage of each connector, packed as `BitPosition` describes: connectors in slug order, capabilities in the
        /// order of `category.json`.
        \(scope.access)static var _table: CoverageTable {
          CoverageTable(
            connectorCount: \(coverage.connectors.count),
            capabilityCount: \(coverage.layout.rows.count),
            supported: \(plane(coverage.supported)),
            supportedByCapability: \(plane(coverage.supportedByCapability)),
            unsupported: \(plane(coverage.unsupported)),
            notImplemented: \(plane(coverage.notImplemented)),
            kinds: \(list(coverage.layout.kindBytes)),
            featureParents: \(list(coverage.layout.featureParentBytes, row: PackedIntegersBuilder.width))
          )
        }
      }
      """
  }

  private func names(_ coverage: CompiledCoverage, _ scope: SwiftScope) -> SwiftTemplate {
    func nameTable(_ names: [String], isLookedUp: Bool) -> SwiftTemplate {
      let builder = NameTableBuilder(names, isLookedUp: isLookedUp)
      return """
        NameTable(
          text: StaticBytes(
            \(SwiftLiteral.lines(names + [""]))),
          starts: StaticBytes(
            \(SwiftLiteral.packed(PackedIntegersBuilder.bytes(builder.starts), row: PackedIntegersBuilder.width))),
          order: StaticBytes(
            \(SwiftLiteral.packed(PackedIntegersBuilder.bytes(builder.order), row: PackedIntegersBuilder.width))))
        """
    }
    return """
      nonisolated extension \(scope.namespace) {
        /// The names of all capabilities and connectors.
        \(scope.access)static var _names: CategoryNames {
          CategoryNames(
            id: \(SwiftLiteral.quoted(coverage.category.id)),
            name: \(SwiftLiteral.quoted(coverage.category.name)),
            paths: \(nameTable(coverage.layout.rows.map(\.path), isLookedUp: true)),
            labels: \(nameTable(coverage.layout.rows.map(\.label), isLookedUp: false)),
            slugs: \(nameTable(coverage.connectors.map(\.slug), isLookedUp: true)),
            connectorNames: \(nameTable(coverage.connectors.map(\.name), isLookedUp: false))
          )
        }
      }
      """
  }
}
