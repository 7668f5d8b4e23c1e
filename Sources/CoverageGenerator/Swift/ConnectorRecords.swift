import CoverageSpec

/// What a connector's file says beyond its coverage, as the records that the run-time library reads.
///
/// A note or constraint that stands at several places, because of `same_as` or because a feature repeats what a model
/// says, is one record about all of them.
struct ConnectorRecords {
  private(set) var lines: [String] = []

  init(_ connector: ConnectorEntry) {
    if let title = connector.title { append("title", title) }
    if let stage = connector.stage { append("stage", stage) }
    if let access = connector.access { append("access", access) }
    for note in connector.notes { append("note", note.text) }
    for guide in connector.guides {
      append("guide", guide.title)
      append("guide-description", guide.description)
      if let url = guide.url { append("guide-url", url.value) }
    }
    for (text, paths) in grouped(connector.notesByPath.map { (Array($0.note.utf8), $0.path) }) {
      append((["note"] + paths).joined(separator: " "), String(decoding: text, as: UTF8.self))
    }
    for (constraint, paths) in grouped(connector.constraintsByPath.map { (Record($0.constraint), $0.path) }) {
      append((["constraint"] + paths).joined(separator: " "), constraint.text)
      append("constraint-kind", constraint.kind)
      if let path = constraint.path { append("constraint-path", path) }
      for value in constraint.values { append("constraint-value", value) }
    }
  }

  private struct Record: Hashable {
    var text: String
    var kind: String
    var path: String?
    var values: [String]

    init(_ constraint: Constraint) {
      text = constraint.text
      kind = constraint.kind.name
      path = constraint.subject?.value
      values = constraint.arguments
    }
  }

  private mutating func append(_ header: String, _ value: String) {
    lines.append(header)
    lines += value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  " + String($0)
    }
  }
}

/// The values in the order they come first (texts as bytes, because texts that are spelled differently can be equal), each with the paths it stands at.
private func grouped<Value: Hashable>(_ pairs: [(Value, String)]) -> [(Value, [String])] {
  var places: [Value: Int] = [:]
  var groups: [(Value, [String])] = []
  for (value, path) in pairs {
    if let place = places[value] {
      groups[place].1.append(path)
    } else {
      places[value] = groups.count
      groups.append((value, [path]))
    }
  }
  return groups
}

extension ConnectorEntry {
  /// The notes on capabilities in the order of the file.
  fileprivate var notesByPath: [(path: String, note: String)] {
    var notes: [(path: String, note: String)] = []
    func add(_ note: Note?, _ path: String) {
      if let note { notes.append((path, note.text)) }
    }
    for model in models {
      add(model.note, model.id)
      for field in model.fields { add(field.note, "\(model.id).\(field.id)") }
    }
    for action in actions {
      add(action.note, action.id)
      for input in action.inputs { add(input.note, "\(action.id).\(input.id)") }
    }
    for feature in features { add(feature.note, "features.\(feature.id)") }
    for item in unsupported + notImplemented { add(item.note, item.id) }
    return notes
  }

  /// The constraints on models and actions in the order of the file.
  fileprivate var constraintsByPath: [(path: String, constraint: Constraint)] {
    models.flatMap { model in model.constraints.map { (model.id, $0) } }
      + actions.flatMap { action in action.constraints.map { (action.id, $0) } }
  }
}
