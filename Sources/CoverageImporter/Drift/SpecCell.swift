import _CoverageSpec

/// A cell that a connector's file lists.
struct SpecCell {
  var path: String
  var isSupported = true
  var note: Note?
  var location: SourceLocation
}

/// The constraints of a model or an action, and its value maps.
struct ConstrainedGroup {
  var id: String
  var constraints: [(subject: String?, location: SourceLocation)]
}

extension ConnectorEntry {
  var cells: [SpecCell] {
    var cells: [SpecCell] = []
    for model in models {
      cells.append(SpecCell(path: model.id, note: model.note, location: model.location))
      cells += model.fields.map { SpecCell(path: "\(model.id).\($0.id)", note: $0.note, location: $0.location) }
    }
    for action in actions {
      cells.append(SpecCell(path: action.id, note: action.note, location: action.location))
      cells += action.inputs.map { SpecCell(path: "\(action.id).\($0.id)", note: $0.note, location: $0.location) }
    }
    cells += features.map { SpecCell(path: "features.\($0.id)", note: $0.note, location: $0.location) }
    return cells
      + (unsupported + notImplemented).map {
        SpecCell(path: $0.id, isSupported: false, note: $0.note, location: $0.location)
      }
  }

  var constrainedGroups: [ConstrainedGroup] {
    models.map { model in
      ConstrainedGroup(
        id: model.id,
        constraints: model.constraints.map { ($0.subject?.value, $0.location) }
          + model.valueMaps.map { (nil, $0.location) })
    }
      // An action that is the same as another has its constraints there.
      + actions.filter { $0.sameAs == nil }.map { action in
        ConstrainedGroup(id: action.id, constraints: action.constraints.map { ($0.subject?.value, $0.location) })
      }
  }
}
