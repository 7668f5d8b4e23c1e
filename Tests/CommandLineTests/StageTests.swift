import Testing
import _CoverageTestSupport

/// What the command line says of stages and dates of single capabilities.
@Suite("Release stages on the command line")
struct StageTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    try sandbox.write(
      """
      { "format": 1, "slug": "acme", "name": "Acme", "stage": "general",
        "models": { "orders": { "fields": ["id", { "id": "total", "stage": "open_beta", "since": "2024-05" }] } },
        "actions": { "refund": { "inputs": ["files.url"], "stage": "closed_beta", "note": "Ask for it." } } }
      """, to: "Spec/shop/connectors/acme.json")
  }

  @Test("Only what is generally available counts where it is asked for")
  func find() throws {
    #expect(
      try sandbox.run("find", "orders", "--general").output == """
        1 of 2 connectors can meet all requirements in general availability.

        answer  connector  name
        yes     acme       Acme

        """)
    #expect(try sandbox.run("find", "orders.total").status == 0)
    #expect(
      try sandbox.run("find", "orders.total", "refund", "--general", "--explain", "--cover")
        == .init(
          output: """
            None of 2 connectors can meet all requirements in general availability.

            answer  distance  connector  name
            no             2  acme       Acme
            no             2  bolt       Bolt

            acme does not meet all requirements.
            Missing:
            - orders.total (not generally available)
            - refund (not generally available)
              Ask for it.

            bolt does not meet all requirements.
            Missing:
            - orders (not generally available), needed for orders.total
            - refund (unlisted)

            No connector covers any path.
            No connector supports orders.total, refund.

            """, errors: "", status: 1))
  }

  @Test("Answers have the stage and the date of a capability")
  func answers() throws {
    #expect(
      try sandbox.run("query", "acme", "orders.total").output
        == "acme orders.total: supported, open_beta, since 2024-05\nNo other connector supports it.\n")
    #expect(
      try sandbox.run("query", "acme", "orders.total", "--json").output.contains(
        """
            "supported": true,
            "stage": "open_beta",
            "since": "2024-05",
            "others": []

        """))
    #expect(
      try sandbox.run("list", "acme").output == """
        Acme (acme), stage: general

        models: 1 of 1, fields: 2 of 2
          orders              supported
            orders.id         supported
            orders.total      supported (open_beta, since 2024-05)

        actions: 1 of 1, inputs: 1 of 1
          refund              supported (closed_beta)
            refund.files.url  supported

        """)
    #expect(
      try sandbox.run("list", "acme", "--json").output.contains(
        #"{ "path": "orders.total", "status": "supported", "stage": "open_beta", "since": "2024-05" }"#))
    let found = try sandbox.run("find", "orders.total", "--general", "--explain", "--json").output
    #expect(found.contains(#""general": true"#))
    #expect(
      found.contains(#"{ "path": "orders.total", "status": "supported", "availability": "not_generally_available" }"#))
  }
}
