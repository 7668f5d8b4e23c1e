/// A statement of a connector's file about one capability.
package struct Cell: Sendable {
  package enum Kind: Sendable {
    case model, field, action, input, feature
    /// An entry of `unsupported` or `not_implemented`: the category knows what is at its path.
    case listed
  }

  /// What the file has at the place.
  package enum Source: Sendable {
    case model(ModelCoverage)
    case action(ActionCoverage)
    case item(CoverageItem)
  }

  package let kind: Kind
  package let status: Status
  /// Whether all but the status of the action is that of another one, by `same_as`.
  package let isInherited: Bool
  /// The id of the model or action that a field or input belongs to; `features`; empty for the others.
  package let owner: String
  package let source: Source

  fileprivate init(
    _ kind: Kind, _ source: Source, status: Status = .supported, owner: String = "", isInherited: Bool = false
  ) {
    self.kind = kind
    self.status = status
    self.isInherited = isInherited
    self.owner = owner
    self.source = source
  }
}

extension Cell {
  /// The id in the owner, or the whole path.
  package var id: String {
    switch source {
    case .model(let model): model.id
    case .action(let action): action.id
    case .item(let item): item.id
    }
  }

  /// The coverage path.
  package var path: String { owner.isEmpty ? id : "\(owner).\(id)" }

  package var note: Note? { source.note }
  /// The stage of this cell, where it is not that of the connector.
  package var stage: String? { source.stage }
  /// The date or version with which the connector got it.
  package var since: String? { source.since }

  /// The constraints of a model or action, those on its parts included.
  package var constraints: [ConstraintEntry] {
    switch source {
    case .model(let model): model.constraints
    case .action(let action): action.constraints
    case .item: []
    }
  }

  /// The value maps of a model.
  package var valueMaps: [ValueMap] {
    if case .model(let model) = source { model.valueMaps } else { [] }
  }

  package var location: SourceLocation {
    switch source {
    case .model(let model): model.location
    case .action(let action): action.location
    case .item(let item): item.location
    }
  }
}

extension Cell.Source {
  package var note: Note? {
    switch self {
    case .model(let model): model.note
    case .action(let action): action.note
    case .item(let item): item.note
    }
  }

  package var stage: String? {
    switch self {
    case .model(let model): model.stage
    case .action(let action): action.stage
    case .item(let item): item.stage
    }
  }

  package var since: String? {
    switch self {
    case .model(let model): model.since
    case .action(let action): action.since
    case .item(let item): item.since
    }
  }

  /// Whether a note, a stage or an age is there.
  package var isRemarked: Bool {
    switch self {
    case .model(let model): model.note != nil || model.stage != nil || model.since != nil
    case .action(let action): action.note != nil || action.stage != nil || action.since != nil
    case .item(let item): !item.saysNothing
    }
  }
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
  private let connector: ConnectorEntry
  /// Whether parts without a note are cells, too.
  private let isWhole: Bool
  /// The number of models, actions and lists that have been begun.
  private var begun = 0
  /// The parts of the model, action or list, and what their cells have in common.
  private var items: [CoverageItem] = []
  private var place = 0
  private var kind = Cell.Kind.listed
  private var status = Status.supported
  private var owner = ""
  private var isInherited = false

  fileprivate init(_ connector: ConnectorEntry, isWhole: Bool) {
    self.connector = connector
    self.isWhole = isWhole
  }

  package mutating func next() -> Cell? {
    while true {
      while place < items.count {
        let item = items[place]
        place += 1
        if !isWhole, item.saysNothing { continue }
        return Cell(kind, .item(item), status: status, owner: owner, isInherited: isInherited)
      }
      if begun < connector.models.count {
        let model = connector.models[begun]
        begin(.field, model.fields, owner: model.id)
        return Cell(.model, .model(model))
      }
      let action = begun - connector.models.count
      if action < connector.actions.count {
        let action = connector.actions[action]
        isInherited = action.sameAs != nil
        begin(.input, action.inputs, owner: action.id)
        return Cell(.action, .action(action), isInherited: isInherited)
      }
      isInherited = false
      switch action - connector.actions.count {
      case 0: begin(.feature, connector.features, owner: "features")
      case 1: begin(.listed, connector.unsupported, status: .unsupported)
      case 2: begin(.listed, connector.notImplemented, status: .notImplemented)
      default: return nil
      }
    }
  }

  private mutating func begin(
    _ kind: Cell.Kind, _ items: [CoverageItem], status: Status = .supported, owner: String = ""
  ) {
    self.kind = kind
    self.items = items
    self.status = status
    self.owner = owner
    place = 0
    begun += 1
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
