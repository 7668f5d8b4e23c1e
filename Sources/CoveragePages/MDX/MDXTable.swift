import _CoverageGenerator

/// A table of names and notes as the formatter of MDX pages lays it out.
struct MDXTable {
  struct Cell {
    var text: String
    var width: Int

    init(_ text: String) {
      self.text = text
      width = text.displayWidth
    }
  }

  /// Cells are filled up to the widest of their column, but not beyond this: one long note would make every row long.
  private static let widest = 160

  private var rows: [(name: Cell, note: Cell)]

  init(name: String) {
    rows = [(Cell(name), Cell("Notes"))]
  }

  mutating func append(_ name: Cell, note: String) {
    rows.append((name, Cell(note)))
  }

  /// Writes the table between two tags.
  func write(to page: inout PageText, indentation: String) {
    let nameWidth = Self.width(rows.map(\.name))
    let noteWidth = Self.width(rows.map(\.note))
    for (index, row) in rows.enumerated() {
      page.append(indentation)
      page.append("| ")
      page.append(row.name.text)
      page.append(" ", times: nameWidth - row.name.width)
      page.append(" | ")
      page.append(row.note.text)
      page.append(" ", times: noteWidth - row.note.width)
      page.append(" |\n")
      guard index == 0 else { continue }
      page.append(indentation)
      page.append("| ")
      page.append("-", times: nameWidth)
      page.append(" | ")
      page.append("-", times: noteWidth)
      page.append(" |\n")
    }
  }

  private static func width(_ cells: [Cell]) -> Int { min(widest, cells.map(\.width).max() ?? 0) }
}
