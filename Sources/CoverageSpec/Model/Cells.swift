/// A statement of a connector's file about one capability.
package struct Cell: Sendable {
  package enum Kind: Sendable {
    case model, field, action, input, feature
    /// An entry of `unsupported` or `not_implemented`: the category knows what is at its path.
    case listed
  }

  package var kind: Kind
  package var status: Status
  /// The id of the model or action that a field or input belongs to; `features`; empty for the others.
  package var owner = ""
  /// The id in the owner, or the whole path.
  package var id: String
  package var note: Note?
  /// The stage of this cell, where it is not that of the connector.
  package var stage: String?
  /// The date or version with which the connector got it.
  package var since: String?
  /// The constraints of a model or action, those on its parts included.
  package var constraints: [ConstraintEntry] = []
  /// The value maps of a model.
  package var valueMaps: [ValueMap] = []
  /// Whether all but the status of the action is that of another one, by `same_as`.
  package var isInherited = false
  package var location: SourceLocation

  /// The coverage path.
  package var path: String { owner.isEmpty ? id : "\(owner).\(id)" }
}

extension ConnectorEntry {
  /// Everything that the file says about capabilities, in coverage order: models with their fields, actions with their
  /// inputs, features, then the paths of `unsupported` and `not_implemented`.
  package var cells: Cells { Cells(self, isWhole: true) }

  /// The cells that may say more than a status: all models and actions, and what is more than a name.
  package var remarks: Cells { Cells(self, isWhole: false) }
}

/// The cells of a connector, each made when it is asked for.
package struct Cells: Sequence, IteratorProtocol {
  /// A model or action with its parts, or a list.
  private struct Group {
    /// The model or action; nil for a list.
    var head: Cell?
    /// The cell of a part, without what its item says.
    var part: Cell
    var items: [CoverageItem]
  }

  private var groups: IndexingIterator<[Group]>
  private var part: Cell
  private var items: [CoverageItem] = []
  private var place = 0
  /// Whether parts without a note are cells, too.
  private let isWhole: Bool

  fileprivate init(_ connector: ConnectorEntry, isWhole: Bool) {
    func cell(_ kind: Cell.Kind, _ status: Status = .supported, owner: String = "", id: String = "") -> Cell {
      Cell(kind: kind, status: status, owner: owner, id: id, location: connector.location)
    }
    let models = connector.models.map { model in
      var head = Cell(
        kind: .model, status: .supported, id: model.id, note: model.note, constraints: model.constraints,
        valueMaps: model.valueMaps, location: model.location)
      head.stage = model.stage
      head.since = model.since
      return Group(head: head, part: cell(.field, owner: model.id), items: model.fields)
    }
    let actions = connector.actions.map { action in
      let isInherited = action.sameAs != nil
      var head = Cell(
        kind: .action, status: .supported, id: action.id, note: action.note, constraints: action.constraints,
        isInherited: isInherited, location: action.location)
      head.stage = action.stage
      head.since = action.since
      var part = cell(.input, owner: action.id)
      part.isInherited = isInherited
      return Group(head: head, part: part, items: action.inputs)
    }
    let lists = [
      Group(part: cell(.feature, owner: "features"), items: connector.features),
      Group(part: cell(.listed, .unsupported), items: connector.unsupported),
      Group(part: cell(.listed, .notImplemented), items: connector.notImplemented),
    ]
    groups = (models + actions + lists).makeIterator()
    part = cell(.listed)
    self.isWhole = isWhole
  }

  package mutating func next() -> Cell? {
    while true {
      while place < items.count {
        let index = place
        place += 1
        if !isWhole, items[index].saysNothing { continue }
        var cell = part
        cell.id = items[index].id
        cell.note = items[index].note
        cell.stage = items[index].stage
        cell.since = items[index].since
        cell.location = items[index].location
        return cell
      }
      guard let group = groups.next() else { return nil }
      part = group.part
      items = group.items
      place = 0
      if let head = group.head { return head }
    }
  }
}

/// The status of a capability of a connector, under its name in files.
package enum Status: String, CaseIterable, Sendable {
  case supported
  /// The tool lacks it.
  case unsupported
  /// The tool has it; the vendor did not build it.
  case notImplemented = "not_implemented"
  /// Unknown: not documented.
  case unlisted

  /// The place among all statuses.
  package var ordinal: Int {
    switch self {
    case .supported: 0
    case .unsupported: 1
    case .notImplemented: 2
    case .unlisted: 3
    }
  }

  /// The status in words.
  package var words: String { rawValue.replacing("_", with: " ") }
}
