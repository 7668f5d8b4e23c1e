import Testing
import _CoverageGenerator
import _CoverageSpec
import _CoverageTestSupport

@Suite("Schema of connector files")
struct ConnectorSchemaTests {
  @Test("The schema of any category is the committed one")
  func generic() throws {
    try expectSnapshot(ConnectorSchema.generic, at: Repository.url("Spec/schema/connector.schema.json"))
  }

  @Test("The schema of a category completes its names")
  func names() throws {
    let files = ConnectorSchemaEmitter().files(for: try Shop.compiled())
    #expect(files.map(\.path) == ["connector.schema.json"])
    let text = try #require(files.first).contents
    #expect(
      [
        #""title": "Shop connector","#,
        #""description": "What is covered of the action `shop_refund`: POST /refunds.","#,
        #""fields.orders": { "title": "Field", "description": "A field of Orders.", "enum": ["id", "total", "tags"] },"#,
        #""enum": ["order_id", "files", "files.url"]"#,
        #"{ "title": "Delta", "description": "The feature Delta.", "const": "sync_delta" },"#,
        #""inputs.cancel": { "title": "Input", "description": "An input of Cancel.", "not": {} },"#,
        #""features.sync_delta","#,
      ].filter { !text.contains(" \($0)\n") } == [])
  }

  @Test("A constraint stands only where check takes it")
  func owners() throws {
    let schema = SpecFile(path: "connector.schema.json", bytes: Array(ConnectorSchema.generic.utf8))
    let definitions = try #require(JSONDocument(parsing: schema).root?["$defs"])
    func kinds(_ definition: String) -> [String] {
      (definitions[definition]?["oneOf"]?.elements ?? []).compactMap { $0["properties"]?["kind"]?["const"]?.string }
    }
    #expect(
      kinds("fieldConstraint") == [
        "limit", "allowed_values", "default", "dropped_values", "rounded", "selection", "partial_result",
      ])
    #expect(
      kinds("inputConstraint") == [
        "limit", "allowed_values", "required", "default", "dropped_values", "rounded", "existing_values_only",
        "min", "max", "decimals", "min_length", "max_length", "pattern", "format", "min_items",
        "required_if", "excludes",
        "rerouted", "partial_result",
      ])
  }

  @Test("References to names beyond ASCII are valid fragments")
  func fragments() throws {
    let coverage = try compile(
      category: """
        { "format": 1, "id": "x", "name": "X",
          "models": [ { "id": "größe", "vendor_id": "g", "label": "G", "record": "G", "fields": [] } ] }
        """)
    let text = try #require(ConnectorSchemaEmitter().files(for: coverage).first).contents
    #expect(text.contains(##""$ref": "#/$defs/fields.gr%C3%B6%C3%9Fe""##))
    #expect(text.contains(#""fields.größe": {"#))
  }
}
