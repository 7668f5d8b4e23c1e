import _CoverageSpec

/// A line of a table, cut at its bars.
struct TableLine {
  /// Whether a bar stands at the start.
  var hasLeadingBar: Bool
  /// Whether that bar is escaped, as it is where a formatter took the row for text.
  var isEscaped: Bool
  /// The place of the name, with the spaces that may show its depth.
  var name: Range<Int>
  /// The place of the text between the name and the closing bar; nil where the line ends before.
  var note: Range<Int>?
  /// Whether a bar ends the row.
  var isClosed: Bool
  /// Whether there are more bars than a row has.
  var hasMore: Bool
  /// The places of the cells behind the note, in tables of more than two columns.
  var others: [Range<Int>] = []

  /// The line where it has a bar, else nil.
  init?(_ text: ArraySlice<UInt8>, columns: Int = 2) {
    isEscaped = text.hasPrefix("\\|")
    hasLeadingBar = isEscaped || text.first == UInt8(ascii: "|")
    let start = text.startIndex + (isEscaped ? 2 : hasLeadingBar ? 1 : 0)
    let bars = Self.bars(in: text[start...])
    if bars.count == 0, !hasLeadingBar { return nil }
    isClosed = bars.count >= columns && bars.last == text.endIndex - 1
    hasMore = bars.count > (isClosed ? columns : columns - 1)
    name = start..<bars.first
    let end = isClosed ? bars.last : text.endIndex
    note = bars.count == 0 ? nil : text.trimmed(min(bars.first + 1, end)..<end)
    guard columns > 2, bars.count > 1 else { return }
    var place = bars.first + 1
    while place <= end {
      let bar = min(Self.bars(in: text[place..<end]).first, end)
      others.append(text.trimmed(place..<bar))
      place = bar + 1
    }
    note = others.removeFirst()
  }

