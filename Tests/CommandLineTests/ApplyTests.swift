import Foundation
import Testing
import _CoverageTestSupport

@Suite("apply")
struct ApplyTests {
  private static let acme = "Spec/shop/connectors/acme.json"
  private static let bolt = "Spec/shop/connectors/bolt.json"

  private func apply(_ edits: String, where selection: String, _ sandbox: Sandbox) throws -> Sandbox.Result {
    try sandbox.write("{ \"format\": 1, \(selection), \"edits\": [ \(edits) ] }", to: "edits.json")
    return try sandbox.run("apply", "edits.json")
  }

  /// A connector's file in the layout of `format`.
  private func formatted(_ text: String) throws -> String {
    let sandbox = try Sandbox.shop()
    try sandbox.write(text, to: Self.bolt)
    _ = try sandbox.run("format")
    return try sandbox.read(Self.bolt)
  }

  @Test(
    "What an edit does not touch stays; a file that changes is formatted first",
    arguments: [
      (
        #"{ "path": "orders.total", "status": "supported" }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id", "total"] } } }"#
      ),
      (
        #"{ "path": "orders.total", "status": "unsupported", "note": "It has none." }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } }, "#
          + #""unsupported": [{ "id": "orders.total", "note": "It has none." }] }"#
      ),
      (
        #"{ "path": "refund", "status": "supported" }, { "path": "refund.files.url", "status": "supported" }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } }, "#
          + #""actions": { "refund": { "inputs": ["files.url"] } } }"#
      ),
      (
        #"{ "path": "features.sync", "status": "supported" }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } }, "features": ["sync"] }"#
      ),
      (
        #"{ "path": "orders", "note": "All." }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"], "note": "All." } } }"#
      ),
      (
        #"{ "path": "orders", "constraint": { "kind": "selection", "field": "id", "takes": "first" } }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"], "#
          + #""constraints": [{ "kind": "selection", "field": "id", "takes": "first" }] } } }"#
      ),
      (
        #"{ "path": "orders.id", "note": "A number." }, { "path": "orders.id", "note": null }"#,
        #"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id"] } } }"#
      ),
    ])
  func edits(edits: String, text: String) throws {
    let sandbox = try Sandbox.shop()
    let result = try apply(edits, where: #""connectors": ["bolt"]"#, sandbox)
    #expect(result.status == 0, "\(result.errors)")
    let isChanged = text != Sandbox.bolt
    #expect(try sandbox.read(Self.bolt) == (isChanged ? formatted(text) : text))
    #expect(result.output.hasPrefix("formatted \(Self.bolt) first\nchanged \(Self.bolt)\n") == isChanged)
    #expect(try sandbox.read(Self.acme) == Sandbox.acme)
    let again = try sandbox.run("apply", "edits.json")
    #expect(again.output == "0 of 1 selected connectors changed\n" || edits.contains("null"))
  }

  @Test("What goes with a model is lost only where that is allowed, and named")
  func losses() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.write(
      #"{ "format": 1, "connectors": ["bolt"], "edits": [{ "path": "orders", "status": "unlisted" }] }"#,
      to: "edits.json")
    let place = "edits.json:1:60"
    let loss = "Spec/shop/connectors/bolt.json: 'orders' loses its field 'id'"
    #expect(
      try sandbox.run("apply", "edits.json")
        == .init(
          output: "",
          errors: "\(place): error: \(loss); pass --allow-loss to take it out [lost-coverage]\n"
            + "error: nothing was written\n", status: 1))
    #expect(try sandbox.read(Self.bolt) == Sandbox.bolt)
    let allowed = try sandbox.run("apply", "edits.json", "--allow-loss")
    #expect(allowed.errors == "\(place): warning: \(loss) [lost-coverage]\n" && allowed.status == 0)
    #expect(
      try sandbox.read(Self.bolt) == formatted(#"{ "format": 1, "slug": "bolt", "name": "Bolt", "models": {} }"#))
  }

