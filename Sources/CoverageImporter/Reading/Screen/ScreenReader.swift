import _CoverageSpec

/// Reads a connector's page as text off a screen: what a scraper or a browser's clipboard leaves of it.
///
/// Such a page is these lines, where blank ones count for nothing and `?` marks what may be missing:
///
///     page     = navigation? title? tagline? note* intro? slug? guides? general? "Supported Features & Coverage" coverage
///     title    = "Acme HRIS Integration"
///     tagline  = "Acme connector for Example's HRIS API"
///     intro    = "The Acme HRIS integration allows you to sync HRIS data between Acme and ..."
///     slug     = "... tool slug for this connector is acme", whose last word and full stop may have lines of their own
///     guides   = "Guides and Resources" (title description)*
///     general  = "General Notes" (entry)*
///     coverage = bar? (section* table)* features text*
///     bar      = "Models", "Actions", "Features" as lines, as entries of a list, or on one line; each may also stand
///                above its own tables
///     section  = heading note*; every heading of a page stands twice, or every one once, or all have marks (`##`)
///     table    = head dashes? row*, where the head may be glued to the end of the note above it
///     head     = "Field | Notes |", "| Input Field | Notes |", "Feature<tab>Notes"; further columns go into the notes
///     row      = name note, cut at bars or tabs as the head is; a note goes on until the bar that closes it
///
/// The last row of each table lacks its closing bar, or none does. A section without a table is a model or an action
/// without fields. What fits nowhere is an error where a part of the page may have been lost, else a warning.
struct ScreenReader: PageReader {
  static let dialect = "text off a screen"

  let lines: ArraySlice<PageLine>
  var draft: PageDraft
  /// Whether the headings of the page stand twice.
  private var isDoubled = false
  /// Whether the headings of the page have marks.
  private var isMarked = false
  /// The section above, whose last note may go on.
  private var open: PageSection?
  private var endings: [(isOpen: Bool, location: SourceLocation)] = []
  private var tab: String?

  /// Any text may be off a screen: nothing but its words tells.
  static func recognises(_ page: PageSource) -> Bool { true }

  static func read(_ page: PageSource, _ facts: PageFacts) -> ReadPage { ScreenReader(page).read(facts) }

  private init(_ page: PageSource) {
    draft = PageDraft(page)
    lines = ArraySlice(draft.body.filter { !$0.isBlank })
  }

  private consuming func read(_ facts: PageFacts) -> ReadPage {
    let heading = lines.firstIndex { $0.unmarked.equals("Supported Features & Coverage") }
    guard let start = heading ?? firstSection else {
      let found = draft.findings
      readHead(lines)
      let table = lines.indices.first { ScreenHead(at: $0, in: lines) != nil }
      guard let table, !draft.head.isEmpty else { return draft.finished(facts) }
      draft.findings = found
      draft.findings.error(
        "missing-heading",
        "a table stands before the heading 'Supported Features & Coverage'; lines above are missing",
        at: draft.location(lines[table]))
      return ReadPage(diagnostics: draft.findings.diagnostics.sorted())
    }
    readHead(lines[..<start])
    draft.head.isStarted = true
    let coverage = heading == nil ? lines[start...] : lines[(start + 1)...]
    if coverage.contains(where: { draft.refusesSecondPage(at: $0) }) {
      return ReadPage(diagnostics: draft.findings.diagnostics.sorted())
    }
    guard readCoverage(coverage) else { return ReadPage(diagnostics: draft.findings.diagnostics.sorted()) }
    return draft.finished(facts)
  }

  /// Where the sections start on a page without the heading above them: at a heading that stands twice, or a bar of tabs.
  private var firstSection: Int? {
    guard let slug = lines.firstIndex(where: { $0.text.has("tool slug ") }),
      let table = lines.indices.first(where: { ScreenHead(at: $0, in: lines) != nil }), slug < table
    else { return nil }
    return lines[(slug + 1)..<table].indices.first { index in
      lines[index].content == lines[index + 1].content || !lines[index].tabs.isEmpty
    }
  }

