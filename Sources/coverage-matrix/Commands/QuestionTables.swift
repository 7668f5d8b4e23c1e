import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// The tables of the run-time library for a category, so that its engines answer questions about a spec.
///
/// They have the bytes that generated code holds as literals; each value of this type makes an immortal copy.
struct QuestionTables {
  let table: CoverageTable
  let names: CategoryNames

  init(_ coverage: CompiledCoverage) {
    let layout = coverage.layout
    table = CoverageTable(
      connectorCount: coverage.connectors.count, capabilityCount: layout.rows.count,
      supported: StaticBytes(immortalCopyOf: coverage.supported.bytes),
      supportedByCapability: StaticBytes(immortalCopyOf: coverage.supportedByCapability.bytes),
      unsupported: StaticBytes(immortalCopyOf: coverage.unsupported.bytes),
      notImplemented: StaticBytes(immortalCopyOf: coverage.notImplemented.bytes),
      kinds: StaticBytes(immortalCopyOf: layout.kindBytes),
      featureParents: StaticBytes(immortalCopyOf: layout.featureParentBytes))
    names = CategoryNames(
      id: coverage.category.id, name: coverage.category.name,
      paths: Self.nameTable(layout.rows.map(\.path), isLookedUp: true),
      labels: Self.nameTable(layout.rows.map(\.label), isLookedUp: false),
      slugs: Self.nameTable(coverage.connectors.map(\.slug), isLookedUp: true),
      connectorNames: Self.nameTable(coverage.connectors.map(\.name), isLookedUp: false))
  }

  /// The long answer about a connector and a capability, by their numbers.
  ///
  /// - Parameter details: those of the connector.
  func answer(connector: Int, capability: Int, details: StaticBytes) -> CoverageAnswer {
    CoverageAnswer(table: table, names: names, details: details, connector: connector, capability: capability)
  }

  private static func nameTable(_ names: [String], isLookedUp: Bool) -> CoverageMatrix.NameTable {
    let builder = NameTableBuilder(names, isLookedUp: isLookedUp)
    return CoverageMatrix.NameTable(
      text: StaticBytes(immortalCopyOf: names.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }),
      starts: StaticBytes(immortalCopyOf: PackedIntegersBuilder.bytes(builder.starts)),
      order: StaticBytes(immortalCopyOf: PackedIntegersBuilder.bytes(builder.order)))
  }
}

extension ConnectorEntry {
  /// The details beyond coverage, as generated code holds them; each call makes an immortal copy.
  var details: StaticBytes {
    StaticBytes(immortalCopyOf: Array(ConnectorRecords(self).lines.joined(separator: "\n").utf8))
  }
}

extension QuestionTables {
  /// What each connector supports without general availability, and everything below it.
  func unreleased(_ coverage: CompiledCoverage) -> [BitSet] {
    coverage.connectors.enumerated().map { number, connector in
      let all = table.capabilities(ofConnector: number)
      let own = table.unreleased(connector: number, names: names, details: connector.details)
      return all.subtracting(table.removing(own, from: all))
    }
  }
}

extension CoverageRows {
  /// The coverage of all connectors, each without some capabilities that are not in general availability.
  init(_ table: CoverageTable, without unreleased: [BitSet]) {
    self.init(
      table,
      coverages: unreleased.enumerated().map { connector, gone in
        let reasons = gone.map { ($0.ordinal, Availability.notGenerallyAvailable) }
        let left = table.capabilities(ofConnector: connector).subtracting(gone)
        return (connector, left, Dictionary(reasons) { first, _ in first })
      })
  }
}