  @Test("Value maps and constraints go with a model only where that is allowed, each named")
  func lostLimits() throws {
    let sandbox = try Sandbox.shop()
    let model = #"""
      { "format": 1, "slug": "bolt", "name": "Bolt", "models": { "orders": { "fields": ["id", "total"],
        "constraints": [{ "kind": "rounded", "field": "total", "to": "integer" }],
        "values": [{ "target": "orders.id", "source": "state", "map": { "a": "b" }, "otherwise": null }] } } }
      """#
    try sandbox.write(model, to: Self.bolt)
    let lost =
      "edits.json:1:61: error: Spec/shop/connectors/bolt.json: 'orders' loses its field 'id', field 'total', "
      + "constraint 'rounded' on 'total', value map of 'orders.id'; pass --allow-loss to take it out"
    for status in ["unlisted", "unsupported"] {
      let result = try apply(
        #"{ "path": "orders", "status": "\#(status)" }"#, where: #""connectors": ["bolt"]"#, sandbox)
      #expect(result.errors == lost + " [lost-coverage]\nerror: nothing was written\n")
      #expect(try sandbox.read(Self.bolt) == model)
    }
  }

  @Test("Connectors by what they cover; a formatted file stays so; a dry run writes nothing")
  func selection() throws {
    let sandbox = try Sandbox.shop()
    _ = try sandbox.run("format")
    let before = try sandbox.read(Self.bolt)
    try sandbox.write(
      """
      { "format": 1, "where": { "covers": ["orders"], "lacks": ["orders.total"] },
        "edits": [ { "path": "orders.total", "status": "supported", "note": "In cents." } ] }
      """, to: "edits.json")
    let line = "change Spec/shop/connectors/bolt.json\n1 of 1 selected connectors"
    #expect(
      try sandbox.run("apply", "edits.json", "--dry-run")
        == .init(output: "would \(line) would change\n", errors: "", status: 0))
    #expect(try sandbox.read(Self.bolt) == before)
    let changed = line.replacing("change ", with: "changed ")
    #expect(try sandbox.run("apply", "edits.json") == .init(output: "\(changed) changed\n", errors: "", status: 0))
    #expect(
      try sandbox.read(Self.bolt)
        == before.replacing(#"["id"]"#, with: #"["id", { "id": "total", "note": "In cents." }]"#))
    #expect(try sandbox.run("format", "--check").status == 0)
  }

  @Test(
    "An error of the result is at the edit that makes it",
    arguments: [
      (
        #"{ "path": "orders", "constraint": { "kind": "rounded", "field": "id", "to": "integer" } }"#,
        """
        edits.json:1:85: error: Spec/shop/connectors/acme.json: 'rounded' fits numbers, alone or in lists, and 'id' is of type \
        'string', which 'allowed_values', 'default', 'dropped_values', 'selection' fit [constraint-kind]
        error: nothing was written

        """
      ),
      (
        #"{ "path": "orders", "constraint": { "kind": "rounded", "field": "total", "input": "x", "to": "integer" } }"#,
        """
        edits.json:1:124: error: Spec/shop/connectors/acme.json: a constraint has no key 'input' [unknown-key]
        error: nothing was written

        """
      ),
      (
        #"{ "path": "orders.id", "note": "I." }, { "path": "orders.total", "status": "unlisted" }"#,
        """
        edits.json:1:100: error: Spec/shop/connectors/acme.json: 'total' is not listed in 'orders' [constraint-subject]
        Spec/shop/connectors/acme.json:3:52: note: the edit makes it an error here
        error: nothing was written

        """
      ),
    ])
  func places(edit: String, errors: String) throws {
    let result = try apply(edit, where: #""connectors": ["acme"]"#, Sandbox.shop())
    #expect(result.errors == errors)
  }

  @Test("All or nothing: what the result must not be is found before anything is written")
  func refused() throws {
    let sandbox = try Sandbox.shop()
    try sandbox.age("Spec")
    let edit = #"{ "path": "orders.total", "status": "unlisted" }"#
    let result = try apply(edit, where: #""where": { "covers": ["orders"] }"#, sandbox)
    #expect(result.status == 1 && result.errors.contains("[constraint-subject]"))
    #expect(result.errors.hasSuffix("error: nothing was written\n"))
    let uncovered = try apply(
      #"{ "path": "refund.files.url", "status": "supported" }"#, where: #""where": { "lacks": ["refund"] }"#, sandbox)
    #expect(
      uncovered.errors == """
        edits.json:1:71: error: Spec/shop/connectors/bolt.json: 'refund' is not supported [cannot-edit]
        error: nothing was written

        """)
    let unknown = try apply(
      #"{ "path": "orders.totl", "status": "supported" }, { "path": "orders" }"#, where: #""connectors": ["bold"]"#,
      sandbox)
    #expect(unknown.status == 1 && unknown.errors.contains("an edit has none of 'status', 'note' and 'constraint'"))
    #expect(try sandbox.written(below: "Spec") == [])
  }
}
