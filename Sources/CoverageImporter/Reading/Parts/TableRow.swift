import _CoverageSpec

/// The cells of one row, of whatever dialect, with what its note says below.
struct TableRow {
  /// The name, with the spaces that may show its depth.
  var name: ArraySlice<UInt8>
  var note: String?
  /// The cells behind the note.
  var others: [ArraySlice<UInt8>] = []
  var status = PageStatus.supported
  var isFallenOut = false
  /// How far the line is indented where that shows the depth.
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
          "bad-name", "\(label.quoted) is no name of a field; the table is broken here: fetch the page again",
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
    let parts =
      [note]
      + zip(head.others, others).map { $1.isEmpty ? nil : "\($0): \(MarkupText.note(NoteText.unescapingBars($1)))" }
    let text = parts.compactMap(\.self).joined(separator: "\n\n")
    return PageRow(
      name: label, note: text.isEmpty ? nil : PageNote(text: text, location: location), status: status, depth: depth,
      isFallenOut: isFallenOut, location: location)
  }

  /// How this package's own pages mark what is not supported.
  static let statuses = [("**Unsupported.**", PageStatus.unsupported), ("**Not implemented.**", .notImplemented)]

  /// The status that a note starts with, and the rest of the note.
  static func status(of note: ArraySlice<UInt8>) -> (PageStatus, rest: ArraySlice<UInt8>) {
    guard let mark = statuses.first(where: { note.starts(with: $0.0.utf8) }) else { return (.supported, note) }
    return (mark.1, note.dropFirst(mark.0.utf8.count).trimmed)
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
      || text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { isIdentifier($0) }
  }

  static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty
      && name.trimmed.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\")
      }
  }
}
