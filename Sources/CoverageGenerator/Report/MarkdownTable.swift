/// A table whose columns line up in a terminal.
package struct MarkdownTable {
  private var rows: [[String]]
  /// Cells are padded to the widest of their column, but not beyond this.
  private let paddedWidth: Int

  /// A table of cells that are Markdown already.
  package init(header: [String], paddedTo paddedWidth: Int = .max) {
    rows = [header]
    self.paddedWidth = paddedWidth
  }

  package mutating func append(_ row: [String]) {
    rows.append(row)
  }

  /// The lines of the table.
  package var lines: [String] {
    let cellWidths = rows.map { $0.map(\.displayWidth) }
    let columnWidths = rows[0].indices.map { column in
      max(3, min(paddedWidth, cellWidths.map { $0[column] }.max() ?? 0))
    }
    var lines = zip(rows, cellWidths).map { row, cellWidths in
      var line = Array("|".utf8)
      for column in row.indices {
        line.append(UInt8(ascii: " "))
        line.append(row[column])
        let space = max(0, columnWidths[column] - cellWidths[column]) + 1
        line.append(contentsOf: repeatElement(UInt8(ascii: " "), count: space))
        line.append(UInt8(ascii: "|"))
      }
      return String(decoding: line, as: UTF8.self)
    }
    lines.insert("|" + columnWidths.map { " " + String(repeating: "-", count: $0) + " |" }.joined(), at: 1)
    return lines
  }
}

extension String {
  /// The approximate width of the text in terminal columns.
  package var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + ($1.isWide ? 2 : 1) }
  }
}

extension Character {
  /// Whether terminals show the character in two columns: East Asian wide characters and emoji.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
