import CoverageGenerator
import CoverageImporter
import CoverageSpec

/// One call of `import`: pages in, changes of files out.
struct ImportRun {
  fileprivate struct Started {
    let folder: Catalogue.Folder
    var pages: CategoryImport
    var results: [String: CategoryImport.Result] = [:]
    var slugs: [String] = []
  }

  private let catalogue: Catalogue
  private let source: String?
  private let date: String?
  private let allowsLoss: Bool
  private var categories: [Started] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var importedCount = 0

  init(catalogue: Catalogue, source: String?, date: String?, allowsLoss: Bool) {
    self.catalogue = catalogue
    self.source = source
    self.date = date
    self.allowsLoss = allowsLoss
  }

  /// Imports pages, and says how far it is where that takes longer than a second.
  mutating func add(_ texts: [PageText], _ terminal: Terminal) throws {
    let pages = texts.concurrentMap(PageReader.read)
    var progress = Progress(total: texts.count)
    for (text, read) in zip(texts, pages) {
      diagnostics += read.diagnostics
      if let page = read.page { try add(page, text) }
      if let words = progress.next("pages imported") { terminal.error(words) }
    }
  }

  private mutating func add(_ page: ImportedPage, _ text: PageText) throws {
    let folder = try catalogue.folder(of: page.category.value)
    let number = categories.firstIndex { $0.folder.path == folder.path } ?? categories.count
    if number == categories.count {
      categories.append(Started(folder: folder, pages: CategoryImport(folder.draft, schema: folder.schema)))
      if folder.category == nil {
        diagnostics.append(
          .warning(
            "started-category",
            "the spec has no category '\(folder.id)'; it is started with guessed types, which $comment marks",
            at: page.category.location))
      }
    }
    let slug = page.slug.value
    if categories[number].slugs.contains(slug) {
      diagnostics.append(
        .error(
          "duplicate-page", "another page of this import is of '\(slug)' too; give one of them", at: page.slug.location)
      )
      return
    }
    let present = CategoryImport.Present(
      connector: folder.connectors.first { $0.path == "\(folder.path)/connectors/\(slug).json" },
      provenance: folder.provenance(of: slug))
    let name = text.path.split(separator: "/").last.map(String.init) ?? text.path
    let result = categories[number].pages.add(
      page, text, over: present, source: source ?? name, date: date, allowsLoss: allowsLoss)
    take(result, in: number)
  }

  private mutating func take(_ result: CategoryImport.Result, in number: Int) {
    diagnostics += result.diagnostics
    diagnostics += result.losses.map { loss in
      allowsLoss ? .warning(loss.identifier, loss.message, at: loss.location) : loss
    }
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
