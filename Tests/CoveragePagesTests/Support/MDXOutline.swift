/// What a page in MDX says, taken apart.
struct MDXOutline {
  struct Section: Equatable {
    var title: String
    var hasNote = false
    /// What stands in the section beside notes and rows.
    var texts: [String] = []
    var rows: [Row] = []
  }

  struct Row: Equatable {
    var name: String
    var note: String
  }

  private(set) var headings: [String] = []
  private(set) var headerNotes = 0
  /// The titles of cards with their icons and addresses.
  private(set) var cards: [String] = []
  private(set) var tabs: [String] = []
  /// The accordions by tab.
  private(set) var sections: [String: [Section]] = [:]
  private(set) var features: [Row] = []
  /// The heads of the tables by tab.
  private(set) var heads: [String: Set<[String]>] = [:]

  init(_ page: String) {
    var path: [String] = []
    var rowNumber = 0
    var fence: Substring?
    for line in page.split(separator: "\n") {
      let content = line.drop { $0 == " " }
      rowNumber = content.hasPrefix("|") ? rowNumber + 1 : 0
      if let mark = fence {
        if content == mark { fence = nil }
        continue
      }
      if content.hasPrefix("```") {
        fence = content
        continue
      }
      if content.hasPrefix("#") { headings.append(String(content)) }
      if content.hasPrefix("<"), let tag = MDXTag(content) {
        read(tag, &path)
        if tag.source.count < content.count, tag.name == "Note" { headerNotes += path.popLast() == nil ? 0 : 1 }
      } else if content.hasPrefix("|") {
        readRow(MDXChecker.cells(content).map(Self.plain), rowNumber)
      } else if let tab = tabs.last, path.last == "Accordion" {
        change(tab) { $0.texts.append(String(content)) }
      }
    }
  }

  private mutating func read(_ tag: MDXTag, _ path: inout [String]) {
    if tag.isClosing {
      path.removeLast()
      return
    }
    let title = tag.attributes["title"] ?? ""
    switch tag.name {
    case "Card":
      cards.append(title + (tag.attributes["href"].map { ": \($0)" } ?? "") + " (\(tag.attributes["icon"] ?? ""))")
    case "Tab": tabs.append(title)
    case "Accordion": sections[tabs.last ?? "", default: []].append(Section(title: title))
    case "Note":
      if let tab = tabs.last, path.last == "Accordion" {
        change(tab) { $0.hasNote = true }
      }
    default: break
    }
    path.append(tag.name)
  }

  private mutating func readRow(_ cells: [String], _ number: Int) {
    guard (2...3).contains(cells.count), let tab = tabs.last, number != 2 else { return }
    if number == 1 {
      heads[tab, default: []].insert(Array(cells.prefix(2)))
    } else if tab == "Features" {
      features.append(Row(name: cells[0].replacing("↳ ", with: ""), note: cells[1]))
    } else {
      change(tab) { $0.rows.append(Row(name: cells[0], note: cells[1])) }
    }
  }

  /// Changes the last accordion of a tab.
  private mutating func change(_ tab: String, _ body: (inout Section) -> Void) {
    guard var section = sections[tab]?.popLast() else { return }
    body(&section)
    sections[tab]?.append(section)
  }

  /// Text without its backslashes.
  private static func plain(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { result.append(character) }
    }
    return result
  }
}
