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
  private(set) var isDoubled = false
  /// Whether the headings of the page have marks.
  private(set) var isMarked = false
  /// The section above, whose last note may go on.
  var open: PageSection?
  private(set) var endings: [(isOpen: Bool, location: SourceLocation)] = []
  private(set) var tab: String?

  /// Any text may be off a screen: nothing but its words tells.
  static func recognises(_ lines: [PageLine]) -> Bool { true }

  static func read(_ lines: [PageLine], of path: String, _ facts: PageFacts) -> ReadPage {
    ScreenReader(lines, of: path).read(facts)
  }

  private init(_ lines: [PageLine], of path: String) {
    draft = PageDraft(lines, of: path)
    self.lines = ArraySlice(draft.body.filter { !$0.isBlank })
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

  /// The start of the sections on a page without the heading above them: a heading that stands twice, or a bar of tabs.
  private var firstSection: Int? {
    guard let slug = lines.firstIndex(where: { $0.text.has("tool slug ") || $0.text.has("The slug of ") }),
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
        "cut-row", "\(first.text.quoted) is not a row; the page is cut here: fetch it again", at: draft.location(first))
    } else {
      draft.reportUnread(first)
    }
  }
}
