import Testing
import _CoverageSpec
import _CoverageTestSupport

/// The schemas have the keys and words that the readers ask for, and no others.
@Suite("Schemas of specs")
struct SchemaKeyTests {
  /// A category with an object of each kind.
  private static let category = """
    { "format": 1, "id": "c", "name": "C",
      "types": [
        { "id": "A", "kind": "closed_enum", "values": [{ "value": "a" }] },
        { "id": "B", "kind": "open_enum", "values": [1] },
        { "id": "C", "kind": "object", "properties": [{ "id": "p", "type": "string" }] },
        { "id": "D", "kind": "union", "discriminator": "t", "cases": [{ "value": "c", "type": "C" }] },
        { "id": "E", "kind": "union", "one_of": ["C", "string"] } ],
      "models": [{ "id": "m", "record": "M", "fields": [{ "id": "f", "type": "string" }],
        "filters": [{ "id": "q", "type": "string" }] }],
      "list_parameters": [{ "id": "l", "type": "string" }],
      "actions": [{ "id": "a", "method": "POST", "route": "/a", "inputs": [
        { "id": "x", "type": "string", "required_if": [{ "input": "y", "values": ["1"] }],
          "excludes": [{ "input": "y", "values": ["2"] }] },
        { "id": "g", "inputs": [{ "id": "y", "type": "string" }] }] }],
      "features": [{ "id": "s" }], "error_codes": {}, "moved": [{ "from": "o", "to": "m" }] }
    """

  /// A connector with an object of each kind, and a constraint of each kind.
  private static let connector = """
    { "format": 1, "slug": "c", "name": "C", "assets": {}, "guides": [{ "title": "t", "description": "d" }],
      "models": { "m": { "fields": [{ "id": "f" }], "values": [{ "target": "m.f", "source": "s", "map": {},
        "otherwise": null }], "constraints": [\(constraints)] } },
      "actions": { "a": { "inputs": [{ "id": "x" }], "constraints": [\(constraints)] },
        "b": { "same_as": "a" } },
      "features": [{ "id": "s" }], "unsupported": [{ "id": "u" }], "not_implemented": [{ "id": "n" }],
      "lint": [{ "rule": "r", "path": "p", "reason": "r" }] }
    """

  private static let constraints = ConstraintKind.allCases.map { "{ \"kind\": \"\($0.rawValue)\" }" }
    .joined(separator: ", ")

  @Test("The schema of categories")
  func categories() throws {
    let schema = try SpecSchema("category")
    let file = SpecFile(path: "category.json", bytes: Array(Self.category.utf8))
    var types: Set<String> = []
    for name in ["closedEnum", "openEnum", "objectType", "taggedUnion", "untaggedUnion"] {
      types.formUnion(schema.keys("$defs", name))
    }
    let condition = schema.keys("$defs", "condition", "anyOf", "1")
    AskedKeys(category: file).expect(
      [
        "the category": schema.keys(), "a type": types, "a value": schema.keys("$defs", "enumValue", "oneOf", "1"),
        "a property": schema.keys("$defs", "property"), "a case": schema.keys("$defs", "unionCase"),
        "a model": schema.keys("$defs", "model"), "a field": schema.keys("$defs", "field"),
        "a filter": schema.keys("$defs", "filter"), "a list parameter": schema.keys("$defs", "listParameter"),
        "an action": schema.keys("$defs", "action"),
        "an input": schema.keys("$defs", "inputLeaf").union(schema.keys("$defs", "inputGroup")),
        "an element of 'required_if'": condition, "an element of 'excludes'": condition,
        "a feature": schema.keys("$defs", "feature"), "a move": schema.keys("$defs", "move"),
        "'error_codes'": schema.keys("properties", "error_codes"),
      ])
  }

  @Test("The schema of connectors")
  func connectors() throws {
    let schema = try SpecSchema("connector")
    let file = SpecFile(path: "c.json", bytes: Array(Self.connector.utf8))
    func items(_ path: String...) -> Set<String> { schema.keys(path + ["items", "anyOf", "1"]) }
    let model = ["properties", "models", "additionalProperties"]
    let action = ["properties", "actions", "additionalProperties"]
    let constraints = ["fieldConstraint", "inputConstraint"].reduce(into: Set<String>()) { keys, name in
      for kind in ConstraintKind.allCases.indices { keys.formUnion(schema.keys("$defs", name, "oneOf", "\(kind)")) }
    }
    AskedKeys(connector: file).expect(
      [
        "the connector": schema.keys(), "'assets'": schema.keys("properties", "assets"),
        "a guide": schema.keys("$defs", "guide"), "the model 'm'": schema.keys(model),
        "the action 'a'": schema.keys(action), "the action 'b'": schema.keys(action),
        "a field": schema.keys(model + ["properties", "fields", "items", "anyOf", "1"]),
        "an input": schema.keys(action + ["properties", "inputs", "items", "anyOf", "1"]),
        "a feature": items("properties", "features"),
        "an element of 'unsupported'": items("properties", "unsupported"),
        "an element of 'not_implemented'": items("properties", "not_implemented"),
        "an exception": schema.keys("properties", "lint", "items"), "a value map": schema.keys("$defs", "valueMap"),
        "a constraint": constraints,
      ])
  }

  @Test("The words that some keys take")
  func words() throws {
    let category = try SpecSchema("category")
    #expect(category.words("$defs", "typeReference", "anyOf") == TypeReference.primitives)
    #expect(
      category.words("$defs", "property", "properties", "format", "oneOf")
        == ValueLimits.Format.allCases.map(\.rawValue))
    #expect(try SpecSchema("connector").words("$defs", "stage", "anyOf") == ConnectorEntry.stages)
    let coverage = try SpecSchema("coverage")
    #expect(coverage.enumeration("$defs", "stage") == ConnectorEntry.stages)
  }
}
