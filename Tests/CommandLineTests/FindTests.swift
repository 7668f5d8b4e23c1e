import Testing
import _CoverageTestSupport

@Suite("find")
struct FindTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
  }

  @Test("Who supports all, and that as the exit status")
  func all() throws {
    #expect(
      try sandbox.run("find", "orders.id", "refund")
        == .init(
          output: """
            1 of 2 connectors can meet all requirements.

            answer  connector  name
            yes     acme       Acme

            """, errors: "", status: 0))
    #expect(
      try sandbox.run("find", "orders.id", "features.sync")
        == .init(output: "None of 2 connectors can meet all requirements.\n", errors: "", status: 1))
  }

  @Test("Who supports any, and what the others lack")
  func any() throws {
    #expect(
      try sandbox.run("find", "--any", "refund", "features.sync", "--explain")
        == .init(
          output: """
            1 of 2 connectors can meet all requirements.

            answer  distance  connector  name
            yes            0  acme       Acme
            no             1  bolt       Bolt

            bolt does not meet all requirements.
            Missing:
            - one of refund (unlisted), features.sync (unlisted)

            """, errors: "", status: 0))
  }

  @Test("A missing whole stands for its parts, and has its note", arguments: ["maybe", "yes"])
  func maybe(policy: String) throws {
    try sandbox.write(
      """
      { "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } },
        "unsupported": [{ "id": "orders.total", "note": "Nobody pays." }] }
      """, to: "Spec/shop/connectors/bolt.json")
    #expect(
      try sandbox.run("find", "refund.files.url", "refund", "--explain", "--unlisted", policy)
        == .init(
          output: """
            1 of 2 connectors can meet all requirements; 1 unknown: not documented.

            answer   distance  connector  name
            yes             0  acme       Acme
            unknown         1  bolt       Bolt

            Unknown: not documented whether bolt meets all requirements.
            Not documented:
            - refund (unlisted), needed for refund.files.url

            """, errors: "", status: 0))
    #expect(
      try sandbox.run("find", "features.sync", "orders.total", "--explain", "--unlisted", policy)
        == .init(
          output: """
            None of 2 connectors can meet all requirements.

            answer  distance  connector  name
            no             1  acme       Acme
            no           1.5  bolt       Bolt

            acme does not meet all requirements.
            Missing:
            - features.sync (not_implemented)

            bolt does not meet all requirements.
            Missing:
            - orders.total (unsupported)
              Nobody pays.
            Not documented:
            - features.sync (unlisted)

            """, errors: "", status: 1))
  }

  @Test("What is unlisted, apart from what is known to be missing")
  func apart() throws {
    #expect(
      try sandbox.run("find", "refund", "features.sync", "--unlisted=apart", "--explain")
        == .init(
          output: """
            None of 2 connectors can meet all requirements; 1 lacks only unlisted capabilities.

            answer    distance  connector  name
            unlisted     0 + 2  bolt       Bolt
            no               1  acme       Acme

            bolt does not meet all requirements.
            Not documented:
            - refund (unlisted)
            - features.sync (unlisted)

            acme does not meet all requirements.
            Missing:
            - features.sync (not_implemented)

            """, errors: "", status: 1))
  }

  @Test("What to give up, and who covers all together")
  func relaxAndCover() throws {
    #expect(
      try sandbox.run("find", "refund", "orders.total", "features.sync", "--relax", "--cover")
        == .init(
          output: """
            None of 2 connectors can meet all requirements.

            gain  without        reaches
              +1  features.sync  acme
            The rarest requirement is features.sync: 0 connectors of 2.

            1 connector covers 2 of 3 paths (exact: fewer would not do).
            connector  supports
            acme       orders.total, refund
            No connector supports features.sync.

            """, errors: "", status: 1))
    #expect(
      try sandbox.run("find", "orders", "--relax").output.hasSuffix(
        "\n\nNo further connector is reached by dropping one or two requirements.\n"))
    #expect(
      try sandbox.run("find", "features.sync", "--cover").output.hasSuffix(
        "\n\nNo connector covers any path.\nNo connector supports features.sync.\n"))
  }

  @Test("An answer in JSON leaves out what is absent and what nobody asked for")
  func json() throws {
    #expect(
      try sandbox.run("find", "orders.total", "--json")
        == .init(
          output: """
            {
              "format": 1,
              "category": "shop",
              "unlisted": "no",
              "verdict": "yes",
              "requirements": [
                { "paths": ["orders.total"], "met_by": 1 }
              ],
              "satisfying": ["acme"],
              "connectors": [
                { "slug": "acme", "name": "Acme", "verdict": "yes", "distance": 0 },
                { "slug": "bolt", "name": "Bolt", "verdict": "no", "distance": 1 }
              ]
            }

            """, errors: "", status: 0))
  }

  @Test(
    "Questions without an answer",
    arguments: [
      ([], "missing arguments; usage: coverage-matrix find <path>... or --from <file>"),
      (["orders.totl"], "unknown path 'orders.totl'; did you mean 'orders.total'?"),
      (["refnd", "orders", "x"], "unknown path 'refnd'; did you mean 'refund'?\nerror: unknown path 'x'"),
      (["orders", "--category", "shp"], "unknown category 'shp'; did you mean 'shop'?"),
      (["orders", "--spec", "nowhere"], "'nowhere' is not a folder that can be read"),
      (
        ["orders", "--unlisted", "mabe"],
        "option '--unlisted' must be 'no', 'maybe' or 'apart', found 'mabe'; did you mean 'maybe'?"
      ),
      (["orders", "--from", "needs.json"], "'needs.json' cannot be read; did you mean 'seeds.json'?"),
      (["orders", "--from", "Spec"], "'Spec' cannot be read: it is a folder"),
      (["--any", "--from", "seeds.json"], "option '--any' needs paths"),
      (["orders", "--any", "--cover"], "options '--any' and '--cover' exclude each other: a cover has all paths"),
      (
        ["--from", "seeds.json", "--cover"],
        "option '--cover' needs a path that is asked for in itself, not in a choice or a wish"
      ),
    ])
  func unanswerable(arguments: [String], message: String) throws {
    try sandbox.write(#"{ "format": 1, "optional": ["orders"] }"#, to: "seeds.json")
    #expect(
      try sandbox.run(["find"] + arguments + ["--json"])
        == .init(output: "", errors: "error: \(message)\n", status: 2))
  }

  @Test("A broken spec answers nothing")
  func brokenSpec() throws {
    try sandbox.write(Sandbox.broken, to: "Spec/shop/connectors/bolt.json")
    let result = try sandbox.run("find", "orders")
    #expect(result.errors.hasSuffix("error: the spec in 'Spec' has errors\n"))
    #expect(result.output == "" && result.status == 2)
  }

  @Test("The category is the one that has all paths")
  func categories() throws {
    try sandbox.write(
      #"{ "format": 1, "id": "more", "name": "More", "features": [ { "id": "sync", "label": "S" }, { "id": "own", "label": "O" } ] }"#,
      to: "Spec/more/category.json")
    try sandbox.write(
      #"{ "format": 1, "slug": "acme", "name": "Acme", "features": ["sync"] }"#, to: "Spec/more/connectors/acme.json")
    #expect(try sandbox.run("find", "features.sync", "orders").status == 1)
    #expect(try sandbox.run("find", "features.sync", "--category", "more").status == 0)
    #expect(try sandbox.run("find", "features.sync", "--category", "shop").status == 1)
    #expect(
      try sandbox.run("find", "features.sync")
        == .init(
          output: "",
          errors: "error: more than one category has all paths ('more', 'shop'); name it with --category\n", status: 2))
    #expect(
      try sandbox.run("find", "features.own", "orders").errors
        == "error: no category has all paths: 'orders' is of 'shop', and not of 'more'; ask for each by itself\n")
    #expect(try sandbox.run("find", "orders", "--category", "more").errors == "error: unknown path 'orders'\n")
  }
}
