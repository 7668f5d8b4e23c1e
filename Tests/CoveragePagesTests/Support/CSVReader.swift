/// Reads RFC 4180 to the letter.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "\"" where isQuoted && next == "\"":
        cell.append("\"")
        index += 1
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted && next == "\n":
        rows.append(row + [String(cell)])
        row = []
        cell = .init()
        index += 1
      default: cell.append(scalar)
      }
      index += 1
    }
    return row.isEmpty && cell.isEmpty ? rows : rows + [row + [String(cell)]]
  }
}
