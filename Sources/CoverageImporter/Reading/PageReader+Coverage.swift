import CoverageSpec

extension PageReader {
  /// Reads a line of the tables, or around them.
  mutating func readCoverage(_ line: PageLine) {
    if let table = TableHead(line) {
      readTable(table, line)
    } else if isRow(line) {
      findings.error(
        "row-outside-table", "a row stands outside of a table; the head of its table is missing: fetch the page again",
        at: location(line))
    } else if tags.isEmpty {
      pending.append(line)
    } else if section != nil {
      readSectionText(line)
    } else if line.content.equals("Nobody said anything yet.") {
      if tab == "Features" { features = features ?? [] }
    } else {
      reportUnread(line)
    }
  }

  /// Whether a line that is in no table looks as if it had been in one.
  private func isRow(_ line: PageLine) -> Bool {
    line.content.first == UInt8(ascii: "|") || tags.isEmpty && TableLine.endsWithBar(line.content)
      || TableLine.isSeparator(line.content)
  }

  private mutating func readSectionText(_ line: PageLine) {
    let place = location(line)
    if line.content.equals("Nothing more is listed.") {
      section?.saysNothing = true
    } else if let status = TableReader.statuses.first(where: { line.content.elementsEqual($0.0.utf8) }) {
      section?.status = status.1
      section?.saysNothing = true
    } else if isOwnPage, line.content.hasPrefix("* ") {
      if section?.constraintWords == nil { section?.constraintWords = place }
    } else {
      findings.warning("unmarked-note", "the text stands outside of a <Note>; it is taken for one", at: place)
      let text = MarkupText.note(line.content)
      if section?.note == nil {
        section?.note = PageNote(text: text, location: place)
      } else {
        section?.note?.text += "\n" + text
      }
    }
  }

  private mutating func readTable(_ table: TableHead, _ line: PageLine) {
    let isInTag = !tags.isEmpty
    let start = index + 1
    let end = lines[start...].firstIndex { isEndOfTable($0) } ?? lines.count
    var reader = TableReader(table, at: line, isInTag: isInTag, findings: findings)
    let (read, count) = reader.read(lines[start..<end])
    findings = reader.findings
    let rows = withoutRepetitions(read)
    index += count
    let lastLine = lines[index]
    if rows.isEmpty, !findings.hasErrors {
      findings.error("empty-table", "the table has no rows; the page is cut here: fetch it again", at: location(line))
    }
    if isInTag {
      readTaggedTable(table, rows, line)
    } else {
      readPlainTable(table, rows, line)
      habits.endings.append((reader.endsOpen, location(lastLine)))
    }
  }

  private func isEndOfTable(_ line: PageLine) -> Bool {
    switch line.content.first {
    case UInt8(ascii: "<"): if case .none = PageTag.start(of: line.content) { false } else { true }
    case UInt8(ascii: "#"): line.content.hasPrefix("# ") || line.content.hasPrefix("##")
    case UInt8(ascii: "|"), UInt8(ascii: "F"), UInt8(ascii: "I"): TableHead(line) != nil
    default: false
    }
  }

  private mutating func readTaggedTable(_ table: TableHead, _ rows: [PageRow], _ line: PageLine) {
    let place = location(line)
    if table == .features {
      guard section == nil else {
        findings.error("wrong-table", "the table of features stands inside of a section; a tag is missing", at: place)
        return
      }
      addFeatures(rows, at: place)
      return
    }
    guard let open = section else {
      findings.error(
        "table-without-section", "the table belongs to no model and no action; the <Accordion> above it is missing",
        at: place)
      return
    }
    let kind: PageSection.Kind = table == .fields ? .model : .action
    if open.kind != nil {
      findings.error("second-table", "the section has a table already; a tag between the two is missing", at: place)
    } else if let expected = open.kindOfTab, expected != kind {
      findings.error("wrong-table", "the table does not belong into this tab; a tag above is missing", at: place)
    }
    section?.kind = kind
    section?.rows = rows
  }

  mutating func finishSection() {
    guard let open = section else { return }
    section = nil
    guard let kind = open.kind ?? (open.saysNothing ? open.kindOfTab : nil) else {
      findings.error(
        "missing-table", "\(open.label.quoted) has no table; lines are missing: fetch the page again", at: open.location
      )
      return
    }
    add(
      PageSection(
        kind: kind, label: open.label, status: open.status, note: open.note, rows: open.rows,
        constraintWords: open.constraintWords, location: open.location))
  }

  /// Adds a section, or leaves it out where the page has printed it before.
  mutating func add(_ section: PageSection) {
    let earlier = sections.first { $0.kind == section.kind && $0.label == section.label && $0.id == section.id }
    guard let earlier else {
      sections.append(section)
      return
    }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(section) {
      findings.warning(
        "repeated-section", "\(section.label.quoted) is printed twice, word for word; it is taken once",
        at: section.location, notes: [note])
    } else {
      findings.error(
        "repeated-section", "\(section.label.quoted) is printed twice, and not alike; take the wrong one out",
        at: section.location, notes: [note])
    }
  }

  mutating func addFeatures(_ rows: [PageRow], at place: SourceLocation) {
    guard let earlier = features, !earlier.isEmpty else {
      features = rows
      return
    }
    if earlier.elementsEqual(rows, by: { $0.says($1) }) {
      findings.warning(
        "repeated-section", "the features are printed twice, word for word; they are taken once", at: place)
    } else {
      findings.error(
        "repeated-section", "the features are printed twice, and not alike; take the wrong ones out", at: place)
    }
  }

  /// The rows without those that repeat the row above or one before.
  private mutating func withoutRepetitions(_ rows: [PageRow]) -> [PageRow] {
    var keys = Set<String>(minimumCapacity: rows.count)
    var parent = ""
    let repeated = rows.indices.filter { index in
      // Features below different ones may be called alike.
      let isPart = rows[index].depth > 0
      if !isPart { parent = rows[index].name }
      return !keys.insert(isPart ? "\(parent)\n\(rows[index].name)" : rows[index].name).inserted
    }
    if repeated.isEmpty { return rows }
    let leftOut = Set(repeated.filter { reportRepetition(of: rows[$0], among: rows) })
    return rows.indices.filter { !leftOut.contains($0) }.map { rows[$0] }
  }

  /// Reports a row that is listed before; false where that one cannot be told.
  private mutating func reportRepetition(of row: PageRow, among rows: [PageRow]) -> Bool {
    guard let earlier = rows.first(where: { $0.name == row.name && ($0.depth == 0) == (row.depth == 0) }) else {
      return false
    }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(row) {
      findings.warning(
        "repeated-row", "\(row.name.quoted) is listed twice; it is taken once", at: row.location, notes: [note])
    } else {
      findings.error(
        "repeated-row", "\(row.name.quoted) is listed twice, and not alike; take the wrong row out", at: row.location,
        notes: [note])
    }
    return true
  }
}

extension PageSection {
  /// Whether another section says the same.
  package func says(_ other: PageSection) -> Bool {
    status == other.status && note?.text == other.note?.text && rows.elementsEqual(other.rows) { $0.says($1) }
  }
}

extension PageRow {
  func says(_ other: PageRow) -> Bool {
    name == other.name && status == other.status && note?.text == other.note?.text
  }
}
