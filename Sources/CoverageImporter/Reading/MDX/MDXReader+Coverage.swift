import _CoverageSpec

extension MDXReader {
  /// Reads a line of the tables, or around them.
  mutating func readCoverage(_ line: PageLine) {
    if let table = TableHead(line, above: index + 1 < lines.endIndex ? lines[index + 1] : nil) {
      readTable(table, line)
    } else if isRow(line) {
      draft.findings.error(
        "row-outside-table", "a row stands outside of a table; the head of its table is missing: fetch the page again",
        at: location(line))
    } else if section != nil {
      readSectionText(line)
    } else if line.content.equals("Nothing is documented yet.") || line.content.equals("Nobody said anything yet.") {
      if tab == "Features" { draft.features = draft.features ?? [] }
    } else {
      draft.reportUnread(line)
    }
  }

  /// Refuses a table of HTML, and one that is code.
  mutating func refusesTable(_ line: PageLine) -> Bool {
    guard index >= codeEnd, let mark = line.content.first else { return false }
    let isFence = line.content.hasPrefix("```") || line.content.hasPrefix("~~~")
    let isHTML =
      !isFence && mark != UInt8(ascii: "|") && (line.content.has("<t") || line.content.has("<T"))
      && PageComments.place(of: Array("<table".utf8), in: ArraySlice(line.text.lowercased().utf8)) != nil
    guard isFence || isHTML else { return false }
    let end =
      lines[(index + 1)...].firstIndex { next in
        isFence ? next.content.starts(with: line.content.prefix(3)) : next.text.lowercased().hasSuffix("</table>")
      } ?? lines.endIndex - 1
    if isFence, !lines[index...end].contains(where: { TableHead($0) != nil || isRow($0) }) {
      codeEnd = end + 1
      return false
    }
    draft.findings.error(
      "unread-table", "tables of HTML and tables in code are not read; write the table in Markdown, with bars",
      at: location(line))
    section?.saysNothing = true
    if !line.text.lowercased().hasSuffix("</table>") { index = end }
    return true
  }

  /// Whether a line that is in no table looks as if it had been in one.
  private func isRow(_ line: PageLine) -> Bool {
    line.content.first == UInt8(ascii: "|") || TableLine.isSeparator(line.content)
  }

  private mutating func readSectionText(_ line: PageLine) {
    let place = location(line)
    if line.content.equals("Nothing more is listed.") {
      section?.saysNothing = true
    } else if let status = TableRow.statuses.first(where: { line.content.equals($0.mark) }) {
      section?.status = status.status
      section?.saysNothing = true
    } else if isOwnPage, line.content.hasPrefix("About: ") {
      // What the category says of it, which its file has.
      return
    } else if isOwnPage, line.content.hasPrefix("* ") {
      if section?.constraintWords == nil { section?.constraintWords = place }
    } else {
      draft.findings.warning("unmarked-note", "the text stands outside of a <Note>; it is taken for one", at: place)
      let text = MarkupText.note(line.content)
      if section?.note == nil {
        section?.note = Note(text, at: place)
      } else {
        section?.note?.text += "\n" + text
      }
    }
  }

  private mutating func readTable(_ table: TableHead, _ line: PageLine) {
    let start = index + 1
    let end = lines[start...].firstIndex { isEndOfTable($0) } ?? lines.endIndex
    var reader = MDXTable(table, at: line, isOwnPage: isOwnPage, findings: draft.findings)
    let (read, count) = reader.read(lines[start..<end])
    draft.findings = reader.findings
    let rows = draft.withoutRepetitions(read)
    index += count
    if rows.isEmpty, table.kind != .features || tags.isEmpty, !draft.findings.hasErrors {
      draft.findings.error(
        "empty-table", "the table has no rows; the page is cut here: fetch it again", at: location(line))
    }
    add(table.kind, rows, line, hasLimits: table.others.contains(MDXTable.constraintsColumn))
  }

  private func isEndOfTable(_ line: PageLine) -> Bool {
    switch line.content.first {
    case UInt8(ascii: "<"):
      if case .none = PageTag.start(of: line.content) { Self.isDetails(line.content) } else { true }
    case UInt8(ascii: "#"): line.content.hasPrefix("# ") || line.content.hasPrefix("##")
    case UInt8(ascii: "|"), UInt8(ascii: "F"), UInt8(ascii: "I"): TableHead(line) != nil
    default: false
    }
  }

  private mutating func add(_ table: TableHead.Kind, _ rows: [PageRow], _ line: PageLine, hasLimits: Bool) {
    let place = location(line)
    if table == .features {
      guard section == nil else {
        draft.findings.error(
          "wrong-table", "the table of features stands inside of a section; a tag is missing", at: place)
        return
      }
      draft.addFeatures(rows, at: place)
      return
    }
    guard let open = section else {
      draft.findings.error(
        "table-without-section", "the table belongs to no model and no action; the <Accordion> above it is missing",
        at: place)
      return
    }
    let kind: PageSection.Kind = table == .fields ? .model : .action
    if open.kind != nil {
      draft.findings.error(
        "second-table", "the section has a table already; a tag between the two is missing", at: place)
    } else if let expected = open.kindOfTab, expected != kind {
      draft.findings.error("wrong-table", "the table does not belong into this tab; a tag above is missing", at: place)
    }
    section?.kind = kind
    section?.rows = rows
    if isOwnPage, hasLimits, open.constraintWords == nil { section?.constraintWords = place }
  }

  mutating func finishSection() {
    guard let open = section else { return }
    section = nil
    if let place = open.innerTable {
      draft.findings.error(
        "nested-section",
        "the table stands in an accordion inside of the one of \(open.label.quoted); take it out of it",
        at: place)
      return
    }
    guard let kind = open.kind ?? open.kindOfTab else {
      draft.findings.error(
        "missing-table", "\(open.label.quoted) has no table; lines are missing: fetch the page again",
        at: open.location)
      return
    }
    if open.kind == nil, !open.saysNothing {
      draft.findings.warning(
        "empty-section",
        "\(open.label.quoted) has no table; it is taken for \(kind == .model ? "a model" : "an action") that lists nothing",
        at: open.location)
    }
    draft.add(
      PageSection(
        kind: kind, label: open.label, status: open.status, note: open.note, rows: open.rows,
        constraintWords: open.constraintWords, location: open.location))
  }
}

/// A section while its accordion is open.
struct OpenSection {
  let label: String
  /// The title of the tab that it stands in.
  let tab: String?
  let location: SourceLocation
  var status = Status.supported
  var note: Note?
  var constraintWords: SourceLocation?
  /// The kind of its table; nil before there is one.
  var kind: PageSection.Kind?
  var rows: [PageRow] = []
  /// The place of a table in an accordion inside of this one.
  var innerTable: SourceLocation?
  /// Whether the text states that there is no table.
  var saysNothing = false

  mutating func add(_ note: Note, _ findings: inout PageFindings) {
    if let first = self.note {
      self.note?.text = first.text + "\n\n" + note.text
      findings.warning("second-note", "the section has two notes; they are put together", at: note.location)
    } else {
      self.note = note
    }
  }

  /// The kind that the tab tells.
  var kindOfTab: PageSection.Kind? {
    switch tab {
    case "Models": .model
    case "Actions": .action
    default: nil
    }
  }
}
