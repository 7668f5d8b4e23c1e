import _CoverageSpec

extension PageLine {
  /// The number of heading marks at the start of the line.
  var marks: Int { content.prefix { $0 == UInt8(ascii: "#") }.count }

  /// The line without the marks of a heading.
  var unmarked: ArraySlice<UInt8> { content.drop { $0 == UInt8(ascii: "#") }.trimmed }

  /// The titles of tabs, where the line is nothing but them: `Models`, `- Models`, `Models / Actions / Features`.
  var tabs: [String] {
    if content.count > 60 { return [] }
    let words = unmarked.text.split { " /|·-*•\t".contains($0) }.map(String.init)
    return words.allSatisfy { ["Models", "Actions", "Features"].contains($0) } ? words : []
  }

  var hasTab: Bool { content.contains(UInt8(ascii: "\t")) }

  /// Whether it looks as if it had been in a table.
  var isRow: Bool {
    content.first == UInt8(ascii: "|") || hasTab || TableLine.endsWithBar(content)
      || TableLine.isSeparator(content)
  }

  /// Whether it may be the label of a model, an action or a feature: a few words that are no sentence.
  var isLabel: Bool {
    let text = MarkupText.plain(unmarked)
    guard let first = text.first, let last = text.last, first.isUppercase, text.utf8.count <= 60 else { return false }
    return !".,:;!?".contains(last) && text.split(separator: " ").count <= 7
  }

  /// Whether all its words start like names.
  var isTitle: Bool {
    unmarked.text.split(separator: " ").allSatisfy { word in
      word.count <= 3 || word.first?.isUppercase == true
    }
  }
}

extension String {
  /// Whether a sentence ends here.
  var endsSentence: Bool { last.map { ".!?:".contains($0) } ?? true }
}

extension MarkupText {
  /// A note whose lines are broken where its markup was.
  static func screen(_ lines: [PageLine]) -> String? {
    lines.isEmpty ? nil : joined("", lines)
  }

  /// A text and the lines that go on with it, as one paragraph or as the entries of a list.
  static func joined(_ text: String, _ lines: [PageLine]) -> String {
    var parts = text.isEmpty ? [] : [text]
    var (isEntry, number) = (isListEntry(text), 0)
    for line in lines {
      let next = note(unescapingBars(line.content))
      let startsEntry = isListEntry(next)
      let mark = next.utf8.first.map { ".,:;!?)".utf8.contains($0) } ?? false
      if !parts.isEmpty {
        let isApart = startsEntry != isEntry && startsEntry || number > 0 && line.number > number + 1 && !startsEntry
        parts.append(isApart ? "\n\n" : startsEntry ? "\n" : mark ? "" : " ")
      }
      parts.append(next)
      isEntry = startsEntry || isEntry
      number = line.number
    }
    return parts.joined()
  }
}

/// The head of a table in text off a screen.
struct ScreenHead {
  var table: TableHead
  /// Whether tabs and not bars cut the rows.
  var isTabbed = false
  var hasLeadingBars = false
  /// The end of the note that the head is glued to.
  var note: PageLine?

  /// The head that a line is or ends with, if it is one.
  init?(at index: Int, in lines: ArraySlice<PageLine>) {
    let line = lines[index]
    guard let last = line.content.last, last == UInt8(ascii: "|") || last.isLetter || last.isDigit else { return nil }
    if let table = TableHead(line) {
      self.table = table
      hasLeadingBars = line.content.first == UInt8(ascii: "|")
    } else if let table = TableHead(tabbed: line.content) {
      self.table = table
      isTabbed = true
    } else {
      // Only dashes below tell a head at the end of a line from a sentence.
      guard index + 1 < lines.endIndex, TableLine.isSeparator(lines[index + 1].content) else { return nil }
      let text = line.text
      let cut = ["Input Field |", "Feature |", "Field |"].compactMap { text.range(of: $0)?.lowerBound }.min()
      guard let cut else { return nil }
      let offset = line.content.startIndex + text.utf8.distance(from: text.startIndex, to: cut)
      var (note, head) = (line, line)
      head.content = line.content[offset...]
      note.content = line.content[..<offset].trimmed
      guard let table = TableHead(head) else { return nil }
      self.table = table
      hasLeadingBars = note.content.last == UInt8(ascii: "|")
      if hasLeadingBars { note.content = note.content.dropLast().trimmed }
      self.note = note.isBlank ? nil : note
    }
  }
}

extension StringProtocol {
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}

extension TableHead {
  /// The head that a line is whose cells are cut at tabs.
  fileprivate init?(tabbed text: ArraySlice<UInt8>) {
    guard text.contains(UInt8(ascii: "\t")) else { return nil }
    let cells = text.split(separator: UInt8(ascii: "\t")).map(\.trimmed)
    guard cells.count > 1, cells[1].equals("Notes"), let kind = Kind(cells[0]) else { return nil }
    self.kind = kind
    others = cells.dropFirst(2).map { MarkupText.plain($0) }
  }
}
