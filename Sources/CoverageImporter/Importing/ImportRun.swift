import _CoverageSpec

/// One import: pages and the files of a catalogue in, the files that change out.
package struct ImportRun: Sendable {
  /// The choices that hold for all pages of an import.
  package struct Terms: Sendable {
    /// The address of the page; nil for the name of its file.
    var source: String?
    /// The day of the import, `YYYY-MM-DD`.
    var date: String?
    /// Whether connectors lose what their pages do not list.
    var allowsLoss: Bool

    package init(source: String? = nil, date: String? = nil, allowsLoss: Bool = false) {
      self.source = source
      self.date = date
      self.allowsLoss = allowsLoss
    }
  }

  /// A category with the pages that have been imported into it.
  fileprivate struct Started {
    let folder: ImportFolder
    var pages: CategoryImport
    /// The slugs of the imported pages in their order.
    var slugs: [String] = []
    var results: [String: CategoryImport.Result] = [:]

    /// The number of names that pages have added to the category.
    var size: Int { pages.category.additions.count }
  }

  private let catalogue: Catalogue
  private let facts: PageFacts
  private let terms: Terms
  private var categories: [Started] = []
  /// The numbers of the categories by the names in pages.
  private var numbers: [String: Int] = [:]
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var importedCount = 0
  /// The pages by the dialect in which they were read.
  package private(set) var dialects: [(page: String, name: String)] = []

  package init(into catalogue: Catalogue, _ facts: PageFacts = PageFacts(), _ terms: Terms = Terms()) {
    self.catalogue = catalogue
    self.facts = facts
    self.terms = terms
  }

  /// Imports pages on all cores.
  ///
  /// - Parameter progress: Called with the number of pages after each batch.
  /// - Throws: An error for a page of a category that the catalogue has no place for.
  package mutating func add(
    _ texts: [PageText], progress: (Int) -> Void = { _ in }
  ) throws(Catalogue.ForeignCategory) {
    for start in stride(from: 0, to: texts.count, by: Self.batchSize) {
      let batch = Array(texts[start...].prefix(Self.batchSize))
      try add(batch: batch)
      progress(batch.count)
    }
  }

  /// The number of pages that are merged with one state of their category: enough for all cores, and few enough that
  /// little is repeated where a page adds to it.
  private static let batchSize = 64

  private mutating func add(batch texts: [PageText]) throws(Catalogue.ForeignCategory) {
    // The pages with the numbers of their categories.
    var known: [(page: ImportedPage, text: PageText, category: Int)] = []
    for (text, read) in zip(texts, texts.concurrentMap { [facts] in PageReaders.read($0, facts) }) {
      diagnostics += read.diagnostics
      if let dialect = read.dialect { dialects.append((text.path, dialect)) }
      if let page = read.page { known.append((page, text, try number(of: page))) }
    }
    let (before, terms) = (categories, terms)
    let imports = known.concurrentMap { before[$0.category].imported($0.page, $0.text, terms) }
    for (known, ready) in zip(known, imports) where !isRepeated(known.page, in: known.category) {
      // Where a page has added to the category meanwhile, this one may find there what it would have added too.
      let isCurrent = categories[known.category].size == before[known.category].size
      let (result, extended) =
        isCurrent ? ready : categories[known.category].imported(known.page, known.text, terms)
      categories[known.category].pages.take(extended)
      take(result, in: known.category)
    }
  }

  /// The number of the category of a page, which is started where it is new.
  private mutating func number(of page: ImportedPage) throws(Catalogue.ForeignCategory) -> Int {
    if let number = numbers[page.category.value] { return number }
    let folder = try catalogue.folder(of: page.category.value)
    let known = categories.firstIndex { $0.folder.path == folder.path }
    numbers[page.category.value] = known ?? categories.count
    if let known { return known }
    categories.append(Started(folder: folder, pages: CategoryImport(folder.draft, schema: folder.schema)))
    if folder.category == nil {
      diagnostics.append(
        .warning(
          "started-category",
          "the spec has no category '\(folder.id)'; it is started with guessed types, which $comment marks",
          at: page.category.location))
    }
    return categories.count - 1
  }

  private mutating func isRepeated(_ page: ImportedPage, in category: Int) -> Bool {
    guard categories[category].slugs.contains(page.slug.value) else { return false }
    diagnostics.append(
      .error(
        "duplicate-page", "another page of this import is of '\(page.slug.value)' too; give one of them",
        at: page.slug.location))
    return true
  }

  private mutating func take(_ result: CategoryImport.Result, in category: Int) {
    diagnostics += result.diagnostics
    diagnostics += result.losses
    guard result.text != nil else { return }
    importedCount += 1
    categories[category].slugs.append(result.slug)
    categories[category].results[result.slug] = result
  }

  /// Checks the spec that the import makes; false where it has errors.
  ///
  /// Of the warnings, those in files that change are reported. Where the spec has errors, nothing is written, so that
  /// the findings are at their places in the files as they are.
  package mutating func validate(by rules: [any Rule]) -> Bool {
    var isValid = true
    var found: [(category: Started, findings: [Diagnostic], changed: Set<String>)] = []
    for category in categories where !category.slugs.isEmpty {
      let files = category.files
      let changed = Set(files.filter(\.isChanged).map(\.file.path))
      let loaded = SpecificationLoader.load(
        category: files[0].file, connectors: files.dropFirst().map(\.file), rules: rules)
      let findings = loaded.diagnostics.filter { $0.severity == .error || changed.contains($0.location.path) }
      found.append((category, findings, changed))
      if loaded.specification == nil { isValid = false }
    }
    for (category, findings, changed) in found {
      diagnostics += isValid ? findings : category.placed(findings, changed, rules)
    }
    diagnostics.sort()
    return isValid
  }

  /// The files to write: those of the spec that change, and the records of the imports.
  package var changedFiles: [SpecFile] {
    categories.filter { !$0.slugs.isEmpty }.flatMap { category in
      category.files.filter(\.isChanged).map(\.file) + category.records
    }
  }
}

