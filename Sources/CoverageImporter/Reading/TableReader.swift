import CoverageSpec

/// Reads the rows of one table, and puts those together that a note of several lines has broken.
struct TableReader {
  /// A row while it is read.
  private struct OpenRow {
    var line: PageLine
    /// How far the line is indented where that shows the depth.
    var indentation: Int
    /// Where the name and the note stand on the line.
    var name: Range<Int>
    var note: Range<Int>
    var isClosed: Bool
    var isFallenOut: Bool
    /// What stands below it and belongs to its note.
    var below: [ArraySlice<UInt8>] = []
  }

  private let head: TableHead
  /// Whether the rows start with bars, as the head does.
  private let hasLeadingBars: Bool
  /// Whether a tag or a heading has to follow, so that nothing after the rows may be a row that was cut.
  private let isInTag: Bool
  private let headIndentation: Int
  private var rows: [PageRow] = []
  /// The last row, whose note may go on.
  private var open: OpenRow?
  private var isMended = false
  private(set) var findings: PageFindings

  /// Whether the last row lacks its closing bar.
  private(set) var endsOpen = false

  init(_ head: TableHead, at line: PageLine, isInTag: Bool, findings: PageFindings) {
    self.head = head
    self.isInTag = isInTag
    self.findings = findings
    headIndentation = line.indentation
    hasLeadingBars = line.content.first == UInt8(ascii: "|")
  }

  /// Reads the lines up to the last one that has a bar.
  ///
  /// - Returns: How many of the lines belong to the table.
  mutating func read(_ lines: ArraySlice<PageLine>) -> (rows: [PageRow], count: Int) {
    let end = (lines.lastIndex { $0.content.contains(UInt8(ascii: "|")) }).map { $0 + 1 } ?? lines.startIndex
    var index = lines.startIndex
    if index < end, TableLine.isSeparator(lines[index].content) {
      index += 1
    } else if let line = lines.first {
      findings.warning(
        "table-mended", "the line of dashes below the table's head is missing; the rows are read without it",
        at: findings.location(of: line))
    }
    rows.reserveCapacity(end - index)
    while index < end {
      readLine(index, of: lines[..<end])
      index += 1
    }
    finish()
    return (rows, end - lines.startIndex)
  }

  private mutating func readLine(_ index: Int, of lines: ArraySlice<PageLine>) {
    let line = lines[index]
    if line.isBlank { return }
    if TableLine.isSeparator(line.content) {
      findings.error(
        "second-head",
        "a line of dashes stands between rows; the head of the table above it is broken: fetch the page again",
        at: findings.location(of: line))
      return
    }
    guard let parts = TableLine(line.content), isRow(parts, line) else {
      goOn(with: line, rest: lines[index...])
      return
    }
    closeLast()
    guard let note = parts.note else {
      findings.error(
        "cut-row",
        "the row ends after \(line.content[parts.name].trimmed.text.quoted); the page is cut here: fetch it again",
        at: findings.location(of: line))
      return
    }
    if parts.hasMore {
      findings.error(
        "extra-cell", "the row has more cells than a name and a note; write a bar inside of a note as '\\|'",
        at: findings.location(of: line))
    }
    if parts.isEscaped { mend(line) }
    takeOpen()
    // The indentation of the line shows the depth where no bar does.
    let indentation = parts.hasLeadingBar || isInTag ? 0 : max(0, line.indentation - headIndentation)
    open = OpenRow(
      line: line, indentation: indentation, name: parts.name, note: note, isClosed: parts.isClosed,
      isFallenOut: parts.isEscaped)
  }

  /// Whether a line with a bar starts a row, and does not end the note of the row before.
  private func isRow(_ parts: TableLine, _ line: PageLine) -> Bool {
    if hasLeadingBars { return parts.hasLeadingBar }
    if parts.hasLeadingBar { return true }
    guard parts.note?.isEmpty == true, !parts.isClosed, let last = open else { return true }
    let name = line.content[parts.name].trimmed
    if NoteText.isListEntry(name.text) { return false }
    // A bar that alone ends a line closes an open note, where it does not end the last row.
    return last.isClosed || last.note.isEmpty || head != .features && Self.isName(name)
  }

