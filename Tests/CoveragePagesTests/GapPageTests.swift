import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

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
