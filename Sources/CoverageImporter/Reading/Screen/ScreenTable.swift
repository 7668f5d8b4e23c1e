import _CoverageSpec

/// Reads the rows of one table in text off a screen.
struct ScreenTable {
  /// A row whose note may go on.
  private struct OpenRow {
    var line: PageLine
    var parts: TableLine
    var note: ArraySlice<UInt8>
    var isClosed: Bool
    var below: [PageLine] = []
  }

  private let head: ScreenHead
  private let headIndentation: Int
  private var open: OpenRow?
  private(set) var rows: [PageRow] = []
  private(set) var findings: PageFindings
  private(set) var lastLine: PageLine

  /// Whether the last row lacks its closing bar.
  private(set) var endsOpen = false

  /// The kind of the table below; nil below the last one.
  private let next: TableHead.Kind?
  /// Whether what stands below the rows may be a part of them.
  private(set) var isBroken = false

  init(_ head: ScreenHead, above next: TableHead.Kind?, at line: PageLine, _ findings: PageFindings) {
    self.head = head
    self.next = next
    self.findings = findings
    headIndentation = line.indentation
    lastLine = line
    self.findings.report(head.table.others, at: line)
  }

  /// Reads the rows that the lines below a head start with.
  ///
  /// - Returns: How many of the lines belong to the table.
  mutating func read(_ lines: ArraySlice<PageLine>) -> Int {
    var rest = lines
    if let line = rest.first, TableLine.isSeparator(line.content) {
      rest.removeFirst()
    } else if !head.isTabbed, let line = rest.first {
      findings.warning(
        "table-mended", "the line of dashes below the table's head is missing; the rows are read without it",
        at: findings.location(of: line))
    }
    if head.isTabbed {
      let below = rest
      rest = rest[..<endOfTabbedRows(rest)]
      for line in rest { readTabbed(line) }
      checkBelow(below[rest.endIndex...])
    } else {
      let end = rest.lastIndex { $0.content.contains(UInt8(ascii: "|")) && $0.tabs.isEmpty }
      rest = rest[..<((end ?? rest.startIndex - 1) + 1)]
      refuseFoot(rest)
      for line in rest { readLine(line, isLast: line.number == rest.last?.number) }
      endsOpen = open?.isClosed == false
      takeOpen()
    }
    lastLine = rest.last ?? lastLine
    return rest.endIndex - lines.startIndex
  }

  /// The end of the rows at the start of some lines.
  ///
  /// A name without a tab is a row only where no row has kept the tab behind its name, and the row above has no note
  /// that may go on.
  private func endOfTabbedRows(_ lines: ArraySlice<PageLine>) -> Int {
    let keepsTabs = lines.contains { $0.endsWithTab && !$0.hasTab }
    var hasNote = false
    return lines.firstIndex { line in
      let isRow =
        line.endsWithTab || line.hasTab
        || head.table.kind != .features && !keepsTabs && !hasNote && isFieldName(line.content)
      hasNote = line.hasTab
      return !isRow
    } ?? lines.endIndex
  }

  /// Refuses lines below tabbed rows, unless they start a section for certain, or are a sentence at the end of the page.
  private mutating func checkBelow(_ lines: ArraySlice<PageLine>) {
    guard let first = lines.first, first.tabs.isEmpty else { return }
    let isTwice = lines.dropFirst().first?.unmarked == first.unmarked
    let isHeading =
      first.marks > 0 || isTwice
      || next != nil && next != .features && lines.count(where: \.isLabel) == 1 && first.isLabel
    let isFoot = next == nil && !first.isLabel && first.text.endsSentence && rows.last?.note == nil
    if !lines.contains(where: \.hasTab), isHeading || isFoot { return }
    isBroken = true
    report(
      "cut-row",
      "\(first.text.quoted) stands below the rows of a table and has no tab; it may be a row, a note or a heading: "
        + "write a tab behind a name, a note on one line, and a heading twice", first)
  }

  /// Texts that sites print below their pages.
  private static let foot = ["Previous", "Next", "Privacy", "Terms", "Imprint", "Powered by"]

