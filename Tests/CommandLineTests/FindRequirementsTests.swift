import Testing
import _CoverageTestSupport

@Suite("find --from")
struct FindRequirementsTests {
  private static let needs = """
    { "$schema": "requirements.schema.json", "format": 1,
      "all": ["orders.total"],
      "optional": [{ "path": "features.sync", "weight": 0.25 }],
      "groups": [
        { "name": "refunds", "all": ["refund.files.url"], "any": ["refund", "features.sync"], "$comment": "new" }] }
    """

  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox.shop()
    try sandbox.write(Self.needs, to: "needs.json")
  }

  @Test("Choices, wishes and groups, with paths added")
  func text() throws {
    #expect(
      try sandbox.run("find", "orders.id", "--from", "needs.json", "--explain", "--relax", "--cover")
        == .init(
          output: """
            1 of 2 connectors can meet all requirements.

            answer  distance  connector  name
            yes         0.25  acme       Acme
            no          3.25  bolt       Bolt

            acme meets all requirements.
            Optional, missing:
            - features.sync (not_implemented)

            bolt does not meet all requirements.
            Missing:
            - orders.total (unlisted)
            Missing for refunds:
            - refund (unlisted), needed for one of refund, features.sync, refund.files.url
            Optional, missing:
            - features.sync (unlisted)

            No further connector is reached by dropping one or two requirements.
            The rarest requirement is orders.total: 1 connector of 2.

            1 connector covers 3 of 3 paths (exact: fewer would not do).
            connector  supports
            acme       orders.id, orders.total, refund.files.url
            Choices and optional requirements are not included.

            """, errors: "", status: 0))
  }

  @Test("All of it in JSON")
  func json() throws {
    let result = try sandbox.run(
      "find", "--from", "needs.json", "--explain", "--relax", "--cover", "--unlisted", "maybe", "--json")
    try expectSnapshot(result.output, "find.json")
  }

  @Test("A list of lists is a choice for each")
  func choices() throws {
    try sandbox.write(
      #"{ "format": 1, "any": [["orders.total", "orders.id"], ["refund", "features.sync"]] }"#, to: "needs.json")
    let output = try sandbox.run("find", "--from", "needs.json", "--explain").output
    #expect(output.hasSuffix("\nMissing:\n- one of refund (unlisted), features.sync (unlisted)\n"))
  }

  @Test("Every mistake is told at once, and nothing else")
  func mistakes() throws {
    try sandbox.write(
      """
      { "format": 1, "al": [], "all": ["ordrs", "orders", "orders", 3],
        "any": [["refund"], "orders", []],
        "optional": [{ "pth": "orders", "weight": -1 }, { "path": "features.snc", "weight": "a" }, null],
        "groups": [{ "nme": "s" }, { "name": "a", "all": [] }, { "name": "a", "any": {} }] }
      """, to: "needs.json")
    #expect(
      try sandbox.run("find", "refnd", "--from", "needs.json")
        == .init(
          output: "",
          errors: """
            needs.json:1:16: error: the file has no key 'al'; did you mean 'all'? [unknown-key]
            needs.json:1:34: error: unknown path 'ordrs'; did you mean 'orders'? [unknown-path]
            needs.json:1:53: error: 'orders' is listed twice [duplicate-entry]
            needs.json:1:43: note: first listed here
            needs.json:1:63: error: an element of 'all' must be a string, found a number [wrong-type]
            needs.json:2:23: error: a choice of 'any' must be a list, found a string [wrong-type]
            needs.json:2:33: error: a choice of 'any' must not be empty [invalid-value]
            needs.json:3:16: error: an element of 'optional' has no 'path' [missing-key]
            needs.json:3:18: error: an element of 'optional' has no key 'pth'; did you mean 'path'? [unknown-key]
            needs.json:3:45: error: 'weight' must be a number from 0 to 1000, found -1 [invalid-value]
            needs.json:3:61: error: unknown path 'features.snc'; did you mean 'features.sync'? [unknown-path]
            needs.json:3:87: error: 'weight' must be a number, found a string [wrong-type]
            needs.json:3:94: error: an element of 'optional' must be a path or an object with a 'path', found null [wrong-type]
            needs.json:4:14: error: a group asks for nothing: it has none of 'all', 'any' and 'optional' [missing-key]
            needs.json:4:14: error: a group has no 'name' [missing-key]
            needs.json:4:16: error: a group has no key 'nme'; did you mean 'name'? [unknown-key]
            needs.json:4:52: error: 'all' must not be empty [invalid-value]
            needs.json:4:68: error: 'a' is listed twice [duplicate-entry]
            needs.json:4:40: note: first listed here
            needs.json:4:80: error: 'any' must be a list, found an object [wrong-type]
            error: unknown path 'refnd'; did you mean 'refund'?
            error: the requirements in 'needs.json' have errors

            """,
          status: 2))
  }

  @Test(
    "Files that ask for nothing, or cannot be read",
    arguments: [
      (
        #"{ "format": 1 }"#,
        "1:1: error: the file asks for nothing: it has none of 'all', 'any', 'optional' and 'groups' [missing-key]"
      ),
      (
        #"{ "format": 2, "some": [] }"#,
        "1:13: error: this file uses format 2, newer than format 1, which this version reads; update coverage-matrix [unsupported-format]"
      ),
      (#"{ "all": ["orders"] }"#, "1:1: error: the file has no 'format' [missing-key]"),
      ("[]", "1:1: error: the file must be an object, found a list [wrong-type]"),
      (#"{ "format": 1, "all": ["orders",] }"#, "1:32: error: trailing comma before ']' [invalid-json]"),
    ])
  func refusals(file: String, message: String) throws {
    try sandbox.write(file, to: "needs.json")
    #expect(
      try sandbox.run("find", "--from", "needs.json")
        == .init(
          output: "", errors: "needs.json:\(message)\nerror: the requirements in 'needs.json' have errors\n", status: 2)
    )
  }
}
