import _CoverageSpec

/// A table of comma-separated (RFC 4180) or tab-separated values, with the place of each cell.
struct DelimitedTable {
  /// A cell with the place of its first byte.
  struct Cell {
    var text: String
    var line: Int
    var column: Int
  }

  let path: String
  /// The rows; those of white space alone are left out.
  private(set) var rows: [[Cell]] = []
  /// The place of a quote that does not end, or that ends inside of a cell.
  private(set) var brokenQuote: SourceLocation?

  /// The rows of a text; nil where its first line has no separator.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  init?(_ text: PageText) {
    path = text.path
    let start = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let bytes = text.bytes[start...]
    let firstLine = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard let separator = Self.separator(of: firstLine) else { return nil }
    var reader = Reader(bytes: bytes, separator: separator, position: bytes.startIndex, lineStart: bytes.startIndex)
    while let row = reader.row() {
      if !row.allSatisfy({ $0.text.isEmpty }) { rows.append(row) }
    }
    brokenQuote = reader.brokenQuote.map { SourceLocation(path: path, line: $0.line, column: $0.column) }
  }

  /// The separator of a line: the one of tab, comma and semicolon that it has most of, outside of quotes.
  private static func separator(of line: ArraySlice<UInt8>) -> UInt8? {
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, "\t,;".utf8.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return "\t,;".utf8.filter { counts[$0] != nil }.max { counts[$0, default: 0] < counts[$1, default: 0] }
  }

  func location(_ cell: Cell) -> SourceLocation { SourceLocation(path: path, line: cell.line, column: cell.column) }

  /// The table with rows for columns.
  var turned: DelimitedTable {
    var turned = self
    let width = rows.map(\.count).max() ?? 0
    turned.rows = (0..<width).map { column in
      rows.map { row in
        column < row.count
          ? row[column] : Cell(text: "", line: row.last?.line ?? 1, column: row.last?.column ?? 1)
      }
    }
    return turned
  }
}

/// Reads one row after the other.
private struct Reader {
  let bytes: ArraySlice<UInt8>
  let separator: UInt8
  var position: Int
  var line = 1
  var lineStart: Int
  var brokenQuote: (line: Int, column: Int)?

  init(bytes: ArraySlice<UInt8>, separator: UInt8, position: Int, lineStart: Int) {
    self.bytes = bytes
    self.separator = separator
    self.position = position
    self.lineStart = lineStart
  }

  mutating func row() -> [DelimitedTable.Cell]? {
    guard position < bytes.endIndex else { return nil }
    var cells: [DelimitedTable.Cell] = []
    while true {
      cells.append(cell())
      guard position < bytes.endIndex else { return cells }
      let byte = bytes[position]
      if byte == separator {
        position += 1
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func endLine() {
    let isPair =
      bytes[position] == UInt8(ascii: "\r") && position + 1 < bytes.endIndex
      && bytes[position + 1] == UInt8(ascii: "\n")
    position += isPair ? 2 : 1
    line += 1
    lineStart = position
  }

  private mutating func cell() -> DelimitedTable.Cell {
    let place = (line: line, column: position - lineStart + 1)
    var content: [UInt8] = []
    let isQuoted = position < bytes.endIndex && bytes[position] == UInt8(ascii: "\"")
    if position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") {
      readQuoted(&content, place)
    }
    while position < bytes.endIndex, bytes[position] != separator, !bytes[position].endsLine {
      content.append(bytes[position])
      position += 1
    }
    let text = String(decoding: isQuoted ? content[...] : content[...].trimmed, as: UTF8.self)
    return DelimitedTable.Cell(text: text, line: place.line, column: place.column)
  }

  private mutating func readQuoted(_ content: inout [UInt8], _ place: (line: Int, column: Int)) {
    position += 1
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else { break }
        content.append(byte)
        position += 1
        continue
      }
      content.append(byte)
      if byte.endsLine,
        !(byte == UInt8(ascii: "\r") && position + 1 < bytes.endIndex && bytes[position + 1] == UInt8(ascii: "\n"))
      {
        line += 1
        lineStart = position + 1
      }
      position += 1
    }
    let isClosed =
      position <= bytes.endIndex && position > bytes.startIndex && bytes[position - 1] == UInt8(ascii: "\"")
    let endsCell = position == bytes.endIndex || bytes[position] == separator || bytes[position].endsLine
    if !isClosed || !endsCell, brokenQuote == nil { brokenQuote = place }
  }
}

extension UInt8 {
  fileprivate var endsLine: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
