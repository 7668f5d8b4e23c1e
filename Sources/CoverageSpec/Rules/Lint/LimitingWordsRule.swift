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
    func add(_ path: String, _ note: Note?, hasStructure: Bool) {
      if let note { places.append(NotedPlace(path: path, note: note, hasStructure: hasStructure)) }
    }
    for model in models {
      add(model.id, model.note, hasStructure: !model.constraints.isEmpty || !model.valueMaps.isEmpty)
      for field in model.fields {
        let path = "\(model.id).\(field.id)"
        let isMapped = model.valueMaps.contains { $0.target.value == path }
        add(path, field.note, hasStructure: isMapped || model.constraints.contains { $0.isAbout(field.id) })
      }
    }
    // What 'same_as' takes from elsewhere is judged there.
    for action in actions where action.sameAs == nil {
      add(action.id, action.note, hasStructure: !action.constraints.isEmpty)
      for input in action.inputs {
        let isLimited = action.constraints.contains { $0.isAbout(input.id) }
        add("\(action.id).\(input.id)", input.note, hasStructure: isLimited)
      }
    }
    for feature in features { add("features.\(feature.id)", feature.note, hasStructure: false) }
    return places
  }
}

extension Constraint {
  /// Whether the constraint is about a field or input, or about a group that it lies in.
  fileprivate func isAbout(_ path: String) -> Bool {
    guard let subject = subject?.value else { return false }
    return path == subject || path.hasPrefix(subject + ".")
  }
}
