import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// One call of `import`: pages in, changes of files out.
struct ImportRun {
  fileprivate struct Started {
    let folder: Catalogue.Folder
    var pages: CategoryImport
    var results: [String: CategoryImport.Result] = [:]
    var slugs: [String] = []

    /// How much pages have added to the category.
    var size: Int { pages.category.additions.count }
  }

  /// A page with the number of its category.
  fileprivate struct KnownPage {
    var page: ImportedPage
    var text: PageText
    var category: Int
  }

  /// What holds for all pages.
  fileprivate struct Terms {
    var source: String?
    var date: String?
    var allowsLoss: Bool
  }

  private let catalogue: Catalogue
  private let facts: PageFacts
  private let terms: Terms
  private var categories: [Started] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var importedCount = 0
  /// The pages by the dialect in which they were read.
  private(set) var dialects: [(page: String, name: String)] = []

  init(catalogue: Catalogue, facts: PageFacts, source: String?, date: String?, allowsLoss: Bool) {
    self.catalogue = catalogue
    self.facts = facts
    terms = Terms(source: source, date: date, allowsLoss: allowsLoss)
  }

  /// Imports pages, and says how far it is where that takes longer than a second.
  mutating func add(_ texts: [PageText], _ terminal: Terminal) throws {
    var progress = Progress(total: texts.count)
    for start in stride(from: 0, to: texts.count, by: Self.pagesAtOnce) {
      try addAtOnce(Array(texts[start..<min(start + Self.pagesAtOnce, texts.count)]))
      for _ in start..<min(start + Self.pagesAtOnce, texts.count) {
        if let words = progress.next("pages imported") { terminal.error(words) }
      }
    }
  }

  /// How many pages are held against one state of their category: enough for all cores, and few enough that little is
  /// done again where a page adds to it.
  private static let pagesAtOnce = 64

  /// Imports pages on all cores.
  private mutating func addAtOnce(_ texts: [PageText]) throws {
    var known: [KnownPage] = []
    for (text, read) in zip(texts, texts.concurrentMap { [facts] in PageReaders.read($0, facts) }) {
      diagnostics += read.diagnostics
      if let dialect = read.dialect { dialects.append((text.path, dialect)) }
      if let page = read.page { known.append(KnownPage(page: page, text: text, category: try number(of: page))) }
    }
    let (before, terms) = (categories, terms)
    let imports = known.concurrentMap { before[$0.category].imported($0, terms) }
    for (page, ready) in zip(known, imports) {
      guard !isRepeated(page) else { continue }
      // Where a page has added to the category meanwhile, this one may find there what it would have added too.
      let isCurrent = categories[page.category].size == before[page.category].size
      let (result, extended) = isCurrent ? ready : categories[page.category].imported(page, terms)
      categories[page.category].pages.take(extended)
      take(result, in: page.category)
    }
  }

  /// The number of the category of a page, which is started where it is new.
  private mutating func number(of page: ImportedPage) throws -> Int {
    let folder = try catalogue.folder(of: page.category.value)
    if let number = categories.firstIndex(where: { $0.folder.path == folder.path }) { return number }
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

  private mutating func isRepeated(_ known: KnownPage) -> Bool {
    let slug = known.page.slug
    guard categories[known.category].slugs.contains(slug.value) else { return false }
    diagnostics.append(
      .error(
        "duplicate-page", "another page of this import is of '\(slug.value)' too; give one of them", at: slug.location))
    return true
  }

  private mutating func take(_ result: CategoryImport.Result, in number: Int) {
    diagnostics += result.diagnostics
    diagnostics += result.losses
    guard result.text != nil else { return }
    importedCount += 1
    categories[number].slugs.append(result.slug)
    categories[number].results[result.slug] = result
  }

  /// Checks the spec that the import makes; false where it has errors.
  mutating func validate() -> Bool {
    var isValid = true
    for category in categories where !category.slugs.isEmpty {
      let files = category.files
      let changed = Set(files.filter(\.isChanged).map(\.file.path))
      let loaded = SpecificationLoader.load(
        category: files[0].file, connectors: files.dropFirst().map(\.file), rules: StandardRules.all + Emitters.rules)
      diagnostics += loaded.diagnostics.filter { $0.severity == .error || changed.contains($0.location.path) }
      if loaded.specification == nil { isValid = false }
    }
    diagnostics.sort()
    return isValid
  }

  /// The files that have to be written.
  func changes() throws -> [FileChange] {
    categories.filter { !$0.slugs.isEmpty }.flatMap { category in
      let spec = category.files.filter(\.isChanged).map { FileChange($0.file) }
      let provenance = category.slugs.compactMap { slug -> FileChange? in
        guard let text = category.results[slug]?.provenance else { return nil }
        let change = FileChange(SpecFile(path: "\(category.folder.path)/sources/\(slug).json", bytes: Array(text.utf8)))
        return change.isNeeded ? change : nil
      }
      return spec + provenance
    }
  }
}

extension ImportRun.Started {
  /// What importing a page makes over the files that are there.
  fileprivate func imported(
    _ known: ImportRun.KnownPage, _ terms: ImportRun.Terms
  ) -> (result: CategoryImport.Result, extended: CategoryDraft?) {
    let slug = known.page.slug.value
    let path = "\(folder.path)/connectors/\(slug).json"
    let present = CategoryImport.Present(
      connector: folder.connectors.first { $0.path == path }, provenance: folder.provenance(of: slug))
    let name = known.text.path.split(separator: "/").last.map(String.init) ?? known.text.path
    return pages.imported(
      known.page, known.text, over: present, source: terms.source ?? name, date: terms.date,
      allowsLoss: terms.allowsLoss)
  }

  /// The files of the category after the import, its own first.
  fileprivate var files: [(file: SpecFile, isChanged: Bool)] {
    let path = folder.category?.path ?? "\(folder.path)/category.json"
    let isExtended = folder.category == nil || !pages.category.additions.isEmpty
    let own = isExtended ? Array(SpecWriter.write(pages.category.json).utf8) : folder.category?.bytes ?? []
    var files = [(SpecFile(path: path, bytes: own), isExtended)]
    var added = Set(slugs)
    for file in folder.connectors {
      let slug = slugs.first { file.path == "\(folder.path)/connectors/\($0).json" }
      guard let slug, let result = results[slug], let text = result.text else {
        files.append((file, false))
        continue
      }
      added.remove(slug)
      files.append((SpecFile(path: file.path, bytes: Array(text.utf8)), result.isChanged))
    }
    for slug in slugs where added.contains(slug) {
      let path = "\(folder.path)/connectors/\(slug).json"
      files.append((SpecFile(path: path, bytes: Array((results[slug]?.text ?? "").utf8)), true))
    }
    return files
  }
}
