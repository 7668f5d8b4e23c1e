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
    let source = note.linesOfText.map { ArraySlice($0.unicodeScalars) }
    var escaper = NoteEscaper(trustsFences: !source.contains(where: NoteEscaper.isNestedFence))
    lines = source.map { line in
      let escaped = escaper.escape(line)
      return escaped.isEmpty ? ">" : "> " + escaped
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
