import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

@Suite("Provenance and drift")
struct EvidenceTests {
  private let page: PageText

  init() throws { page = try CoverageImporterTests.page("lantern.mdx") }

  private func drift(_ page: PageText, _ text: String, _ record: String?) throws -> Drift {
    let read = try #require(PageReaders.read(page).page)
    var category = try draftOfATS()
    let connector = try #require(SpecProposal(read, for: &category).connector)
    let provenance = record.flatMap { JSONDocument(parsing: SpecFile(path: "", bytes: Array($0.utf8))).root }
    return Drift(connector, against: try entry(text), provenance.flatMap(Provenance.init))
  }

  @Test("Every cell leads to the line of the page that states it")
  func lines() throws {
    let result = try importATS(page, date: "2026-02-03")
    let text = try #require(result.provenance)
    let root = JSONDocument(parsing: SpecFile(path: "", bytes: Array(text.utf8))).root
    let record = try #require(root.flatMap(Provenance.init))
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let connector = try entry(#require(result.text))
    let evidence = Evidence.all(of: connector, [record])
    #expect(evidence.map(\.path) == connector.cells.map(\.path))
    for cell in evidence {
      #expect(cell.source == "lantern.mdx")
      #expect(cell.date == "2026-02-03")
      let line = lines[(cell.line ?? 0) - 1].replacing("\\", with: "")
      let name = cell.path.split(separator: ".", maxSplits: 1).last.map(String.init) ?? ""
      #expect(line.contains("<Accordion") || line.contains("| \(name) ") || cell.path.hasPrefix("features."), "\(cell)")
    }
  }

  @Test("The digest of a page is what sha256sum prints")
  func digest() {
    #expect(
      SHA256.hexadecimal(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let bytes = Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8)
    #expect(
      SHA256.hexadecimal(of: bytes) == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }

  @Test("A page that has not changed has not drifted, and one that has says how")
  func drift() throws {
    let result = try importATS(page)
    var text = try #require(result.text)
    #expect(try drift(page, text, result.provenance).isEmpty)
    text = text.replacing(
      "\"note\": \"Tags that do not exist are refused.\"",
      with: "\"note\": \"Ours.\", \"constraints\": [{ \"kind\": \"existing_values_only\", \"input\": \"tag.name\" }]")
    #expect(try drift(page, text, result.provenance).isEmpty)

    let changed = page.replacing("Tags that do not exist are refused.", with: "Tags are made.")
      .replacing("      | last\\_name          |", with: "      | company             |")
    let changes = try drift(changed, text, result.provenance).changes
    #expect(
      changes.map(\.summary) == [
        "+ candidates.company (page lantern.mdx:34)",
        "- candidates.last_name (spec connector.json:16)",
        "~ note of add_candidate_tag (page lantern.mdx:52, spec connector.json:25)",
        "? add_candidate_tag.tag.name: a constraint beside a note that has changed (page lantern.mdx:51, spec "
          + "connector.json:25)",
      ])
    #expect(changes[2].textDifference == ["- Ours.", "+ Tags are made."])
  }
}
