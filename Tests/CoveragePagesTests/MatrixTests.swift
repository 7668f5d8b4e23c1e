import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages

/// `coverage.html` as it is without a script; what the script does is tried in a browser.
@Suite("coverage.html")
struct MatrixTests {
  @Test("Its tags match, its ids are unique and its links lead to places in it")
  func wellFormed() throws {
    for coverage in [try Catalogue.compiled(), try Shop.compiled()] {
      #expect(MatrixReader(coverage.documents["coverage.html"] ?? "").problems == [])
    }
  }

  @Test("Its policy lets the script run that `sha256sum` gives this digest for")
  func policy() throws {
    let page = try Shop.compiled().documents["coverage.html"] ?? ""
    #expect(page.contains("script-src 'sha256-alUjcD5OZQszSVe2q3WdslLPOkHtfHchb+lUBQWf6N4='"))
  }

  @Test("A row has its type, its count and a mark for each connector")
  func rows() throws {
    let page = try Shop.compiled().documents["coverage.html"] ?? ""
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("<tr id=\"orders") }
    #expect(
      lines == [
        """
        <tr id="orders" class="whole"><th scope="row">The model<td class="count">2 of 2\
        <td class=y>2/3 <a class="mark" href="#:note:orders:acme" aria-label="Note 1">1</a><td class=y>1/3
        """,
        """
        <tr id="orders.id"><th scope="row"><code>id</code> <small>string</small>\
        <td class="count">2 of 2<td class=y>yes<td class=y>yes
        """,
        """
        <tr id="orders.total"><th scope="row"><code>total</code> <small>number or null</small>\
        <td class="count">1 of 2<td class=y>yes \
        <a class="mark" href="#:note:orders.total:acme" aria-label="Note 2">2</a><td class=u>unknown
        """,
        """
        <tr id="orders.tags"><th scope="row"><code>tags</code> <small>string[]</small>\
        <td class="count">0 of 2<td class=n>no \
        <a class="mark" href="#:note:orders.tags:acme" aria-label="Note 3">3</a><td class=u>unknown
        """,
      ])
  }

  @Test("Notes stand below their table, with constraints and value maps")
  func notes() throws {
    let page = try Shop.compiled().documents["coverage.html"] ?? ""
    #expect(
      page.contains(
        """
        <li value="1" id=":note:orders:acme"><p><strong>Acme</strong></p>
        <p>Paid ones only.</p>
        <ul class="limits">
        <li>total: rounded to integer</li>
        """))
  }

  @Test("Notes are HTML: lists in lists, code, links and emphasis")
  func noteMarkup() throws {
    let note = "- a `b`\\n  1. *c*\\n- [d](https://d.example)\\n\\nEnd & **more** <b>"
    let page = try compile(
      category: Shop.category, connectors: ["acme": Shop.acme.replacing("Paid ones only.", with: note)]
    ).documents["coverage.html"]
    #expect(
      page?.contains(
        """
        <ul><li>a <code>b</code>
        <ol><li><em>c</em>
        </li></ol>
        </li><li><a href="https://d.example">d</a>
        </li></ul>
        <p>End &amp; <strong>more</strong> &lt;b&gt;</p>
        """) == true)
  }

  @Test("A large catalogue has its data, and links in the place of tables")
  func large() throws {
    let connectors = (1000..<1301).map { number in
      ("c\(number)", #"{ "format": 1, "slug": "c\#(number)", "name": "C \#(number)", "features": ["sync"] }"#)
    }
    let coverage = try compile(
      category: Shop.category, connectors: Dictionary(connectors, uniquingKeysWith: { first, _ in first }))
    let page = MatrixEmitter().files(for: coverage)[0].contents
    let reader = MatrixReader(page)
    #expect(reader.problems == [])
    #expect(reader.statuses == [:])
    #expect(try reader.dataStatuses().count == 301)
    #expect(try reader.dataStatuses()["c1300"]?["features.sync"] == .supported)
    #expect(page.contains("<p id=\"orders\"><a href=\"pages/models/orders.md\">Orders, 3 fields by connector</a></p>"))
    #expect(page.contains("<p id=\"refund\"><a href=\"pages/actions/refund.md\">Refund, 2 inputs by connector</a></p>"))
    #expect(page.contains("<p><a href=\"README.md#features\">All features by connector</a></p>"))
    #expect(page.contains("<li><a href=\"pages/c1300.md\">C 1300</a></li>"))
  }

  @Test("Each text is in the data once, and no text ends the script")
  func data() throws {
    let note = #"Ends </script> & \"quotes\" \\ here."#
    let coverage = try compile(
      category: Shop.category,
      connectors: [
        "acme": Shop.acme.replacing("Paid ones only.", with: note),
        "bolt": Shop.acme.replacing("Paid ones only.", with: note).replacing("\"acme\"", with: "\"bolt\""),
      ])
    let data = MatrixReader(MatrixEmitter().files(for: coverage)[1].contents).data
    let text = #"\u003cp>Ends &lt;/script&gt; &amp; &quot;quotes&quot; \\ here.\u003c/p>"#
    #expect(data.components(separatedBy: text).count == 2, "\(data)")
    #expect(
      data.hasPrefix(#"{"name":"Shop","namespace":"Shop","rows":[{"path":"orders","name":"orders","label":"Orders""#))
    #expect(
      data.contains(#"{"path":"orders.total","name":"total","kind":"field","swift":".orders(.total)","parent":0,"#))
  }
}
