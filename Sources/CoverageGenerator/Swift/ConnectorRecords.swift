import _CoverageSpec

/// The details of a connector's file beyond its coverage, as the records that the run-time library reads.
///
/// A note or constraint that stands at several places, because of `same_as` or because a feature repeats what a model
/// says, is one record about all of them.
package struct ConnectorRecords {
  package private(set) var lines: [String] = []

  package init(_ connector: ConnectorEntry) {
    if let title = connector.title { append("title", title) }
    if let stage = connector.stage { append("stage", stage) }
    if let access = connector.access { append("access", access) }
    for note in connector.notes { append("note", note.text) }
    for guide in connector.guides {
      append("guide", guide.title)
      append("guide-description", guide.description)
      if let url = guide.url { append("guide-url", url.value) }
    }
    var notes: [(path: String, value: Note)] = []
    var stages: [(path: String, value: String)] = []
    var dates: [(path: String, value: String)] = []
    var constraints: [(path: String, value: ConstraintEntry)] = []
    for cell in connector.remarks {
      if let note = cell.note { notes.append((cell.path, note)) }
      if let stage = cell.stage { stages.append((cell.path, stage)) }
      if let date = cell.since { dates.append((cell.path, date)) }
      for constraint in cell.constraints { constraints.append((cell.path, constraint)) }
    }
    for group in grouped(notes, by: { [$0.text] }) {
      append((["note"] + group.paths).joined(separator: " "), group.value.text)
    }
    for group in grouped(stages, by: { [$0] }) {
      append((["stage"] + group.paths).joined(separator: " "), group.value)
    }
    for group in grouped(dates, by: { [$0] }) {
      append((["since"] + group.paths).joined(separator: " "), group.value)
    }
    for group in grouped(constraints, by: \.recordTexts) {
      append((["constraint"] + group.paths).joined(separator: " "), group.value.text)
      append("constraint-kind", group.value.kind.rawValue)
      if let subject = group.value.subject { append("constraint-path", subject.value) }
      for value in group.value.values { append("constraint-value", value) }
    }
  }

  private mutating func append(_ header: String, _ value: String) {
    lines.appendRecord(header, value)
  }
}

/// The values in the order they come first, each with the paths it stands at.
///
/// Values are the same when their texts have the same bytes: texts that are spelled differently can be equal.
private func grouped<Value>(
  _ values: [(path: String, value: Value)], by texts: (Value) -> [String]
) -> [(value: Value, paths: [String])] {
  var places: [[SpelledText]: Int] = [:]
  var groups: [(value: Value, paths: [String])] = []
  for (path, value) in values {
    let key = texts(value).map(SpelledText.init)
    if let place = places[key] {
      groups[place].paths.append(path)
    } else {
      places[key] = groups.count
      groups.append((value, [path]))
    }
  }
  return groups
}

/// A text that is the same as another when both have the same bytes.
private struct SpelledText: Hashable {
  var text: String

  static func == (a: SpelledText, b: SpelledText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  // Texts of the same bytes are equal texts, too.
  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension ConstraintEntry {
  /// Everything that the constraint's records say.
  fileprivate var recordTexts: [String] {
    [text, kind.rawValue, subject?.value ?? ""] + values
  }
}
