import Foundation
import _CoverageSpec

/// Reads `coverage.html` tag by tag: what its tables and its data say, and what a page of tables must not have.
struct MatrixReader {
  private(set) var statuses: [String: [String: Status]] = [:]
  private(set) var problems: [String] = []
  private(set) var ids: Set<String> = []
  /// The places in the page that its links lead to.
  private(set) var places: Set<String> = []

  /// The tags that may lack their ends.
  private static let endless: Set = ["th", "td", "tr", "thead", "tbody", "meta", "input"]
  private static let attributes: Set = [
    "aria-autocomplete", "aria-controls", "aria-describedby", "aria-expanded", "aria-label", "aria-labelledby",
    "autocomplete", "charset", "class", "content", "data-copy", "data-download", "data-group", "data-slug", "for",
    "hidden", "href", "http-equiv", "id", "inputmode", "lang", "min", "name", "readonly", "role", "rows", "scope",
    "spellcheck", "start", "tabindex", "type", "value",
  ]

  /// The JSON of the data that the script reads.
  private(set) var data = ""

  private var slugs: [String] = []
  private var rows: [(path: String, cells: [Status])] = []
  private var open: [String] = []
  private var isInMatrix = false

  init(_ page: String) {
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      if rest.hasPrefix("<!") {
        rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
        continue
      }
      guard let tag = Tag(rest) else {
        problems.append("no tag: \(rest.prefix(40))")
        return
      }
      rest = rest[tag.end...]
      read(tag)
      // What these hold is no markup.
      if !tag.isClosing, ["script", "style", "textarea", "title"].contains(tag.name) {
        let end = rest.utf8.firstRange(of: "</\(tag.name)>".utf8)?.lowerBound ?? rest.endIndex
        if tag.attributes["id"] == ":data" { data = String(rest[..<end]) }
        rest = rest[end...]
      }
    }
    if !open.isEmpty { problems.append("open: \(open)") }
    problems += places.subtracting(ids).map { "no place \($0)" }
    for row in rows {
      for (slug, status) in zip(slugs, row.cells) { statuses[slug, default: [:]][row.path] = status }
      if row.cells.count != slugs.count { problems.append("\(row.path) has \(row.cells.count) cells") }
    }
  }

  private mutating func read(_ tag: Tag) {
    guard !tag.isClosing else {
      if open.last == tag.name { open.removeLast() } else { problems.append("</\(tag.name)> in \(open)") }
      return
    }
    if !Self.endless.contains(tag.name) { open.append(tag.name) }
    problems += tag.attributes.keys.filter { !Self.attributes.contains($0) }.map { "attribute \($0)" }
    if let id = tag.attributes["id"], !ids.insert(id).inserted { problems.append("two \(id)") }
    if let address = tag.attributes["href"] {
      if address.hasPrefix("#") { places.insert(String(address.dropFirst())) }
      if !["#", "pages/", "README.md", "https://", "http://"].contains(where: { address.hasPrefix($0) }) {
        problems.append("address \(address)")
      }
    }
    if tag.name == "table" { isInMatrix = tag.attributes["class"]?.hasPrefix("matrix") == true }
    if tag.name == "tr", let slug = tag.attributes["data-slug"] { slugs.append(slug) }
    if tag.name == "tr", isInMatrix, let path = tag.attributes["id"] { rows.append((path, [])) }
    if tag.name == "td", isInMatrix, !rows.isEmpty, tag.attributes["class"] != "count" {
      let marks: [String: Status] = ["y": .supported, "n": .unsupported, "b": .notImplemented]
      rows[rows.count - 1].cells.append(tag.attributes["class"].flatMap { marks[$0] } ?? .unlisted)
    }
  }
}

extension MatrixReader {
  /// The statuses in the data, by slug and path.
  func dataStatuses() throws -> [String: [String: Status]] {
    let decoded = try JSONDecoder().decode(MatrixData.self, from: Data(data.utf8))
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let values = Dictionary(letters.enumerated().map { ($1, $0) }) { first, _ in first }
    let statuses: [Status] = [.unlisted, .supported, .unsupported, .notImplemented]
    return Dictionary(
      decoded.connectors.map { connector in
        let cells = Array(connector.cells)
        let rows = decoded.rows.enumerated().map { number, row in
          (row.path, statuses[(values[cells[number / 3]] ?? 0) >> (2 * (number % 3)) & 3])
        }
        return (connector.slug, Dictionary(rows) { first, _ in first })
      }
    ) { first, _ in first }
  }

  private struct MatrixData: Decodable {
    struct Row: Decodable { var path: String }
    struct Connector: Decodable {
      var slug: String
      var cells: String
    }
    var rows: [Row]
    var connectors: [Connector]
  }
}

extension MatrixReader {
  /// A tag at the start of a text; an attribute's value stands in double quotes or is a word of letters.
  fileprivate struct Tag {
    var name: String
    var isClosing: Bool
    var attributes: [String: String] = [:]
    var end: String.Index

    init?(_ text: Substring) {
      var rest = text.dropFirst()
      isClosing = rest.first == "/"
      if isClosing { rest = rest.dropFirst() }
      name = String(rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
      rest = rest.dropFirst(name.count)
      while rest.first == " " || rest.first == "\n" {
        rest = rest.dropFirst()
        let key = rest.prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
        guard !key.isEmpty else { return nil }
        rest = rest.dropFirst(key.count)
        var value = ""
        if rest.hasPrefix("=\"") {
          value = String(rest.dropFirst(2).prefix { $0 != "\"" })
          rest = rest.dropFirst(value.count + 3)
        } else if rest.hasPrefix("=") {
          value = String(rest.dropFirst().prefix { $0.isASCII && $0.isLetter })
          rest = rest.dropFirst(value.count + 1)
        }
        guard attributes.updateValue(value, forKey: String(key)) == nil else { return nil }
      }
      guard rest.first == ">", !name.isEmpty else { return nil }
      end = rest.index(after: rest.startIndex)
    }
  }
}
