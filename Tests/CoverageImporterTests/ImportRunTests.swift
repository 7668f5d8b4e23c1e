import Testing
import _CoverageImporter
import _CoverageSpec

@Suite("Imports into a catalogue")
struct ImportRunTests {
  /// A page of a category that no spec has.
  private func page(_ slug: String, category: String = "Shop", rows: [String] = ["id", "total"]) -> PageText {
    let text = """
      # \(slug.capitalized) \(category) Integration
      > \(slug.capitalized) connector for Example's \(category) API
      The tool slug for this connector is `\(slug)`.
      <Tabs>
      <Tab title="Models">
      <Accordion title="Orders">
      | Field | Notes |
      | ----- | ----- |
      \(rows.map { "| \($0) | |" }.joined(separator: "\n"))
      </Accordion>
      </Tab>
      </Tabs>
      """
    return PageText(path: "pages/\(slug).mdx", bytes: Array(text.utf8))
  }

  /// A catalogue of one category folder, whose files an import has made.
  private func catalogue(_ files: [SpecFile]) throws -> Catalogue {
    func inFolder(_ folder: String) -> [SpecFile] { files.filter { $0.path.hasPrefix("Spec/shop/\(folder)/") } }
    let category = try #require(files.first { $0.path == "Spec/shop/category.json" })
    var errors: [Diagnostic] = []
    let folder = ImportFolder(
      at: "Spec/shop", category: category, connectors: inFolder("connectors"), records: inFolder("sources"), &errors)
    #expect(errors == [])
    return Catalogue(at: "Spec", [try #require(folder)], isOneFolder: false)
  }

  private func imported(
    _ pages: [PageText], into catalogue: Catalogue = Catalogue(at: "Spec", [], isOneFolder: false),
    allowsLoss: Bool = false
  ) throws -> ImportRun {
    var run = ImportRun(into: catalogue, PageFacts(), ImportRun.Terms(date: "2026-02-03", allowsLoss: allowsLoss))
    try run.add(pages)
    let isValid = run.validate(by: StandardRules.all)
    #expect(isValid)
    return run
  }

  @Test(
    "A category of several words is told by the title, and may be named by its id",
    arguments: ["Example's Library catalogues", "the Example Library catalogues", "the unified Library catalogues"])
  func longNames(tagline: String) throws {
    let text = String(decoding: page("acme", category: "Library catalogues").bytes, as: UTF8.self)
      .replacing("Example's Library catalogues", with: tagline)
    let category = #"{ "format": 1, "id": "library", "name": "Library catalogues" }"#
    let file = SpecFile(path: "Spec/library/category.json", bytes: Array(category.utf8))
    for id in [nil, "library", "Library catalogues"] {
      var errors: [Diagnostic] = []
      let folder = ImportFolder(at: "Spec/library", category: file, connectors: [], records: [], &errors)
      let catalogue = Catalogue(at: "Spec/library", [try #require(folder)], isOneFolder: true)
      var run = ImportRun(into: catalogue, PageFacts(category: id), ImportRun.Terms(date: "2026-02-03"))
      try run.add([PageText(path: "acme.mdx", bytes: Array(text.utf8))])
      #expect(run.diagnostics.filter { $0.severity == .error } == [])
      #expect(run.changedFiles.map(\.path).contains("Spec/library/connectors/acme.json"))
    }
  }

  @Test("A name that two pages add is added once, and a second import changes no file")
  func additions() throws {
    let pages = [page("acme"), page("bolt", rows: ["id", "total", "tax"])]
    let first = try imported(pages)
    #expect(first.formats.map(\.name) == ["MDX", "MDX"])
    #expect(
      first.changedFiles.map(\.path) == [
        "Spec/shop/category.json", "Spec/shop/connectors/acme.json", "Spec/shop/connectors/bolt.json",
        "Spec/shop/sources/acme.json", "Spec/shop/sources/bolt.json",
      ])
    let category = try #require(first.changedFiles.first)
    let fields = String(decoding: category.bytes, as: UTF8.self).ranges(of: "{ \"id\": \"t").count
    #expect(fields == 2)
    let second = try imported(pages, into: catalogue(first.changedFiles))
    #expect(second.importedCount == 2)
    #expect(second.changedFiles.isEmpty)
  }

  @Test("Of two pages of one connector the second is refused")
  func repetition() throws {
    let run = try imported([page("acme"), page("acme", rows: ["id"])])
    #expect(run.importedCount == 1)
    #expect(run.diagnostics.map(\.identifier) == ["started-category", "duplicate-page"])
  }

  @Test("A page that would lose a cell changes nothing, unless losses are allowed")
  func loss() throws {
    let before = try catalogue(imported([page("acme")]).changedFiles)
    let shorter = [page("acme", rows: ["id"])]
    let refused = try imported(shorter, into: before)
    #expect(refused.diagnostics.map(\.identifier) == ["lost-cell"])
    #expect(refused.changedFiles.isEmpty)
    let allowed = try imported(shorter, into: before, allowsLoss: true)
    #expect(allowed.changedFiles.map(\.path) == ["Spec/shop/connectors/acme.json", "Spec/shop/sources/acme.json"])
  }

  @Test("A catalogue of one folder has no place for another category")
  func foreign() throws {
    let one = Catalogue(at: "Spec/shop", [], isOneFolder: true)
    #expect(throws: Catalogue.ForeignCategory.self) { try imported([page("acme", category: "Farm")], into: one) }
  }

  @Test("Drift compares all pages of a category with one reading of it")
  func drift() throws {
    let catalogue = try catalogue(imported([page("acme"), page("bolt")]).changedFiles)
    let run = try DriftRun([page("acme"), page("bolt", rows: ["id", "tax"])], PageFacts(), against: catalogue)
    #expect(run.errors == [])
    #expect(run.pages.map(\.changes.count) == [0, 2])
    #expect(run.pages[1].changes.map(\.path) == ["orders.tax", "orders.total"])
  }
}
