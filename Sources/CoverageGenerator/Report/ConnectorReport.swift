import CoverageSpec

import struct CoverageMatrix.BitPosition
import enum CoverageMatrix.CoverageStatus
import struct CoverageMatrix.CoverageTable

/// A capability of a connector as reports show it.
package struct ReportedItem: Sendable {
  /// The number of the capability, by which its layout has its names.
  package var number: Int
  package var status: CoverageStatus
  package var note: String?
}

/// A model with its fields, or an action with its inputs, as reports show it.
package struct ReportedGroup: Sendable {
  package var item: ReportedItem
  /// The fields or inputs that are not unlisted.
  package var members: [ReportedItem]
  /// The number of all fields or inputs in the category.
  package var total: Int
  package var constraints: [Constraint]
  package var valueMaps: [ValueMap]

  /// The number of fields or inputs that are supported.
  package var supported: Int { members.count { $0.status == .supported } }

  /// Whether anybody said anything about the model or action.
  package var isListed: Bool { item.status != .unlisted }
}

/// What a connector says about the whole of its category, in the category's order.
///
/// All reports start from it.
///
/// Whether something is supported is the table's answer; the connector's file adds notes and constraints.
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
    let modelCoverages = Dictionary(connector.models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let actionCoverages = Dictionary(connector.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = coverage.layout.rows
    let items = ReportedItems(coverage, connector: number)
    for group in coverage.layout.groups {
      let item = items[group.number]
      let members = item.status == .unlisted ? [] : items.listed(in: group.members)
      var reported = ReportedGroup(
        item: item, members: members, total: group.members.count, constraints: [], valueMaps: [])
      if rows[group.number].kind == .model {
        if let details = modelCoverages[rows[group.number].id] {
          reported.constraints = details.constraints
          reported.valueMaps = details.valueMaps
        }
        models.append(reported)
      } else {
        reported.constraints = actionCoverages[rows[group.number].id]?.constraints ?? []
        actions.append(reported)
      }
    }
    features = coverage.layout.features.map { items[$0] }
  }
}

/// The capabilities of a connector by their numbers.
private struct ReportedItems {
  private let table: CoverageTable
  private let connector: Int
  private let notes: [String?]

  init(_ coverage: CompiledCoverage, connector: Int) {
    table = coverage.table
    self.connector = connector
    notes = coverage.connectors[connector].notes(in: coverage.layout)
  }

  subscript(number: Int) -> ReportedItem { item(number, status(number)) }

  /// The capabilities that somebody said something about.
  func listed(in numbers: Range<Int>) -> [ReportedItem] {
    var items: [ReportedItem] = []
    items.reserveCapacity(numbers.count)
    for number in numbers {
      let status = status(number)
      if status != .unlisted { items.append(item(number, status)) }
    }
    return items
  }

  private func status(_ number: Int) -> CoverageStatus {
    table.status(connector: connector, capability: BitPosition(ordinal: number))
  }

  private func item(_ number: Int, _ status: CoverageStatus) -> ReportedItem {
    ReportedItem(number: number, status: status, note: notes[number])
  }
}

extension CompiledCoverage {
  /// The reports of all connectors, in slug order.
  package var reports: [ConnectorReport] { connectors.indices.map { ConnectorReport(self, connector: $0) } }
}

extension ConnectorEntry {
  /// The notes on capabilities, by capability number.
  fileprivate func notes(in layout: CoverageLayout) -> [String?] {
    var notes = [String?](repeating: nil, count: layout.rows.count)
    func add(_ note: Note?, at path: @autoclosure () -> String) {
      guard let note, let number = layout.number(of: path()) else { return }
      notes[number] = note.text
    }
    for model in models {
      add(model.note, at: model.id)
      for field in model.fields { add(field.note, at: "\(model.id).\(field.id)") }
    }
    for action in actions {
      add(action.note, at: action.id)
      for input in action.inputs { add(input.note, at: "\(action.id).\(input.id)") }
    }
    for feature in features { add(feature.note, at: "features.\(feature.id)") }
    for item in unsupported + notImplemented { add(item.note, at: item.id) }
    return notes
  }
}
