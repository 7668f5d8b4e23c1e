import Testing
import _CoverageTestSupport

@Suite("import, drift and stale")
struct ImportTests {
  /// A page of a category that no spec has.
  private static let page = """
    # Acme Shop Integration

    > Acme connector for Example's Shop API

    The tool slug for this connector is `acme`.

    ## Supported Features & Coverage

    <Tabs>
      <Tab title="Models">
        <Accordion title="Orders">
          | Field | Notes        |
          | ----- | ------------ |
          | id    |              |
          | total | In euros     |
        </Accordion>
      </Tab>

      <Tab title="Features">
        | Feature | Notes |
        | ------- | ----- |
        | Sync    |       |
      </Tab>
    </Tabs>

    """

  private func sandbox(_ page: String = page) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write(page, to: "acme.mdx")
    return sandbox
  }

  @Test(
    "A name that Swift cannot have is written, with the error that says how to mend it, and imports keep what mends it")
  func unnamed() throws {
    let sandbox = try sandbox(Self.page.replacing("| Sync ", with: "| Self "))
    let first = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    #expect(first.status == 1)
    #expect(first.output.hasPrefix("created Spec/shop/category.json\n"))
    #expect(first.errors.contains("give feature 'self' a 'swift_name' [reserved-swift-name]\n"))
    #expect(
      first.errors.hasSuffix(
        "1 name above cannot be had in Swift: write the 'swift_name' that the error asks for; imports keep it\n"))
    let category = try sandbox.read("Spec/shop/category.json")
    try sandbox.write(
      category.replacing(#""id": "self","#, with: #""id": "self", "swift_name": "selfSync","#),
      to: "Spec/shop/category.json")
    let second = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    #expect(second.status == 0 && second.output == "1 of 1 connector imported\n", "\(second)")
    #expect(try sandbox.run("check").errors.contains("swift-name") == false)
  }

  @Test("A category is started, passes the check, and a second import changes nothing")
  func start() throws {
    let sandbox = try sandbox()
    let first = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    #expect(
      first
        == .init(
          output: """
            created Spec/shop/category.json
            created Spec/shop/connectors/acme.json
            created Spec/shop/sources/acme.json
            1 of 1 connector imported

            """,
          errors: """
            acme.mdx:3:1: warning: the spec has no category 'shop'; it is started, and what no source states is marked by \
            'guessed' [started-category]
            4 warnings on guesses and missing routes; coverage-matrix check lists them

            """, status: 0))
    #expect(try sandbox.read("Spec/shop/category.json").contains("\"record\": \"Order\""))
    #expect(try sandbox.run("generate").status == 0)
    #expect(try sandbox.run("check").status == 0)
    let strict = try sandbox.run("check", "--strict")
    #expect(strict.status == 1)
    #expect((strict.output + strict.errors).split(separator: "\n").count { $0.hasSuffix(" [guessed]") } == 4)
    try sandbox.age("Spec")
    let second = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    #expect(second == .init(output: "1 of 1 connector imported\n", errors: "", status: 0))
    #expect(try sandbox.written(below: "Spec") == [])
  }

  @Test("A dry run says how each page is read, and writes nothing")
  func dryRun() throws {
    let sandbox = try sandbox()
    let result = try sandbox.run("import", "--dry-run", "acme.mdx")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("acme.mdx is read as MDX\ncreated Spec/shop/category.json\n"))
    #expect(result.output.contains("nothing is written: this is a dry run"))
    #expect(sandbox.files(below: "Spec") == [])
  }

  @Test("A page that was cut writes nothing, and the others are imported")
  func cut() throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.page.replacing("</Tabs>\n", with: "").replacing("`acme`", with: "`bolt`"), to: "bolt.mdx")
    let result = try sandbox.run("import", "acme.mdx", "bolt.mdx")
    #expect(result.status == 1)
    #expect(result.errors.contains("bolt.mdx:9:1: error: <Tabs> is not closed; the page is cut: fetch it again"))
    #expect(result.output.hasSuffix("1 of 2 connectors imported\n"))
    #expect(sandbox.files(below: "Spec/shop/connectors") == ["acme.json"])
  }

  @Test("The pages of a folder are those with an ending of a page, in whatever case")
  func endings() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.page, to: "pages/PLAIN.MDX")
    let result = try sandbox.run("import", "--dry-run", "pages")
    #expect(result.status == 0)
    #expect(result.output.contains("1 connector"))
  }

  @Test("What a page would take out is listed, and taken out with --allow-loss")
  func loss() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("import", "acme.mdx")
    try sandbox.write(Self.page.replacing("      | total | In euros     |\n", with: ""), to: "acme.mdx")
    let refused = try sandbox.run("import", "acme.mdx")
    #expect(
      refused
        == .init(
          output: "0 of 1 connector imported\n",
          errors: """
            Spec/shop/connectors/acme.json:6:34: error: 'orders.total' is not on the page acme.mdx; pass --allow-loss to \
            take it out [lost-cell]

            """, status: 1))
    #expect(try sandbox.run("import", "--allow-loss", "acme.mdx").status == 0)
    #expect(try sandbox.run("query", "acme", "orders.total").status == 1)
  }

  @Test("An error of the spec is at its place in the file as it is, or said to be in the text of the import")
  func places() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("import", "acme.mdx")
    try sandbox.write(
      #"""
      { "format": 1, "slug": "acme", "name": "Acme", "lint": [{ "rule": "none", "path": "orders", "reason": "r" }],
        "models": { "orders": { "fields": ["id", { "id": "total", "note": "In euros" }],
          "constraints": [{ "kind": "selection", "field": "total", "takes": "first" }] } }, "features": ["sync"] }
      """#, to: "Spec/shop/connectors/acme.json")
    try sandbox.write(Self.page.replacing("      | total | In euros     |\n", with: ""), to: "acme.mdx")
    let result = try sandbox.run("import", "--allow-loss", "acme.mdx")
    #expect(
      result
        == .init(
          output: "",
          errors: """
            Spec/shop/connectors/acme.json:1:67: error: no lint warning is called 'none' [unknown-rule]
            Spec/shop/connectors/acme.json:2:44: warning: 'orders.total' is not on the page acme.mdx; it is taken out \
            [lost-cell]
            Spec/shop/connectors/acme.json:7:83: error: 'total' is not listed in 'orders'; this place is in the text that the \
            import would write [constraint-subject]
            nothing is written: the spec would have the errors above

            """, status: 1))
  }

  @Test("drift says whether anything has changed, for people and for programs")
  func drift() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("import", "acme.mdx")
    #expect(
      try sandbox.run("drift", "acme.mdx") == .init(output: "acme: nothing has changed\n", errors: "", status: 0))
    try sandbox.write(
      Self.page.replacing("In euros", with: "In cents").replacing("| Sync ", with: "| Webhooks "), to: "acme.mdx")
    #expect(
      try sandbox.run("drift", "acme.mdx")
        == .init(
          output: """
            acme: 3 changes
              + features.webhooks (page acme.mdx:22)
              - features.sync (spec Spec/shop/connectors/acme.json:8)
              ~ note of orders.total (page acme.mdx:15, spec Spec/shop/connectors/acme.json:6)
                  - In euros
                  + In cents

            """, errors: "", status: 1))
    let json = try sandbox.run("drift", "--json", "acme.mdx")
    #expect(json.status == 1)
    #expect(json.output.contains(#""kind": "gained","#))
    #expect(json.output.contains(#""page": { "path": "acme.mdx", "line": 22, "column": 5 }"#))
    try sandbox.write("nothing", to: "acme.mdx")
    #expect(try sandbox.run("drift", "acme.mdx").status == 2)
  }

  @Test("A note put before others at the head of a page is one change")
  func headNotes() throws {
    let notes = "<Note>\nFirst.\n</Note>\n\n<Note>\nSecond.\n</Note>\n\n"
    let page = Self.page.replacing("The tool slug", with: notes + "The tool slug")
    let sandbox = try sandbox(page)
    _ = try sandbox.run("import", "acme.mdx")
    try sandbox.write(page.replacing("<Note>\nFirst", with: "<Note>\nNew.\n</Note>\n\n<Note>\nFirst"), to: "acme.mdx")
    #expect(
      try sandbox.run("drift", "acme.mdx").output == """
        acme: 1 change
          ~ page note (page acme.mdx:5)
              + New.

        """)
  }

  @Test("What no page says of former names stays where pages add to a spec")
  func movesStay() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("import", "acme.mdx")
    let moves = #""moved": [{ "from": "orders.sum", "to": "orders.total" }]"#
    let category = try sandbox.read("Spec/shop/category.json")
    try sandbox.write(category.dropLast(2) + ",\n  \(moves)\n}\n", to: "Spec/shop/category.json")
    let connector = try sandbox.read("Spec/shop/connectors/acme.json")
    try sandbox.write(
      connector.replacing("  \"name\"", with: "  \"moved_from\": [\"apex\"],\n  \"name\""),
      to: "Spec/shop/connectors/acme.json")
    try sandbox.write(Self.page.replacing("| total |", with: "| extra | |\n      | total |"), to: "acme.mdx")
    #expect(try sandbox.run("import", "acme.mdx").output.hasSuffix("1 of 1 connector imported\n"))
    #expect(try sandbox.read("Spec/shop/category.json").contains(moves))
    #expect(try sandbox.run("query", "apex", "orders.sum", "orders.extra").status == 0)
  }

  @Test("Pages are read from folders and from standard input, too")
  func sources() throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.page.replacing("`acme`", with: "`bolt`"), to: "pages/bolt.mdx")
    try sandbox.write(Self.page.replacing("`acme`", with: "`cove`"), to: "pages/cove.mdx")
    try sandbox.write("No page.", to: "pages/remarks.rst")
    let folder = try sandbox.run("import", "pages")
    #expect(folder.output.hasSuffix("2 of 2 connectors imported\n") && folder.status == 0)
    let piped = try sandbox.piping("acme.mdx", to: "import", "-")
    #expect(piped.output.hasSuffix("1 of 1 connector imported\n") && piped.status == 0)
    #expect(try sandbox.read("Spec/shop/sources/acme.json").contains(#""source": "-""#))
    #expect(
      try sandbox.run("drift", "pages")
        == .init(output: "bolt: nothing has changed\ncove: nothing has changed\n", errors: "", status: 0))
    #expect(
      try sandbox.piping("acme.mdx", to: "drift", "-")
        == .init(output: "acme: nothing has changed\n", errors: "", status: 0))
  }

  @Test("What is wrong with the spec is said once, however many pages are held against it")
  func findingsOnce() throws {
    let sandbox = try sandbox()
    try sandbox.write(Self.page.replacing("`acme`", with: "`bolt`"), to: "bolt.mdx")
    _ = try sandbox.run("import", "acme.mdx", "bolt.mdx")
    let file = try sandbox.read("Spec/shop/connectors/acme.json")
    try sandbox.write(file.replacing("\"sync\"", with: "\"sync\" 1"), to: "Spec/shop/connectors/acme.json")
    let result = try sandbox.run("drift", "acme.mdx", "bolt.mdx")
    #expect(
      result
        == .init(
          output: "",
          errors: """
            Spec/shop/connectors/acme.json:8:23: error: expected ',' or ']' after an element of a list, found '1' \
            [invalid-json]

            """, status: 2))
  }

  @Test("stale lists cells by the age of their evidence, and those that have none first")
  func stale() throws {
    let sandbox = try sandbox()
    _ = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    #expect(
      try sandbox.run("stale", "--older-than", "28", "--on", "2026-03-03")
        == .init(output: "no cell has evidence older than 28 days\n", errors: "", status: 0))
    let result = try sandbox.run("stale", "--older-than", "27", "--on", "2026-03-03")
    #expect(result.status == 1)
    #expect(
      result.output == """
        28 acme features.sync acme.mdx:22
        28 acme orders acme.mdx:11
        28 acme orders.id acme.mdx:14
        28 acme orders.total acme.mdx:15

        """)
    try sandbox.remove("Spec/shop/sources/acme.json")
    let unknown = try sandbox.run("stale", "--older-than", "27", "--on", "2026-03-03")
    #expect(unknown.output.hasPrefix("- acme features.sync no source\n"))
    #expect(try sandbox.run("stale", "--older-than", "27", "--on", "2026-02-30").status == 2)
  }

  @Test("An exception of lint, which only check judges, is in the way of neither drift nor stale")
  func exceptions() throws {
    let sandbox = try sandbox(Self.page.replacing("In euros", with: "Only euros"))
    _ = try sandbox.run("import", "--date", "2026-02-03", "acme.mdx")
    let file = try sandbox.read("Spec/shop/connectors/acme.json")
    let lint = #""lint": [{ "rule": "limiting-words", "path": "orders.total", "reason": "r" }]"#
    try sandbox.write(file.dropLast(2) + ",\n  \(lint)\n}\n", to: "Spec/shop/connectors/acme.json")
    #expect(
      try sandbox.run("drift", "acme.mdx") == .init(output: "acme: nothing has changed\n", errors: "", status: 0))
    #expect(
      try sandbox.run("stale", "--older-than", "28", "--on", "2026-03-03")
        == .init(output: "no cell has evidence older than 28 days\n", errors: "", status: 0))
  }

  @Test("A day, an address and a category that do not fit are said to")
  func arguments() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.run("import", "--date", "yesterday", "acme.mdx").status == 2)
    #expect(try sandbox.run("import", "--source", "https://example.com", "acme.mdx", "acme.mdx").status == 2)
    #expect(try sandbox.run("import", "missing.mdx").errors.hasPrefix("error: 'missing.mdx' cannot be read"))
    let shop = try Sandbox.shop()
    try shop.write(Self.page.replacing("Shop ", with: "Farm "), to: "acme.mdx")
    #expect(
      try shop.run("import", "--spec", "Spec/shop", "acme.mdx").errors
        == "error: 'Spec/shop' is no folder of the category 'Farm'; give --spec the folder above it\n")
  }
}
