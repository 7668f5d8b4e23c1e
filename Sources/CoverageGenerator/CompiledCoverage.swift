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
      for number in connector.coveredNumbers(in: layout) {
        supported.set(number, inRow: row)
        supportedByCapability.set(row, inRow: number)
      }
      for number in connector.unsupported.compactMap({ layout.number(of: $0.id) }) {
        unsupported.set(number, inRow: row)
      }
      for number in connector.notImplemented.compactMap({ layout.number(of: $0.id) }) {
        notImplemented.set(number, inRow: row)
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

extension ConnectorEntry {
  /// The numbers of everything the connector supports, in the order of its file.
  fileprivate func coveredNumbers(in layout: CoverageLayout) -> [Int] {
    var numbers: [Int] = []
    func add(_ id: String, _ members: [CoverageItem]) {
      guard let group = layout.group(of: id) else { return }
      numbers.append(group.number)
      var last: Int?
      for member in members {
        guard let place = group.names.place(of: member.id, after: last) else { continue }
        numbers.append(group.members.lowerBound + place)
        last = place
      }
    }
    for model in models { add(model.id, model.fields) }
    for action in actions { add(action.id, action.inputs) }
    return numbers + features.compactMap { layout.number(of: "features.\($0.id)") }
  }
}
