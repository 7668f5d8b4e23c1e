import Testing
import _CoverageTestSupport

@Suite("embed")
struct EmbedTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  private static let table = """

    | Capability  | Acme            | Bolt |
    | ----------- | --------------- | ---- |
    | Orders      | 2/2             | 1/2  |
    | `id`        | yes             | yes  |
    | `total`     | yes             |      |
    | `files.url` | yes             |      |
    | Sync        | not implemented |      |

    An empty cell is unknown: not documented.


    """

  @Test("A table is written between its markers, and nothing else is touched")
  func markdown() throws {
    let text = """
      # Mine\r
      <!-- coverage: orders, refund.files.url, features.sync; connectors: all -->
      old
      <!-- /coverage -->
      `<!-- coverage: nothing -->` and\ttabs \u{20}
      """
    try sandbox.write(text, to: "docs/mine.md")
    #expect(
      try sandbox.run("embed", "docs/mine.md")
        == .init(output: "updated docs/mine.md\ntables: 0 current, 1 updated\n", errors: "", status: 0))
    let expected = text.replacing("old\n", with: Self.table.replacing("`files.url`", with: "`refund.files.url`"))
    #expect(
      try sandbox.read("docs/mine.md").replacing(#/ {2,}/#, with: " ").replacing(/-{3,}/, with: "-")
        == expected.replacing(#/ {2,}/#, with: " ").replacing(/-{3,}/, with: "-"))
    try sandbox.age("docs")
    #expect(try sandbox.run("embed", "docs/mine.md").output == "tables: 1 current\n")
    #expect(try sandbox.written(below: "docs") == [])
  }

  @Test("Lines end as that of the marker does, and are indented as it is")
  func lineEnds() throws {
    try sandbox.write("- a\r\n  <!-- coverage: features -->\r\n  <!-- /coverage -->\r\n", to: "a.md")
    _ = try sandbox.run("embed", "a.md")
    #expect(
      try sandbox.read("a.md") == """
        - a\r
          <!-- coverage: features -->\r
        \r
          | Capability | Acme            | Bolt |\r
          | ---------- | --------------- | ---- |\r
          | Sync       | not implemented |      |\r
        \r
          An empty cell is unknown: not documented.\r
        \r
          <!-- /coverage -->\r

        """)
    #expect(try sandbox.run("embed", "--check", "a.md").status == 0)
  }

  @Test(
    "A table in an item of a list is written there, however far it is indented, and one in a block quote is refused")
  func containers() throws {
    let start = "1.  - a\n\n      <!-- coverage: features -->\n"
    try sandbox.write(start + "      <!-- /coverage -->\n", to: "a.md")
    #expect(try sandbox.run("embed", "a.md").output == "updated a.md\ntables: 0 current, 1 updated\n")
    #expect(try sandbox.read("a.md").hasPrefix(start + "\n      | Capability |"))
    try sandbox.write(
      "> <!-- coverage: features -->\n> <!-- /coverage -->\n> Write `<!-- coverage: x -->`.\n", to: "b.md")
    #expect(
      try sandbox.run("embed", "b.md").errors == """
        b.md:1:1: error: a table cannot stand in a block quote; take its markers out [quoted-table]
        b.md:2:1: error: a table cannot stand in a block quote; take its markers out [quoted-table]

        """)
  }

  @Test("A marker that is nearly one is an error, and so is a file of MDX")
  func nearMarkers() throws {
    try sandbox.write("<!--coverage: orders-->\n<!-- Coverage: orders -->\n<!-- /Coverage -->\n", to: "a.md")
    #expect(
      try sandbox.run("embed", "a.md").errors == """
        a.md:1:1: error: write '<!-- coverage:', with these spaces and small letters [misspelt-marker]
        a.md:2:1: error: write '<!-- coverage:', with these spaces and small letters [misspelt-marker]
        a.md:3:1: error: write '<!-- /coverage -->', with these spaces and small letters [misspelt-marker]

        """)
    try sandbox.write("{/* coverage: orders */}\n", to: "a.mdx")
    let result = try sandbox.run("embed", "a.mdx")
    #expect(result.status == 1 && result.errors.hasPrefix("a.mdx:1:1: error: MDX has no comments of HTML"))
    #expect(try sandbox.read("a.mdx") == "{/* coverage: orders */}\n")
  }

  @Test("What stands in code is left alone")
  func code() throws {
    let text = """
      ```html
      <!-- coverage: nothing -->
      ```
      ~~~~
      ```
      <!-- /coverage -->
      ~~~
      <!-- coverage: nothing -->
      ~~~~

          <!-- coverage: nothing -->
      """
    try sandbox.write(text, to: "a.md")
    #expect(try sandbox.run("embed", "a.md") == .init(output: "tables: 0 current\n", errors: "", status: 0))
    #expect(try sandbox.read("a.md") == text)
  }

  @Test("Code in the items of a list is code, and ends with its item")
  func codeInLists() throws {
    let text = """
      1. ```html
         <!-- coverage: orders.id -->
         example
         <!-- /coverage -->
         ```
      - a
        ```
        <!-- coverage: orders.id -->

      <!-- coverage: orders.id -->
      old
      <!-- /coverage -->

      """
    try sandbox.write(text, to: "mine.md")
    #expect(try sandbox.run("embed", "mine.md").output == "updated mine.md\ntables: 0 current, 1 updated\n")
    let written = try sandbox.read("mine.md")
    #expect(written.hasPrefix(text.split(separator: "old")[0]) && !written.contains("old"))
  }

  @Test("Text of one's own between a marker and a far end stays")
  func textBetween() throws {
    let text = "<!-- coverage: orders -->\nold\n\n## My chapter\n\nProse.\n\n<!-- /coverage -->\n"
    try sandbox.write(text, to: "mine.md")
    let result = try sandbox.run("embed", "mine.md")
    #expect(
      result.errors == """
        mine.md:8:1: error: a heading, code or a comment stands between the start of the table and this end; is the end \
        missing above it? [text-in-table]
        mine.md:4:1: note: it stands here

        """)
    #expect(try result.status == 1 && sandbox.read("mine.md") == text)
    // A byte order mark, and a key that stands twice.
    try sandbox.write(
      "\u{FEFF}<!-- coverage: orders; connectors: acme; connectors: bolt -->\n<!-- /coverage -->\n", to: "bom.md")
    #expect(
      try sandbox.run("embed", "bom.md").errors
        == "bom.md:1:42: error: 'connectors' stands twice; say it once [repeated-key]\n")
  }

  @Test("All errors at once, each with its place, and nothing is written")
  func errors() throws {
    try sandbox.write(
      """
      <!-- /coverage -->
      <!-- coverage: ordres, refund.files.ulr; connectors: acme, blot; conectors: all; format: htm -->
      <!-- coverage: orders -->
      <!-- /coverage -->
      <!-- coverage: -->
      <!-- /coverage -->
      <!-- coverage: orders
      <!-- coverage: orders; category: shp -->
      <!-- /coverage -->
      <!-- coverage: orders; connectors: -->
      """, to: "a.md")
    try sandbox.write("<!-- coverage: orders -->\n<!-- /coverage -->\n", to: "b.md")
    let result = try sandbox.run("embed", "b.md", "a.md")
    #expect(
      result
        == .init(
          output: "",
          errors: """
            a.md:1:1: error: there is no table to end here [unopened-table]
            a.md:2:16: error: unknown model, action or path 'ordres'; did you mean 'orders'? [unknown-path]
            a.md:2:24: error: unknown model, action or path 'refund.files.ulr'; did you mean 'refund.files.url'? [unknown-path]
            a.md:2:60: error: unknown connector 'blot'; did you mean 'bolt'? [unknown-connector]
            a.md:2:66: error: a table of coverage has no key 'conectors'; did you mean 'connectors'? [unknown-key]
            a.md:2:90: error: 'format' must be 'html' or 'markdown', found 'htm'; did you mean 'html'? [unknown-format]
            a.md:3:1: error: a table cannot start inside another; end that with <!-- /coverage --> [nested-table]
            a.md:2:1: note: the other starts here
            a.md:5:15: error: name what the table is about: models, actions or coverage paths [missing-value]
            a.md:7:1: error: the comment has to end with --> on its line [unclosed-comment]
            a.md:8:34: error: unknown category 'shp'; did you mean 'shop'? [unknown-category]
            a.md:10:1: error: the table has no end; write <!-- /coverage --> below it [unclosed-table]
            a.md:10:24: error: 'connectors' needs a value behind a colon [missing-value]

            """, status: 1), "\(result.errors)")
    #expect(try sandbox.read("b.md") == "<!-- coverage: orders -->\n<!-- /coverage -->\n")
    #expect(
      try sandbox.run("embed", "c.md").errors.hasPrefix("error: 'c.md' cannot be read; did you mean 'a.md'?\n"))
    #expect(try sandbox.run("embed", "b.md", "b.md").errors == "error: file 'b.md' is given twice\n")
  }

  @Test("check and --check say where a table is not current, --dry-run which files would change")
  func stale() throws {
    _ = try sandbox.run("generate")
    let text = "one\n<!-- coverage: orders; connectors: bolt -->\n<!-- /coverage -->\n"
    try sandbox.write(text, to: "docs/a b.md")
    let command = "coverage-matrix embed 'docs/a b.md'"
    let finding = "docs/a b.md:2:1: error: the table is not current; run \(command) [stale-table]\n"
    #expect(
      try sandbox.run("embed", "--check", "docs/a b.md")
        == .init(output: "tables: 0 current, 1 stale\n", errors: finding, status: 1))
    #expect(
      try sandbox.run("check", "docs/a b.md")
        == .init(
          output: "2 connectors: 0 errors, 0 warnings; outputs: 40 current; tables: 0 current, 1 stale\n",
          errors: finding, status: 1))
    #expect(
      try sandbox.run("embed", "--dry-run", "docs/a b.md")
        == .init(output: "would update docs/a b.md\ntables: 0 current, 1 stale\n", errors: "", status: 0))
    #expect(try sandbox.read("docs/a b.md") == text)
    #expect(try sandbox.run("embed", "docs/a b.md").status == 0)
    #expect(
      try sandbox.run("check", "docs/a b.md")
        == .init(
          output: "2 connectors: 0 errors, 0 warnings; outputs: 40 current; tables: 1 current\n", errors: "", status: 0)
    )
    try sandbox.write(
      Sandbox.bolt.replacing(#"["id"]"#, with: #"["id", "total"]"#), to: "Spec/shop/connectors/bolt.json")
    #expect(try sandbox.run("embed", "--check", "docs/a b.md").status == 1)
  }

  @Test("A fragment of HTML without a script, in files of HTML and where it is asked for")
  func html() throws {
    try sandbox.write(
      Sandbox.bolt.replacing(#""Bolt""#, with: #""B<o>lt & \"Co\"""#), to: "Spec/shop/connectors/bolt.json")
    let fragment = try sandbox.run("embed", "--html", "orders; connectors: bolt").output
    #expect(
      fragment.replacing(/<style>[^<]*<\/style>\n/, with: "") == """
        <div class="coverage-table" role="region" aria-label="Coverage" tabindex="0">
        <table>
        <thead><tr><th scope="col">Capability</th>
        <th scope="col">B&lt;o&gt;lt &amp; &quot;Co&quot;</th>
        </tr></thead>
        <tbody>
        <tr><th scope="row">Orders</th>
        <td class="yes">1/2</td>
        </tr>
        <tr><th scope="row"><code>id</code></th>
        <td class="yes">yes</td>
        </tr>
        <tr><th scope="row"><code>total</code></th>
        <td class="unknown"></td>
        </tr>
        </tbody>
        </table>
        <p>An empty cell is unknown: not documented.</p>
        </div>

        """, "\(fragment)")
    #expect(fragment.contains("@media (prefers-color-scheme:dark)") && !fragment.contains("<script"))
    #expect(!fragment.contains("\n\n"))
    for (name, marker) in [("a.html", "orders; connectors: bolt"), ("a.md", "orders; connectors: bolt; format: html")] {
      try sandbox.write("<!-- coverage: \(marker) -->\n<!-- /coverage -->\n", to: name)
      _ = try sandbox.run("embed", name)
      #expect(try sandbox.read(name) == "<!-- coverage: \(marker) -->\n\(fragment)<!-- /coverage -->\n")
    }
    #expect(
      try sandbox.run("embed", "--html", "ordes")
        == .init(
          output: "",
          errors: "--html:1:1: error: unknown model, action or path 'ordes'; did you mean 'orders'? [unknown-path]\n",
          status: 1))
  }

  @Test("From 13 connectors on, they are rows")
  func many() throws {
    for number in 10..<21 {
      try sandbox.write(
        Sandbox.bolt.replacing("bolt", with: "c\(number)").replacing("Bolt", with: "C|\(number)"),
        to: "Spec/shop/connectors/c\(number).json")
    }
    try sandbox.write("<!-- coverage: orders, refund, orders.total -->\n<!-- /coverage -->\n", to: "a.md")
    _ = try sandbox.run("embed", "a.md")
    let lines = try sandbox.read("a.md").split(separator: "\n").map(String.init)
    #expect(lines[1] == "| Connector | Orders | Refund | `orders.total` |")
    #expect(lines[3] == "| Acme      | 2/2    | 1/1    | yes            |")
    #expect(lines[5] == "| C\\|10     | 1/2    |        |                |")
    #expect(lines.count == 18)
  }
}
