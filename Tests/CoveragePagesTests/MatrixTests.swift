import Testing
import _CoverageGenerator

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
    #expect(page.contains("script-src 'sha256-xGbRJN1yJcuzjSsPR7QandyRpSOZZLa3v2izRvvzAog='"))
  }

  @Test("A row has its type, its count and a mark for each connector")
  func rows() throws {
    let page = try Shop.compiled().documents["coverage.html"] ?? ""
    let lines = page.split(separator: "\n").filter { $0.hasPrefix("<tr id=\"orders") }
    #expect(
      lines == [
        """
        <tr id="orders" data-swift=".orders" class="whole"><th scope="row">The model<td class="count">2 of 2\
        <td class=y>2/3 <a class="mark" href="#:note:orders:acme" aria-label="Note 1">1</a><td class=y>1/3
        """,
        """
        <tr id="orders.id" data-swift=".orders(.id)"><th scope="row"><code>id</code> <small>string</small>\
        <td class="count">2 of 2<td class=y>yes<td class=y>yes
        """,
        """
        <tr id="orders.total" data-swift=".orders(.total)"><th scope="row"><code>total</code> <small>number or null</small>\
        <td class="count">1 of 2<td class=y>yes \
        <a class="mark" href="#:note:orders.total:acme" aria-label="Note 2">2</a><td>
        """,
        """
        <tr id="orders.tags" data-swift=".orders(.tags)"><th scope="row"><code>tags</code> <small>string[]</small>\
        <td class="count">0 of 2<td class=n>no \
        <a class="mark" href="#:note:orders.tags:acme" aria-label="Note 3">3</a><td>
        """,
      ])
  }

  @Test("Notes stand below their table, with constraints and value maps")
  func notes() throws {
    let page = try Shop.compiled().documents["coverage.html"] ?? ""
    #expect(
      page.contains(
        """
        <li value="1" id=":note:orders:acme" data-slug="acme" data-path="orders"><p><strong>Acme</strong></p>
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

  @Test("More than 300 connectors are spread over pages that say so and lead to each other")
  func parts() throws {
    let connectors = (1000..<1301).map { number in
      ("c\(number)", #"{ "format": 1, "slug": "c\#(number)", "name": "C \#(number)", "features": ["sync"] }"#)
    }
    let coverage = try compile(
      category: Shop.category, connectors: Dictionary(connectors, uniquingKeysWith: { first, _ in first }))
    let documents = coverage.documents
    let first = documents["coverage.html"] ?? ""
    let second = documents["coverage-2.html"] ?? ""
    #expect(documents["coverage-3.html"] == nil)
    #expect(first.contains("<p>This page has connectors 1 to 300 of 301"))
    #expect(first.contains("<li><a href=\"coverage-2.html\">301 to 301</a>: C 1300 to C 1300</li>"))
    #expect(second.contains("<p>This page has connectors 301 to 301 of 301"))
    #expect(second.contains("<li><a href=\"coverage.html\">1 to 300</a>: C 1000 to C 1299</li>"))
    #expect(MatrixReader(first).statuses.count == 300)
    #expect(MatrixReader(second).statuses.keys.sorted() == ["c1300"])
  }
}
