/// A note that limits something has a constraint or a value map beside it, so that programs know the limit, too.
///
/// A note may be repeated, as features repeat those of models: it is enough that structure stands beside one of them.
/// Notes on the whole connector, and on what it lacks, are not judged.
struct LimitingWordsRule: Rule {
  private static let identifier = "limiting-words"

  var warningIdentifier: String? { Self.identifier }

  func check(_ specification: Specification) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      let places = connector.notedPlaces
      let structured = Set(places.filter(\.hasStructure).map(\.note.text))
      return places.filter { !structured.contains($0.note.text) }.compactMap { place -> Diagnostic? in
        guard let words = limitingWords(in: place.note.text) else { return nil }
        let message =
          "the note on \(place.path.quoted) limits something (\(words.quoted)), and no constraint or value map says so"
        return .warning(Self.identifier, message, at: place.note.location, coveragePath: place.path)
      }
    }
  }
}

/// A note and whether structure stands beside it.
private struct NotedPlace {
  var path: String
  var note: Note
  var hasStructure: Bool
}

extension ConnectorEntry {
  fileprivate var notedPlaces: [NotedPlace] {
    var places: [NotedPlace] = []
    // Most of what is listed has no note, so that its path and what stands beside it are never asked for.
    func add(_ path: @autoclosure () -> String, _ note: Note?, hasStructure: @autoclosure () -> Bool) {
      if let note { places.append(NotedPlace(path: path(), note: note, hasStructure: hasStructure())) }
    }
    for model in models {
      add(model.id, model.note, hasStructure: !model.constraints.isEmpty || !model.valueMaps.isEmpty)
      for field in model.fields {
        add("\(model.id).\(field.id)", field.note, hasStructure: model.hasStructure(about: field.id))
      }
    }
    // What 'same_as' takes from elsewhere is judged there.
    for action in actions where action.sameAs == nil {
      add(action.id, action.note, hasStructure: !action.constraints.isEmpty)
      for input in action.inputs {
        add(
          "\(action.id).\(input.id)", input.note,
          hasStructure: action.constraints.contains { $0.isAbout(input.id) })
      }
    }
    for feature in features { add("features.\(feature.id)", feature.note, hasStructure: false) }
    return places
  }
}

extension ModelCoverage {
  fileprivate func hasStructure(about field: String) -> Bool {
    constraints.contains { $0.isAbout(field) } || valueMaps.contains { $0.target.value == "\(id).\(field)" }
  }
}

extension Constraint {
  /// Whether the constraint is about a field or input, or about a group that it lies in.
  fileprivate func isAbout(_ path: String) -> Bool {
    guard let subject = subject?.value else { return false }
    return path == subject || path.hasPrefix(subject + ".")
  }
}
