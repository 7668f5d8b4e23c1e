import Testing
import _CoverageTestSupport

@Suite("Former names, and categories that share a slug")
struct FormerNameTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    try sandbox.write(
      Sandbox.category.dropLast(1) + """
        , "moved": [ { "from": "purchases", "to": "orders" }, { "from": "features.live", "to": "features.sync" },
        { "from": "orders.number", "to": "orders.id" } ] }
        """, to: "Spec/shop/category.json")
    try sandbox.write(
      Sandbox.acme.replacing(#""name": "Acme","#, with: #""name": "Acme", "moved_from": ["apex"],"#),
      to: "Spec/shop/connectors/acme.json")
  }

  private func share() throws {
    try sandbox.write(
      #"{ "format": 1, "id": "more", "name": "More", "features": [ { "id": "sync", "label": "S" } ] }"#,
      to: "Spec/more/category.json")
    try sandbox.write(
      #"{ "format": 1, "slug": "acme", "name": "Acme", "features": ["sync"] }"#, to: "Spec/more/connectors/acme.json")
  }

  @Test("A question under former names has the answer of the present ones, and says so")
  func query() throws {
    let result = try sandbox.run("query", "apex", "purchases.id", "purchases", "purchases.number")
    #expect(result.output == (try sandbox.run("query", "acme", "orders.id", "orders", "orders.id").output))
    #expect(
      result.errors == """
        note: 'apex' is now 'acme'
        note: 'purchases.id' is now 'orders.id'
        note: 'purchases' is now 'orders'
        note: 'purchases.number' is now 'orders.id'

        """)
    #expect(result.status == 0)
    #expect(
      try sandbox.run("query", "bolt", "features.live", "--json").output == """
        [
          {
            "category": "shop",
            "slug": "bolt",
            "path": "features.sync",
            "status": "unlisted",
            "supported": false,
            "others": [],
            "moved": [
              { "from": "features.live", "to": "features.sync" }
            ]
          }
        ]

        """)
    #expect(
      try sandbox.run("query", "apex", "purchases.idd").errors
        == "error: unknown path 'purchases.idd'\n")
  }

  @Test("find follows paths of arguments and of a file")
  func find() throws {
    try sandbox.write(#"{ "format": 1, "all": ["purchases.total"] }"#, to: "needs.json")
    let result = try sandbox.run("find", "purchases", "--from", "needs.json")
    #expect(result.output == (try sandbox.run("find", "orders", "orders.total").output))
    #expect(
      result.errors == "note: 'purchases' is now 'orders'\nnote: 'purchases.total' is now 'orders.total'\n")
    #expect(
      try sandbox.run("find", "purchases", "--json").output.contains(
        #"{ "from": "purchases", "to": "orders" }"#))
  }

  @Test("list and stub follow slugs")
  func slugs() throws {
    for verb in ["list", "stub"] {
      let result = try sandbox.run(verb, "apex")
      #expect(result.output == (try sandbox.run(verb, "acme").output))
      #expect(result.errors == "note: 'apex' is now 'acme'\n")
    }
    #expect(try sandbox.run("list", "apex", "--json").output.contains(#"{ "from": "apex", "to": "acme" }"#))
  }

  @Test("apply follows slugs and paths")
  func apply() throws {
    try sandbox.write(
      #"{ "format": 1, "connectors": ["apex"], "edits": [ { "path": "features.live", "status": "supported" } ] }"#,
      to: "edits.json")
    let result = try sandbox.run("apply", "edits.json")
    #expect(result.status == 0)
    #expect(result.errors == "note: 'apex' is now 'acme'\nnote: 'features.live' is now 'features.sync'\n")
    #expect(try sandbox.run("query", "acme", "features.sync").status == 0)
  }

  @Test("A slug and a path in two categories are asked of both, and answers name theirs")
  func categories() throws {
    try share()
    #expect(
      try sandbox.run("query", "acme", "features.sync")
        == .init(
          output: """
            more: acme features.sync: supported
            No other connector supports it.

            shop: acme features.sync: not_implemented
            No connector supports it.

            """, errors: "", status: 1))
    #expect(
      try sandbox.run("list", "acme").output == """
        category more
        Acme (acme), stage: unknown

        features: 1 of 1
          features.sync  supported

        category shop
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
      try sandbox.run("stub", "acme")
        == .init(
          output: "",
          errors: "error: more than one category has the connector 'acme' ('more', 'shop'); name it with --category\n",
          status: 2))
    #expect(try sandbox.run("stub", "acme", "--category", "shop").status == 0)
  }
}
