/// Puts notes together as a spec holds them.
extension MarkupText {
  /// The note in a cell, with the lines that a broken table has put below it.
  static func noteInCell(_ cell: ArraySlice<UInt8>, below lines: [ArraySlice<UInt8>] = []) -> String? {
    if cell.isEmpty, lines.isEmpty { return nil }
    var text = withBreaks(note(unescapingBars(cell)))
    for line in lines where !line.isEmpty {
      let next = note(unescapingBars(line))
      let startsList = isListEntry(next) && !isListEntry(text.last ?? "") && !text.isEmpty
      if startsList { text.append("") }
      text.append(next)
    }
    let note = text.count == 1 ? text[0] : text.joined(separator: "\n")
    return note.isEmpty ? nil : note
  }

  /// The lines of a cell whose list entries are written with bullets and line breaks.
  private static func withBreaks(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    guard cell.utf8.contains(UInt8(ascii: "<")) || cell.hasPrefix("•") else { return [cell] }
    var lines: [String] = []
    for part in cell.split(separator: /<[bB][rR] *\/?>/) {
      var line = Substring(part.drop { $0 == " " })
      var depth = 0
      while line.hasPrefix("– ") {
        depth += 1
        line = line.dropFirst(2)
      }
      if line.hasPrefix("• ") { line = "- " + line.dropFirst(2) }
      let text = String(repeating: "  ", count: depth) + line
      if isListEntry(text) != isListEntry(lines.last ?? text) { lines.append("") }
      lines.append(text)
    }
    return lines
  }

  static func isListEntry(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("* ") || text.hasPrefix("- ") || text.hasPrefix("+ ")
  }

  static func unescapingBars(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard bytes.contains(UInt8(ascii: "\\")), bytes.contains(UInt8(ascii: "|")) else { return bytes }
    var result: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    return result[...]
  }

  /// A note with everything taken out in which two spellings of one text may differ: marks of lists, escapes, curly
  /// quotes, and how it is broken into lines.
  static func normalNote(_ note: String) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(note.utf8)
    var index = 0
    var isAtStart = true
    result.reserveCapacity(bytes.count)
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isLetter || byte.isDigit {
        // Nearly all of a note is words.
        result.append(byte)
        index += 1
        isAtStart = false
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "<") && bytes[index...].hasPrefix("<br />") {
        index += byte == UInt8(ascii: "\n") ? 1 : "<br />".utf8.count
        isAtStart = true
        if result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      } else {
        index += takeMark(bytes[index...], isAtStart, &result)
        if !byte.isSpace { isAtStart = false }
      }
    }
    while result.last == UInt8(ascii: " ") { result.removeLast() }
    return result
  }

  /// Appends what a text starts with in its one spelling; returns how many bytes that was.
  private static func takeMark(_ bytes: ArraySlice<UInt8>, _ isAtStart: Bool, _ result: inout [UInt8]) -> Int {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: " "):
      if !result.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
      return 1
    case UInt8(ascii: "\\"): return 1
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      if isAtStart, bytes.dropFirst().first == UInt8(ascii: " ") { return 2 }
    case 0xE2:
      if isAtStart, bytes.hasPrefix("• ") { return "• ".utf8.count }
      let quotes: [(StaticString, UInt8)] = [
        ("’", UInt8(ascii: "'")), ("“", UInt8(ascii: "\"")), ("”", UInt8(ascii: "\"")),
      ]
      if let quote = quotes.first(where: { bytes.hasPrefix($0.0) }) {
        result.append(quote.1)
        return 3
      }
    default: break
    }
    result.append(bytes[bytes.startIndex])
    return 1
  }
}
