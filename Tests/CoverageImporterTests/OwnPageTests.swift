import Foundation
import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoveragePages
import _CoverageSpec
import _CoverageTestSupport

@Suite("Pages in MDX that this package wrote")
struct OwnPageTests {
  private static let connector = """
    {
      "format": 1,
      "slug": "acme",
      "name": "Acme_1",
      "title": "Acme (old)",
      "stage": "closed_beta",
      "access": "partnership",
      "notes": [["Two *lines*", "of <b>text</b>"]],
      "guides": [{ "title": "Setup", "description": "See_this.", "url": "https://example.com/a_b" }],
      "models": {
        "jobs": { "fields": ["id", { "id": "name", "note": "a | b" }], "note": ["Head", "", "- one `x_y`", "- two"] }
      },
      "actions": { "add_application_note": { "inputs": ["application_id"] } },
      "features": ["roles", { "id": "roles_job_roles", "note": ["First", "", "- second"] }],
      "unsupported": ["users", "jobs.job_code", "features.delta_syncs"],
      "not_implemented": ["create_candidate", "add_application_note.content"]
    }

    """

  private func pages(_ connector: String, _ settings: PagesFile = PagesFile()) throws -> [PageText] {
    let file = SpecFile(path: "acme.json", bytes: Array(connector.utf8))
    let loaded = SpecificationLoader.load(category: try atsCategory(), connectors: [file], rules: [])
    var specification = try #require(loaded.specification)
    specification.pages = settings
    let coverage = CompiledCoverage(specification)
    return MDXPageEmitter().files(for: coverage).map { PageText(path: $0.path, bytes: Array($0.contents.utf8)) }
  }

  @Test("They say what their spec says, statuses and depths included")
  func everything() throws {
    let before = try entry(Self.connector)
    for page in try pages(Self.connector) {
      let result = try importATS(page)
      let after = try entry(#require(result.text, "\(findings(page))"))
      #expect(Set(after.cells.map(\.path)) == Set(before.cells.map(\.path)), "\(page.path)")
      #expect(Set(after.unsupported.map(\.id)) == Set(before.unsupported.map(\.id)))
      #expect(Set(after.notImplemented.map(\.id)) == Set(before.notImplemented.map(\.id)))
      #expect(
        [after.name, after.title, after.stage, after.access] == ["Acme_1", "Acme (old)", "closed_beta", "partnership"])
      #expect(after.guides.map(\.url?.value) == ["https://example.com/a_b"])
      #expect(after.guides.map(\.description) == ["See_this."])
      #expect(after.models[0].note?.text == before.models[0].note?.text.replacing("- ", with: "* "))
      #expect(after.models[0].fields[1].note?.text == "a | b")
      #expect(after.features[1].note?.text == "First\n\n- second")
    }
  }

  @Test("Over their spec they change nothing")
  func unchanged() throws {
    for page in try pages(Self.connector) {
      let result = try importATS(page, over: Self.connector)
      #expect(result.losses == [])
      #expect(result.text == Self.connector, "\(page.path)")
    }
  }

