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

@Suite("Gaps, twins and constraints on pages")
struct GapPageTests {
  @Test("A connector's page has what most others support, with types")
  func gaps() throws {
    let documents = try Catalogue.compiled().documents
    let page = try #require(documents["pages/recruhr.md"])
    let section = try #require(page.components(separatedBy: "## Not covered that most others have").last)
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      row.split(separator: "|").map { $0.replacing(/^ +| +$/, with: "") }
    }
    #expect(rows.contains(["`jobs.location`", "Location or null", "Unknown", "4 of 4"]), "\(rows)")
    #expect(rows.contains(["`features.api_passthrough`", "feature", "Unknown", "3 of 4"]), "\(rows)")
    #expect(!rows.contains { $0[0] == "`jobs.name`" })
    #expect(documents["pages/mdx/recruhr.mdx"]?.contains("| `jobs.location`") == true)
    // Of two connectors, none is most of the others.
    #expect(try Shop.compiled().documents["pages/bolt.md"]?.contains("Not covered") == false)
  }

  @Test("An action that is as its twin is said once")
  func twins() throws {
    let category = Shop.category.replacing(
      "\"inputs\": []",
      with: """
        "twin_of": "refund", "inputs": [ { "id": "order_id", "type": "string" },
        { "id": "files", "item": "file", "inputs": [ { "id": "url", "type": "string" } ] } ]
        """)
    let same = Shop.acme.replacing("\"cancel\": { \"inputs\": [] }", with: "\"cancel\": { \"same_as\": \"refund\" }")
    let page = try #require(compile(category: category, connectors: ["acme": same]).documents["pages/acme.md"])
    #expect(
      page.contains(
        """
        Path: [`cancel`](actions/cancel.md)

        As [Refund](#refund): the same inputs, notes and constraints.

        ## Features
        """), "\(page)")
    let other = same.replacing("\"same_as\": \"refund\"", with: "\"inputs\": [\"order_id\"], \"differs\": \"So.\"")
    let two = try #require(compile(category: category, connectors: ["acme": other]).documents["pages/acme.md"])
    #expect(two.contains("Path: [`cancel`](actions/cancel.md)\n\nInputs: `order_id`\n"), "\(two)")
  }

  @Test("The Notes columns have the constraints")
  func constraints() throws {
    let documents = try Shop.compiled().documents
    let orders = try #require(documents["pages/models/orders.md"])
    #expect(
      orders.contains(
        "| 2/3    | total: rounded to integer; [3 notes, 1 value map](#orders:notes:acme) |"), "\(orders)")
    #expect(orders.contains("### [Acme](../acme.md#orders) <a id=\"orders:notes:acme\"></a>"))
  }
}
