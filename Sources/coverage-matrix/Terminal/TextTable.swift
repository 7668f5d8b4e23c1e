import _CoverageGenerator

/// A table for a terminal, with aligned columns and wrapped cells.
///
/// Where the columns do not fit without breaking a word, the cells of a row stand below each other.
struct TextTable {
  /// The width of what is no terminal, or does not say how wide it is.
  static let lineWidth = 80

  struct Column {
    var title: String
    var isNumber = false
  }

  private static let gap = "  "

  private let columns: [Column]
  private let lineWidth: Int
  private var rows: [[StyledText.Part]]

  init(_ columns: [Column], lineWidth: Int = Self.lineWidth) {
    self.columns = columns
    self.lineWidth = lineWidth
    rows = [columns.map { StyledText.Part($0.title, style: .heading) }]
  }

  mutating func append(_ row: [StyledText.Part]) {
    rows.append(row)
  }

  /// The lines of the table.
  var lines: [StyledText] {
    guard let widths = columnWidths else { return stackedLines }
    return rows.flatMap { row in
      let cells = zip(row, widths).map { $0.text.wrapped(width: $1) }
      let height = cells.map(\.count).max() ?? 0
      return (0..<height).map { place in
        line(of: row, cells.map { place < $0.count ? $0[place] : "" }, widths)
      }
    }
  }

  private func line(of row: [StyledText.Part], _ texts: [String], _ widths: [Int]) -> StyledText {
    var line = StyledText()
    // Space is added only before text, so that no line ends with it.
    var space = ""
    for (column, text) in texts.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - text.displayWidth))
      if columns[column].isNumber { space += padding }
      if !text.isEmpty {
        line.append(space)
        line.append(text, style: row[column].style)
        space = ""
      }
      if !columns[column].isNumber { space += padding }
      space += Self.gap
    }
    return line
  }

  /// The width of each column: that of its widest cell, after narrowing the widest columns until all fit; nil where
  /// they do not fit without breaking a word.
  private var columnWidths: [Int]? {
    var widths = columns.indices.map { column in
      min(lineWidth, rows.map { $0[column].text.displayWidth }.max() ?? 0)
    }
    let room = lineWidth - Self.gap.count * (widths.count - 1)
    if widths.reduce(0, +) <= room { return widths }
    let least = columns.indices.map { column in rows.map { $0[column].text.longestWord }.max() ?? 0 }
    while widths.reduce(0, +) > room {
      let narrowable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = narrowable.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return zip(widths, least).allSatisfy(>=) ? widths : nil
  }

  /// Each cell with the title of its column, those after the first indented below it.
  private var stackedLines: [StyledText] {
    rows.dropFirst().flatMap { row in
      zip(columns, row).enumerated().flatMap { place, cell -> [StyledText] in
        let indentation = place == 0 ? "" : Self.gap
        let title = "\(cell.0.title): "
        let texts = cell.1.text.wrapped(width: max(1, lineWidth - indentation.count - title.count))
        return texts.enumerated().map { number, text in
          let start = number == 0 ? title : String(repeating: " ", count: title.count)
          var line = StyledText(indentation + start)
          line.append(text, style: cell.1.style)
          return line
        }
      }
    }
  }
}

extension String {
  /// The width of the longest word that is not broken; that of one wide character at least.
  fileprivate var longestWord: Int {
    split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline }).map { $0.isUnbreakable ? $0.utf8.count : 2 }
      .max() ?? 0
  }
}
