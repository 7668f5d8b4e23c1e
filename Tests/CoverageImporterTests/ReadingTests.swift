import Testing
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

@Suite("Reading pages")
struct ReadingTests {
  @Test("A page that is no connector's page is one error")
  func foreign() {
    let readme = PageText(path: "README.md", bytes: Array("# Hello\n\nField | Notes |\n---|---|\nid | |\n".utf8))
    #expect(
      findings(readme)
        == "README.md:1:1: error: this is not a page of a connector: it has no title, no tagline and no tool slug "
        + "[no-connector-page]")
    #expect(PageReaders.read(PageText(path: "empty", bytes: [])).page == nil)
    #expect(findings(PageText(path: "x", bytes: [0x41, 0xFF])).hasPrefix("x:1:2: error: a byte here is not UTF-8"))
  }

  @Test("A page that is cut anywhere before its last table is an error")
  func truncation() throws {
    for name in ["harbor.mdx", "lantern.mdx", "quill.mdx", "orchard.mdx", "meadow.txt", "tundra.txt"] {
      let whole = try page(name)
      // The last line of MDX closes the tabs; text without tags ends with the row that is last, whatever it says.
      let end = whole.text.contains("<Tabs>") ? whole.bytes.count - "</Tabs>\n".utf8.count : featuresStart(whole)
      for length in stride(from: 0, to: end, by: 7) {
        let cut = PageText(path: name, bytes: Array(whole.bytes[..<length]))
        #expect(PageReaders.read(cut).page == nil, "\(name) cut after \(length) bytes")
      }
    }
  }

  private func featuresStart(_ page: PageText) -> Int {
    page.text.ranges(of: "Feature | Notes").first.map { page.text[..<$0.lowerBound].utf8.count } ?? 0
  }

  @Test("A row that is cut, a tag that is open, and a missing table of features say where")
  func cuts() throws {
    let lantern = try page("lantern.mdx")
    var lines = lantern.text.split(separator: "\n", omittingEmptySubsequences: false)
    lines[32] = "      | first\\_na"
    #expect(
      findings(PageText(path: "lantern.mdx", bytes: Array(lines.joined(separator: "\n").utf8)))
        .contains(
          "lantern.mdx:33:7: error: the row ends after 'first\\_na'; the page is cut here: fetch it again [cut-row]"))
    #expect(
      findings(lantern.replacing("</Tabs>\n", with: ""))
        == "lantern.mdx:20:1: error: <Tabs> is not closed; the page is cut: fetch it again [unclosed-tag]")
    let meadow = try page("meadow.txt")
    #expect(
      findings(meadow.replacing("Create credentials |", with: "Create cred"))
        .contains("the last row of this table does not end like those of the others; the page is cut: fetch it again"))
    let headless = PageText(path: "m.txt", bytes: Array(meadow.text.split(separator: "Feature |")[0].utf8))
    #expect(findings(headless).contains("error: the page ends without a table of features; it is cut: fetch it again"))
  }

  @Test("A section printed twice is taken once, or is an error where the two differ")
  func repetition() throws {
    let meadow = try page("meadow.txt")
    #expect(
      findings(meadow).hasPrefix(
        """
        meadow.txt:43:1: warning: 'Users' is printed twice, word for word; it is taken once [repeated-section]
        meadow.txt:12:1: note: it stood here before
        """))
    let lines = meadow.text.split(separator: "\n", omittingEmptySubsequences: false)
    var changed = lines
    changed[48] = "second_name | |"
    let text = PageText(path: "m", bytes: Array(changed.joined(separator: "\n").utf8))
    #expect(findings(text).contains("m:43:1: error: 'Users' is printed twice, and not alike"))
  }

  @Test("A heading that stands once where the others stand twice is a sign of a lost line")
  func heading() throws {
    let meadow = try page("meadow.txt").replacing("Move application to stage\nMove", with: "Move")
    #expect(findings(meadow).contains("this heading stands once, and the others twice"))
  }

  @Test("Notes keep code, links, lists and quotes, and lose only the escapes that a spec has no use for")
  func notes() throws {
    let page = try #require(PageReaders.read(page("harbor.mdx")).page)
    #expect(
      page.models[3].note?.text == "A user has one **rank**\n\n* **admiral** is `ADMIN`\n"
        + "* **deck_hand**, and every other **rank**, is nothing")
    #expect(page.features.map(\.name).suffix(2) == ["Job roles (e.g. Hiring Manager)", "API Passthrough"])
    #expect(page.features[3].note?.text.hasSuffix("(https://help.example.com/harbor/roles)") == true)
    #expect(page.features[3].location == SourceLocation(path: "harbor.mdx", line: 139, column: 7))
    let lantern = try #require(PageReaders.read(self.lantern()).page)
    #expect(lantern.models[0].note?.text == "Lantern's \"people\" are candidates; `person_id` is kept.")
    #expect(lantern.name.value == "Lantern")
    #expect(lantern.title == "Lantern (Cloud)")
  }

  private func lantern() throws -> PageText { try page("lantern.mdx") }

  @Test("Text off a screen gives no address and no stage that it does not have")
  func invention() throws {
    let page = try #require(PageReaders.read(page("meadow.txt")).page)
    #expect(page.guides.map(\.url) == [nil, nil])
    #expect(page.stage == nil)
    #expect(page.access == nil)
    #expect(page.slug.value == "meadow")
  }

  @Test("The slug is what the sentence about it says, and no other code on its line or above")
  func sentences() throws {
    let quill = try page("quill.mdx")
    for before in ["Set `region` first. ", "Its sandbox has the tool slug `acmesandbox`.\n\n"] {
      let text = quill.replacing("With the Quill", with: before + "With the Quill")
      #expect(PageReaders.read(text).page?.slug.value == "quill2go")
    }
    let other = quill.replacing(
      "With the Quill", with: "The tool slug for this connector is `quill1`.\n\nWith the Quill")
    #expect(
      findings(other)
        == "quill.mdx:14:1: error: the page says the tool slug 'quill2go', and above 'quill1'; take one out "
        + "[second-slug]")
  }

  @Test("Two pages in one file are an error where the second starts")
  func secondPage() throws {
    for (name, other, line) in [("quill.mdx", "gauge.mdx", 66), ("meadow.txt", "tundra.txt", 111)] {
      let first = try page(name)
      let both = PageText(path: "p", bytes: first.bytes + [UInt8(ascii: "\n")] + (try page(other)).bytes)
      let read = PageReaders.read(both)
      #expect(read.page == nil)
      #expect(
        read.diagnostics.filter { $0.severity == .error }.text
          == "p:\(line):1: error: another page starts behind the tables of this one; write each into a file of its own "
          + "[second-page]")
    }
  }

  @Test("A slug may stand on a line of its own")
  func slug() throws {
    let text = try page("meadow.txt").replacing("is meadow\n.", with: "is\nmeadow\n.")
    #expect(PageReaders.read(text).page?.slug.value == "meadow")
  }
}
