import _CoverageSpec

/// A specification with its coverage packed into planes of bits: the input of every emitter and every question.
///
/// The Swift emitters print the planes and the command line asks them, so both give the same answers.
///
/// It is a class, since all emitters pass it around.
package final class CompiledCoverage: Sendable {
  package let specification: Specification
  package let layout: CoverageLayout
  /// The rows of connectors, in slug order, by status.
  package let supported: BitPlaneBuilder
  package let unsupported: BitPlaneBuilder
  package let notImplemented: BitPlaneBuilder
  /// `supported` turned over: a row for each capability.
  package let supportedByCapability: BitPlaneBuilder
  package let options: GenerationOptions
  /// What the Swift emitters share.
  let scope: SwiftScope
  let twins: TwinTypes

  package var category: Category { specification.category }
  package var connectors: [ConnectorEntry] { specification.connectors }

  package init(_ specification: Specification, _ options: GenerationOptions = GenerationOptions()) {
    self.options = options
    scope = SwiftScope(specification, options)
    twins = TwinTypes(specification.category)
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
  }

  /// The status of a connector, by its number, for a capability, by its number.
  package func status(connector: Int, capability: Int) -> Status {
    if supported.contains(capability, inRow: connector) { return .supported }
    if unsupported.contains(capability, inRow: connector) { return .unsupported }
    return notImplemented.contains(capability, inRow: connector) ? .notImplemented : .unlisted
  }

  /// The numbers of the connectors that support a capability.
  package func connectors(supporting capability: Int) -> [Int] {
    connectors.indices.filter { supported.contains(capability, inRow: $0) }
  }

  /// The status of a connector, by its number, for the capability at a path of the category.
  package func status(connector: Int, path: String) -> Status {
    guard let number = layout.number(of: path) else { return .unlisted }
    return status(connector: connector, capability: number)
  }
}

extension CoverageLayout {
  /// The kinds of all capabilities as `CoverageTable` takes them.
  package var kindBytes: [UInt8] { rows.compactMap(\.kind.letter) }

  /// The parents of all features as `CoverageTable` takes them.
  package var featureParentBytes: [UInt8] {
    PackedIntegersBuilder.bytes(rows.filter { $0.kind == .feature }.map { ($0.parent ?? -1) + 1 })
  }
}

extension Cell.Kind {
  /// The raw value of the kind as `CapabilityKind` of the run-time library has it; nil for a listed path, which has the
  /// kind of what the category has there.
  fileprivate var letter: UInt8? {
    switch self {
    case .model: UInt8(ascii: "M")
    case .field: UInt8(ascii: "f")
    case .action: UInt8(ascii: "A")
    case .input: UInt8(ascii: "i")
    case .feature: UInt8(ascii: "F")
    case .listed: nil
    }
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