  @Test("What the category says of a model is no note of the connector, and a feature is known by the words of its id")
  func categoryRemarks() throws {
    let category = SpecFile(
      path: "category.json",
      bytes: Array(
        """
        { "format": 1, "id": "shop", "name": "Shop",
          "models": [{ "id": "orders", "record": "Order", "since": "2024-01", "deprecated": "Use carts.",
            "fields": [{ "id": "id", "type": "string" }] }],
          "features": [{ "id": "sync" }, { "id": "full_sync", "parent": "sync" }] }
        """.utf8))
    let connector = """
      {
        "format": 1,
        "slug": "acme",
        "name": "Acme",
        "models": {
          "orders": { "fields": ["id"] }
        },
        "features": ["sync", "full_sync"]
      }

      """
    let file = SpecFile(path: "acme.json", bytes: Array(connector.utf8))
    let loaded = SpecificationLoader.load(category: category, connectors: [file], rules: [])
    let coverage = CompiledCoverage(try #require(loaded.specification))
    let mdx = try #require(MDXPageEmitter().files(for: coverage).first { $0.path.hasSuffix("acme.mdx") })
    #expect(mdx.contents.contains("      About: Deprecated: Use carts.; Since 2024-01\n"))
    let text = PageText(path: mdx.path, bytes: Array(mdx.contents.utf8))
    var run = CategoryImport(try draft(category))
    let result = run.add(
      try #require(PageReaders.read(text).page), text, over: CategoryImport.Present(connector: file, provenance: nil),
      source: text.path, date: nil, allowsLoss: false)
    #expect(result.diagnostics.text == "")
    #expect(result.text == connector)
  }

  @Test("Front matter changes nothing either")
  func frontMatter() throws {
    var settings = PagesFile()
    settings.frontMatter = [("title", .title), ("description", .description), ("sidebarTitle", .name), ("tag", .stage)]
    for page in try pages(Self.connector, settings) {
      #expect(page.bytes.starts(with: Array("---\ntitle: ".utf8)))
      let result = try importATS(page, over: Self.connector)
      #expect(result.losses == [] && result.diagnostics == [])
      #expect(result.text == Self.connector, "\(page.path)")
    }
  }

  @Test("A remark of what a page calls unsupported goes there")
  func remarks() throws {
    let before = Self.connector.replacing(#""unsupported": ["#, with: #""unsupported": ["features.roles", "#)
      .replacing(#""features": ["roles", "#, with: #""features": ["#)
    let supported = Self.connector.replacing(
      #""features": ["roles", "#, with: #""features": [{ "id": "roles", "$comment": "Why." }, "#)
    for page in try pages(before) {
      let result = try importATS(page, over: supported, allowsLoss: true)
      #expect(result.losses.map(\.identifier) == ["lost-cell"])
      #expect(result.text?.contains(#"{ "$comment": "Why.", "id": "features.roles" }"#) == true)
    }
  }

  @Test("Titles of guides are read as they were written, whatever they hold")
  func guides() throws {
    let titles = ["Step 1: link it", "x[a](b)", "x[a](b): c", "[y]"]
    let guides = titles.flatMap { title in
      ["", ", \"url\": \"https://example.com/a\""].map {
        "{ \"title\": \"\(title)\", \"description\": \"See: [this](here).\"\($0) }"
      }
    }
    let connector = Self.connector.replacing(
      "{ \"title\": \"Setup\", \"description\": \"See_this.\", \"url\": \"https://example.com/a_b\" }",
      with: guides.joined(separator: ", "))
    for page in try pages(connector) {
      let read = try #require(PageReaders.read(page).page)
      #expect(read.guides.map(\.title) == titles.flatMap { [$0, $0] }, "\(page.path)")
      #expect(Set(read.guides.map(\.description)) == ["See: [this](here)."])
      #expect(read.guides.map { $0.url == nil } == titles.flatMap { _ in [true, false] })
    }
  }

  @Test("The committed pages of the catalogue import to the catalogue")
  func catalogue() throws {
    let folder = Repository.url("Generated/ats/pages/mdx")
    let files = try Folders.files(in: folder, endings: ["mdx"])
    #expect(files.count == 5)
    for url in files {
      let slug = url.deletingPathExtension().lastPathComponent
      let spec = try Folders.read(Folders.spec.appendingPathComponent("ats/connectors/\(slug).json"))
      let page = PageText(path: url.lastPathComponent, bytes: try Folders.read(url))
      let result = try importATS(page, over: String(decoding: spec, as: UTF8.self))
      #expect(!result.isChanged)
      #expect(result.losses == [])
      #expect(result.diagnostics == [])
    }
  }

  @Test("Generated Markdown is refused with the names of the files that state the same")
  func markdown() throws {
    let folder = Repository.url("Generated/ats")
    for name in ["pages/crelate.md", "pages/models/jobs.md", "README.md"] {
      let page = PageText(path: name, bytes: try Folders.read(folder.appendingPathComponent(name)))
      #expect(
        findings(page)
          == "\(name):1:1: error: coverage-matrix has generated this page, and does not read it; coverage.json, "
          + "coverage.csv and the page in pages/mdx state the same [generated-page]")
    }
  }
}
