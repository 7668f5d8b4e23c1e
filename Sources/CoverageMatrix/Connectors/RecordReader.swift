/// Reads the records of a text in generated code one after the other; see ``ConnectorDetails`` for their form.
struct RecordReader {
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
    var paths: [String] { words.dropFirst().map(text.string(in:)) }
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
  /// The part of a line that belongs to a value: the text after its two spaces, if any; nil for a header.
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
