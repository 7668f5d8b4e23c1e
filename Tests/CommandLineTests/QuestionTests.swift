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

  @Test("A member of what a connector does not have is unlisted, and the answer says why")
  func partOfMissing() throws {
    try sandbox.write(
      #"""
      { "format": 1, "slug": "cart", "name": "Cart", "models": { "orders": { "fields": ["id"] } },
        "not_implemented": [{ "id": "refund", "note": "Planned." }] }
      """#, to: "Spec/shop/connectors/cart.json")
    #expect(
      try sandbox.run("query", "cart", "refund.files.url").output == """
        cart refund.files.url: unlisted
        It is a part of refund, which is not_implemented.
        Planned.
        Supported by acme.

        """)
    #expect(
      try sandbox.run("query", "cart", "refund.files.url", "--json").output.contains(
        #""part_of": { "path": "refund", "status": "not_implemented", "note": "Planned." }"#))
    #expect(!(try sandbox.run("query", "bolt", "refund.files.url", "--json").output.contains("part_of")))
  }

  @Test(
    "Questions without an answer",
    arguments: [
      (["acm", "orders"], "error: unknown connector 'acm'; did you mean 'acme'?\n"),
      (["acme", "orders.totl"], "error: unknown path 'orders.totl'; did you mean 'orders.total'?\n"),
      (["acme", "orders.address"], "error: unknown path 'orders.address'; 'orders' has 'orders.id', 'orders.total'\n"),
      (["acme", "orders.total.tax"], "error: unknown path 'orders.total.tax'; did you mean 'orders.total'?\n"),
      (["acme", "Orders id"], "error: unknown path 'Orders id'; did you mean 'orders.id'?\n"),
      (["acme", "ord"], "error: unknown path 'ord'; did you mean 'orders', 'orders.id' or 'orders.total'?\n"),
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
            connector  name  stage    models  fields  actions  inputs  features
            acme       Acme  unknown     1/1     2/2      1/1     1/1       0/1
            bolt       Bolt  unknown     1/1     1/2      0/1     0/1       0/1

            """, errors: "", status: 0))
  }

  @Test("What a connector covers")
  func listConnector() throws {
    #expect(
      try sandbox.run("list", "acme").output == """
        Acme (acme), stage: unknown

        models: 1 of 1, fields: 2 of 2
          orders              supported
            orders.id         supported
            orders.total      supported

        actions: 1 of 1, inputs: 1 of 1
          refund              supported
            refund.files.url  supported

        features: 0 of 1
          features.sync       not_implemented

        """)
    #expect(
      try sandbox.run("list", "bolt", "--json").output == """
        [
          {
            "category": "shop",
            "slug": "bolt",
            "counts": {
              "models": { "supported": 1, "total": 1 },
              "fields": { "supported": 1, "total": 2 },
              "actions": { "supported": 0, "total": 1 },
              "inputs": { "supported": 0, "total": 1 },
              "features": { "supported": 0, "total": 1 }
            },
            "capabilities": [
              { "path": "orders", "status": "supported" },
              { "path": "orders.id", "status": "supported" }
            ]
          }
        ]

        """)
    #expect(try sandbox.run("list", "bold").status == 2)
  }

  @Test("All limits of the API stand beside the answers of query, list and find")
  func limits() throws {
    try sandbox.write(
      #"""
      { "format": 1, "id": "shop", "name": "Shop",
        "types": [ { "id": "Card", "kind": "object", "properties": [
          { "id": "number", "type": "string", "min_length": 12, "max_length": 19, "pattern": "^[0-9]+$" } ] } ],
        "models": [ { "id": "orders", "label": "Orders", "record": "Order", "fields": [
          { "id": "id", "type": "string" }, { "id": "card", "type": "Card" } ] } ],
        "actions": [ { "id": "refund", "label": "Refund", "method": "POST", "route": "/refunds", "inputs": [
          { "id": "amount", "type": "number", "min": 1, "max": 10, "decimals": 2, "required_if": [
            { "input": "mail", "values": ["x"] } ] },
          { "id": "mail", "type": "string", "format": "email" },
          { "id": "files", "item": "file", "min_items": 1, "max_items": 3, "inputs": [
            { "id": "url", "type": "string", "format": "uri" } ] } ] } ] }
      """#, to: "Spec/shop/category.json")
    try sandbox.write(
      """
      { "format": 1, "slug": "acme", "name": "Acme", "models": { "orders": { "fields": ["id", "card"] } },
        "actions": { "refund": { "inputs": ["amount", "mail", "files.url"] } } }
      """, to: "Spec/shop/connectors/acme.json")
    let files = "refund.files: at least 1 element, at most 3 elements"
    let card = "orders.card.number: at least 12 characters, at most 19 characters, matches ^[0-9]+$"
    #expect(
      try sandbox.run("query", "acme", "refund", "refund.files.url", "orders").output == """
        acme refund: supported
        No other connector supports it.
        Limits of the API:
        - refund.amount: at least 1, at most 10, at most 2 digits after the point, required where mail is x
        - refund.mail: an email address
        - \(files)
        - refund.files.url: a URI

        acme refund.files.url: supported
        No other connector supports it.
        Limits of the API:
        - \(files)
        - refund.files.url: a URI

        acme orders: supported
        Also supported by bolt.
        Limits of the API:
        - \(card)

        """)
    #expect(
      try sandbox.run("query", "acme", "refund.mail", "--json").output.replacing(/\s+/, with: "").contains(
        #""limits":[{"path":"refund.mail","format":"email"}],"#))
    let list = try sandbox.run("list", "acme").output
    #expect(list.contains("\n    orders.card       supported; API: \(card)\n"), "\(list)")
    #expect(list.contains("\n    refund.mail       supported; API: an email address\n"))
    #expect(
      try sandbox.run("list", "acme", "--json").output.replacing(/\s+/, with: "").contains(
        #"{"path":"refund.mail","status":"supported","limits":[{"path":"refund.mail","format":"email"}]}"#))
    let find = try sandbox.run("find", "refund.files.url", "refund.mail", "--explain").output
    #expect(
      find.hasSuffix(
        """

        Limits of the API:
        - refund.mail: an email address
        - \(files)
        - refund.files.url: a URI

        """), "\(find)")
    #expect(
      try sandbox.run("find", "refund.mail", "--json").output.replacing(/\s+/, with: "").contains(
        #""limits":[{"path":"refund.mail","format":"email"}]"#))
  }
}
