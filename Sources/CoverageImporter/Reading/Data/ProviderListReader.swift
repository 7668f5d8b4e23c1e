import _CoverageSpec

/// A list of providers with nested `supported_fields`, as Finch publishes it: true, false, or null for what is not known.
///
/// A product is a model, and the keys below it are its fields. An object of keys is supported where one of them is; the
/// statuses of single keys in it, and everything about authentication, have no place in a spec.
enum ProviderListReader: SourceReader {
  static let format = "provider list"
  static let sign = "a list of objects with 'id', 'display_name' and 'supported_fields'"

  static func recognises(_ source: Source) -> Bool {
    guard let outline = source.outline, let elements = outline.elements(of: outline.root) else { return false }
    return elements.contains { outline.has(["id", "supported_fields"], in: $0) }
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    guard let outline = source.outline, let elements = outline.elements(of: outline.root) else {
      return SourceStatements()
    }
    guard let category = facts.category ?? facts.onlyCategory else {
      return SourceStatements(diagnostics: [
        .error("missing-category", "the list names no category; say it with --category", at: source.start)
      ])
    }
    let lines = LineTable(path: source.text.path, bytes: source.text.bytes)
    var statements = SourceStatements()
    var leftOut: Set<String> = []
    for (index, range) in elements.enumerated() {
      let place = JSONSource(outline.bytes, lines, "[\(index)]")
      let document = place.document(range)
      statements.diagnostics += document.diagnostics
      guard let root = document.root else { continue }
      guard let slug = root["id"]?.string else {
        statements.diagnostics.append(
          .error("missing-key", "this provider has no 'id'", at: place.start(of: range)))
        continue
      }
      var provider = Provider(place, Located(category, at: place.start(of: range)))
      let page = provider.page(root, slug)
      let diagnostics = provider.diagnostics
      leftOut.formUnion(provider.leftOut)
      statements.connectors.append(StatedConnector(slug, in: range, of: place) { ([page], diagnostics) })
    }
    statements.leftOut = leftOut.sorted()
    return statements
  }
}

/// The reading of one provider.
private struct Provider {
  private let source: JSONSource
  private let category: Located<String>
  private(set) var diagnostics: [Diagnostic] = []
  /// What has no place in a spec.
  private(set) var leftOut: Set<String> = []

  init(_ source: JSONSource, _ category: Located<String>) {
    self.source = source
    self.category = category
  }

  mutating func page(_ root: JSONNode, _ slug: String) -> ImportedPage {
    let place = source.location(of: root)
    let known: Set<String> = ["id", "display_name", "icon", "logo", "supported_fields"]
    for member in root.members where !known.contains(member.key) { leftOut.insert("'\(member.key)' of providers") }
    var page = ImportedPage(
      path: source.path, kind: .list, category: category,
      slug: Located(slug, at: root["id"].map(source.location) ?? place),
      name: Located(root["display_name"]?.string ?? slug, at: place), notes: [], guides: [], models: [], actions: [],
      features: [])
    page.assets = [("icon", Asset.icon), ("logo", .logo)].compactMap { key, asset in
      root[key]?.string.map { (asset, $0) }
    }
    if let fields = root["supported_fields"] {
      if case .object = fields.value {} else { report("'supported_fields' has to be an object of products", fields) }
      for product in fields.members {
        if case .object = product.value.value {
          page.models.append(model(product))
        } else if product.value.value != .null {
          report("\(product.key.quoted) has to be an object of fields, or null", product.value)
        }
      }
    }
    return page
  }

  private mutating func model(_ product: JSONMember) -> PageSection {
    let place = source.location(of: product.value)
    var section = PageSection(
      kind: .model, id: .own(product.key), label: words(ofID: product.key), location: place)
    section.rows = product.value.members.compactMap { member in
      status(member.value, of: "\(product.key).\(member.key)").map { status in
        PageRow(name: member.key, status: status, location: source.location(of: member.value))
      }
    }
    section.status = section.rows.contains { $0.status == .supported } ? .supported : .unlisted
    return section
  }

  private mutating func status(_ node: JSONNode, of path: String) -> Status? {
    switch node.value {
    case .bool(let isSupported): return isSupported ? .supported : .unsupported
    case .null: return .unlisted
    case .object(let members):
      leftOut.insert("the keys below '\(path)', which is supported where one of them is")
      let parts = members.compactMap { status($0.value, of: "\(path).\($0.key)") }
      if parts.contains(.supported) { return .supported }
      return parts.contains(.unlisted) || parts.isEmpty ? .unlisted : .unsupported
    default:
      report("\(path.quoted) has to be true, false, null or an object of these", node)
      return nil
    }
  }

  private mutating func report(_ message: String, _ node: JSONNode) {
    diagnostics.append(.error("wrong-type", message, at: source.location(of: node)))
  }
}