  /// Reads the tables and what stands between them; false where it cannot be told which is which.
  private mutating func readCoverage(_ lines: ArraySlice<PageLine>) -> Bool {
    var tables: [(head: ScreenHead, index: Int, block: [PageLine], table: ScreenTable)] = []
    let heads = lines.indices.compactMap { index in ScreenHead(at: index, in: lines).map { (index, $0) } }
    var start = lines.startIndex
    for (number, (index, head)) in heads.enumerated() {
      let end = number + 1 < heads.count ? heads[number + 1].0 : lines.endIndex
      guard index >= start else { continue }
      let next = number + 1 < heads.count ? heads[number + 1].1.table.kind : nil
      var table = ScreenTable(head, above: next, at: lines[index], draft.findings)
      let count = table.read(lines[(index + 1)..<end])
      draft.findings = table.findings
      if table.isBroken { return false }
      tables.append((head, index, Array(lines[start..<index]) + [head.note].compactMap(\.self), table))
      start = index + 1 + count
    }
    for block in tables.map({ withoutTabs($0.block, table: $0.head.table.kind, sets: false) }) {
      isDoubled = isDoubled || zip(block, block.dropFirst()).contains { $0.content == $1.content }
      isMarked = isMarked || block.contains { $0.marks > 0 }
    }
    for (head, index, block, table) in tables {
      let place = draft.location(lines[index])
      let block = withoutTabs(block, table: head.table.kind, sets: true)
      let rows = draft.withoutRepetitions(table.rows)
      if rows.isEmpty, !draft.findings.hasErrors {
        draft.findings.error("empty-table", "the table has no rows; the page is cut here: fetch it again", at: place)
      }
      readBlock(block, head.table.kind, rows, place)
      if !head.isTabbed, !rows.isEmpty { endings.append((table.endsOpen, draft.location(table.lastLine))) }
    }
    flush()
    checkEndings()
    finish(lines[start...])
    return true
  }

  /// The lines without bars of tabs and titles of tabs.
  private mutating func withoutTabs(_ block: [PageLine], table: TableHead.Kind, sets: Bool) -> [PageLine] {
    var result: [PageLine] = []
    for (index, line) in block.enumerated() {
      let isTwice =
        index > 0 && block[index - 1].unmarked == line.unmarked
        || index + 1 < block.count && block[index + 1].unmarked == line.unmarked
      let isHeading = result.isEmpty && index + 1 == block.count && table != .features && line.tabs.count == 1
      if line.tabs.isEmpty || isTwice || isHeading {
        result.append(line)
      } else if sets, let last = line.tabs.last {
        // A title in a bar stands above nothing.
        tab = index + 1 < block.count && !block[index + 1].tabs.isEmpty || line.tabs.count > 1 ? nil : last
      }
    }
    return result
  }

  /// Reads what stands between two tables: the sections without one, and the heading and the note of the second.
  private mutating func readBlock(
    _ block: [PageLine], _ table: TableHead.Kind, _ rows: [PageRow], _ place: SourceLocation
  ) {
    if let row = block.first(where: \.isRow) {
      draft.findings.error(
        "row-outside-table", "a row stands outside of a table; the head of its table is missing: fetch the page again",
        at: draft.location(row))
      return
    }
    var rest = block[...]
    goOnWithNote(&rest)
    let before = open?.kind
    flush()
    let kind: PageSection.Kind? = table == .fields ? .model : table == .inputs ? .action : nil
    var sections: [(heading: PageLine, note: [PageLine])] = []
    while let line = rest.popFirst() {
      if isHeading(line, &rest, sections.last) {
        sections.append((line, []))
      } else if sections.isEmpty, kind == nil, !isDoubled || !line.isLabel {
        draft.reportUnread(line)
      } else if sections.isEmpty || isAmbiguous(line, sections[sections.count - 1]) {
        report(line, isFirst: sections.isEmpty)
        return
      } else {
        sections[sections.count - 1].note.append(line)
      }
    }
    if kind != nil, sections.isEmpty {
      draft.findings.error(
        "table-without-section", "the table has no heading; lines above it are missing: fetch the page again",
        at: place)
    }
    for (number, section) in sections.enumerated() {
      let owns = kind != nil && number + 1 == sections.count
      let label = MarkupText.label(MarkupText.plain(section.heading.unmarked))
      let guess: PageSection.Kind =
        tab == "Models"
        ? .model
        : tab == "Actions" ? .action : before == kind || before == nil ? kind ?? label.likelyKind : label.likelyKind
      let note = NoteText.screen(section.note).map {
        PageNote(text: $0, location: draft.location(section.note[0]))
      }
      flush()
      open = PageSection(
        kind: owns ? kind ?? guess : guess, label: label, note: note, rows: owns ? rows : [],
        location: draft.location(section.heading))
      if !owns {
        draft.findings.warning(
          "empty-section",
          "\(label.quoted) has no table; it is taken for \(guess == .model ? "a model" : "an action") that lists nothing",
          at: draft.location(section.heading))
      }
    }
    if kind == nil {
      flush()
      draft.addFeatures(rows.withScreenDepths(below: draft.sections), at: place)
    }
  }

