import Testing
import _CoverageTestSupport

/// What `find` prints for people fits a terminal, whatever the names are, and says without colours what it says with.
@Suite("find for people")
struct FindTextTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  @Test("Long names and notes are wrapped, paths are kept whole, and wide characters take two columns")
  func wrapping() throws {
    let field = "total_of_the_order_before_taxes_and_shipping_and_after_all_discounts_that_were_granted"
    let path = "orders.\(field)"
    try sandbox.write(
      Sandbox.category.replacing(#""id": "total""#, with: #""id": "\#(field)""#), to: "Spec/shop/category.json")
    try sandbox.write(
      """
      { "format": 1, "slug": "acme", "name": "\(String(repeating: "注文管理", count: 10))\\nsystem",
        "models": { "orders": { "fields": ["id"] } },
        "unsupported": [{ "id": "orders.\(field)", "note": ["- \(String(repeating: "many words ", count: 9))", "end"] }] }
      """, to: "Spec/shop/connectors/acme.json")
    try sandbox.remove("Spec/shop/connectors/bolt.json")
    #expect(
      try sandbox.run("find", "orders.\(field)", "--explain", "--cover").output == """
        None of 1 connector can meet all requirements.

        answer  distance  connector  name
        no             1  acme       注文管理注文管理注文管理注文管理注文管理注文管理注
                                     文管理注文管理注文管理注文管理 system

        acme does not meet all requirements.
        Missing:
        - \(path)
          (unsupported)
          - many words many words many words many words many words many words many words
            many words many words
          end

        No connector covers any path.
        No connector supports
        \(path).

        """)
  }

  @Test("Columns that would break a path stand below each other, and a wide terminal has room for them")
  func width() throws {
    let field = "total_of_the_order_before_taxes_and_shipping_and_after_all_discounts"
    try sandbox.write(
      Sandbox.category.replacing(#""id": "total""#, with: #""id": "\#(field)""#), to: "Spec/shop/category.json")
    try sandbox.write(
      Sandbox.acme.replacing("\"total\"", with: "\"\(field)\""), to: "Spec/shop/connectors/acme.json")
    let arguments = ["find", "orders.\(field)", "features.sync", "--relax"]
    let narrow = try sandbox.run(arguments).output
    #expect(
      narrow.contains(
        """

        gain: +2
          without: orders.\(field)
                   and features.sync
          reaches: acme, bolt
        gain: +1
          without: features.sync
          reaches: acme

        """), "\(narrow)")
    let wide = try sandbox.runOnTerminal(
      arguments, environment: ["TERM": "dumb", "PATH": "/usr/bin:/bin"], columns: 132)
    #expect(
      wide.contains(
        """

        gain  without\(String(repeating: " ", count: 88))reaches
          +2  orders.\(field) and features.sync  acme, bolt
          +1  features.sync\(String(repeating: " ", count: 82))acme

        """), "\(wide)")
  }

  @Test("Colours on a terminal alone, and none where nobody wants them")
  func colours() throws {
    let plain = """
      1 of 2 connectors can meet all requirements.

      answer  distance  connector  name
      yes            0  acme       Acme
      no             1  bolt       Bolt

      bolt does not meet all requirements.
      Missing:
      - refund (unlisted)

      """
    let arguments = ["find", "refund", "--explain"]
    let xterm = ["TERM": "xterm"]
    #expect(try sandbox.run(arguments, environment: xterm).output == plain)
    let coloured = try sandbox.runOnTerminal(arguments, environment: xterm)
    #expect(coloured.contains("\n\u{1B}[32myes\u{1B}[0m            0  acme"))
    #expect(coloured.contains("\n\u{1B}[31mno\u{1B}[0m             1  bolt"))
    #expect(coloured.replacing(/\u{1B}\[\d+m/, with: "") == plain)
    for environment in [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"], [:]] {
      #expect(try sandbox.runOnTerminal(arguments, environment: environment) == plain)
    }
    #expect(try sandbox.runOnTerminal(arguments, environment: ["TERM": "xterm", "NO_COLOR": ""]) == coloured)
  }

  @Test("Severities, statuses and counts have colours on a terminal, and say the same without")
  func severities() throws {
    let xterm = ["TERM": "xterm"]
    let query = try sandbox.runOnTerminal(["query", "acme", "features.sync"], environment: xterm)
    #expect(query.hasPrefix("acme features.sync: \u{1B}[31mnot_implemented\u{1B}[0m\n"))
    #expect(
      try sandbox.runOnTerminal(["list", "bolt"], environment: xterm)
        .contains("    orders.id  \u{1B}[32msupported\u{1B}[0m\n"))
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    let check = try sandbox.runOnTerminal(["check"], environment: xterm)
    #expect(check.contains("bolt.json:2:44: \u{1B}[31merror\u{1B}[0m: unknown field"))
    let refused = ["TERM": "xterm", "NO_COLOR": "1"]
    #expect(
      try check.replacing(/\u{1B}\[\d+m/, with: "") == sandbox.runOnTerminal(["check"], environment: refused))
    try sandbox.write(Sandbox.warned, to: "Spec/shop/connectors/bolt.json")
    #expect(try sandbox.runOnTerminal(["check"], environment: xterm).contains(": \u{1B}[33mwarning\u{1B}[0m: "))
    #expect(try sandbox.run(["check"], environment: xterm).errors.contains(": warning: "))
  }

  @Test("What a spec and a requirements file say cannot steer the terminal")
  func controls() throws {
    try sandbox.write(
      Sandbox.bolt.replacing(#""Bolt""#, with: #""B\u001B[2Jolt""#), to: "Spec/shop/connectors/bolt.json")
    try sandbox.write(
      #"{ "format": 1, "groups": [{ "name": "a\u001Bb", "all": ["refund"] }] }"#, to: "needs.json")
    let output = try sandbox.runOnTerminal(
      ["find", "--from", "needs.json", "--explain"], environment: ["TERM": "xterm"])
    #expect(output.contains("  B\u{FFFD}[2Jolt\n") && output.contains("\nMissing for a\u{FFFD}b:\n"))
  }
}
