/// Makes Markdown of a note, which is Markdown of its author, so that it cannot break the document around it.
///
/// A note becomes a block quote: an open list or code fence ends with the
/// quote. Headings and HTML are escaped, since they would change the document around the note.
package struct MarkdownNote {
  /// The lines of the note as a block quote.
  package let lines: [String]

  package init(_ note: String) {
    if Self.isPlain(note) {
      lines = ["> " + note]
      return
    }
    if let plain = Self.plainLines(note) {
      lines = plain
      return
    }
    let source = note.linesOfText.map { ArraySlice($0.unicodeScalars) }
    var escaper = NoteEscaper(trustsFences: !source.contains(where: NoteEscaper.isNestedFence))
    lines = source.map { line in
      let escaped = escaper.escape(line)
      return escaped.isEmpty ? ">" : "> " + escaped
    }
  }

  /// The lines of a note of printable ASCII that has no HTML, and nothing that may be a heading or a fence, as most notes
  /// are; nil for others.
  private static func plainLines(_ note: String) -> [String]? {
    var note = note
    return note.withUTF8 { utf8 -> [String]? in
      guard let bytes = utf8.baseAddress else { return nil }
      var lines: [String] = []
      var start = 0
      var backticks = 0
      var place = -1
      while place < utf8.count {
        place += 1
        guard place == utf8.count || bytes[place] == UInt8(ascii: "\n") else {
          let byte = bytes[place]
          backticks = byte == UInt8(ascii: "`") ? backticks + 1 : 0
          if byte < 0x20 || byte >= 0x7F || backticks == 3 { return nil }
          switch byte {
          case UInt8(ascii: "<"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "~"): return nil
          default: continue
          }
        }
        if start == place {
          lines.append(">")
        } else {
          // A line that ends with neither is not one of dashes that makes a heading of the line above.
          if bytes[place - 1] == UInt8(ascii: "-") || bytes[place - 1] == UInt8(ascii: " ") { return nil }
          let line = UnsafeBufferPointer(start: bytes + start, count: place - start)
          lines.append("> " + String(decoding: line, as: UTF8.self))
        }
        start = place + 1
        backticks = 0
      }
      return lines
    }
  }

  /// Whether a note is one line of text in which nothing is escaped, as most notes are.
  ///
  /// A line that starts with a letter cannot be a heading, a list entry or a fence.
  private static func isPlain(_ note: String) -> Bool {
    guard let first = note.utf8.first, MarkdownText.isLetter(first) else { return false }
    return note.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\") && byte != UInt8(ascii: "`")
        && byte != UInt8(ascii: "<")
    }
  }
}
