import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// Pages stay readable where there are many connectors.
@Suite("Pages of many connectors")
struct ManyConnectorsTests {
  @Test("No line of Markdown or MDX is longer than 500 characters", arguments: [117, 300])
  func lines(connectors: Int) throws {
    let documents = try Catalogue.compiled(connectors: connectors).documents
    let pages = documents.filter { path, _ in [".md", ".mdx", ".txt"].contains { path.hasSuffix($0) } }
    #expect(pages.count > 2 * connectors)
    for (path, text) in pages {
      let long = text.split(separator: "\n").filter { $0.count > 500 }
      #expect(long.map { "\(path): \($0.prefix(80))" } == [])
    }
  }

  @Test("Over ten names a list says how many more there are")
  func names() throws {
    let documents = try Catalogue.compiled(connectors: 117).documents
    let jobs = try #require(documents["pages/models/jobs.md"])
    #expect(
      jobs.contains(
        """
        - `post_url` (string or null): 23 of 117, eRecruiter 003, eRecruiter 008, eRecruiter 013, eRecruiter 018, \
        eRecruiter 023, eRecruiter 028, eRecruiter 033, eRecruiter 038, eRecruiter 043, eRecruiter 048 and 13 more

        """), "\(jobs)")
    let few = try Catalogue.compiled(connectors: 10).documents
    #expect(few["pages/models/jobs.md"]?.contains(": 2 of 10, eRecruiter 003, eRecruiter 008\n") == true)
  }

  @Test("The tables of the report are cut into bands of ten connectors")
  func bands() throws {
    let report = try #require(Catalogue.compiled(connectors: 23).documents["coverage.md"])
    let headings = report.split(separator: "\n").filter { $0.hasPrefix("### ") && $0.contains(" to ") }
    #expect(
      headings.prefix(3) == [
        "### CareerPlug 000 to RECRU 009", "### CareerPlug 010 to RECRU 019", "### CareerPlug 020 to Crelate 022",
      ])
    #expect(headings.count == 9)
  }

  @Test("Of hidden names the first is shown, however long it is")
  func longNames() {
    let long = String(repeating: "x", count: 300)
    #expect(NameList.text([]) == "")
    #expect(NameList.text([long, "b"]) == "\(long) and 1 more")
    #expect(NameList.text((0..<10).map { "\($0)" }) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9")
    #expect(NameList.text((0..<11).map { "\($0)" }) == "0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 1 more")
    #expect(NameList.bands(of: ["a", long, "b", "c"], cellWidth: 5) == [0..<1, 1..<2, 2..<4])
  }

  @Test("The heat map is as wide as a README, with connectors in bands", arguments: [13, 117, 300])
  func heatMap(connectors: Int) throws {
    let picture = try #require(Catalogue.compiled(connectors: connectors).documents["coverage.svg"])
    #expect(PictureCheck(picture).problems == [])
    let width = try #require(picture.firstMatch(of: /width="(\d+)"/)).1
    #expect(try #require(Int(width)) <= 880)
    let texts = PictureCheck(picture).texts["text"] ?? []
    #expect(texts.filter { $0 == "Models" }.count == (connectors + 33) / 34)
    #expect(picture.contains("And \(connectors - 12) more connectors."))
  }
}
