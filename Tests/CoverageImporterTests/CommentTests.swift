import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

@Suite("Comments of pages in MDX")
struct CommentTests {
  private static let crews = "<Accordion title=\"Crews\">\n| Field | Notes |\n| - | - |\n| id | |\n"

  private func read(_ models: String) -> ReadPage { PageReaders.reading(models: models) }

  @Test(
    "Nothing in a comment is read, wherever it stands outside of tables",
    arguments: [("<!--", "-->"), ("{/*", "*/}")])
  func blanked(_ start: String, _ end: String) throws {
    let boats = "<Accordion title=\"Boats\">\n| Field | Notes |\n| - | - |\n| id | |\n</Accordion>"
    let read = read(
      "\(start)\n\(boats)\n\(end)\n\(start) a \(end) \(Self.crews)</Accordion> \(start) more\nof it \(end)")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models.map(\.label) == ["Crews"])
    #expect(page.models[0].location == SourceLocation(path: "p", line: 13, column: 1))
    #expect(page.models[0].note == nil)
    #expect(read.diagnostics == [])
  }

  @Test("A comment between rows ends where it is closed, and what follows is a row or refused")
  func betweenRows() throws {
    let read = read(Self.crews + "{/* a */} | email | |\n<!-- b --> {/* c\n| no | |\n*/} | name | |\n</Accordion>")
    #expect(read.diagnostics == [])
    #expect(try #require(read.page).models[0].rows.map(\.name) == ["id", "email", "name"])
    #expect(
      self.read(Self.crews + "<!-- TODO: check -->.\n| name | |\n</Accordion>").diagnostics.text
        == "p:10:1: error: '.' is neither a row nor the end of a note; the page is cut here: fetch it again [cut-row]")
  }

  @Test("A comment that is not closed is an error")
  func unclosed() {
    let read = read(Self.crews + "<!-- a\n| name | |\n</Accordion>")
    #expect(
      read.diagnostics.text
        == "p:10:1: error: the comment is not closed; the page is cut, or its end is missing [unclosed-comment]")
    #expect(read.page == nil)
  }

  @Test("In code, behind a backslash and in cells the marks of comments are text")
  func text() throws {
    let note = "<Note>\nWrite `{/*` or \\<!--.\n\n```\n<!-- kept\n```\n</Note>\n"
    let read = read(
      Self.crews.replacing(">\n|", with: ">\n\(note)|") + "| name | Write {/* first |\n</Accordion>")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models[0].note?.text == "Write `{/*` or \\<!--.\n\n```\n<!-- kept\n```")
    #expect(page.models[0].rows[1].note?.text == "Write {/* first")
  }
}
