import _CoverageSpec

/// Reads the rows of one table of MDX, and puts those together that a note of several lines has broken.
struct MDXTable {
  /// A row while it is read.
  private struct OpenRow {
    var line: PageLine
    /// The places of the name and the note on the line.
    var name: Range<Int>
    var note: Range<Int>
    var isClosed: Bool
    var isFallenOut: Bool
    var others: [ArraySlice<UInt8>]
    /// The lines below it that belong to its note.
    var below: [ArraySlice<UInt8>] = []
  }

  /// The column in pages of this package with constraints in words, which no spec is made of.
  static let constraintsColumn = "Constraints"

  /// The columns that hold no notes: what the category says, which is nothing about the connector, and the constraints
  /// in pages of this package.
  private let columnsWithoutNotes: Set<String>

  private let head: TableHead
  /// Whether the rows start with bars, as the head does.
  private let hasLeadingBars: Bool
  private var rows: [PageRow] = []
  /// The last row, whose note may go on.
  private var open: OpenRow?
  private var isMended = false
  private(set) var findings: PageFindings

  init(_ head: TableHead, at line: PageLine, isOwnPage: Bool, findings: PageFindings) {
    self.head = head
    let columnsWithoutNotes: Set = isOwnPage ? ["About", Self.constraintsColumn] : ["About"]
    self.columnsWithoutNotes = columnsWithoutNotes
    self.findings = findings
    hasLeadingBars = line.content.first == UInt8(ascii: "|")
    self.findings.report(head.others.filter { !columnsWithoutNotes.contains($0) }, at: line)
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
    let own = lines[..<end]
    while index < end {
      readLine(index, of: own)
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
    guard let parts = TableLine(line.content, columns: head.columns), isRow(parts, line) else {
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
    let (place, others) = cells(of: parts, note)
    open = OpenRow(
      line: line, name: parts.name, note: place ?? note.upperBound..<note.upperBound, isClosed: parts.isClosed,
      isFallenOut: parts.isEscaped, others: others.map { line.content[$0] })
  }

  /// The places of the note, where the table has a column of notes, and of the other cells behind the name.
  private func cells(of parts: TableLine, _ first: Range<Int>) -> (note: Range<Int>?, others: [Range<Int>]) {
    // Nearly all tables have names and notes alone.
    if head.columns == 2, head.notes == 0, parts.others.isEmpty { return (first, []) }
    var cells = head.columns == 1 ? [] : [first] + parts.others
    let note = head.notes.flatMap { cells.indices.contains($0) ? cells.remove(at: $0) : nil }
    let others = cells.enumerated().filter { index, _ in
      !(head.others.indices.contains(index) && columnsWithoutNotes.contains(head.others[index]))
    }
    return (note, others.map(\.element))
  }

  /// Whether a line with a bar starts a row, and does not end the note of the row before.
  private func isRow(_ parts: TableLine, _ line: PageLine) -> Bool {
    if hasLeadingBars { return parts.hasLeadingBar }
    if parts.hasLeadingBar { return true }
    guard parts.note?.isEmpty == true, !parts.isClosed, let last = open else { return true }
    let name = line.content[parts.name].trimmed
    if MarkupText.isListEntry(name.text) { return false }
    // A bar that alone ends a line closes an open note, where it does not end the last row.
    return last.isClosed || last.note.isEmpty || head.kind != .features && TableRow.isName(name)
  }

  /// Adds a line to the note of the row before, where a bar further down ends that note.
  private mutating func goOn(with line: PageLine, rest: ArraySlice<PageLine>) {
    var text = line.content
    let closes = TableLine.endsWithBar(text)
    let end = closes ? line : rest.dropFirst().first { $0.content.contains(UInt8(ascii: "|")) }
    let isClosedBelow = closes || end.map { line in isEnd(line) } ?? false
    guard isClosedBelow, open != nil else {
      findings.error(
        "cut-row", "\(text.text.quoted) is neither a row nor the end of a note; the page is cut here: fetch it again",
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
    return !parts.isClosed && !TableRow.isName(line.content[parts.name])
  }

  /// Finds that the last row was left open.
  private mutating func closeLast() {
    guard open?.isClosed == false, let last = open else { return }
    let name = MarkupText.plain(last.line.content[last.name].trimmed)
    findings.error(
      "cut-row", "the row of \(name.quoted) lacks its end; the page is cut here: fetch it again",
      at: findings.location(of: last.line))
  }

  private mutating func finish() {
    closeLast()
    takeOpen()
  }

  /// Takes the last row with all of its note.
  private mutating func takeOpen() {
    guard let last = open.take() else { return }
    let (status, note) = TableRow.status(of: last.line.content[last.note])
    let row = TableRow(
      name: last.line.content[last.name], note: MarkupText.noteInCell(note, below: last.below), others: last.others,
      status: status, isFallenOut: last.isFallenOut, location: findings.location(of: last.line))
    if let row = row.pageRow(in: head, &findings) { rows.append(row) }
  }

  private mutating func mend(_ line: PageLine) {
    if isMended { return }
    isMended = true
    findings.warning(
      "table-mended", "the table is broken by a note of several lines; its rows and notes are put together",
      at: findings.location(of: line))
  }
}

extension TableHead {
  /// The head that a line is above a line of dashes, wherever the notes stand, if anywhere.
  init?(_ line: PageLine, above next: PageLine?) {
    if let head = TableHead(line) {
      self = head
      return
    }
    guard let next, TableLine.isSeparator(next.content), line.content.first == UInt8(ascii: "|"),
      TableLine.endsWithBar(line.content)
    else { return nil }
    var titles = line.content.dropFirst().dropLast()
      .split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { $0.trimmed }
    guard let first = titles.first, let kind = Kind(first) else { return nil }
    titles.removeFirst()
    self.kind = kind
    notes = titles.firstIndex { $0.equals("Notes") }
    if let notes { titles.remove(at: notes) }
    others = titles.map(MarkupText.plain)
    // A title that is empty, or holds or nearly is that of the notes, was broken.
    let isBroken =
      notes == nil && (others.contains { $0.has("Notes") } || !suggestion(for: "Notes", among: others).isEmpty)
    if isBroken || others.contains(where: \.isEmpty) { return nil }
  }
}
