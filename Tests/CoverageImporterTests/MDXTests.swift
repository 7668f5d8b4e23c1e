import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// What is legitimate in a page of MDX although it is less, or more, than most have.
@Suite("Pages of MDX")
struct MDXTests {
  private func read(_ models: String, features: String = "| Feature | Notes |\n| - | - |\n| SSO | |") -> ReadPage {
    let text = """
      # Cove HRIS Integration

      > Cove connector for Example's HRIS API

      The tool slug for this connector is `cove`.

      <Tabs>
        <Tab title="Models">
      \(models)
        </Tab>
      \(features.isEmpty ? "" : "<Tab title=\"Features\">\n\(features)\n</Tab>\n")</Tabs>
      """
    return PageReaders.read(PageText(path: "p", bytes: Array(text.utf8)))
  }

  @Test("An accordion without a table is a model that lists nothing")
  func emptySection() throws {
    let read = read("<Accordion title=\"Crews\">\n<Note>Needs a scope.</Note>\n</Accordion>")
    let page = try #require(read.page)
    #expect(page.models.map(\.label) == ["Crews"])
    #expect(page.models[0].rows.isEmpty)
    #expect(page.models[0].note?.text == "Needs a scope.")
    #expect(
      read.diagnostics.text
        == "p:9:1: warning: 'Crews' has no table; it is taken for a model that lists nothing [empty-section]")
  }

  @Test("A page may have no features, or no tab of them, but has to list something")
  func features() {
    let models = "<Accordion title=\"Crews\">\n| Field | Notes |\n| - | - |\n| id | |\n</Accordion>"
    #expect(read(models, features: "").page?.features.isEmpty == true)
    #expect(read(models, features: "| Feature | Notes |\n| - | - |").page?.features.isEmpty == true)
    #expect(
      read("", features: "").diagnostics.text
        == "p:1:1: error: the page lists no model, no action and no feature [nothing-read]")
    #expect(read(models, features: "Soon.").diagnostics.text.contains("[missing-features]"))
  }

  @Test("Comments between rows are skipped, further columns go into notes, and details are accordions")
  func variants() throws {
    let read = read(
      """
      <details><summary>Crews</summary>
      | Field | Notes | Since |
      | - | - | - |
      | id | | v1 |
      <!-- the rest
      | no | row | v2 |
      is new -->
      | name | short | |
      </details>
      """)
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models[0].label == "Crews")
    #expect(page.models[0].rows.map(\.name) == ["id", "name"])
    #expect(page.models[0].rows.map { $0.note?.text } == ["Since: v1", "short"])
    #expect(
      read.diagnostics.text
        == "p:10:1: warning: the table has more columns than names and notes; 'Since' goes into the notes "
        + "[extra-column]")
  }

  @Test("Notes may stand in any column or in none, details have attributes, and entities are what they stand for")
  func furtherVariants() throws {
    let read = read(
      """
      <details open class="x"><summary id="a"><b>R&amp;D crews</b></summary>
      | Field | Since | Notes |
      | - | - | - |
      | id | v1 | short |
      | name | | |
      </details>
      <details>
      <summary>Boats</summary>
      | Field |
      | - |
      | id |
      </details>
      """, features: "| Feature | Notes |\n| - | - |\n| Sails | |\n| &nbsp;&nbsp;R&amp;D | |\n| \\&amp; | |")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models.map(\.label) == ["R&D crews", "Boats"])
    #expect(page.models.map { $0.rows.map(\.name) } == [["id", "name"], ["id"]])
    #expect(page.models[0].rows.map { $0.note?.text } == ["short\n\nSince: v1", nil])
    #expect(page.features.map(\.name) == ["Sails", "R&D", "&amp;"])
    #expect(page.features.map(\.depth) == [0, 1, 0])
  }

  @Test("Sections whose labels differ in spelling alone are taken once, or are an error where the two differ")
  func otherSpelling() throws {
    func diagnostics(_ second: String) throws -> String {
      let table = "| Field | Notes |\n| - | - |\n| id | |\n"
      let models = ["Users": table, "users": table + second].sorted { $0.key < $1.key }
      let text = models.map { "<Accordion title=\"\($0.key)\">\n\($0.value)</Accordion>\n" }.joined()
      var category = try draftOfATS()
      let proposal = SpecProposal(try #require(read(text).page), for: &category)
      #expect((proposal.connector == nil) == !second.isEmpty)
      return proposal.diagnostics.filter { $0.identifier == "repeated-section" }.text
    }
    #expect(
      try diagnostics("") == """
        p:14:1: warning: 'users' and 'Users' are both 'users' with the same content; it is imported once [repeated-section]
        p:9:1: note: first used here
        """)
    #expect(
      try diagnostics("| email | |\n") == """
        p:14:1: error: 'users' and 'Users' are both 'users' with different content; remove the wrong one \
        [repeated-section]
        p:9:1: note: first used here
        """)
  }

  @Test("A head whose title of notes is broken makes no column of them")
  func brokenNotes() {
    for title in ["Nots", "</Tab>Notes"] {
      let read = read("<Accordion title=\"Crews\">\n| Field | \(title) |\n| - | - |\n| id | |\n</Accordion>")
      #expect(read.page == nil)
    }
  }
}
