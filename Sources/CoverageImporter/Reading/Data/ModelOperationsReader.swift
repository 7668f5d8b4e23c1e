import _CoverageSpec

/// The operations of an account's models, as Merge answers them: what can be read and written, and which fields there
/// are; never a no.
///
/// It is a list of operations, or one of integrations (`available_model_operations`) or one such object. A list of
/// operations alone names no connector.
enum ModelOperationsReader: SourceReader {
  static let format = "model operations"
  static let sign = "a list of objects with 'model_name', or objects with 'available_model_operations'"

  static func recognises(_ source: Source) -> Bool {
    guard let outline = source.outline else { return false }
    if outline.has(["available_model_operations"], in: outline.root) { return true }
    guard let first = outline.elements(of: outline.root)?.first else { return false }
    return outline.has(["model_name"], in: first) || outline.has(["available_model_operations"], in: first)
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    let document = JSONSource.whole(source.text)
    guard let root = document.root, document.diagnostics.isEmpty, let outline = source.outline else {
      return SourceStatements(diagnostics: document.diagnostics)
    }
    let lines = LineTable(path: source.text.path, bytes: source.text.bytes)
    var reading = OperationsReading(JSONSource(outline.bytes, lines, ""), facts)
    let integrations = root.elements.isEmpty ? [root] : root.elements
    if root.elements.first?["model_name"] != nil {
      reading.add(root.elements, slug: facts.slug, name: nil, categories: [], at: root)
    } else {
      for integration in integrations {
        reading.add(
          integration["available_model_operations"]?.elements ?? [],
          slug: integration["slug"]?.string ?? facts.slug, name: integration["name"]?.string,
          categories: (integration["categories"]?.elements ?? []).compactMap(\.string), at: integration)
      }
    }
    let digest = SHA256.hexadecimal(of: source.text.bytes)
    return SourceStatements(
      connectors: reading.pages.map { StatedConnector($0, digest: digest) },
      diagnostics: reading.diagnostics,
      leftOut: [
        "the inputs that an account requires ('required_post_parameters')", "operations other than FETCH and CREATE",
      ])
  }
}

/// The reading of the operations of integrations.
private struct OperationsReading {
  private let source: JSONSource
  private let facts: PageFacts
  private(set) var pages: [ImportedPage] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: JSONSource, _ facts: PageFacts) {
    self.source = source
    self.facts = facts
  }

  mutating func add(_ operations: [JSONNode], slug: String?, name: String?, categories: [String], at node: JSONNode) {
    let place = source.location(of: node)
    let said = categories.count == 1 ? categories.first?.uppercased() : nil
    guard let category = facts.category ?? said ?? facts.onlyCategory else {
      report("missing-category", "the operations name no category, or several; say it with --category", place)
      return
    }
    guard let slug else {
      report("missing-slug", "the operations name no connector; say its slug with --slug", place)
      return
    }
    var page = ImportedPage(
      path: source.path, kind: .list, category: Located(category, at: place), slug: Located(slug, at: place),
      name: Located(name ?? slug, at: place), notes: [], guides: [], models: [], actions: [], features: [])
    for operation in operations { add(operation, to: &page) }
    pages.append(page)
  }

  private mutating func add(_ operation: JSONNode, to page: inout ImportedPage) {
    let place = source.location(of: operation)
    guard let name = operation["model_name"]?.string, !LabelWords.id(of: name.separated).isEmpty else {
      report("missing-key", "'model_name' is missing here", place)
      return
    }
    let words = name.separated
    let operations = Set((operation["available_operations"]?.elements ?? []).compactMap(\.string))
    if operations.contains("FETCH") {
      var section = PageSection(kind: .model, label: LabelWords.plural(words), location: place)
      section.rows = (operation["supported_fields"]?.elements ?? []).compactMap { node in
        node.string.map { PageRow(name: $0, location: source.location(of: node)) }
      }
      page.models.append(section)
    }
    if operations.contains("CREATE") {
      page.actions.append(PageSection(kind: .action, label: "Create \(words.lowercased())", location: place))
    }
  }

  private mutating func report(_ identifier: String, _ message: String, _ place: SourceLocation) {
    diagnostics.append(.error(identifier, message, at: place))
  }
}

extension String {
  /// The words of a name of a type: `Job Posting` of `JobPosting`.
  fileprivate var separated: String {
    var words = ""
    for character in self {
      if character.isUppercase, let last = words.last, last != " ", !last.isUppercase { words.append(" ") }
      words.append(character)
    }
    return words
  }
}
