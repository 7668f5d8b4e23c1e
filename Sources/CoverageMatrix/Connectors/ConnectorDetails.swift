/// What a connector's file says beyond its coverage, read from the text in generated code.
///
/// The text is a list of records. A record is a line with a key and, for some keys, the coverage paths it is about;
/// the lines below it, each with two spaces in front unless it is empty, are its value. A text in one string literal
/// costs next to nothing to compile and nothing at start-up; it is read when somebody asks.
struct ConnectorDetails {
  var title: String?
  var stage: ConnectorStage?
  var access: ConnectorAccess?
  var notes: [String] = []
  var guides: [Guide] = []
  /// The note on the capability that was asked about.
  var capabilityNote: String?
  /// The constraints on the capability that was asked about.
  var constraints: [Constraint] = []

  /// Reads what is said about a capability or, where `path` is nil, about the connector as a whole.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ text: StaticBytes, about path: String?) {
    var reader = RecordReader(text)
    // Whether the constraint or guide that a record adds to is one that was asked for.
    var keepsConstraint = false
    while let record = reader.next() {
      let isAsked = path.map(record.isAbout) ?? !record.hasPaths
      switch record.key {
      case "title" where isAsked: title = record.value
      case "stage" where isAsked: stage = ConnectorStage(id: record.value)
      case "access" where isAsked: access = ConnectorAccess(id: record.value)
      case "note" where isAsked:
        if path == nil { notes.append(record.value) } else { capabilityNote = record.value }
      case "guide" where isAsked:
        guides.append(Guide(title: record.value, description: "", url: nil))
      case "guide-description" where !guides.isEmpty:
        guides[guides.count - 1].description = record.value
      case "guide-url" where !guides.isEmpty:
        guides[guides.count - 1].url = record.value
      case "constraint":
        keepsConstraint = isAsked
        if isAsked {
          constraints.append(Constraint(kind: Constraint.Kind(id: ""), path: nil, values: [], text: record.value))
        }
      case "constraint-kind" where keepsConstraint:
        constraints[constraints.count - 1].kind = Constraint.Kind(id: record.value)
      case "constraint-path" where keepsConstraint:
        constraints[constraints.count - 1].path = record.value
      case "constraint-value" where keepsConstraint:
        constraints[constraints.count - 1].values.append(record.value)
      default: break
      }
    }
  }
}

/// Reads the records of a connector's text one after the other.
private struct RecordReader {
  struct Record {
    private let text: StaticBytes
    private let header: Range<Int>
    private let lines: [Range<Int>]

    init(text: StaticBytes, header: Range<Int>, lines: [Range<Int>]) {
      self.text = text
      self.header = header
      self.lines = lines
    }

    var key: String { text.string(in: words.first ?? header) }
    var hasPaths: Bool { words.count > 1 }
    var value: String { lines.map(text.string(in:)).joined(separator: "\n") }

    func isAbout(_ path: String) -> Bool {
      words.dropFirst().contains { text.compare($0, with: path) == 0 }
    }

    private var words: [Range<Int>] {
      text.ranges(of: header, separatedBy: UInt8(ascii: " "))
    }
  }

  private let text: StaticBytes
  private let lines: [Range<Int>]
  private var index = 0

  init(_ text: StaticBytes) {
    self.text = text
    lines = text.ranges(of: 0..<text.count, separatedBy: UInt8(ascii: "\n"))
  }

  mutating func next() -> Record? {
    guard index < lines.count else { return nil }
    let header = lines[index]
    index += 1
    var value: [Range<Int>] = []
    while index < lines.count, let line = text.valueLine(lines[index]) {
      value.append(line)
      index += 1
    }
    return Record(text: text, header: header, lines: value)
  }
}

extension StaticBytes {
  /// What a line adds to a value: nothing where it is empty, else what follows its two spaces; nil for a header.
  fileprivate func valueLine(_ line: Range<Int>) -> Range<Int>? {
    if line.isEmpty { return line }
    return self[line.lowerBound] == UInt8(ascii: " ") ? line.dropFirst(2) : nil
  }

  fileprivate func ranges(of range: Range<Int>, separatedBy separator: UInt8) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = range.lowerBound
    for offset in range where self[offset] == separator {
      ranges.append(start..<offset)
      start = offset + 1
    }
    return ranges + [start..<range.upperBound]
  }
}
