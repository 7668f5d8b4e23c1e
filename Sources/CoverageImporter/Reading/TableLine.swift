/// A line of a table, cut at its bars.
struct TableLine {
  /// Whether a bar stands at the start.
  var hasLeadingBar: Bool
  /// Whether that bar is escaped, as it is where a formatter took the row for text.
  var isEscaped: Bool
  /// Where the name stands, with the spaces that may show its depth.
  var name: Range<Int>
  /// Where what follows the name stands, up to the closing bar; nil where the line ends before.
  var note: Range<Int>?
  /// Whether a bar ends the row.
  var isClosed: Bool
  /// Whether there are more bars than a row has.
  var hasMore: Bool

  /// The line where it has a bar, else nil.
  init?(_ text: ArraySlice<UInt8>) {
    isEscaped = text.hasPrefix("\\|")
    hasLeadingBar = isEscaped || text.first == UInt8(ascii: "|")
    let start = text.startIndex + (isEscaped ? 2 : hasLeadingBar ? 1 : 0)
    let bars = Self.bars(in: text[start...])
    if bars.count == 0, !hasLeadingBar { return nil }
    isClosed = bars.count > 1 && bars.last == text.endIndex - 1
    hasMore = bars.count > (isClosed ? 2 : 1)
    name = start..<bars.first
    note = bars.count == 0 ? nil : text.trimmed(bars.first + 1..<(isClosed ? bars.last : text.endIndex))
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
    return dashes >= 2 && bars >= 1
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
enum TableHead {
  case fields, inputs, features

  /// The head that a line is, if it is one.
  init?(_ line: PageLine) {
    // Most lines are no heads, and this is asked for each of them.
    let first = line.content.first { $0 != UInt8(ascii: "|") && !$0.isSpace }
    guard first == UInt8(ascii: "F") || first == UInt8(ascii: "I") else { return nil }
    guard let row = TableLine(line.content), let note = row.note, line.content[note].equals("Notes") else {
      return nil
    }
    let name = line.content[row.name].trimmed
    if name.equals("Field") {
      self = .fields
    } else if name.equals("Input Field") {
      self = .inputs
    } else if name.equals("Feature") {
      self = .features
    } else {
      return nil
    }
  }
}
