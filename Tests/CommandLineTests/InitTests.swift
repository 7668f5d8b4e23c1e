import Foundation
import Testing
import _CoverageTestSupport

@Suite("init")
struct InitTests {
  @Test("A new catalogue is clean, formatted, and builds", arguments: [[], ["Catalogue", "--category", "crm"]])
  func builds(arguments: [String]) throws {
    let sandbox = try Sandbox()
    let folder = arguments.first ?? "Spec"
    let id = arguments.last ?? "example"
    #expect(
      try sandbox.run(["init"] + arguments)
        == .init(
          output: "created \(folder)/\(id)/category.json\ncreated \(folder)/\(id)/connectors/acme.json\n", errors: "",
          status: 0))
    let generated = try sandbox.run("generate", "--spec", folder)
    #expect(generated.errors == "" && generated.status == 0)
    #expect(try sandbox.run("check", "--strict", "--spec", folder).status == 0)
    #expect(try sandbox.run("format", "--check", "--spec", folder).status == 0)

    let files = sandbox.files(below: "Generated/\(id)/Swift").map { "Generated/\(id)/Swift/\($0)" }
    let result = try sandbox.typecheck(files, "-warnings-as-errors", "-module-name", "Catalogue")
    #expect(result.status == 0 && files.count > 10, "\(result.errors)")
  }

  @Test("Nothing is replaced")
  func replacesNothing() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mine", to: "Spec/example/connectors/acme.json")
    #expect(
      try sandbox.run("init")
        == .init(
          output: "", errors: "error: 'Spec/example/connectors/acme.json' exists already; nothing was written\n",
          status: 1))
    #expect(sandbox.files(below: "Spec") == ["example/connectors/acme.json"])
  }

  @Test("An id that cannot be one")
  func id() throws {
    let result = try Sandbox().run("init", "--category", "a b")
    #expect(result.status == 2 && result.errors.hasPrefix("error: 'a b' cannot be the id of a category: "))
  }

  @Test("A catalogue from an OpenAPI document is clean, formatted, and compiles")
  func openAPI() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.document, to: "desk.json")
    let files = ["category", "vocabulary.map", "vocabulary.left-out", "vocabulary.sources", "connectors/example"]
      .map { "created Spec/desk/\($0).json\n" }.joined()
    let summary = """
      1 models with 2 fields, 1 actions with 1 inputs, 1 types
      2 parts of the document have no place in the category: see Spec/desk/vocabulary.left-out.json

      """
    let command = ["init", "--openapi", "desk.json", "--select", "/desk/"]
    let trial = try sandbox.run(command + ["--dry-run"])
    #expect(trial == .init(output: files + "nothing is written: this is a dry run\n" + summary, errors: "", status: 0))
    #expect(sandbox.files(below: "Spec") == [])
    #expect(try sandbox.run(command) == .init(output: files + summary, errors: "", status: 0))
    #expect(
      try sandbox.read("Spec/desk/vocabulary.map.json") == """
        {
          "$comment": "How the OpenAPI document becomes category.json. Everything is a guess: mend it here, and import again.",
          "format": 1,
          "select": "/desk/",
          "models": [
            {
              "$comment": "The answer has a list of objects. The id is the end of the route.",
              "route": "/desk/tickets",
              "id": "tickets",
              "record": "Ticket"
            }
          ],
          "actions": [
            {
              "$comment": "The id is made of the method and the route.",
              "method": "POST",
              "route": "/desk/tickets",
              "id": "create_ticket"
            }
          ],
          "types": [
            {
              "schema": "#/paths/~1desk~1tickets/get/responses/200/content/application~1json/schema/items/properties/state",
              "name": "TicketState"
            }
          ]
        }

        """)
    #expect(try sandbox.run("generate").status == 0)
    #expect(
      try sandbox.run("check", "--strict")
        == .init(output: "1 connector: 0 errors, 0 warnings; outputs: 34 current\n", errors: "", status: 0))
    #expect(try sandbox.run("format", "--check").status == 0)
    let swift = sandbox.files(below: "Generated/desk/Swift").map { "Generated/desk/Swift/\($0)" }
    let result = try sandbox.typecheck(swift, "-warnings-as-errors", "-module-name", "Desk")
    #expect(result.status == 0 && swift.count > 10, "\(result.errors)")
    #expect(try sandbox.run(command).status == 1)
    // A category without a map gets one.
    let map = try sandbox.read("Spec/desk/vocabulary.map.json")
    try FileManager.default.removeItem(at: sandbox.folder.appendingPathComponent("Spec/desk/vocabulary.map.json"))
    #expect(
      try sandbox.run(command)
        == .init(
          output: """
            created Spec/desk/vocabulary.map.json
            the category is there already: look at the map, and say coverage-matrix import desk.json

            """, errors: "", status: 0))
    #expect(try sandbox.read("Spec/desk/vocabulary.map.json") == map)
    #expect(try sandbox.run("import", "desk.json") == .init(output: "", errors: "", status: 0))
  }

  @Test("A document is merged again into what people have made of it, once")
  func importsAgain() throws {
    let sandbox = try Sandbox()
    try sandbox.write(Self.document, to: "desk.json")
    #expect(try sandbox.run("init", "--openapi", "desk.json", "--select", "/desk/").status == 0)
    let again = ["import", "--openapi", "desk.json"]
    #expect(try sandbox.run(again) == .init(output: "", errors: "", status: 0))
    let category = try sandbox.read("Spec/desk/category.json")
    try sandbox.write(
      category.replacing(#""type": "TicketState""#, with: #""type": "string""#), to: "Spec/desk/category.json")
    try sandbox.write(Self.document.replacing("DONE", with: "SHUT"), to: "desk.json")
    let differs = #"""
      Spec/desk/category.json:13:17: warning: 'type' of 'tickets.state' is string here, and TicketState at desk.json:5; \#
      correct it, or say why under 'differs' [vocabulary-differs]
      """#
    let checked = try sandbox.run("check")
    #expect((checked.output + checked.errors).contains(differs), "\(checked)")
    let changed = try sandbox.run(again)
    #expect(changed.output == "updated Spec/desk/vocabulary.sources.json\n" && changed.status == 0)
    #expect(
      changed.errors.contains(
        #"Spec/desk/category.json:13:34: warning: 'type' of field 'state' is "string" here and "TicketState" in the document [openapi-type]"#
      ), "\(changed.errors)")
    try sandbox.write(
      Self.document.replacing(
        #""id": { "type": "string" }, "#, with: #""id": { "type": "string" }, "note": { "type": "string" }, "#),
      to: "desk.json")
    let drift = try sandbox.run("drift", "desk.json")
    #expect(drift.status == 1 && drift.output.hasPrefix("desk.json: 2 differences\n"))
    let updated = "updated Spec/desk/category.json\nupdated Spec/desk/vocabulary.sources.json\n"
    #expect(
      try sandbox.run("import", "--dry-run", "desk.json").output
        == updated.replacing(
          "updated Spec/desk/category", with: "desk.json is read as OpenAPI document\nupdated Spec/desk/category")
        + "nothing is written: this is a dry run\n")
    #expect(try sandbox.run(again).output == updated)
    #expect(try sandbox.run(again).output == "")
    let text = try sandbox.read("Spec/desk/category.json")
    try sandbox.write(
      text.replacing(#""id": "state", "#, with: #""id": "state", "differs": "Ours is free.", "#),
      to: "Spec/desk/category.json")
    #expect(try sandbox.run("generate").status == 0)
    #expect(try sandbox.run("check", "--strict").status == 0)
    #expect(try sandbox.run("drift", "desk.json").output == "desk.json: nothing has changed\n")
    #expect(try sandbox.run("import", "--openapi", "desk.json", "page.mdx").status == 2)
  }

  @Test("A document of which no category can be made")
  func unusableDocuments() throws {
    let sandbox = try Sandbox()
    try sandbox.write("openapi: 3.1.0", to: "desk.yaml")
    let yaml = try sandbox.run("init", "--openapi", "desk.yaml")
    #expect(yaml.status == 2 && yaml.errors.contains("yq -o=json . desk.yaml > desk.json"))
    try sandbox.write(Self.document, to: "desk.json")
    let empty = try sandbox.run("init", "--openapi", "desk.json", "--select", "/crm/")
    #expect(
      empty.errors
        == "error: the document has no list of records and no change with '/crm/' in its route; nothing was written\n"
        && empty.status == 1)
    #expect(try sandbox.run("init", "--select", "/crm/").status == 2)
    #expect(sandbox.files(below: "Spec") == [])
  }

  private static let document = """
    { "openapi": "3.1.0", "info": { "title": "Desk" }, "paths": {
      "/desk/tickets": {
        "get": { "responses": { "200": { "content": { "application/json": { "schema": { "type": "array", "items": {
          "type": "object", "required": ["id"], "properties": {
            "id": { "type": "string" }, "state": { "enum": ["OPEN", "DONE"] } } } } } } } } },
        "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "object",
          "properties": { "id": { "type": "string" } } } } } }, "responses": {} } },
      "/crm/ids": { "get": { "responses": {} } } } }
    """
}
