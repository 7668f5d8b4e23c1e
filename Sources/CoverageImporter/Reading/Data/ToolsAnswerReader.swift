import _CoverageSpec

/// The vendor's answer to `GET /tools/{category}`, which `tools.json` of this package is too: every connector with the
/// status of every model, action, field, input and feature.
enum ToolsAnswerReader: SourceReader {
  static let format = "tools answer"
  static let sign = "an object with a list 'data.tools'"

  static func recognises(_ source: Source) -> Bool { source.tools != nil }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    let lines = LineTable(path: source.text.path, bytes: source.text.bytes)
    guard let outline = source.outline, let list = source.tools else { return SourceStatements() }
    guard let elements = outline.elements(of: list) else {
      return SourceStatements(diagnostics: JSONSource.whole(source.text).diagnostics)
    }
    var statements = SourceStatements()
    if elements.isEmpty {
      statements.diagnostics.append(
        .error("no-connectors", "the answer has no tools", at: lines.location(of: list.lowerBound)))
    }
    let category = facts.category
    // An id of the only category is of it, whatever the id starts with.
    let known = category == nil ? facts.onlyCategory.flatMap { facts.names?($0) } : nil
    for (index, range) in elements.enumerated() {
      let place = JSONSource(outline.bytes, lines, "data.tools[\(index)]")
      guard let slug = outline.value("id", of: range).flatMap(place.text) else {
        statements.diagnostics.append(
          .error(
            "missing-key", "'data.tools[\(index)]' has no 'id', the slug of a connector", at: place.start(of: range)))
        continue
      }
      statements.connectors.append(
        StatedConnector(slug, in: range, of: place) {
          var reading = ToolReading(place, category, onlyCategory: facts.onlyCategory, known)
          return reading.read(range)
        })
    }
    return statements
  }

  /// The place of the list of connectors.
  static func tools(in outline: JSONOutline) -> Range<Int>? {
    let list = outline.value(["data", "tools"]) ?? outline.value(["tools"])
    return list.flatMap { outline.isList($0) ? $0 : nil }
  }
}

/// The reading of one connector of an answer.
private struct ToolReading {
  private let source: JSONSource
  private let category: String?
  private let onlyCategory: String?
  private let known: KnownNames?
  private var diagnostics: [Diagnostic] = []
  private var pages: [String: ImportedPage] = [:]
  /// The categories in the order of the answer.
  private var order: [String] = []

  init(_ source: JSONSource, _ category: String?, onlyCategory: String?, _ known: KnownNames?) {
    self.known = known
    self.source = source
    self.category = category
    self.onlyCategory = onlyCategory
  }

  mutating func read(_ range: Range<Int>) -> (statements: [ImportedPage], diagnostics: [Diagnostic]) {
    let document = source.document(range)
    guard let root = document.root, document.diagnostics.isEmpty else { return ([], document.diagnostics) }
    for (key, kind) in [("read_models", PageSection.Kind.model), ("write_actions", .action)] {
      for group in list(key, of: root) { add(group, kind, root) }
    }
    let features = list("features", of: root)
    if let feature = features.first {
      if order.count > 1 {
        report(
          .warning(
            "ambiguous-features", "the features of a connector of several categories name none; they are left out",
            at: source.location(of: feature)))
      } else if let name = order.first ?? category ?? onlyCategory {
        start(name, root, at: feature)
        let rows = features.compactMap { row($0, label: "label") }
        pages[name]?.features = rows
      }
    }
    if order.isEmpty, diagnostics.isEmpty {
      report(
        .error(
          "no-coverage", "the answer has no models and no actions of this connector, and so states nothing of it",
          at: source.location(of: root)))
    }
    return (order.compactMap { pages[$0] }, diagnostics)
  }

