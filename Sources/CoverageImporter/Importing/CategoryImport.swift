import _CoverageSpec

/// Imports the pages of one category: values in, the files that the spec then has out.
package struct CategoryImport: Sendable {
  /// A page that was imported, or why it was not.
  package struct Result: Sendable {
    package var slug: String
    /// The text of the connector's file; nil where there is an error.
    package var text: String?
    /// Whether the file differs from the one before the import.
    package var isChanged = true
    /// The texts of the files about the sources.
    package var records: [(kind: SourceKind, text: String)] = []
    /// The text of the file about the page.
    package var provenance: String? { records.first { $0.kind == .page }?.text }
    package var diagnostics: [Diagnostic]
    /// The content of the file that the page does not have.
    package var losses: [Diagnostic] = []
  }

  /// The files of a connector before the import.
  package struct Present: Sendable {
    package var connector: SpecFile?
    /// What sources have stated before.
    package var records: [Provenance]

    package init(connector: SpecFile? = nil, records: [Provenance] = []) {
      self.connector = connector
      self.records = records
    }

    package init(connector: SpecFile? = nil, provenance: SpecFile?) {
      let record = provenance.flatMap { JSONDocument(parsing: $0).root }.flatMap(Provenance.init)
      self.init(connector: connector, records: [record].compactMap(\.self))
    }
  }

  package private(set) var category: CategoryDraft
  /// The schema that new files name.
  private let schema: String?

  package init(_ category: CategoryDraft, schema: String? = nil) {
    self.category = category
    self.schema = schema
  }

  /// Takes over what a page adds to the category; nil where it adds nothing or has an error.
  package mutating func take(_ draft: CategoryDraft?) {
    if let draft { category = draft }
  }

  /// What a source states of a connector, with what its record says of the source.
  package struct Statement: Sendable {
    var page: ImportedPage
    /// The digest of what the source says of the connector.
    var digest: String
    /// The source's address, or the name of its file.
    var source: String
  }

  /// Imports a page.
  ///
  /// The category gets what the page adds only where the page has no error.
  package mutating func add(
    _ page: ImportedPage, _ text: PageText, over present: Present, source: String, date: String?, allowsLoss: Bool
  ) -> Result {
    let statement = Statement(page: page, digest: SHA256.hexadecimal(of: text.bytes), source: source)
    let terms = ImportRun.Terms(date: date, allowsLoss: allowsLoss)
    let (result, draft) = imported([statement], over: present, terms)
    take(draft)
    return result
  }

  /// The result of importing statements of one connector, and the category with what they add; nil where they add nothing.
  ///
  /// As long as nothing is added, connectors can be imported in any order and at once.
  package func imported(
    _ statements: [Statement], over present: Present, _ terms: ImportRun.Terms
  ) -> (result: Result, extended: CategoryDraft?) {
    // Pages know labels alone, and find ids by what others have said of these.
    let statements = statements.filter { $0.page.kind != .page } + statements.filter { $0.page.kind == .page }
    var draft = category
    var result = Result(slug: statements[0].page.slug.value, diagnostics: [])
    var connectors: [ProposedConnector] = []
    for statement in statements {
      let proposal = SpecProposal(statement.page, for: &draft)
      result.diagnostics += proposal.diagnostics
      if let connector = proposal.connector { connectors.append(connector) }
    }
    guard connectors.count == statements.count else { return (result, nil) }
    var existing: JSONNode?
    if let file = present.connector {
      let document = JSONDocument(parsing: file)
      result.diagnostics += document.diagnostics
      guard document.diagnostics.isEmpty, let root = document.root else { return (result, nil) }
      existing = root
    }
    let recorded = present.records
    func isOfImport(_ record: Provenance) -> Bool {
      zip(connectors, statements).contains { record.isOfSource(of: $0.kind, $1.source) }
    }
    let union = StatementUnion(
      connectors, records: recorded.filter { !isOfImport($0) }, terms.precedence, in: draft)
    result.diagnostics += union.diagnostics
    let merge = ConnectorMerge(
      union.connector, into: existing, of: present.connector, records: recorded.filter(isOfImport),
      others: recorded.filter { !isOfImport($0) }, schema: schema, allowsLoss: terms.allowsLoss)
    result.losses = merge.losses
    result.diagnostics += merge.diagnostics
    if !terms.allowsLoss, !merge.losses.isEmpty { return (result, nil) }
    result.isChanged = merge.node != existing
    result.text = result.isChanged ? merge.text : present.connector.map { String(decoding: $0.bytes, as: UTF8.self) }
    for (connector, statement) in zip(connectors, statements) {
      var record = Provenance(of: connector, digest: statement.digest, source: statement.source, date: terms.date)
      if connector.kind == union.connector.kind { record.setBeside(merge.notesBeside) }
      let before = recorded.first { $0.kind == connector.kind }
      // Without a new day, what is known of the same page stays known.
      if terms.date == nil, before?.digest == record.digest { record.date = before?.date }
      result.records.append((connector.kind, record.text))
    }
    return (result, draft.additions.count == category.additions.count ? nil : draft)
  }
}
