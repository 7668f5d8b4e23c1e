import _CoverageEditing
import _CoverageSpec

/// `coverage.json` of this package, the report that another team may publish: its vocabulary and every cell of it.
enum CoverageReportReader: SourceReader {
  static let format = "coverage report"
  static let sign = "an object with 'format', 'category', 'models' and 'connectors', as coverage.json"

  static func recognises(_ source: Source) -> Bool {
    source.outline.map { $0.has(["format", "category", "models", "connectors"], in: $0.root) } ?? false
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    let lines = LineTable(path: source.text.path, bytes: source.text.bytes)
    guard let outline = source.outline, let list = outline.value("connectors", of: outline.root),
      let elements = outline.elements(of: list)
    else { return SourceStatements(diagnostics: JSONSource.whole(source.text).diagnostics) }
    var head = ReportHead(outline, lines)
    guard let category = head.category(facts) else { return SourceStatements(diagnostics: head.diagnostics) }
    var statements = SourceStatements(vocabulary: head.vocabulary(of: category), diagnostics: head.diagnostics)
    for (index, range) in elements.enumerated() {
      let place = JSONSource(outline.bytes, lines, "connectors[\(index)]")
      guard let slug = outline.value("slug", of: range).flatMap(place.text) else {
        statements.diagnostics.append(
          .error("missing-key", "'connectors[\(index)]' has no 'slug'", at: place.start(of: range)))
        continue
      }
      statements.connectors.append(
        StatedConnector(slug, in: range, of: place) {
          let document = place.document(range)
          guard let root = document.root, document.diagnostics.isEmpty else { return ([], document.diagnostics) }
          var reading = ReportedConnector(place)
          let page = reading.page(root, slug, category)
          return ([page], reading.diagnostics)
        })
    }
    statements.leftOut = [
      "names of records and of Swift, routes and methods of actions, permissions, twins and references, which coverage.json does not have",
      "what is said of groups of inputs besides the names of their elements",
    ]
    return statements
  }
}

/// The vocabulary of a report.
private struct ReportHead {
  private let outline: JSONOutline
  private let source: JSONSource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ outline: JSONOutline, _ lines: LineTable) {
    self.outline = outline
    source = JSONSource(outline.bytes, lines, "")
  }

  private mutating func node(_ key: StaticString) -> JSONNode? {
    guard let range = outline.value(key, of: outline.root) else { return nil }
    let document = source.document(range)
    diagnostics += document.diagnostics
    return document.root
  }

  /// The name of the category; nil where the report is of another version, or names none.
  mutating func category(_ facts: PageFacts) -> Located<String>? {
    guard let format = node("format"), format.value == .number("1") else {
      diagnostics.append(
        .error(
          "unknown-format", "this coverage.json is of another format than 1; read it with a newer coverage-matrix",
          at: source.start(of: outline.root)))
      return nil
    }
    guard let category = node("category"), let name = category["name"]?.string else {
      if diagnostics.isEmpty {
        diagnostics.append(
          .error("missing-key", "'category' has no 'name'", at: source.start(of: outline.root)))
      }
      return nil
    }
    return Located(facts.category ?? name, at: source.location(of: category))
  }

  mutating func vocabulary(of category: Located<String>) -> StatedVocabulary {
    var vocabulary = StatedVocabulary(category: category)
    let stated = node("category")
    // A category that is asked for in its place has an id of its own.
    if stated?["name"]?.string == category.value { vocabulary.categoryID = stated?["id"]?.string }
    vocabulary.head = (stated?.members ?? []).filter { $0.key == "description" }
    if let parameters = node("list_parameters") { vocabulary.head.append(JSONMember("list_parameters", parameters)) }
    vocabulary.types = (node("types")?.elements ?? []).map { type in
      var type = type
      if let properties = type["properties"] {
        type.set("properties", to: .list(properties.elements.map { .object($0.members.flatMap(Self.flat)) }))
      }
      return Located(type, at: source.location(of: type))
    }
    vocabulary.models = (node("models")?.elements ?? []).map { section($0, .model, "fields") }
    vocabulary.actions = (node("actions")?.elements ?? []).map { section($0, .action, "inputs") }
    vocabulary.features = (node("features")?.elements ?? []).map { node in
      PageRow(
        name: node["label"]?.string ?? "", id: node["id"]?.string ?? "", status: .unlisted,
        declared: node.members.filter { !["id", "label"].contains($0.key) }, location: source.location(of: node))
    }
    return vocabulary
  }

  private func section(_ node: JSONNode, _ kind: PageSection.Kind, _ members: String) -> PageSection {
    let known: Set<String> = ["id", "label", "fields", "inputs", "groups"]
    var section = PageSection(
      kind: kind, id: .own(node["id"]?.string ?? ""), label: node["label"]?.string ?? "", status: .unlisted,
      location: source.location(of: node))
    section.declared = node.members.filter { !known.contains($0.key) }
    let groups = (node["groups"]?.elements ?? []).compactMap { group in
      group["path"]?.string.flatMap { path in group["item"]?.string.map { (path, $0) } }
    }
    let items = Dictionary(groups) { first, _ in first }
    section.rows = (node[members]?.elements ?? []).map { row in
      let key = kind == .model ? "id" : "path"
      return PageRow(
        name: row[key]?.string ?? "", status: .unlisted,
        declared: row.members.filter { $0.key != key }.flatMap(Self.flat), items: items,
        location: source.location(of: row))
    }
    return section
  }

  /// A limit as a category's file has it: a condition on any value is the name of the input.
  private static func limit(_ limit: JSONMember) -> JSONMember {
    guard ["required_if", "excludes"].contains(limit.key) else { return limit }
    let conditions = limit.value.elements.map { condition in
      condition["values"] == nil ? condition["input"] ?? condition : condition
    }
    return JSONMember(limit.key, .list(conditions))
  }

  /// A member as a category's file has it: limits stand beside the type, and what is not so is not said.
  private static func flat(_ member: JSONMember) -> [JSONMember] {
    if member.key == "limits" { return member.value.members.map(limit) }
    if member.value.value == .bool(false), ["nullable", "optional", "required"].contains(member.key) { return [] }
    return [member]
  }
}

