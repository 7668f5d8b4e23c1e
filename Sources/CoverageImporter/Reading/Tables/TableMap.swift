import _CoverageSpec

/// What the words of a wide table mean: the file that `import --map` names.
package struct TableMap: Sendable {
  /// What the rows of the table are; nil where the table tells.
  package enum Rows: String, CaseIterable, Sendable {
    case capabilities, connectors
  }

  var category: String?
  var rows: Rows?
  /// Statuses by the words of cells.
  var statuses: [String: Status] = [:]
  /// Slugs by the names of connectors in the table.
  var connectors: [String: String] = [:]
  /// Coverage paths by the names of capabilities in the table.
  var paths: [String: Located<String>] = [:]
  /// The names of rows and columns that are left out.
  var ignored: Set<String> = []

  /// Reads the file of a map; the errors in it where it is none.
  package static func read(_ file: SpecFile) -> (map: TableMap?, diagnostics: [Diagnostic]) {
    let document = JSONDocument(parsing: file)
    guard let root = document.root, document.diagnostics.isEmpty else { return (nil, document.diagnostics) }
    var reader = Reader(document)
    let map = reader.map(root)
    return reader.diagnostics.isEmpty ? (map, []) : (nil, reader.diagnostics.sorted())
  }

  private static let keys = [
    "$schema", "$comment", "format", "category", "rows", "statuses", "connectors", "paths", "ignore",
  ]

  private struct Reader {
    let lines: LineTable
    private(set) var diagnostics: [Diagnostic] = []

    init(_ document: JSONDocument) { lines = document.lines }

    mutating func map(_ root: JSONNode) -> TableMap {
      var map = TableMap()
      if case .object = root.value {} else { report("wrong-type", "a map has to be an object", root.offset) }
      for member in root.members where !TableMap.keys.contains(member.key) {
        let hint = Suggestions().suggestion(for: member.key, among: TableMap.keys)
        report("unknown-key", "unknown key \(member.key.quoted) in a map of a table\(hint)", member.keyOffset)
      }
      map.category = root["category"].flatMap { text($0, "'category'") }
      map.rows = root["rows"].flatMap { word($0, "'rows'", of: Rows.allCases.map(\.rawValue)) }.flatMap(Rows.init)
      var words: [String: String] = [:]
      for (key, node) in texts(root, "statuses") {
        if let other = words.updateValue(key, forKey: key.lowercased()) {
          report("repeated-word", "\(key.quoted) and \(other.quoted) are one word; say its status once", node.offset)
        }
        let status = word(node, "the status of \(key.quoted)", of: Status.allCases.map(\.rawValue))
        map.statuses[key] = status.flatMap(Status.init)
      }
      for (key, node) in texts(root, "connectors") {
        guard let slug = text(node, "the slug of \(key.quoted)") else { continue }
        map.connectors[key] = slug
        if !isIdentifier(slug) {
          report("invalid-id", "\(slug.quoted) is no slug: slugs have letters, digits, '_' and '-' only", node.offset)
        }
      }
      for (key, node) in texts(root, "paths") {
        map.paths[key] = text(node, "the path of \(key.quoted)").map {
          Located($0, at: lines.location(of: node.offset))
        }
      }
      if let ignored = root["ignore"] {
        if case .array = ignored.value {} else { report("wrong-type", "'ignore' has to be a list", ignored.offset) }
        map.ignored = Set(ignored.elements.compactMap { text($0, "an element of 'ignore'") })
      }
      return map
    }

    private mutating func texts(_ root: JSONNode, _ key: String) -> [(String, JSONNode)] {
      guard let node = root[key] else { return [] }
      guard case .object(let members) = node.value else {
        report("wrong-type", "\(key.quoted) has to be an object", node.offset)
        return []
      }
      return members.map { ($0.key, $0.value) }
    }

    private mutating func text(_ node: JSONNode, _ what: String) -> String? {
      if let text = node.string { return text }
      report("wrong-type", "\(what) has to be a string", node.offset)
      return nil
    }

    private mutating func word(_ node: JSONNode, _ what: String, of words: [String]) -> String? {
      guard let text = text(node, what) else { return nil }
      if words.contains(text) { return text }
      let hint = Suggestions().suggestion(for: text, among: words)
      report(
        "invalid-value", "\(what) is \(text.quoted); it is one of \(words.joined(separator: ", "))\(hint)", node.offset)
      return nil
    }

    private mutating func report(_ identifier: String, _ message: String, _ offset: Int) {
      diagnostics.append(.error(identifier, message, at: lines.location(of: offset)))
    }
  }
}