  /// Refuses rows of features that belong to the foot of the page.
  private mutating func refuseFoot(_ lines: ArraySlice<PageLine>) {
    guard head.table.kind == .features else { return }
    var isDense = false
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isApart = next.number > line.number + 1
      let name = TableLine(next.content).map { MarkupText.plain(next.content[$0.name].trimmed) } ?? ""
      if Self.foot.contains(name) || isApart && isDense && TableLine.endsWithBar(line.content) {
        report(
          "foot-of-page",
          "\(next.text.quoted) seems to stand below the table of features; take it out, or the blank "
            + "line above it", next)
        return
      }
      isDense = isDense || !isApart
    }
  }

  private mutating func readTabbed(_ line: PageLine) {
    let cells = line.content.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map(\.trimmed)
    if cells.count > head.table.columns {
      report("extra-cell", "the row has more cells than the head of its table; take the tab out of its note", line)
    }
    let others = cells.dropFirst(2)
    let row = TableRow(
      name: cells[0], note: cells.count > 1 ? MarkupText.noteInCell(cells[1]) : nil, others: Array(others),
      indentation: max(0, line.indentation - headIndentation), location: findings.location(of: line))
    rows += [row.pageRow(in: head.table, &findings)].compactMap(\.self)
  }

  private mutating func readLine(_ line: PageLine, isLast: Bool) {
    if TableLine.isSeparator(line.content) {
      report(
        "second-head",
        "a line of dashes stands between rows; the head of the table above it is broken: fetch the page again", line)
      return
    }
    guard let parts = TableLine(line.content, columns: head.table.columns), isRow(parts, line) else {
      goOn(with: line)
      return
    }
    closeLast()
    guard let note = parts.note else {
      report(
        "cut-row",
        "the row ends after \(line.content[parts.name].trimmed.text.quoted); the page is cut here: fetch it again", line
      )
      return
    }
    if parts.hasMore {
      report("extra-cell", "the row has more cells than a name and a note; write a bar inside of a note as '\\|'", line)
    }
    takeOpen()
    open = OpenRow(line: line, parts: parts, note: line.content[note], isClosed: parts.isClosed)
  }

  /// Whether a line with a bar starts a row, and does not end the note of the row before.
  private func isRow(_ parts: TableLine, _ line: PageLine) -> Bool {
    if head.hasLeadingBars || parts.hasLeadingBar { return parts.hasLeadingBar }
    guard let last = open, !last.isClosed, !last.note.isEmpty, parts.note?.isEmpty == true else { return true }
    // A bar ends an open note, where it does not end the name of a row.
    let name = line.content[parts.name].trimmed
    if head.table.kind != .features { return isFieldName(name) }
    return parts.isClosed && name.first?.isLetter == true && (last.below.last?.text ?? last.note.text).endsSentence
  }

  /// Adds a line to the note of the row before.
  private mutating func goOn(with line: PageLine) {
    guard let last = open, !last.isClosed, !last.note.isEmpty else {
      report(
        "cut-row", "\(line.text.quoted) is neither a row nor the end of a note; the page is cut here: fetch it again",
        line)
      return
    }
    if last.below.isEmpty {
      findings.warning(
        "table-mended", "the note of a row goes on over several lines; they are put together",
        at: findings.location(of: line))
    }
    var text = line
    while TableLine.endsWithBar(text.content) {
      text.content = text.content.dropLast().trimmed
      open?.isClosed = true
    }
    if !text.isBlank { open?.below.append(text) }
  }

  /// Finds that the last row was left open.
  private mutating func closeLast() {
    guard let last = open, !last.isClosed else { return }
    let name = MarkupText.plain(last.line.content[last.parts.name].trimmed)
    report("cut-row", "the row of \(name.quoted) lacks its end; the page is cut here: fetch it again", last.line)
  }

  /// Takes the last row with all of its note.
  private mutating func takeOpen() {
    guard let last = open.take() else { return }
    let (status, note) = TableRow.status(of: last.note)
    let text = MarkupText.noteInCell(note)
    let row = TableRow(
      name: last.line.content[last.parts.name],
      note: last.below.isEmpty ? text : MarkupText.joined(text ?? "", last.below),
      others: last.parts.others.map { last.line.content[$0] }, status: status,
      indentation: last.parts.hasLeadingBar ? 0 : max(0, last.line.indentation - headIndentation),
      location: findings.location(of: last.line))
    rows += [row.pageRow(in: head.table, &findings)].compactMap(\.self)
  }

  /// Whether a text is spelled like a field, and not like a value or a word of a note.
  private func isFieldName(_ name: ArraySlice<UInt8>) -> Bool {
    TableRow.isName(name) && name.first.map { $0 & 0x20 != 0 && $0.isLetter } == true
  }

  private mutating func report(_ identifier: String, _ message: String, _ line: PageLine) {
    findings.error(identifier, message, at: findings.location(of: line))
  }
}
