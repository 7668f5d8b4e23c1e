import _CoverageSpec

/// The differences between pages and the catalogue that has their connectors.
package struct DriftRun: Sendable {
  /// The differences between one page and the spec.
  package struct Page: Sendable {
    package let page: ImportedPage
    /// The id of the page's category.
    package let category: String
    package let changes: [DriftChange]
  }

  package private(set) var pages: [Page] = []
  /// The errors in pages, and in the spec.
  package private(set) var errors: [Diagnostic] = []

  /// Compares pages, which are read on all cores.
  ///
  /// - Throws: An error for a page of a category that the catalogue has no place for.
  package init(
    _ texts: [PageText], _ facts: PageFacts, against catalogue: Catalogue
  ) throws(Catalogue.ForeignCategory) {
    // All pages of a category are compared with one reading of its files.
    var specs: [String: LoadedSpecification] = [:]
    let facts = facts.knowing(catalogue)
    for read in texts.concurrentMap({ SourceReaders.read($0, facts) }) {
      errors += read.diagnostics.filter { $0.severity == .error }.sorted()
      for connector in read.connectors {
        var (pages, found) = connector.read()
        for page in pages {
          let folder = try catalogue.folder(of: page.category.value)
          if specs[folder.path] == nil, let loaded = folder.load() {
            specs[folder.path] = loaded
            found += loaded.diagnostics
          }
          found += add(page, folder, specs[folder.path]?.specification)
        }
        errors += found.filter { $0.severity == .error }.sorted()
      }
    }
  }

  private mutating func add(
    _ page: ImportedPage, _ folder: ImportFolder, _ specification: Specification?
  ) -> [Diagnostic] {
    var (draft, page) = (folder.draft, page)
    page.slug.value = folder.presentSlug(page.slug.value)
    let proposal = SpecProposal(page, for: &draft)
    let changes = proposal.connector.map { connector in
      let entry = specification?.connectors.first { $0.slug == connector.slug.value }
      let records = folder.provenance(of: connector.slug.value)
      let name = page.path.split(separator: "/").last.map(String.init) ?? page.path
      let own = records.firstIndex { $0.isOfSource(of: connector.kind, name) }
      return Drift(
        connector, against: entry, own.map { records[$0] },
        others: records.indices.filter { $0 != own }.map { records[$0] }
      ).changes
    }
    pages.append(Page(page: page, category: folder.id, changes: changes ?? []))
    return proposal.diagnostics
  }
}
