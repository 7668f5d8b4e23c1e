import CoverageSpec

extension PageReader {
  /// The titles of the tabs, which text off a screen may have in a row.
  private static let tabs = ["Models", "Actions", "Features"]

  /// Reads what stands above a table that no tag belongs to: its heading and its note.
  mutating func readPlainTable(_ table: TableHead, _ rows: [PageRow], _ line: PageLine) {
    let above = takeHeadingLines()
    if table == .features {
      for line in above { reportUnread(line) }
      addFeatures(rows, at: location(line))
      return
    }
    guard let heading = above.first else {
      findings.error(
        "table-without-section", "the table has no heading; lines above it are missing: fetch the page again",
        at: location(line))
      return
    }
    let isDoubled = above.count > 1 && above[1].content == heading.content
    habits.headings.append((isDoubled, location(heading)))
    let noteLines = above.dropFirst(isDoubled ? 2 : 1)
    let note = NoteText.block(noteLines).flatMap { text in
      noteLines.first.map { PageNote(text: text, location: location($0)) }
    }
    add(
      PageSection(
        kind: table == .fields ? .model : .action, label: MarkupText.plain(heading.content), note: note, rows: rows,
        location: location(heading)))
  }

  /// The lines since the last table, without the marks of headings and the titles of tabs.
  private mutating func takeHeadingLines() -> ArraySlice<PageLine> {
    var above = pending[...]
    pending = []
    // Entries of a list cannot be a heading: they go on with the note of the row above.
    while let line = above.first, NoteText.isListEntry(line.text), goOnWithLastNote(line) { above.removeFirst() }
    above = ArraySlice(
      above.map { line in
        var line = line
        while line.content.first == UInt8(ascii: "#") { line.content = line.content.dropFirst() }
        line.content = line.content.trimmed
        return line
      })
    // A tab and a section may both be called so; a title stands above something else.
    while let line = above.first, Self.tabs.contains(line.text),
      above.count != 2 || above[above.startIndex + 1].text != line.text
    {
      above.removeFirst()
    }
    return above
  }

  private mutating func goOnWithLastNote(_ line: PageLine) -> Bool {
    guard habits.endings.last?.isOpen == true, let section = sections.indices.last,
      let row = sections[section].rows.indices.last, sections[section].rows[row].note != nil
    else { return false }
    sections[section].rows[row].note?.text += "\n" + MarkupText.note(line.content)
    findings.warning(
      "table-mended", "the line goes on with the note of the row above, and is put there", at: location(line))
    return true
  }

  /// Looks at what is left at the end of the page.
  mutating func finishPlain() {
    habits.check(&findings)
    guard let first = pending.first else { return }
    if let ending = habits.endings.last, !ending.isOpen, ending.location.line + 1 == first.number {
      findings.error(
        "cut-row", "\(first.text.quoted) is no row; the page is cut here: fetch it again", at: location(first))
    } else {
      reportUnread(first)
    }
  }
}
