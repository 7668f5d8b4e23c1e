import _CoverageGenerator

/// A table for a terminal, with aligned columns and wrapped cells.
struct TextTable {
  /// The width of the narrowest terminal that the output is made for.
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
    let widths = columnWidths
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

  /// The width of each column: that of its widest cell, after narrowing the widest columns until all fit.
  private var columnWidths: [Int] {
    var widths = columns.indices.map { column in
      min(lineWidth, rows.map { $0[column].text.displayWidth }.max() ?? 0)
    }
    let room = lineWidth - Self.gap.count * (widths.count - 1)
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    return widths
  }
}