extension ImportRun.Started {
  /// Imports a page over the files of its connector.
  fileprivate func imported(
    _ page: ImportedPage, _ text: PageText, _ terms: ImportRun.Terms
  ) -> (result: CategoryImport.Result, extended: CategoryDraft?) {
    let path = folder.connectorPath(page.slug.value)
    let present = CategoryImport.Present(
      connector: folder.connectors.first { $0.path == path }, provenance: folder.record(of: page.slug.value))
    let name = text.path.split(separator: "/").last.map(String.init) ?? text.path
    return pages.imported(
      page, text, over: present, source: terms.source ?? name, date: terms.date, allowsLoss: terms.allowsLoss)
  }

  /// Findings in files that are not written after all, as the files have them now, or with words that none has them yet.
  ///
  /// - Parameter changed: The paths of the files.
  fileprivate func placed(_ findings: [Diagnostic], _ changed: Set<String>, _ rules: [any Rule]) -> [Diagnostic] {
    func subject(_ finding: Diagnostic) -> [String] { [finding.location.path, finding.identifier, finding.message] }
    var present = Dictionary(grouping: folder.load(checkedBy: rules)?.diagnostics.reversed() ?? [], by: subject)
    return findings.map { finding in
      guard changed.contains(finding.location.path) else { return finding }
      if let now = present[subject(finding)]?.popLast() { return now }
      var finding = finding
      finding.message += "; this place is in the text that the import would write"
      return finding
    }
  }

  /// The spec files of the category after the import, its own first.
  fileprivate var files: [(file: SpecFile, isChanged: Bool)] {
    let isExtended = folder.category == nil || !pages.category.additions.isEmpty
    let own = isExtended ? Array(pages.category.json.text(.file).utf8) : folder.category?.bytes ?? []
    let path = folder.category?.path ?? "\(folder.path)/category.json"
    var files = [(SpecFile(path: path, bytes: own), isExtended)]
    var imported = Dictionary(slugs.map { (folder.connectorPath($0), $0) }) { first, _ in first }
    for file in folder.connectors {
      let result = imported.removeValue(forKey: file.path).flatMap { results[$0] }
      if let result, let text = result.text {
        files.append((SpecFile(path: file.path, bytes: Array(text.utf8)), result.isChanged))
      } else {
        files.append((file, false))
      }
    }
    for slug in slugs where imported[folder.connectorPath(slug)] != nil {
      let text = results[slug]?.text ?? ""
      files.append((SpecFile(path: folder.connectorPath(slug), bytes: Array(text.utf8)), true))
    }
    return files
  }

  /// The records of the imports that differ from those before.
  fileprivate var records: [SpecFile] {
    slugs.compactMap { slug in
      guard let text = results[slug]?.provenance else { return nil }
      let bytes = Array(text.utf8)
      return folder.record(of: slug)?.bytes == bytes ? nil : SpecFile(path: folder.recordPath(slug), bytes: bytes)
    }
  }
}
