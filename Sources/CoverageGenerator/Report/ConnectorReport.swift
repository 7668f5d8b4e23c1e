import CoverageSpec

import struct CoverageMatrix.BitPosition
import enum CoverageMatrix.CoverageStatus

/// A capability of a connector as reports show it.
package struct ReportedItem: Sendable {
  /// The id of a model, field, action or feature, or the path of an input.
  package var id: String
  package var label: String
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
    let notes = connector.notes(in: coverage.layout)
    let modelCoverages = Dictionary(connector.models.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let actionCoverages = Dictionary(connector.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (ordinal, row) in coverage.layout.rows.enumerated() {
      let item = ReportedItem(
        id: row.id, label: row.label,
        status: coverage.table.status(connector: number, capability: BitPosition(ordinal: ordinal)),
        note: notes[ordinal])
      switch row.kind {
      case .model:
        let details = modelCoverages[row.path]
        models.append(
          ReportedGroup(item, constraints: details?.constraints ?? [], valueMaps: details?.valueMaps ?? []))
      case .field:
        models[models.count - 1].append(item)
      case .action:
        actions.append(ReportedGroup(item, constraints: actionCoverages[row.path]?.constraints ?? []))
      case .input:
        actions[actions.count - 1].append(item)
      case .feature:
        features.append(item)
      }
    }
  }
}

extension ReportedGroup {
  fileprivate init(_ item: ReportedItem, constraints: [Constraint], valueMaps: [ValueMap] = []) {
    self.init(item: item, members: [], total: 0, constraints: constraints, valueMaps: valueMaps)
  }

  /// Adds a field or input, which is left out when nobody said anything about it or about the group.
  fileprivate mutating func append(_ member: ReportedItem) {
    total += 1
    if isListed, member.status != .unlisted { members.append(member) }
  }
}

extension CoverageLayout.Row {
  /// The name within what the capability belongs to.
  fileprivate var id: String {
    switch kind {
    case .model, .action: path
    case .field, .input: label
    case .feature: String(path.dropFirst("features.".count))
    }
  }
}

extension CompiledCoverage {
  /// The reports of all connectors, in slug order.
  package var reports: [ConnectorReport] { connectors.indices.map { ConnectorReport(self, connector: $0) } }
}

extension ConnectorEntry {
  /// The notes on capabilities, by capability number.
  fileprivate func notes(in layout: CoverageLayout) -> [Int: String] {
    var notes: [Int: String] = [:]
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
