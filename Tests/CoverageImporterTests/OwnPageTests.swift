import Foundation
import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoveragePages
import _CoverageSpec

@Suite("Pages that this package wrote")
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

  private func pages(_ connector: String) throws -> [PageText] {
    let file = SpecFile(path: "acme.json", bytes: Array(connector.utf8))
    let loaded = SpecificationLoader.load(category: try atsCategory(), connectors: [file], rules: [])
    let coverage = CompiledCoverage(try #require(loaded.specification))
    let files = MarkdownPageEmitter().files(for: coverage) + MDXPageEmitter().files(for: coverage)
    return files.map { PageText(path: $0.path, bytes: Array($0.contents.utf8)) }
  }

  @Test("They say what their spec says, statuses and depths included")
  func everything() throws {
    let before = try entry(Self.connector)
    for page in try pages(Self.connector) {
      let result = try importATS(page)
      let after = try entry(#require(result.text, "\(findings(page))"))
      #expect(Set(after.coveragePaths) == Set(before.coveragePaths), "\(page.path)")
      #expect(Set(after.unsupported.map(\.id)) == Set(before.unsupported.map(\.id)))
      #expect(Set(after.notImplemented.map(\.id)) == Set(before.notImplemented.map(\.id)))
      #expect(
        [after.name, after.title, after.stage, after.access] == ["Acme_1", "Acme (old)", "closed_beta", "partnership"])
      #expect(after.guides.map(\.url?.value) == ["https://example.com/a_b"])
      #expect(after.guides.map(\.description) == ["See_this."])
      #expect(after.models[0].note?.text == before.models[0].note?.text.replacing("- ", with: page.listMark))
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
      let read = try #require(PageReader.read(page).page)
      #expect(read.guides.map(\.title) == titles.flatMap { [$0, $0] }, "\(page.path)")
      #expect(Set(read.guides.map(\.description)) == ["See: [this](here)."])
      #expect(read.guides.map { $0.url == nil } == titles.flatMap { _ in [true, false] })
    }
  }

  @Test("A line that this package does not write is a warning")
  func unread() throws {
    let page = try #require(try pages(Self.connector).first)
    let lines = ["# Acme_1", "- Slug: `acme`", "Path: [`jobs`]", "Notes:"]
    for line in lines {
      let place = try #require(page.text.ranges(of: line).first)
      let end = page.text[place.upperBound...].firstIndex(of: "\n") ?? page.text.endIndex
      var text = page.text
      text.insert(contentsOf: "\n\nBy hand.", at: end)
      let found = PageReader.read(PageText(path: "p", bytes: Array(text.utf8))).diagnostics.map(\.message)
      #expect(found == ["'By hand.' is no part of a connector's page that is read; it is left out"], "\(line)")
    }
  }

  @Test("The committed pages of the catalogue import to the catalogue")
  func catalogue() throws {
    let folder = Folders.tests.appendingPathComponent("../../Generated/ats/pages")
    for (place, ending) in [(folder, "md"), (folder.appendingPathComponent("mdx"), "mdx")] {
      let files = try Folders.files(in: place, endings: [ending])
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
  }

  @Test("A page in Markdown that was cut does not count up")
  func cut() throws {
    let page = try #require(try pages(Self.connector).first)
    #expect(page.path.hasSuffix(".md"))
    // Behind the last name that counts, nothing tells that whole lines are gone.
    let last = page.text.ranges(of: "  - Job roles").first.map { page.text[..<$0.lowerBound].utf8.count } ?? 0
    let lengths = (0..<page.bytes.count).filter { $0 <= last || page.bytes[$0 - 1] != UInt8(ascii: "\n") }
    for length in lengths {
      #expect(PageReader.read(PageText(path: "cut.md", bytes: Array(page.bytes[..<length]))).page == nil, "\(length)")
    }
  }
}

extension PageText {
  /// What entries of lists start with in the page's dialect.
  fileprivate var listMark: String { path.hasSuffix(".mdx") ? "* " : "- " }
}
