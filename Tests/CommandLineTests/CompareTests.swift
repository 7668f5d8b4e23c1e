import Foundation
import Testing
import _CoverageTestSupport

@Suite("compare")
struct CompareTests {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    try sandbox.write(
      """
      { "format": 1, "slug": "bolt", "name": "Bolt", "stage": "general",
        "models": { "orders": { "fields": ["id"], "note": "All | of *them*." } }, "features": ["sync"],
        "unsupported": ["orders.total"] }
      """, to: "Spec/shop/connectors/bolt.json")
  }

  @Test("What only one has, what only the other, what both, and where they differ")
  func text() throws {
    #expect(
      try sandbox.run("compare", "acme", "bolt")
        == .init(
          output: """
            Acme and Bolt
            only Acme has: 3; only Bolt has: 1; both: 2; differ in notes or constraints: 1

            only Acme has: 3
              orders.total (Bolt: unsupported)
              refund
              refund.files.url

            only Bolt has: 1
              features.sync (Acme: not implemented)

            both: 2
              orders
              orders.id

            differ in notes or constraints: 1
              orders
                - Acme: Paid ones.
                - Acme: total: rounded to integer
                - Bolt: All | of *them*.

            """, errors: "", status: 0))
    let turned = try sandbox.run("compare", "bolt", "acme").output
    #expect(turned.hasPrefix("Bolt and Acme\nonly Bolt has: 1; only Acme has: 3; both: 2; "))
  }

  @Test("The page in Markdown has the same, and nothing breaks out of it")
  func markdown() throws {
    #expect(
      try sandbox.run("compare", "acme", "bolt", "--markdown").output == """
        # Acme and Bolt

        |                                | Capabilities |
        | ------------------------------ | ------------ |
        | Only Acme has                  | 3            |
        | Only Bolt has                  | 1            |
        | Both                           | 2            |
        | Differ in notes or constraints | 1            |

        ## Only Acme has: 3

        - `orders.total` (Bolt: unsupported)
        - `refund`
        - `refund.files.url`

        ## Only Bolt has: 1

        - `features.sync` (Acme: not implemented)

        ## Both: 2

        - `orders`
        - `orders.id`

        ## Differ in notes or constraints: 1

        - `orders`
          - Acme: Paid ones.; total: rounded to integer
          - Bolt: All \\| of \\*them\\*.

        """)
  }

  @Test("The same as data")
  func json() throws {
    #expect(
      try sandbox.run("compare", "acme", "bolt", "--json").output == """
        {
          "format": 1,
          "category": "shop",
          "sides": [
            { "id": "acme", "slug": "acme", "name": "Acme" },
            { "id": "bolt", "slug": "bolt", "name": "Bolt", "stage": "general" }
          ],
          "groups": [
            {
              "supported_by": ["acme"],
              "count": 3,
              "capabilities": [
                {
                  "path": "orders.total",
                  "others": { "bolt": "unsupported" }
                },
                { "path": "refund" },
                { "path": "refund.files.url" }
              ]
            },
            {
              "supported_by": ["bolt"],
              "count": 1,
              "capabilities": [
                {
                  "path": "features.sync",
                  "others": { "acme": "not_implemented" }
                }
              ]
            },
            {
              "supported_by": ["acme", "bolt"],
              "count": 2,
              "capabilities": [
                { "path": "orders" },
                { "path": "orders.id" }
              ]
            }
          ],
          "differ": [
            {
              "path": "orders",
              "says": {
                "acme": { "note": "Paid ones.", "constraints": ["total: rounded to integer"] },
                "bolt": { "note": "All | of *them*." }
              }
            }
          ],
          "none": 0
        }

        """)
  }

  @Test("Of three, what two have and the third lacks")
  func three() throws {
    try sandbox.write(
      #"{ "format": 1, "slug": "cord", "name": "Cord", "models": { "orders": { "fields": ["id", "total"] } } }"#,
      to: "Spec/shop/connectors/cord.json")
    let output = try sandbox.run("compare", "acme", "bolt", "cord").output
    #expect(
      output.hasPrefix(
        """
        Acme, Bolt, Cord
        only Acme has: 2; only Bolt has: 1; only Cord has: 0; only Acme and Cord have:
        1; all 3: 2; differ in notes or constraints: 1

        only Acme has: 2
          refund
          refund.files.url

        only Bolt has: 1
          features.sync (Acme: not implemented)

        only Acme and Cord have: 1
          orders.total (Bolt: unsupported)

        """), "\(output)")
    #expect(output.hasSuffix("    - Bolt: All | of *them*.\n    - Cord: nothing\n"))
  }

  @Test("Of many connectors, numbers stand for names")
  func many() throws {
    var slugs: [String] = []
    for number in 10..<22 {
      slugs.append("c\(number)")
      let fields = number == 10 ? #"["id", "total"]"# : #"["id"]"#
      try sandbox.write(
        #"{ "format": 1, "slug": "c\#(number)", "name": "C\#(number)", "models": { "orders": { "fields": \#(fields) } } }"#,
        to: "Spec/shop/connectors/c\(number).json")
    }
    let output = try sandbox.run(["compare", "acme"] + slugs).output
    #expect(output.hasPrefix("13 connectors\nonly Acme has: 2; only C10 has: 0;"))
    #expect(output.contains("\nonly Acme and C10 have: 1\n") && output.contains("\nall 13: 2\n"))
    try sandbox.write(
      #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": [] } } }"#,
      to: "Spec/shop/connectors/bolt.json")
    #expect(try sandbox.run(["compare", "bolt"] + slugs).output.contains("\n12 of 13 have: 1\n  orders.id\n"))
  }

  @Test("One connector, old to new: what is gone, new and kept, under the paths of now")
  func history() throws {
    try sandbox.write(Sandbox.category, to: "Old/category.json")
    try sandbox.write(Sandbox.acme, to: "Old/connectors/acme.json")
    try sandbox.write(
      Sandbox.category.replacing(#""id": "total""#, with: #""id": "sum""#).replacing(
        #""features": ["#, with: #""moved": [ { "from": "orders.total", "to": "orders.sum" } ], "features": ["#),
      to: "Spec/shop/category.json")
    try sandbox.write(
      """
      { "format": 1, "slug": "acme", "name": "Acme", "models": { "orders": { "fields": ["id", "sum"] } },
        "features": ["sync"] }
      """, to: "Spec/shop/connectors/acme.json")
    try sandbox.remove("Spec/shop/connectors/bolt.json")
    let expected = """
      acme, before and now
      gone: 2; new: 1; kept: 3; differ in notes or constraints: 1

      gone: 2
        refund
        refund.files.url

      new: 1
        features.sync (before: not implemented)

      kept: 3
        orders
        orders.id
        orders.sum

      differ in notes or constraints: 1
        orders
          - before: Paid ones.
          - before: total: rounded to integer
          - now: nothing

      """
    #expect(try sandbox.run("compare", "acme", "--since", "Old").output == expected)
    #expect(
      try sandbox.run("compare", "acme", "--since", "Old", "--json").output.contains(
        #"{ "id": "before", "slug": "acme" },"#))
    let environment = ["PATH": "/usr/bin:/bin", "HOME": sandbox.folder.path, "GIT_CONFIG_NOSYSTEM": "1"]
    for arguments in [["init", "-q"], ["add", "Old"], ["commit", "-qm", "one"]] {
      let git = try sandbox.run(
        "/usr/bin/env", ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"] + arguments,
        environment: environment)
      #expect(git.status == 0, "\(git.errors)")
    }
    #expect(
      try sandbox.run(["compare", "acme", "--since", "HEAD:Old"], environment: environment).output == expected)
  }

  @Test(
    "Comparisons without an answer",
    arguments: [
      (["acme"], "one connector is compared with others, or with --since <old>"),
      (["acme", "blot"], "unknown connector 'blot'; did you mean 'bolt'?"),
      (["acme", "acme"], "connector 'acme' is given twice"),
      (["acme", "bolt", "--since", "Spec"], "option '--since' compares one connector with its older state"),
      (["acme", "bolt", "--json", "--markdown"], "options '--json' and '--markdown' exclude each other"),
      ([], "missing arguments; usage: coverage-matrix compare <slug>..."),
    ])
  func unanswerable(arguments: [String], message: String) throws {
    #expect(try sandbox.run(["compare"] + arguments) == .init(output: "", errors: "error: \(message)\n", status: 2))
  }
}
