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
