import Foundation
import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoveragePages
import _CoverageSpec
import _CoverageTestSupport

/// Pages against the specs that they have to become.
///
/// The pages are those of this folder, in the dialects of real ones. The environment variable `COVERAGE_PAGES` names a
/// folder of real pages, which are held against the catalogue of this package.
@Suite("Pages and their specs")
struct PageImportTests {
  /// The category of a page as it is before the import: that of this package, or none.
  private func category(of page: ImportedPage) throws -> CategoryDraft {
    page.category.value == "ATS" ? try draftOfATS() : CategoryDraft(startedFor: page.category.value)
  }

  private func expected(_ sample: Sample, _ page: ImportedPage) throws -> SpecFile {
    let url = file(of: page, sample)
    return SpecFile(path: url.lastPathComponent, bytes: try Folders.read(url))
  }

  private func file(of page: ImportedPage, _ sample: Sample) -> URL {
    let id = CategoryDraft.id(ofName: page.category.value)
    return sample.spec.appendingPathComponent("\(id)/connectors/\(page.slug.value).json")
  }

  @Test("There are pages in every dialect")
  func samples() {
    #expect(Sample.all.filter { !$0.isReal }.count == 8)
  }

  @Test(
    "A page says what its spec says: names, order, parents, guides, stage, and where notes are", arguments: Sample.all)
  func cells(_ sample: Sample) throws {
    let page = try #require(PageReaders.read(sample.page).page)
    var run = CategoryImport(try category(of: page))
    let result = run.add(
      page, sample.page, over: .init(), source: sample.page.path, date: nil, allowsLoss: false)
    let text = try #require(result.text)
    let file = SpecFile(path: "category.json", bytes: Array(run.category.json.text(.file).utf8))
    let new = try load(file, SpecFile(path: "\(page.slug.value).json", bytes: Array(text.utf8)))
    let old = try load(file, try expected(sample, page))
    #expect(Facts(new.connector) == Facts(old.connector))
    #expect(new.category.features.map(\.parent?.value) == old.category.features.map(\.parent?.value))
    if sample.isReal { #expect(run.category.additions == []) }
  }

  @Test("A page writes its spec byte for byte", arguments: Sample.all.filter { !$0.isReal })
  func bytes(_ sample: Sample) throws {
    let page = try #require(PageReaders.read(sample.page).page)
    let schema = page.category.value == "ATS" ? "../../../Generated/ats/connector.schema.json" : nil
    var run = CategoryImport(try category(of: page), schema: schema)
    let result = run.add(page, sample.page, over: .init(), source: sample.page.path, date: nil, allowsLoss: false)
    try expectSnapshot(result.text, at: file(of: page, sample))
    guard page.category.value != "ATS" else { return }
    try expectSnapshot(
      run.category.json.text(.file), at: sample.spec.appendingPathComponent("\(run.category.id)/category.json"))
  }

  @Test("Importing a page over its spec, and once more, changes nothing", arguments: Sample.all)
  func idempotence(_ sample: Sample) throws {
    let page = try #require(PageReaders.read(sample.page).page)
    var run = CategoryImport(try category(of: page))
    let file = try expected(sample, page)
    var present = CategoryImport.Present(connector: file)
    var before: String?
    for _ in 0..<2 {
      let result = run.add(page, sample.page, over: present, source: "page", date: "2026-02-03", allowsLoss: false)
      #expect(result.losses == [])
      #expect(!result.isChanged)
      #expect(result.text == String(decoding: file.bytes, as: UTF8.self))
      let record = try #require(result.provenance)
      if let before { #expect(record == before) }
      before = record
      present = CategoryImport.Present(
        connector: file, provenance: SpecFile(path: "source.json", bytes: Array(record.utf8)))
      // The category has what the page added now.
      run = CategoryImport(try draft(SpecFile(path: "", bytes: Array(run.category.json.text(.file).utf8))))
    }
  }

  @Test("MDX written from an imported page is that page, but for its frame and what was mended", arguments: Sample.all)
  func roundTrip(_ sample: Sample) throws {
    guard sample.page.text.contains("<Tabs>") else { return }
    let read = PageReaders.read(sample.page)
    let page = try #require(read.page)
    var run = CategoryImport(try category(of: page))
    let result = run.add(page, sample.page, over: .init(), source: "page", date: nil, allowsLoss: false)
    let file = SpecFile(path: "category.json", bytes: Array(run.category.json.text(.file).utf8))
    let text = try #require(result.text)
    let connector = SpecFile(path: "\(page.slug.value).json", bytes: Array(text.utf8))
    let specification = try #require(
      SpecificationLoader.load(category: file, connectors: [connector], rules: []).specification)
    let written = try #require(MDXPageEmitter().files(for: CompiledCoverage(specification)).first?.contents)

    let isMended = read.diagnostics.contains { $0.identifier == "table-mended" }
    let comparison = PageComparison(page: sample.page.text, written: written, isMended: isMended)
    #expect(comparison.differences == [])

    let again = PageText(path: "written.mdx", bytes: Array(written.utf8))
    let second = try #require(PageReaders.read(again).page)
    let present = CategoryImport.Present(connector: connector)
    let repeated = run.add(second, again, over: present, source: "page", date: nil, allowsLoss: false)
    #expect(repeated.losses == [])
    #expect(!repeated.isChanged)
    #expect(repeated.diagnostics == [])
  }

  private func load(_ category: SpecFile, _ connector: SpecFile) throws -> (
    category: Category, connector: ConnectorEntry
  ) {
    let loaded = SpecificationLoader.load(category: category, connectors: [connector])
    #expect(!loaded.diagnostics.contains { $0.severity == .error }, "\(loaded.diagnostics.text)")
    let specification = try #require(loaded.specification)
    return (specification.category, try #require(specification.connectors.first))
  }
}

/// What a page states of a connector, without the words of notes and descriptions.
private struct Facts: Equatable {
  var head: [String?]
  var guides: [String]
  var cells: [String]
  var noted: [String]

  init(_ connector: ConnectorEntry) {
    head = [connector.slug, connector.name, connector.title, connector.stage, connector.access]
    head.append(String(connector.notes.count))
    guides = connector.guides.map { "\($0.title) \($0.url?.value ?? "")" }
    cells = connector.cells.map(\.path)
    let groups =
      connector.models.map { ($0.id, $0.note, $0.fields) } + connector.actions.map { ($0.id, $0.note, $0.inputs) }
    noted = groups.flatMap { id, note, items in
      (note == nil ? [] : [id]) + items.filter { $0.note != nil }.map { "\(id).\($0.id)" }
    }
    noted += connector.features.filter { $0.note != nil }.map(\.id)
  }
}