  private mutating func flush() {
    if let section = open.take() { draft.add(section) }
  }

  /// Takes the lines that go on with the note of the last row of the table above.
  private mutating func goOnWithNote(_ rest: inout ArraySlice<PageLine>) {
    guard endings.last?.isOpen == true, let row = open?.rows.indices.last, let note = open?.rows[row].note else {
      return
    }
    var lines: [PageLine] = []
    while let line = rest.first {
      let isTwice = rest.dropFirst().first?.unmarked == line.unmarked
      let isSentence = (lines.last?.text ?? note.text).endsSentence
      let isHeading = line.marks > 0 || isTwice || line.isLabel && (isSentence || !isDoubled)
      if isHeading && !NoteText.isListEntry(line.text) { break }
      lines.append(rest.removeFirst())
    }
    guard let first = lines.first else { return }
    open?.rows[row].note?.text = NoteText.joined(note.text, lines)
    draft.findings.warning(
      "table-mended", "the line goes on with the note of the row above, and is put there", at: draft.location(first))
  }

  /// Whether a line is a heading, whose second printing is taken too.
  private func isHeading(
    _ line: PageLine, _ rest: inout ArraySlice<PageLine>, _ last: (heading: PageLine, note: [PageLine])?
  ) -> Bool {
    var isTwice = false
    while let next = rest.first, next.unmarked == line.unmarked, isDoubled {
      isTwice = true
      rest.removeFirst()
    }
    if isDoubled { return isTwice }
    if isMarked { return line.marks > 0 }
    guard let last else { return line.isLabel }
    return line.isLabel && line.isTitle && (last.note.last?.text.endsSentence ?? true)
  }

  /// Whether a line may be a heading as well as a note.
  private func isAmbiguous(_ line: PageLine, _ section: (heading: PageLine, note: [PageLine])) -> Bool {
    guard !isDoubled, !isMarked, line.isLabel else { return false }
    return section.note.last?.text.endsSentence ?? true
  }

  private mutating func report(_ line: PageLine, isFirst: Bool) {
    let message =
      isDoubled
      ? "this heading stands once, and the others twice; a line is missing: fetch the page again"
      : isFirst
        ? "this is no heading, and a table below it needs one; a line is missing: fetch the page again"
        : "this may be a heading or a note; print the heading twice, or end the note with a full stop"
    draft.findings.error("cut-heading", message, at: draft.location(line))
  }

  private mutating func checkEndings() {
    let open = endings.count(where: \.isOpen)
    guard open > 0, open < endings.count else { return }
    for ending in endings where ending.isOpen == (open == 1) {
      draft.findings.error(
        "cut-row", "the last row of this table does not end like those of the others; the page is cut: fetch it again",
        at: ending.location)
    }
  }

  /// Looks at what is left at the end of the page.
  private mutating func finish(_ rest: ArraySlice<PageLine>) {
    guard let first = rest.first else { return }
    if let ending = endings.last, !ending.isOpen, ending.location.line + 1 == first.number {
      draft.findings.error(
        "cut-row", "\(first.text.quoted) is no row; the page is cut here: fetch it again", at: draft.location(first))
    } else {
      draft.reportUnread(first)
    }
  }
}