  /// The elements of a list of the coverage, which may be missing or null.
  private mutating func list(_ key: String, of root: JSONNode) -> [JSONNode] {
    guard let node = root["coverage"]?[key], node.value != .null else { return [] }
    if case .array(let elements) = node.value { return elements }
    report(.error("wrong-type", "\(key.quoted) has to be a list", at: source.location(of: node)))
    return []
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func add(_ node: JSONNode, _ kind: PageSection.Kind, _ root: JSONNode) {
    guard let id = text(node, "id"), let status = status(node) else { return }
    let prefix = id.split(separator: "_").first.map(String.init)
    let own = known?.hasCapability(at: id) == true ? onlyCategory : nil
    let name = category ?? own ?? prefix?.uppercased() ?? id
    start(name, root, at: node)
    var section = PageSection(
      kind: kind, id: .vendor(id), label: node["label"]?.string ?? words(ofID: id), status: status,
      location: source.location(of: node))
    section.rows = (node["fields"]?.elements ?? []).compactMap { row($0, label: nil) }
    if kind == .model { pages[name]?.models.append(section) } else { pages[name]?.actions.append(section) }
  }

  private mutating func row(_ node: JSONNode, label: String?) -> PageRow? {
    guard let id = text(node, "id"), let status = status(node) else { return nil }
    var row = PageRow(name: id, status: status, location: source.location(of: node))
    if let label {
      row.name = node[label]?.string ?? words(ofID: id)
      row.id = id
    }
    return row
  }

  /// Starts the statements about a category, with the head of the connector.
  private mutating func start(_ name: String, _ root: JSONNode, at node: JSONNode) {
    if pages[name] != nil { return }
    let place = source.location(of: root)
    let slug = root["id"]?.string ?? ""
    var page = ImportedPage(
      path: source.path, kind: .answer, category: Located(name, at: source.location(of: node)),
      slug: Located(slug, at: root["id"].map(source.location) ?? place),
      name: Located(root["label"]?.string ?? slug, at: place), notes: [], guides: [],
      models: [], actions: [], features: [])
    page.assets = Asset.allCases.compactMap { asset in
      guard let address = root["assets"]?[asset.rawValue]?.string, !address.isEmpty else { return nil }
      return (asset, address)
    }
    if let address = root["connection_guide_url"], let url = address.string {
      page.guides = [
        PageGuide(
          title: "Connection Setup Guide", description: "How to connect.", url: url,
          location: source.location(of: address))
      ]
    }
    for (key, access) in Self.access {
      guard let node = root[key], let text = node.string, !text.isEmpty else { continue }
      page.access = page.access ?? access
      page.notes.append(Note(text, at: source.location(of: node)))
    }
    pages[name] = page
    order.append(name)
  }

  /// The keys of texts about access, with the access that a spec calls it.
  private static let access = [
    ("partner_only_details_markdown", "partnership"), ("paid_api_details_markdown", "custom_plan"),
    ("fast_track_details_markdown", nil),
  ]

  private mutating func text(_ node: JSONNode, _ key: String) -> String? {
    if let text = node[key]?.string { return text }
    report(
      .error("missing-key", "\(key.quoted) is missing here; it has to be a text", at: source.location(of: node)))
    return nil
  }

  private mutating func status(_ node: JSONNode) -> Status? {
    guard let value = node["coverage_status"] else {
      report(
        .error(
          "missing-key",
          "'coverage_status' is missing here; it is one of \(Self.statuses.map(\.0).joined(separator: ", "))",
          at: source.location(of: node)))
      return nil
    }
    let words = Self.statuses.map(\.0)
    guard let text = value.string else {
      report(
        .error(
          "wrong-type", "'coverage_status' has to be a text, one of \(words.joined(separator: ", "))",
          at: source.location(of: value)))
      return nil
    }
    if let (_, status) = Self.statuses.first(where: { $0.0 == text }) { return status }
    let hint = Suggestions().suggestion(for: text, among: words)
    report(.error("unknown-status", "unknown status \(text.quoted)\(hint)", at: source.location(of: value)))
    return nil
  }

  private static let statuses: [(String, Status)] = [
    ("SUPPORTED", .supported), ("UNSUPPORTED", .unsupported), ("NOT_IMPLEMENTED", .notImplemented),
    ("UNKNOWN", .unlisted),
  ]
}
