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
    /// The text of the file about the page.
    package var provenance: String?
    package var diagnostics: [Diagnostic]
    /// The content of the file that the page does not have.
    package var losses: [Diagnostic] = []
  }

  /// The files of a connector before the import.
  package struct Present: Sendable {
    package var connector: SpecFile?
    package var provenance: SpecFile?

    package init(connector: SpecFile? = nil, provenance: SpecFile? = nil) {
      self.connector = connector
      self.provenance = provenance
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

  /// Imports a page.
  ///
  /// The category gets what the page adds only where the page has no error.
  package mutating func add(
    _ page: ImportedPage, _ text: PageText, over present: Present, source: String, date: String?, allowsLoss: Bool
  ) -> Result {
    let (result, draft) = imported(page, text, over: present, source: source, date: date, allowsLoss: allowsLoss)
    take(draft)
    return result
  }

  /// The result of importing a page, and the category with the additions of the page; nil where it adds nothing.
  ///
  /// As long as no page adds anything, pages can be imported in any order and at once.
  ///
  /// - Parameters:
  ///   - source: The page's address, or the name of its file.
  ///   - date: The day of the import, `YYYY-MM-DD`.
  ///   - allowsLoss: Whether the file may lose what the page does not have.
  package func imported(
    _ page: ImportedPage, _ text: PageText, over present: Present, source: String, date: String?, allowsLoss: Bool
  ) -> (result: Result, extended: CategoryDraft?) {
    var draft = category
    let proposal = SpecProposal(page, for: &draft)
    var result = Result(slug: page.slug.value, diagnostics: proposal.diagnostics)
    guard let connector = proposal.connector else { return (result, nil) }
    var existing: JSONNode?
    if let file = present.connector {
      let document = JSONDocument(parsing: file)
      result.diagnostics += document.diagnostics
      guard document.diagnostics.isEmpty, let root = document.root else { return (result, nil) }
      existing = root
    }
    let recorded = present.provenance.flatMap { JSONDocument(parsing: $0).root }.flatMap(Provenance.init)
    let merge = ConnectorMerge(
      connector, into: existing, of: present.connector, provenance: recorded, schema: schema,
      allowsLoss: allowsLoss)
    result.losses = merge.losses
    result.diagnostics += merge.diagnostics
    if !allowsLoss, !merge.losses.isEmpty { return (result, nil) }
    result.isChanged = merge.node != existing
    result.text = result.isChanged ? merge.text : present.connector.map { String(decoding: $0.bytes, as: UTF8.self) }
    var record = Provenance(of: connector, page: text, source: source, date: date)
    // Without a new day, what is known of the same page stays known.
    if date == nil, recorded?.digest == record.digest { record.date = recorded?.date }
    result.provenance = record.text
    return (result, draft.additions.count == category.additions.count ? nil : draft)
  }
}