/// The reading of one connector of a report.
private struct ReportedConnector {
  private let source: JSONSource
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: JSONSource) { self.source = source }

  mutating func page(_ root: JSONNode, _ slug: String, _ category: Located<String>) -> ImportedPage {
    let place = source.location(of: root)
    var page = ImportedPage(
      path: source.path, kind: .report, category: category,
      slug: Located(slug, at: root["slug"].map(source.location) ?? place),
      name: Located(root["name"]?.string ?? slug, at: place), title: root["title"]?.string,
      stage: root["stage"]?.string, access: root["access"]?.string,
      notes: (root["notes"]?.elements ?? []).compactMap { note($0) }, guides: [], models: [], actions: [], features: [])
    page.guides = (root["guides"]?.elements ?? []).map { guide in
      PageGuide(
        title: guide["title"]?.string ?? "", description: guide["description"]?.string ?? "",
        url: guide["url"]?.string, location: source.location(of: guide))
    }
    page.assets = Asset.allCases.compactMap { asset in
      root["assets"]?[asset.rawValue]?.string.map { (asset, $0) }
    }
    page.models = (root["models"]?.elements ?? []).compactMap { section($0, .model) }
    page.actions = (root["actions"]?.elements ?? []).compactMap { section($0, .action) }
    page.features = (root["features"]?.elements ?? []).compactMap { node in
      row(node, "id").map { row in
        var row = row
        row.id = row.name
        row.name = node["label"]?.string ?? row.name
        return row
      }
    }
    return page
  }

  private func note(_ node: JSONNode?) -> Note? {
    node.flatMap { node in node.string.map { Note($0, at: source.location(of: node)) } }
  }

  private mutating func section(_ node: JSONNode, _ kind: PageSection.Kind) -> PageSection? {
    guard let head = row(node, "id") else { return nil }
    var section = PageSection(
      kind: kind, id: .own(head.name), label: node["label"]?.string ?? head.name, status: head.status, note: head.note,
      remarks: head.remarks, location: head.location)
    let constraints = (node["constraints"]?.elements ?? []).map { constraint in
      JSONNode.object(constraint.members.filter { $0.key != "text" })
    }
    section.limits = [
      JSONNode.list(constraints).unlessEmpty.map { JSONMember("constraints", $0) },
      node["values"].map { JSONMember("values", $0) },
    ].compactMap(\.self)
    let (list, key) = kind == .model ? ("fields", "id") : ("inputs", "path")
    section.rows = (node[list]?.elements ?? []).compactMap { row($0, key) }
    return section
  }

  private mutating func row(_ node: JSONNode, _ key: String) -> PageRow? {
    let place = source.location(of: node)
    guard let name = node[key]?.string, let word = node["status"]?.string, let status = Status(rawValue: word) else {
      let words = Status.allCases.map(\.rawValue).joined(separator: ", ")
      diagnostics.append(
        .error("missing-key", "\(key.quoted) and a 'status' (\(words)) are missing here, or one of them", at: place))
      return nil
    }
    return PageRow(
      name: name, note: note(node["note"]), status: status,
      remarks: node.members.filter { ["stage", "since"].contains($0.key) }, location: place)
  }
}
