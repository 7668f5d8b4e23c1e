import CoverageMatrix
import _CoverageSpec

/// A specification with its coverage packed into tables: the input of every emitter and every question.
///
/// The Swift emitters print the tables and the command line asks them, so both give the same answers.
package struct CompiledCoverage: Sendable {
  package let specification: Specification
  package let layout: CoverageLayout
  /// The rows of connectors, in slug order, by status.
  package let supported: BitPlaneBuilder
  package let unsupported: BitPlaneBuilder
  package let notImplemented: BitPlaneBuilder
  /// `supported` turned over: a row for each capability.
  package let supportedByCapability: BitPlaneBuilder
  package let table: CoverageTable
  package let names: CategoryNames
  package let options: GenerationOptions

  package var category: Category { specification.category }
  package var connectors: [ConnectorEntry] { specification.connectors }

  package init(_ specification: Specification, _ options: GenerationOptions = GenerationOptions()) {
    self.options = options
    let layout = CoverageLayout(specification.category)
    let width = layout.rows.count
    let height = specification.connectors.count
    var supported = BitPlaneBuilder(rows: height, width: width)
    var unsupported = supported
    var notImplemented = supported
    var supportedByCapability = BitPlaneBuilder(rows: width, width: height)
    for (row, connector) in specification.connectors.enumerated() {
      var numbers = CellNumbers(layout)
      for cell in connector.cells {
        guard let number = numbers.number(of: cell) else { continue }
        switch cell.status {
        case .supported:
          supported.set(number, inRow: row)
          supportedByCapability.set(row, inRow: number)
        case .unsupported: unsupported.set(number, inRow: row)
        case .notImplemented: notImplemented.set(number, inRow: row)
        case .unlisted: break
        }
      }
    }
    self.specification = specification
    self.layout = layout
    self.supported = supported
    self.unsupported = unsupported
    self.notImplemented = notImplemented
    self.supportedByCapability = supportedByCapability
    table = CoverageTable(
      connectorCount: height, capabilityCount: width, supported: StaticBytes(immortalCopyOf: supported.bytes),
      supportedByCapability: StaticBytes(immortalCopyOf: supportedByCapability.bytes),
      unsupported: StaticBytes(immortalCopyOf: unsupported.bytes),
      notImplemented: StaticBytes(immortalCopyOf: notImplemented.bytes),
      kinds: StaticBytes(immortalCopyOf: layout.kindBytes),
      featureParents: StaticBytes(immortalCopyOf: layout.featureParentBytes))
    names = CategoryNames(
      id: specification.category.id, name: specification.category.name,
      paths: NameTableBuilder(layout.rows.map(\.path), isLookedUp: true).table,
      labels: NameTableBuilder(layout.rows.map(\.label), isLookedUp: false).table,
      slugs: NameTableBuilder(specification.connectors.map(\.slug), isLookedUp: true).table,
      connectorNames: NameTableBuilder(specification.connectors.map(\.name), isLookedUp: false).table)
  }

  /// The long answer about a connector and a capability, by their numbers.
  ///
  /// - Parameter details: those of the connector.
  package func answer(connector: Int, capability: Int, details: StaticBytes) -> CoverageAnswer {
    CoverageAnswer(table: table, names: names, details: details, connector: connector, capability: capability)
  }

  /// The details of a connector beyond its coverage, as generated code holds them; each call makes an immortal copy.
  package func details(ofConnector connector: Int) -> StaticBytes {
    let records = ConnectorRecords(connectors[connector]).lines.joined(separator: "\n")
    return StaticBytes(immortalCopyOf: Array(records.utf8))
  }

  /// The status of a connector, by its number, for the capability at a path of the category.
  package func status(connector: Int, path: String) -> CoverageStatus {
    guard let number = layout.number(of: path) else { return .unlisted }
    return table.status(connector: connector, capability: BitPosition(ordinal: number))
  }
}

extension CoverageLayout {
  /// The kinds of all capabilities as `CoverageTable` takes them.
  package var kindBytes: [UInt8] { rows.map(\.kind.rawValue) }

  /// The parents of all features as `CoverageTable` takes them.
  package var featureParentBytes: [UInt8] {
    PackedIntegersBuilder.bytes(rows.filter { $0.kind == .feature }.map { ($0.parent ?? -1) + 1 })
  }
}

/// Finds the numbers of cells that come in coverage order.
private struct CellNumbers {
  private let layout: CoverageLayout
  private var group: CoverageLayout.Group?
  /// The place of the last field or input in its group.
  private var last: Int?

  init(_ layout: CoverageLayout) {
    self.layout = layout
  }

  mutating func number(of cell: Cell) -> Int? {
    switch cell.kind {
    case .model, .action:
      group = layout.group(of: cell.id)
      last = nil
      return group?.number
    case .field, .input:
      guard let group, let place = group.names.place(of: cell.id, after: last) else { return nil }
      last = place
      return group.members.lowerBound + place
    case .feature, .listed: return layout.number(of: cell.path)
    }
  }
}
