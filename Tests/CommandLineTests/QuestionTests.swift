import Testing
import _CoverageTestSupport

@Suite("query and list")
struct QuestionTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  @Test("The status is the exit status")
  func query() throws {
    #expect(
      try sandbox.run("query", "acme", "orders")
        == .init(
          output: """
            acme orders: supported
            Paid ones.
            - total: rounded to integer
            Also supported by bolt.

            """, errors: "", status: 0))
    #expect(
      try sandbox.run("query", "bolt", "features.sync")
        == .init(
          output: """
            bolt features.sync: unlisted
            No connector supports it.

            """, errors: "", status: 1))
    #expect(try sandbox.run("query", "acme", "features.sync").output.hasPrefix("acme features.sync: not_implemented\n"))
  }

  @Test("An answer in JSON")
  func queryJSON() throws {
    #expect(
      try sandbox.run("query", "acme", "refund.files.url", "--json").output == """
        [
          {
            "category": "shop",
            "slug": "acme",
            "path": "refund.files.url",
            "status": "supported",
            "supported": true,
            "constraints": [
              { "kind": "limit", "path": "files", "values": ["1"], "text": "files: at most 1" }
            ],
            "others": []
          }
        ]

        """)
  }

  @Test(
    "Questions without an answer",
    arguments: [
      (["acm", "orders"], "error: unknown connector 'acm'; did you mean 'acme'?\n"),
      (["acme", "orders.totl"], "error: unknown path 'orders.totl'; did you mean 'orders.total'?\n"),
      (["acme", "orders", "--category", "shp"], "error: unknown category 'shp'; did you mean 'shop'?\n"),
      (["acme", "orders", "--spec", "nowhere"], "error: 'nowhere' is not a folder that can be read\n"),
      (["acme"], "error: missing arguments; usage: coverage-matrix query <slug> <path>...\n"),
    ])
  func unanswerable(arguments: [String], errors: String) throws {
    #expect(try sandbox.run(["query"] + arguments) == .init(output: "", errors: errors, status: 2))
  }

  @Test("A broken spec answers nothing")
  func brokenSpec() throws {
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    let result = try sandbox.run("query", "acme", "orders")
    #expect(result.errors.hasSuffix("error: the spec in 'Spec' has errors\n"))
    #expect(result.output == "" && result.status == 2)
  }

  @Test("A category without the connector is not read")
  func otherCategories() throws {
    let answer = try sandbox.run("query", "acme", "orders")
    try sandbox.write(Sandbox.broken, to: "Spec/more/category.json")
    try sandbox.write(Sandbox.broken, to: "Spec/more/connectors/other.json")
    #expect(try sandbox.run("query", "acme", "orders") == answer)
    #expect(try sandbox.run("query", "other", "orders").errors.hasSuffix("error: the spec in 'Spec' has errors\n"))
  }

  @Test("A path is looked for in every category that has the connector")
  func categories() throws {
    try sandbox.write(
      #"{ "format": 1, "id": "more", "name": "More", "features": [ { "id": "sync", "label": "S" } ] }"#,
      to: "Spec/more/category.json")
    try sandbox.write(
      #"{ "format": 1, "slug": "acme", "name": "Acme", "features": ["sync"] }"#, to: "Spec/more/connectors/acme.json")
    #expect(try sandbox.run("query", "acme", "orders").status == 0)
    #expect(try sandbox.run("query", "acme", "features.sync", "--category", "more").status == 0)
    #expect(try sandbox.run("query", "acme", "features.sync", "--category", "shop").status == 1)
    #expect(try sandbox.run("query", "acme", "orders", "--category", "more").status == 2)
  }

  @Test("What a spec says cannot steer the terminal")
  func controls() throws {
    try sandbox.write(
      Sandbox.acme.replacing("Paid ones.", with: #"Paid\u001B[2J\u202Eones."#), to: "Spec/shop/connectors/acme.json")
    #expect(try sandbox.run("query", "acme", "orders").output.contains("\nPaid\u{FFFD}[2J\u{FFFD}ones.\n"))
    #expect(try sandbox.run("query", "acme", "orders", "--json").output.contains(#""Paid\u001b[2J\u202eones.""#))
  }

  @Test("All connectors")
  func list() throws {
    #expect(
      try sandbox.run("list")
        == .init(
          output: """
            connector  name  models  fields  actions  inputs  features
            acme       Acme     1/1     2/2      1/1     1/1       0/1
            bolt       Bolt     1/1     1/2      0/1     0/1       0/1

            """, errors: "", status: 0))
  }

  @Test("What a connector covers")
  func listConnector() throws {
    #expect(
      try sandbox.run("list", "acme").output == """
        orders
          orders.id
          orders.total
        refund
          refund.files.url
        features.sync (not_implemented)

        """)
    #expect(
      try sandbox.run("list", "bolt", "--json").output == """
        [
          {
            "category": "shop",
            "slug": "bolt",
            "capabilities": [
              { "path": "orders", "status": "supported" },
              { "path": "orders.id", "status": "supported" }
            ]
          }
        ]

        """)
    #expect(try sandbox.run("list", "bold").status == 2)
  }
}