  /// Adds a line to the note of the row before, where a bar further down ends that note.
  private mutating func goOn(with line: PageLine, rest: ArraySlice<PageLine>) {
    var text = line.content
    let closes = TableLine.endsWithBar(text)
    let end = closes ? line : rest.dropFirst().first { $0.content.contains(UInt8(ascii: "|")) }
    let isClosedBelow = closes || end.map { line in isEnd(line) } ?? false
    guard isClosedBelow, open != nil else {
      findings.error(
        "cut-row", "\(text.text.quoted) is no row and ends no note; the page is cut here: fetch it again",
        at: findings.location(of: line))
      return
    }
    mend(line)
    if closes { text = text.dropLast().trimmed }
    open?.below.append(text)
    open?.isClosed = closes
  }

  /// Whether a line ends a note that began above.
  private func isEnd(_ line: PageLine) -> Bool {
    guard TableLine.endsWithBar(line.content), let parts = TableLine(line.content) else { return false }
    if hasLeadingBars || parts.hasLeadingBar { return !parts.hasLeadingBar }
    return !parts.isClosed && !Self.isName(line.content[parts.name])
  }

  /// Finds that the last row was left open.
  private mutating func closeLast() {
    guard let last = open, !last.isClosed else { return }
    let name = MarkupText.plain(last.line.content[last.name].trimmed)
    findings.error(
      "cut-row", "the row of \(name.quoted) lacks its end; the page is cut here: fetch it again",
      at: findings.location(of: last.line))
  }

  private mutating func finish() {
    if isInTag { closeLast() } else { endsOpen = open?.isClosed == false }
    takeOpen()
  }

  /// Takes the last row with all of its note.
  private mutating func takeOpen() {
    guard let last = open.take(), let row = row(last) else { return }
    rows.append(row)
  }

  private mutating func mend(_ line: PageLine) {
    if isMended { return }
    isMended = true
    findings.warning(
      "table-mended", "the table is broken by a note of several lines; its rows and notes are put together",
      at: findings.location(of: line))
  }

  private mutating func row(_ row: OpenRow) -> PageRow? {
    let location = findings.location(of: row.line)
    let name = row.line.content[row.name]
    // A space after the bar shows no depth.
    let hasMargin = row.indentation > 0 || name.first == UInt8(ascii: " ")
    var depth = (row.indentation + name.prefix { $0.isSpace }.count - (hasMargin ? 1 : 0)) / 2
    var label = MarkupText.plain(name.trimmed)
    if head != .features {
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
    while head == .features, label.hasPrefix("↳ ") {
      depth += 1
      label = String(label.dropFirst(2))
    }
    if label.isEmpty {
      findings.error("bad-name", "the row has no name; the table is broken here: fetch the page again", at: location)
      return nil
    }
    var (note, status) = (row.line.content[row.note], PageStatus.supported)
    if note.first == UInt8(ascii: "*") {
      for (words, meaning) in Self.statuses where note.starts(with: words.utf8) {
        note = note.dropFirst(words.utf8.count).trimmed
        status = meaning
      }
    }
    let text = note.isEmpty && row.below.isEmpty ? nil : NoteText.cell(note, below: row.below)
    return PageRow(
      name: label, note: text.map { PageNote(text: $0, location: location) }, status: status, depth: depth,
      isFallenOut: row.isFallenOut, location: location)
  }

  /// How this package's own pages mark what is not supported.
  static let statuses = [("**Unsupported.**", PageStatus.unsupported), ("**Not implemented.**", .notImplemented)]

  /// Whether a text is ids with dots between them.
  private static func isPath(_ text: String) -> Bool {
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

  private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
    !name.isEmpty
      && name.trimmed.allSatisfy {
        $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "\\")
      }
  }
}
