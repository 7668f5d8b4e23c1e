/// A line of a table, cut at its bars.
struct TableLine {
  /// Whether a bar stands at the start.
  var hasLeadingBar: Bool
  /// Whether that bar is escaped, as it is where a formatter took the row for text.
  var isEscaped: Bool
  /// The name as it stands, with the spaces that may show its depth.
  var name: ArraySlice<UInt8>
  /// What follows the name up to the closing bar; nil where the line ends before.
  var note: ArraySlice<UInt8>?
  /// Whether a bar ends the row.
  var isClosed: Bool
  /// Whether there are more bars than a row has.
  var hasMore: Bool

  /// The line where it has a bar, else nil.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    isEscaped = rest.hasPrefix("\\|")
    if isEscaped { rest = rest.dropFirst() }
    hasLeadingBar = rest.first == UInt8(ascii: "|")
    if hasLeadingBar { rest = rest.dropFirst() }
    let bars = Self.bars(in: rest)
    guard let first = bars.first else {
      guard hasLeadingBar else { return nil }
      name = rest
      note = nil
      (isClosed, hasMore) = (false, false)
      return
    }
    name = rest[..<first]
    let afterName = rest[(first + 1)...]
    guard bars.count > 1, let last = bars.last else {
      note = afterName.trimmed
      (isClosed, hasMore) = (false, false)
      return
    }
    isClosed = last == rest.index(before: rest.endIndex)
    note = (isClosed ? afterName[..<last] : afterName).trimmed
    hasMore = bars.count > (isClosed ? 2 : 1)
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

  /// The places of the bars that are not escaped.
  private static func bars(in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var isEscaped = false
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "|"), !isEscaped { places.append(index) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return places
  }
}

/// The head of a table, which tells what its rows are.
enum TableHead {
  case fields, inputs, features

  /// The head that a line is, if it is one.
  init?(_ line: PageLine) {
    // Most lines are no heads, and this is asked for each of them.
    var text = line.content
    if text.first == UInt8(ascii: "|") { text = text.dropFirst().trimmed }
    guard let first = text.first, first == UInt8(ascii: "F") || first == UInt8(ascii: "I") else { return nil }
    guard let row = TableLine(line.content), row.note?.equals("Notes") == true else { return nil }
    let name = row.name.trimmed
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
