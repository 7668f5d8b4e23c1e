import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec
import _CoverageTestSupport

/// What a category says of its things and of the values that they may have, in each output.
@Suite("Descriptions, types and limits in outputs")
struct WordsPageTests {
  private static let category = """
    { "format": 1, "id": "till", "name": "Till", "description": "Money in and *out*.",
      "types": [
        { "id": "PaymentStatus", "kind": "closed_enum", "description": "How far the money is.", "values": [
          "OPEN", { "value": "HELD", "deprecated": "Use OPEN.", "since": "2023-01", "description": "A lock." }] },
        { "id": "Level", "kind": "open_enum", "values": [1, { "value": 2, "deprecated": true }] },
        { "id": "Card", "kind": "object", "properties": [
          { "id": "last4", "type": "string", "nullable": true, "optional": true, "pattern": "^[0-9]{4}$" },
          { "id": "level", "type": "Level" }] },
        { "id": "Source", "kind": "union", "discriminator": "type", "open": true,
          "cases": [{ "value": "card", "type": "Card" }] },
        { "id": "Unused", "kind": "open_enum", "values": ["NEVER"] } ],
      "models": [ { "id": "payments", "record": "Payment", "description": "A payment.", "since": "v2", "fields": [
        { "id": "id", "type": "string" },
        { "id": "status", "type": "PaymentStatus", "nullable": true, "deprecated": "Use `id`.",
          "description": "What | it is." },
        { "id": "sources", "type": "Source[]" } ] } ],
      "actions": [ { "id": "create_payment", "method": "POST", "route": "/payments", "answer": "Card", "inputs": [
        { "id": "amount", "type": "decimal", "required": true, "min": 0.01, "decimals": 2 },
        { "id": "kind", "type": "string", "max_length": 1, "excludes": ["amount"],
          "required_if": [{ "input": "amount", "values": [1, 2] }] },
        { "id": "files", "item": "file", "max_items": 3, "description": "Receipts.", "inputs": [
          { "id": "url", "type": "string", "format": "uri" }] } ] } ],
      "features": [ { "id": "instant_payouts", "deprecated": true, "description": "At once." } ] }
    """

  private static let acme = """
    { "format": 1, "slug": "acme", "name": "Acme", "stage": "deprecated",
      "models": { "payments": { "stage": "open_beta", "since": "2026-01", "fields": [
        "id", { "id": "status", "stage": "closed_beta", "note": "Late." }, { "id": "sources", "since": "v3" }] } },
      "actions": { "create_payment": { "inputs": ["amount", "kind"] } },
      "features": [{ "id": "instant_payouts", "stage": "retired" }] }
    """

  private func documents() throws -> [String: String] {
    try compile(category: Self.category, connectors: ["acme": Self.acme]).documents
  }

