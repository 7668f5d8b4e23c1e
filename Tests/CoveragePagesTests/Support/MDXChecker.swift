/// Refuses MDX that a documentation site could not read, or would show in pieces.
///
/// It knows the components of connector pages and no others: everything that our pages have no use for is a problem.
struct MDXChecker {
  private struct Tag {
    var name: String
    var line: Int
    var indentation: Int
    /// Whether the tag has its line for itself.
    var isBlock: Bool
  }

  static let parents = ["Tab": "Tabs", "Card": "CardGroup", "Accordion": "Tab"]
  static let titled: Set = ["Tab", "Card", "Accordion"]
  static let blocks: Set = ["Tabs", "Tab", "CardGroup", "Card", "Accordion", "Note"]
  static let inlines: Set = ["br", "code"]

  private(set) var problems: [String] = []
  private var tags: [Tag] = []
  private var fence: String?
  private var table: (columns: Int, rows: Int, indentation: Int)?
  private var titles: Set<String> = []
  private var line = 0

  /// What is wrong with a page, each with its line.
  static func problems(in page: String) -> [String] {
    var checker = MDXChecker()
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) { checker.check(line) }
    checker.finish(page)
    return checker.problems
  }

  private mutating func finish(_ page: String) {
    if fence != nil { problem("a fence is not closed") }
    for tag in tags { problem("<\(tag.name)> of line \(tag.line) is not closed") }
    let headings = page.split(separator: "\n").count { $0.hasPrefix("# ") }
    if headings != 1 { problem("\(headings) titles") }
    if !page.hasSuffix("\n") { problem("the last line does not end") }
  }

  mutating func problem(_ text: String) { problems.append("\(line): \(text)") }

  private mutating func check(_ text: Substring) {
    line += 1
    if text.unicodeScalars.contains(where: { Self.isHidden($0) }) { problem("a hidden character") }
    let content = text.drop { $0 == " " }
    let indentation = text.count - content.count
    if let fence {
      if content.hasPrefix(fence), content.allSatisfy({ $0 == fence.first }) { self.fence = nil }
      return
    }
    if content.isEmpty {
      endTable()
      return
    }
    if content.hasPrefix("```") || content.hasPrefix("~~~") {
      fence = String(content.prefix { $0 == content.first })
      checkPlace(indentation)
    } else if content.hasPrefix("|") {
      checkRow(content, indentation)
    } else {
      if table != nil, !content.hasPrefix("</") { problem("text spills out of a table") }
      endTable()
      checkText(content, indentation)
    }
  }

  // MARK: Tables

  private mutating func checkRow(_ row: Substring, _ indentation: Int) {
    let cells = Self.cells(row)
    if row.last != "|" || row.hasSuffix("\\|") { problem("a row is not closed") }
    if var known = table {
      known.rows += 1
      if cells.count != known.columns { problem("\(cells.count) cells in a table of \(known.columns) columns") }
      if indentation != known.indentation { problem("a row stands in another column than its table") }
      if known.rows == 2, !cells.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 == "-" } }) {
        problem("a table without a line below its head")
      }
      table = known
      if known.rows == 2 { return }
    } else {
      checkPlace(indentation)
      table = (cells.count, 1, indentation)
    }
    for cell in cells {
      let open = tags.count
      scan(cell, indentation: indentation, isInCell: true)
      closeInlines(above: open)
    }
  }

  private mutating func endTable() {
    if let table, table.rows < 3 { problem("a table without rows") }
    table = nil
  }

  /// The cells of a row: bars split it, even in code, unless a backslash stands before them.
  static func cells(_ row: Substring) -> [Substring] {
    var cells: [Substring] = []
    var start = row.index(after: row.startIndex)
    var isEscaped = false
    for index in row.indices.dropFirst() {
      if row[index] == "|", !isEscaped {
        cells.append(row[start..<index])
        start = row.index(after: index)
      }
      isEscaped = row[index] == "\\" && !isEscaped
    }
    return cells.map { cell in
      var cell = cell.drop { $0 == " " }
      while cell.last == " " { cell.removeLast() }
      return cell
    }
  }

  // MARK: Lines of text

  private mutating func checkText(_ content: Substring, _ indentation: Int) {
    checkPlace(indentation, isClosing: content.hasPrefix("</"))
    if content.hasPrefix("\\|"), Self.cells(content[...]).count > 1 { problem("a row has spilled") }
    if content.hasPrefix("#") || content.hasPrefix(">") {
      if !tags.isEmpty { problem("a heading or quote inside of <\(tags[tags.count - 1].name)>") }
    }
    if indentation == 0, content.hasPrefix("import ") || content.hasPrefix("export ") { problem("a module statement") }
    let open = tags.count
    scan(content, indentation: indentation, isInCell: false)
    closeInlines(above: open)
  }

  /// Whether a line may stand where it does.
  private mutating func checkPlace(_ indentation: Int, isClosing: Bool = false) {
    guard let tag = tags.last, !isClosing else { return }
    if indentation <= tag.indentation { problem("a line stands left of what <\(tag.name)> holds") }
  }

  /// Tags that were opened inside of a line end with it.
  private mutating func closeInlines(above count: Int) {
    while tags.count > count, let tag = tags.last, !tag.isBlock {
      problem("<\(tag.name)> is not closed on its line")
      tags.removeLast()
    }
  }

  private mutating func scan(_ text: Substring, indentation: Int, isInCell: Bool) {
    var rest = text
    var bolds = 0
    while let character = rest.first {
      switch character {
      case "\\": rest = rest.dropFirst(2)
      case "`":
        let run = rest.prefix { $0 == "`" }
        guard let end = Self.closing(run, in: rest.dropFirst(run.count)) else {
          problem("code is not closed")
          return
        }
        rest = rest[end...]
      case "*" where rest.hasPrefix("**"):
        bolds += 1
        rest = rest.dropFirst(2)
      case "{":
        guard rest.hasPrefix("{/*"), let end = rest.firstRange(of: "*/}") else {
          problem("an expression")
          return
        }
        rest = rest[end.upperBound...]
      case "}":
        problem("a brace that closes nothing")
        rest = rest.dropFirst()
      case "|" where !isInCell:
        problem("a bar outside of a table")
        rest = rest.dropFirst()
      case "<":
        guard let tag = MDXTag(rest) else {
          problem("a bracket that opens no tag")
          return
        }
        let isAlone = tag.source.count == text.count
        rest = rest.dropFirst(tag.source.count)
        check(tag, indentation: indentation, isAlone: isAlone, isInCell: isInCell)
      default: rest = rest.dropFirst()
      }
    }
    if !bolds.isMultiple(of: 2) { problem("bold text is not closed") }
  }

  private static func closing(_ run: Substring, in text: Substring) -> Substring.Index? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let closing = rest[start...].prefix { $0 == "`" }
      if closing.count == run.count { return closing.endIndex }
      rest = rest[closing.endIndex...]
    }
    return nil
  }

  // MARK: Tags

  private mutating func check(_ tag: MDXTag, indentation: Int, isAlone: Bool, isInCell: Bool) {
    let isBlock = Self.blocks.contains(tag.name)
    guard isBlock || Self.inlines.contains(tag.name) else {
      problem("<\(tag.name)> is no component of such pages")
      return
    }
    if isBlock, isInCell { problem("<\(tag.name)> in a cell") }
    if tag.isClosing {
      close(tag, indentation: indentation, isAlone: isAlone)
      return
    }
    if let parent = Self.parents[tag.name], tags.last?.name != parent {
      problem("<\(tag.name)> outside of <\(parent)>")
    }
    if tags.last?.name == "Tabs", tag.name != "Tab" { problem("<\(tag.name)> between tabs") }
    if Self.titled.contains(tag.name) {
      if tag.attributes["title"]?.isEmpty ?? true { problem("<\(tag.name)> without a title") }
    }
    if tag.attributes["href"]?.isEmpty == true { problem("an empty address") }
    if !tag.isSelfClosing {
      tags.append(Tag(name: tag.name, line: line, indentation: indentation, isBlock: isAlone))
    } else if isBlock {
      problem("<\(tag.name)> without content")
    }
  }

  private mutating func close(_ tag: MDXTag, indentation: Int, isAlone: Bool) {
    guard let open = tags.last, open.name == tag.name else {
      problem("</\(tag.name)> closes \(tags.last.map { "<\($0.name)>" } ?? "nothing")")
      return
    }
    tags.removeLast()
    if open.isBlock != isAlone { problem("<\(tag.name)> opens and closes in different ways") }
    if open.isBlock, open.indentation != indentation { problem("</\(tag.name)> stands in another column") }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
