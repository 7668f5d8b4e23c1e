import _CoverageSpec

/// A capability of a connector as reports show it.
package struct ReportedItem: Sendable {
  /// The number of the capability, by which its layout has its names.
  package let number: Int
  package let status: Status
  /// What the connector's file has about it beyond its status.
  private let source: Cell.Source?

  fileprivate init(number: Int, status: Status, source: Cell.Source?) {
    self.number = number
    self.status = status
    self.source = source
  }

  package var note: String? { source?.note?.text }
  /// The stage of this one thing, where it is not that of the connector.
  package var stage: String? { source?.stage }
  /// The date or version with which the connector got it.
  package var since: String? { source?.since }

  /// Whether more is said of it than its status.
  package var isRemarked: Bool { source != nil }

  /// The stage and the age in words: `closed beta, since 2026-01`; empty where neither is said.
  package var age: String {
    let (stage, since) = (stage, since)
    if stage == nil, since == nil { return "" }
    return [stage?.replacing("_", with: " "), since.map { "since \($0)" }].compactMap(\.self).joined(separator: ", ")
  }
}

/// A model with its fields, or an action with its inputs, as reports show it.
///
/// It is a class, since emitters pass it around.
package final class ReportedGroup: Sendable {
  package let item: ReportedItem
  /// The fields or inputs with a status other than unlisted.
  package let members: [ReportedItem]
  /// The number of all fields or inputs in the category.
  package let total: Int
  /// The number of fields or inputs that are supported.
  package let supported: Int
  package let constraints: [ConstraintEntry]
  package let valueMaps: [ValueMap]

  fileprivate init(
    item: ReportedItem, members: [ReportedItem], total: Int, constraints: [ConstraintEntry], valueMaps: [ValueMap]
  ) {
    self.item = item
    self.members = members
    self.total = total
    supported = members.count { $0.status == .supported }
    self.constraints = constraints
    self.valueMaps = valueMaps
  }

  /// Whether the model or action has a status other than unlisted.
  package var isListed: Bool { item.status != .unlisted }
}

/// A connector's coverage of its whole category, in the category's order.
///
/// All reports start from it.
///
/// The statuses come from the table; the connector's file adds notes and constraints.
package struct ConnectorReport: Sendable {
  package let connector: ConnectorEntry
  /// Every model of the category, the unlisted ones without fields.
  package private(set) var models: [ReportedGroup] = []
  /// Every action of the category, the unlisted ones without inputs.
  package private(set) var actions: [ReportedGroup] = []
  /// Every feature of the category.
  package private(set) var features: [ReportedItem] = []

  /// The report of a connector by its number.
  package init(_ coverage: CompiledCoverage, connector number: Int) {
    connector = coverage.connectors[number]
    // Most models and actions have neither, so only those with details are looked up.
    var limits: [String: (constraints: [ConstraintEntry], valueMaps: [ValueMap])] = [:]
    for model in connector.models where !model.constraints.isEmpty || !model.valueMaps.isEmpty {
      if limits[model.id] == nil { limits[model.id] = (model.constraints, model.valueMaps) }
    }
    for action in connector.actions where !action.constraints.isEmpty {
      if limits[action.id] == nil { limits[action.id] = (action.constraints, []) }
    }
    let rows = coverage.layout.rows
    let items = ReportedItems(coverage, connector: number)
    for group in coverage.layout.groups {
      let item = items[group.number]
      let members = item.status == .unlisted ? [] : items.listed(in: group.members)
      let limits = limits[rows[group.number].id]
      let reported = ReportedGroup(
        item: item, members: members, total: group.members.count, constraints: limits?.constraints ?? [],
        valueMaps: limits?.valueMaps ?? [])
      if rows[group.number].kind == .model { models.append(reported) } else { actions.append(reported) }
    }
    features = coverage.layout.features.map { items[$0] }
  }
}

/// The capabilities of a connector by their numbers.
private struct ReportedItems {
  private let coverage: CompiledCoverage
  private let connector: Int
  private let notes: CapabilityNotes

  init(_ coverage: CompiledCoverage, connector: Int) {
    self.coverage = coverage
    self.connector = connector
    notes = CapabilityNotes(of: coverage.connectors[connector], in: coverage.layout)
  }

  subscript(number: Int) -> ReportedItem { item(number, status(number)) }

  /// The capabilities with a status other than unlisted.
  func listed(in numbers: Range<Int>) -> [ReportedItem] {
    var items: [ReportedItem] = []
    items.reserveCapacity(numbers.count)
    for number in numbers {
      let status = status(number)
      if status != .unlisted { items.append(item(number, status)) }
    }
    return items
  }

  private func status(_ number: Int) -> Status {
    coverage.status(connector: connector, capability: number)
  }

  private func item(_ number: Int, _ status: Status) -> ReportedItem {
    ReportedItem(number: number, status: status, source: notes[number])
  }
}

extension CompiledCoverage {
  /// The reports of all connectors, in slug order.
  package var reports: [ConnectorReport] { connectors.indices.map { ConnectorReport(self, connector: $0) } }
}

/// What is said of capabilities besides their status, by capability number.
private struct CapabilityNotes {
  /// The place of what is said of each capability; -1 for nothing.
  ///
  /// An array of an object or none for each capability would take longer to free than to fill.
  private var places: [Int]
  private var sources: [Cell.Source] = []

  init(of connector: ConnectorEntry, in layout: CoverageLayout) {
    places = Array(repeating: -1, count: layout.rows.count)
    for cell in connector.remarks {
      guard cell.source.isRemarked, let number = layout.number(of: cell.path) else { continue }
      places[number] = sources.count
      sources.append(cell.source)
    }
  }

  subscript(number: Int) -> Cell.Source? { places[number] < 0 ? nil : sources[places[number]] }
}

extension Status {
  /// The status in a cell of the matrix, where unlisted cells are empty.
  package func cell(supported: String) -> String {
    switch self {
    case .supported: supported
    case .unsupported, .notImplemented: words
    case .unlisted: ""
    }
  }
}

extension ReportedGroup {
  /// The share of the model or action that is supported, in a cell of the matrix.
  package var cell: String { item.status.cell(supported: total == 0 ? "yes" : "\(supported)/\(total)") }
}