  private func document(_ path: String) throws -> String { try #require(try documents()[path]) }

  @Test("Labels and the vendor's ids are made of ids where nobody says them")
  func defaults() throws {
    let category = try compile(category: Self.category).category
    #expect(category.models.map(\.label) == ["Payments"] && category.models.map(\.vendorID) == ["payments"])
    #expect(category.actions.map(\.label) == ["Create payment"])
    #expect(category.actions.map(\.vendorID) == ["create_payment"])
    #expect(category.features.map(\.label) == ["Instant payouts"])
  }

  @Test("Only a category that asks for it has tools.json, and what it loses")
  func tools() throws {
    let plain = try documents()
    #expect(plain["tools.json"] == nil && plain["tools.md"] == nil)
    #expect(plain["README.md"]?.contains("tools.") == false)
    let asked = Self.category.replacing(#""name": "Till","#, with: #""name": "Till", "tools_json": true,"#)
    let documents = try compile(category: asked, connectors: ["acme": Self.acme]).documents
    #expect(documents["tools.json"] != nil && documents["tools.md"] != nil)
    #expect(documents["README.md"]?.contains("[tools.json](tools.json)") == true)
  }

  @Test("coverage.json has types, words, limits, answers, and stages of cells, under keys of its schema")
  func json() throws {
    let root = try #require(JSONDocument(parsing: file("coverage.json")).root)
    func line(_ node: JSONNode?) -> String { node.map(\.line) ?? "" }
    #expect(root["category"]?["description"]?.string == "Money in and *out*.")
    #expect(
      (root["types"]?.elements ?? []).prefix(4).map(\.line) == [
        """
        { "id": "PaymentStatus", "kind": "closed_enum", "description": "How far the money is.", "values": \
        [{ "value": "OPEN" }, { "value": "HELD", "description": "A lock.", "deprecated": "Use OPEN.", \
        "since": "2023-01" }] }
        """,
        #"{ "id": "Level", "kind": "open_enum", "values": [{ "value": 1 }, { "value": 2, "deprecated": true }] }"#,
        """
        { "id": "Card", "kind": "object", "properties": [{ "id": "last4", "type": "string", "nullable": true, \
        "optional": true, "limits": { "pattern": "^[0-9]{4}$" } }, { "id": "level", "type": "Level", \
        "nullable": false, "optional": false }] }
        """,
        """
        { "id": "Source", "kind": "union", "discriminator": "type", "cases": \
        [{ "value": "card", "type": "Card" }], "open": true }
        """,
      ])
    let model = root["models"]?.elements.first
    #expect([model?["description"]?.string, model?["since"]?.string] == ["A payment.", "v2"])
    #expect(
      line(model?["fields"]?.elements[1]) == """
        { "id": "status", "type": "PaymentStatus", "nullable": true, "description": "What | it is.", \
        "deprecated": "Use `id`." }
        """)
    let action = root["actions"]?.elements.first
    #expect(action?["answer"]?.string == "Card")
    #expect(
      (action?["inputs"]?.elements ?? []).compactMap { $0["limits"]?.line } == [
        #"{ "min": 0.01, "decimals": 2 }"#,
        """
        { "max_length": 1, "required_if": [{ "input": "amount", "values": ["1", "2"] }], \
        "excludes": [{ "input": "amount" }] }
        """,
        #"{ "format": "uri" }"#,
      ])
    #expect(
      line(action?["groups"]) == """
        [{ "path": "files", "item": "file", "limits": { "max_items": 3 }, "description": "Receipts." }]
        """)
    let connector = root["connectors"]?.elements.first
    let covered = connector?["models"]?.elements.first
    #expect([covered?["stage"]?.string, covered?["since"]?.string] == ["open_beta", "2026-01"])
    #expect(
      (covered?["fields"]?.elements ?? []).map(\.line) == [
        #"{ "id": "id", "status": "supported" }"#,
        #"{ "id": "status", "status": "supported", "note": "Late.", "stage": "closed_beta" }"#,
        #"{ "id": "sources", "status": "supported", "since": "v3" }"#,
      ])
    #expect(connector?["features"]?.elements.first?["stage"]?.string == "retired")
    let schema = SpecFile(path: "s", bytes: Array(try Repository.text("Spec/schema/coverage.schema.json").utf8))
    let known = try #require(JSONDocument(parsing: schema).root).propertyNames
    #expect(root.keys.subtracting(known).sorted() == [])
  }

  private func file(_ path: String) throws -> SpecFile {
    SpecFile(path: path, bytes: Array(try document(path).utf8))
  }

  @Test("The page of a model says what its values may be")
  func model() throws {
    let page = try document("pages/models/payments.md")
    #expect(
      page.contains(
        """
        # Payments

        Model `payments` with 3 fields. The only connector supports it.

        Since v2

        > A payment.

        - Id in the API: `payments`
        """), "\(page)")
    #expect(
      page.contains(
        """
        - `id` (string): 1 of 1
        - `status` ([PaymentStatus](#payments:PaymentStatus) or null): 1 of 1
          - Deprecated: Use \\`id\\`.
          > What | it is.
        - `sources` ([Source[]](#payments:Source)): 1 of 1

        ## Types

        ### `PaymentStatus` <a id="payments:PaymentStatus"></a>

        One of these texts; nothing else is legal.

        > How far the money is.

        - `OPEN`
        - `HELD`: Deprecated: Use OPEN.; Since 2023-01
          > A lock.

        ### `Level` <a id="payments:Level"></a>

        One of these whole numbers, or one that is not known yet.

        - `1`
        - `2`: Deprecated.

        ### `Card` <a id="payments:Card"></a>

        An object with these keys.

        - `last4` (string or null, or absent): matches `^[0-9]{4}$`
        - `level` ([Level](#payments:Level))

        ### `Source` <a id="payments:Source"></a>

        One of these objects, told apart by `type`; an object with another one keeps its JSON.

        - `card`: [Card](#payments:Card)
        """), "\(page)")
    #expect(!page.contains("Unused"))
  }

  @Test("The page of an action says what the API takes and answers")
  func action() throws {
    let page = try document("pages/actions/create_payment.md")
    #expect(page.contains("\n- Answers with: [Card](#create_payment:Card)\n"), "\(page)")
    #expect(
      page.contains(
        """
        - `amount` (decimal, required by the API, at least 0.01, at most 2 digits after the point): 1 of 1
        - `kind` (string, at most 1 character, required where `amount` is `1` or `2`, not with `amount`): 1 of 1
        - `files.url` (string, a URI): none
        - `files` (list): at most 3 elements
          > Receipts.
        """), "\(page)")
  }

  @Test("The page of a connector says how far each thing is")
  func connector() throws {
    let page = try document("pages/acme.md")
    #expect(
      page.contains(
        """
        Path: [`payments`](models/payments.md)

        Since v2

        Here: open beta, since 2026-01

        About:

        > A payment.

        Fields: `id`, `status`, `sources`

        Notes:

        - `status`
          > Late.

        About:

        - `status`: here: closed beta; Deprecated: Use \\`id\\`.
          > What | it is.
        - `sources`: here: since v3
        """), "\(page)")
    #expect(page.contains("- Instant payouts (retired)\n  - Deprecated.\n"), "\(page)")
    #expect(page.contains("- Stage: deprecated\n"), "\(page)")
  }

  @Test("The page in MDX has a column for it, where there is something")
  func mdx() throws {
    let page = try document("pages/mdx/acme.mdx")
    let rows = page.split(separator: "\n").filter { $0.contains("| ") }.map { row in
      row.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingSpaces }.joined(separator: "|")
    }
    #expect(rows.contains("|Field|Notes|About|"), "\(rows)")
    #expect(rows.contains("|Input Field|Notes|"), "\(rows)")
    #expect(rows.contains("|sources||since v3|"), "\(rows)")
    #expect(page.contains("Deprecated: Use \\`id\\`.; closed beta |"), "\(page)")
  }

  @Test("The matrix has it below the table")
  func matrix() throws {
    let page = try document("coverage.html")
    #expect(MatrixReader(page).problems == [])
    #expect(
      page.contains(
        """
        <dt><code>status</code></dt>
        <dd>
        <p>Deprecated: Use `id`.</p>
        <p>What | it is.</p>
        </dd>
        <dt><code>PaymentStatus</code></dt>
        <dd>
        <p>How far the money is.</p>
        <p>One of these texts; nothing else is legal.</p>
        <ul>
        <li><code>OPEN</code>
        </li>
        <li><code>HELD</code>
        <p>Deprecated: Use OPEN.; Since 2023-01</p>
        <p>A lock.</p>
        </li>
        </ul>
        </dd>
        """), "\(page)")
    #expect(page.contains("<small>string, at most 1 character, required where &quot;amount&quot; is &quot;1&quot;"))
    #expect(page.contains("<p>closed beta</p>\n<p>Late.</p>"))
    #expect(page.contains(".</p>\n<p>Money in and <em>out</em>.</p>\n</header>"))
    #expect(page.contains("<dt><code>instant_payouts</code></dt>\n<dd>\n<p>Deprecated.</p>\n<p>At once.</p>\n</dd>"))
  }

  @Test("The overview has what the category and its features are")
  func overview() throws {
    let page = try document("README.md")
    #expect(page.contains("\n\n> Money in and *out*.\n\n"), "\(page)")
    #expect(
      page.contains(
        """
        - Instant payouts `instant_payouts`: 1 of 1, [Acme](pages/acme.md#features)
          - Deprecated.
          > At once.
        """), "\(page)")
  }

  @Test("CSV has columns for stages and ages where one is said")
  func csv() throws {
    let rows = CSVReader.rows(try document("coverage.csv"))
    #expect(rows[0] == CoverageCSVEmitter.columns + ["stage", "since"])
    #expect(
      rows.dropFirst().filter { !($0[8] + $0[9]).isEmpty }.map { [$0[3], $0[6], $0[8], $0[9]] } == [
        ["payments", "", "open_beta", "2026-01"], ["payments.status", "Late.", "closed_beta", ""],
        ["payments.sources", "", "", "v3"], ["features.instant_payouts", "", "retired", ""],
      ])
  }

  @Test("The report has the types of the whole category once")
  func report() throws {
    let page = try document("coverage.md")
    #expect(
      page.contains("\n## Types\n\n### `PaymentStatus`\n\nOne of these texts; nothing else is legal.\n"), "\(page)")
    #expect(page.contains("\n> Money in and *out*.\n"))
    #expect(!page.contains("Unused"))
  }
}

extension JSONNode {
  /// The value on one line, for texts in which nothing is escaped.
  fileprivate var line: String {
    switch value {
    case .object(let members): "{ \(members.map { "\"\($0.key)\": \($0.value.line)" }.joined(separator: ", ")) }"
    case .array(let elements): "[\(elements.map(\.line).joined(separator: ", "))]"
    case .string(let text): "\"\(text)\""
    case .number(let number): number
    case .bool(let value): "\(value)"
    case .null: "null"
    case .repeated: ""
    }
  }

  /// The names of all keys below.
  fileprivate var keys: Set<String> {
    members.reduce(into: Set()) { $0.formUnion($1.value.keys.union([$1.key])) }.union(
      elements.reduce(into: Set()) { $0.formUnion($1.keys) })
  }

  /// The keys that a schema has properties for.
  fileprivate var propertyNames: Set<String> {
    var names = Set((self["properties"]?.members ?? []).map(\.key))
    for member in members { names.formUnion(member.value.propertyNames) }
    for element in elements { names.formUnion(element.propertyNames) }
    return names
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