  /// Whether the line is nothing but dashes between bars.
  static func isSeparator(_ text: ArraySlice<UInt8>) -> Bool {
    var (dashes, bars) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return false
      }
    }
    return dashes >= 2 && bars >= 1 || dashes == 1 && bars >= 2
  }

  /// Whether a bar that is not escaped ends a text.
  static func endsWithBar(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last == UInt8(ascii: "|") else { return false }
    return text.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// The places of the first and the last bar that are not escaped, which are the end where there are none, and how
  /// many there are.
  private static func bars(in text: ArraySlice<UInt8>) -> (first: Int, last: Int, count: Int) {
    var bars = (first: text.endIndex, last: text.endIndex, count: 0)
    text.withUnsafeBufferPointer { bytes in
      var isEscaped = false
      for (index, byte) in bytes.enumerated() {
        if byte == UInt8(ascii: "|"), !isEscaped {
          bars.last = text.startIndex + index
          if bars.count == 0 { bars.first = bars.last }
          bars.count += 1
        }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
    }
    return bars
  }
}

/// The head of a table, which tells what its rows are.
struct TableHead {
  enum Kind {
    case fields, inputs, features
  }

  var kind: Kind
  /// The titles of the columns beside the names and the notes.
  var others: [String] = []
  /// The number of the column of notes behind that of the names; nil where there is none.
  var notes: Int? = 0

  var columns: Int { 1 + others.count + (notes == nil ? 0 : 1) }

  /// The head that a line is, if it is one.
  init?(_ line: PageLine) {
    // Most lines are no heads, and this is asked for each of them.
    let first = line.content.first { $0 != UInt8(ascii: "|") && !$0.isSpace }
    guard first == UInt8(ascii: "F") || first == UInt8(ascii: "I") else { return nil }
    guard let row = TableLine(line.content), let rest = row.note, line.content[rest].hasPrefix("Notes"),
      let kind = Kind(line.content[row.name].trimmed)
    else { return nil }
    self.kind = kind
    let titles = line.content[rest].split(separator: UInt8(ascii: "|")).map { MarkupText.plain($0.trimmed) }
    guard titles.first == "Notes" else { return nil }
    others = titles.dropFirst().filter { !$0.isEmpty }
  }
}

extension TableHead.Kind {
  /// The kind that the title of a table's first column names.
  init?(_ title: ArraySlice<UInt8>) {
    if title.equals("Field") {
      self = .fields
    } else if title.equals("Input Field") {
      self = .inputs
    } else if title.equals("Feature") {
      self = .features
    } else {
      return nil
    }
  }
}

/// The cells of one row, of whatever dialect, with what its note says below.
struct TableRow {
  /// The name, with the spaces that may show its depth.
  var name: ArraySlice<UInt8>
  var note: String?
  /// The cells behind the note.
  var others: [ArraySlice<UInt8>] = []
  var status = Status.supported
  var isFallenOut = false
  /// The indentation of the line where it shows the depth.
  var indentation = 0
  var location: SourceLocation

  /// The row that the cells make; nil where they make none, which is an error.
  func pageRow(in head: TableHead, _ findings: inout PageFindings) -> PageRow? {
    var name = MarkupText.withPlainSpaces(MarkupText.decodingEntities(name))
    if head.kind == .features { name = MarkupText.withoutMarks(name) }
    // A space after the bar shows no depth.
    let hasMargin = indentation > 0 || name.first == UInt8(ascii: " ")
    var depth = (indentation + name.prefix { $0.isSpace }.count - (hasMargin ? 1 : 0)) / 2
    var label = MarkupText.plain(name.trimmed)
    if head.kind != .features {
      if label.utf8.first == UInt8(ascii: "`"), label.utf8.last == UInt8(ascii: "`"), label.utf8.count > 2 {
        label = String(label.dropFirst().dropLast())
      }
      guard Self.isPath(label) else {
        findings.error(
          "bad-name", "\(label.quoted) is not a field name; the table is broken here: fetch the page again",
          at: location)
        return nil
      }
    }
    while head.kind == .features, label.hasPrefix("↳ ") {
      depth += 1
      label = String(label.dropFirst(2))
    }
    if label.isEmpty {
      findings.error("bad-name", "the row has no name; the table is broken here: fetch the page again", at: location)
      return nil
    }
    return PageRow(
      name: label, note: wholeNote(head).map { Note($0, at: location) }, status: status, depth: depth,
      isFallenOut: isFallenOut, location: location)
  }

  /// The note with the cells behind it; nil where there is no text in them.
  private func wholeNote(_ head: TableHead) -> String? {
    if others.isEmpty { return note?.isEmpty == false ? note : nil }
    let parts =
      [note]
      + zip(head.others, others).map { $1.isEmpty ? nil : "\($0): \(MarkupText.note(MarkupText.unescapingBars($1)))" }
    let text = parts.compactMap(\.self).joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }

  /// The marks of generated pages for statuses other than support.
  static let statuses: [(mark: StaticString, status: Status)] = [
    ("**Unsupported.**", .unsupported), ("**Not implemented.**", .notImplemented),
  ]

  /// The status that a note starts with, and the rest of the note.
  static func status(of note: ArraySlice<UInt8>) -> (Status, rest: ArraySlice<UInt8>) {
    guard note.first == UInt8(ascii: "*"), let found = statuses.first(where: { note.hasPrefix($0.mark) }) else {
      return (.supported, note)
    }
    return (found.status, note.dropFirst(found.mark.utf8CodeUnitCount).trimmed)
  }

  /// Whether a text is ids with dots between them.
  static func isPath(_ text: String) -> Bool {
    // Nearly all names are ASCII, and a byte is looked at faster than a character.
    var plain = text
    let isPlain = plain.withUTF8 { bytes in
      var previous = UInt8(ascii: ".")
      for byte in bytes {
        let isInName = byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
        guard isInName || byte == UInt8(ascii: ".") && previous != UInt8(ascii: ".") else { return false }
        previous = byte
      }
      return previous != UInt8(ascii: ".")
    }
    return isPlain
      || text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isIdentifier(String($0)) }
  }

  static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty
      && name.trimmed.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\")
      }
  }
}
