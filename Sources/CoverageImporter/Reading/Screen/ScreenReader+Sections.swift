import _CoverageSpec

extension ScreenReader {
  /// Reads what stands between two tables: the sections without one, and the heading and the note of the second.
  mutating func readBlock(
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
      let note = MarkupText.screen(section.note).map {
        Note($0, at: draft.location(section.note[0]))
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

  mutating func flush() {
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
      if isHeading && !MarkupText.isListEntry(line.text) { break }
      lines.append(rest.removeFirst())
    }
    guard let first = lines.first else { return }
    open?.rows[row].note?.text = MarkupText.joined(note.text, lines)
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
        ? "this is not a heading, and a table below it needs one; a line is missing: fetch the page again"
        : "this may be a heading or a note; print the heading twice, or end the note with a full stop"
    draft.findings.error("cut-heading", message, at: draft.location(line))
  }
}

extension String {
  /// The likely kind of a section without a table: actions have names like `Create candidate`, and models like
  /// `Application Stages`.
  fileprivate var likelyKind: PageSection.Kind {
    let words = split(separator: " ").dropFirst()
    return words.contains { $0.first?.isLowercase == true } ? .action : .model
  }
}

extension [PageRow] {
  /// The features with the depths that a screen's text has lost, where what they are called tells.
  ///
  /// Values such as `TEAM` are parts of the types that they are values of, and a feature that is called like a model, or
  /// that has the name of the one above in its own, is a part of it.
  fileprivate func withScreenDepths(below sections: [PageSection]) -> [PageRow] {
    guard allSatisfy({ $0.depth == 0 }) else { return self }
    let models = Set(sections.filter { $0.kind == .model }.map(\.label))
    var rows = self
    var parent: String?
    for index in indices {
      let name = self[index].name
      let isValue = name.count > 1 && name.allSatisfy { $0.isUppercase || $0.isNumber || $0 == "_" }
      let isPart =
        parent.map { parent in
          isValue && parent.hasSuffix("Types") || models.contains(name)
            || name != parent && name.lowercased().contains(parent.lowercased())
        } ?? false
      if isPart { rows[index].depth = 1 } else { parent = name }
    }
    return rows
  }
}
