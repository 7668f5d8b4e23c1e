import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// What stands beside, around and inside of the tags of a page in MDX.
@Suite("Tags of pages in MDX")
struct TagTests {
  private static let table = "| Field | Notes |\n| - | - |\n| id | |\n"
  private static let features = "| Feature | Notes |\n| - | - |\n| SSO | |"

  private func read(_ models: String, features: String = Self.features) -> ReadPage {
    PageReaders.reading(models: models, features: features)
  }

  private func errors(_ models: String) -> [String] {
    read(models).diagnostics.filter { $0.severity == .error }.map(\.description)
  }

  @Test("Text on the line of a tag is a note where a section is open, else a warning")
  func besideTags() throws {
    let read = read(
      "<Accordion title=\"Users\">Only active users.\n\(Self.table)</Accordion> Soon more.\n"
        + "<Accordion title=\"Jobs\" description=\"Only open ones.\">\n\(Self.table)</Accordion>")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models.map { $0.note?.text } == ["Only active users.", "Only open ones."])
    #expect(page.models.map { $0.rows.map(\.name) } == [["id"], ["id"]])
    #expect(
      read.diagnostics.text == """
        p:6:26: warning: the text stands outside of a <Note>; it is taken for one [unmarked-note]
        p:10:14: warning: 'Soon more.' is not a part of a connector page that is read; it is left out [unread-text]
        """)
  }

  @Test("Notes on one line are as many notes, and code in them closes nothing")
  func notes() throws {
    let read = read(
      "<Accordion title=\"Users\">\n<Note>a</Note><Note>`</Note>` b</Note>\n<Tip>\nc\n</Tip> d\n\(Self.table)</Accordion>"
    )
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models[0].note?.text == "a\n\n`</Note>` b\n\nc\nd")
  }

  @Test("However many tags stand on one line, they are read one after the other")
  func manyTags() throws {
    let tags = String(repeating: "<Frame></Frame>", count: 10_000)
    let read = read("\(tags)<Accordion title=\"Users\">\n\(Self.table)</Accordion>")
    #expect(try #require(read.page).models.map(\.label) == ["Users"])
  }

  @Test("Tables of HTML and tables in code are refused")
  func foreignTables() {
    let message =
      "tables of HTML and tables in code are not read; write the table in Markdown, with bars [unread-table]"
    for text in [
      "<table>\n<tr><td>id</td></tr>\n</table>\n", "See <TABLE><tr></tr></TABLE>\n", "```md\n\(Self.table)```\n",
    ] {
      #expect(errors("<Accordion title=\"Users\">\n\(text)</Accordion>") == ["p:7:1: error: \(message)"])
    }
  }

  @Test("Code above a table is a part of the note, and no table")
  func code() throws {
    let read = read("<Accordion title=\"Users\">\n```\nGET /users\n```\n\(Self.table)</Accordion>")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models[0].note?.text == "```\nGET /users\n```")
    #expect(page.models[0].rows.map(\.name) == ["id"])
  }

  @Test("An accordion that is not closed is one error, however many follow it")
  func unclosed() {
    let section = "<Accordion title=\"Users\">\n\(Self.table)"
    #expect(
      errors(section + section + "</Accordion>\n" + section + "</Accordion>") == [
        "p:6:1: error: <Accordion> is not closed; the page is cut: fetch it again [unclosed-tag]"
      ])
  }

  @Test("An accordion in another one is a part of its note, and refused where it has a table")
  func nested() throws {
    func models(_ inner: String) -> String {
      "<Accordion title=\"Users\">\n\(Self.table)<Accordion title=\"More\">\n\(inner)</Accordion>\n</Accordion>"
    }
    let page = try #require(read(models("<Note>They sail.</Note>\n")).page)
    #expect(page.models.map(\.label) == ["Users"])
    #expect(page.models[0].note?.text == "More\n\nThey sail.")
    #expect(
      errors(models(Self.table)) == [
        "p:10:1: error: the table stands in an accordion inside of the one of 'Users'; take it out of it "
          + "[nested-section]"
      ])
  }

  @Test("Titles and names are read without quotes, entities, marks and odd spaces")
  func names() throws {
    func title(_ attribute: String) -> String? {
      read("<Accordion title=\(attribute)>\n\(Self.table)</Accordion>").page?.models.first?.label
    }
    #expect(title("{\"Users\"}") == "Users")
    #expect(title("{ 'a}b' }") == "a}b")
    #expect(title("\"R&amp;D&apos;s&nbsp;&#x27;A&#39; &amp;lt;\"") == "R&D's 'A' &lt;")
    let accent: Unicode.Scalar = "\u{301}"
    let accented = title("\"&quot;\(accent)a&#x200B;b\u{A0}c\"")
    #expect(accented?.unicodeScalars.elementsEqual("\"".unicodeScalars + [accent] + "ab c".unicodeScalars) == true)
    let page = try #require(
      read("", features: "| Feature | Notes |\n| - | - |\n| **Bold** one | |\n| [Link](https://x.y) two | |").page)
    #expect(page.features.map(\.name) == ["Bold one", "Link two"])
  }

  @Test("Line breaks in every spelling, bars in further columns, and lists that tabs indent")
  func cells() throws {
    let read = read(
      "<Accordion title=\"Users\">\n<Note>\n\t- a\n\t\t- b\n</Note>\n| Field | Notes | Since |\n| - | - | - |\n"
        + "| id | a<BR>b<br >c | v\\|1 |\n</Accordion>")
    let page = try #require(read.page, Comment(rawValue: read.diagnostics.text))
    #expect(page.models[0].note?.text == "- a\n    - b")
    #expect(page.models[0].rows[0].note?.text == "a\nb\nc\n\nSince: v|1")
  }

  @Test("Text between two rules is no front matter, and is not lost")
  func rules() throws {
    let quill = try page("quill.mdx")
    for text in [quill, try page("tundra.txt")] {
      let ruled = PageText(path: "p", bytes: Array("---\nA partnership is required.\n\n---\n".utf8) + text.bytes)
      #expect(
        findings(ruled)
          == "p:2:1: warning: 'A partnership is required.' is not a part of a connector page that is read; it is left "
          + "out [unread-text]")
    }
    let matter = PageText(path: "p", bytes: Array("---\ntags:\n- a\nnote: >\n  b\n---\n".utf8) + quill.bytes)
    #expect(findings(matter) == "")
  }
}
