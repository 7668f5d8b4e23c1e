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
    let schema = try Schema("category")
    let file = SpecFile(path: "category.json", bytes: Array(Self.category.utf8))
    var types: Set<String> = []
    for name in ["closedEnum", "openEnum", "objectType", "taggedUnion", "untaggedUnion"] {
      types.formUnion(schema.keys("$defs", name))
    }
    let condition = schema.keys("$defs", "condition", "anyOf", "1")
    try expect(
      AskedKeys(category: file).keys,
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
    let schema = try Schema("connector")
    let file = SpecFile(path: "c.json", bytes: Array(Self.connector.utf8))
    func items(_ path: String...) -> Set<String> { schema.keys(path + ["items", "anyOf", "1"]) }
    let model = ["properties", "models", "additionalProperties"]
    let action = ["properties", "actions", "additionalProperties"]
    let constraints = ["fieldConstraint", "inputConstraint"].reduce(into: Set<String>()) { keys, name in
      for kind in ConstraintKind.allCases.indices { keys.formUnion(schema.keys("$defs", name, "oneOf", "\(kind)")) }
    }
    try expect(
      AskedKeys(connector: file).keys,
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

  @Test("The schemas of pages.json and words.json")
  func pages() throws {
    let pages = SpecFile(path: "pages.json", bytes: Array(#"{ "format": 1, "heads": {} }"#.utf8))
    let schema = try Schema("pages")
    try expect(
      AskedKeys(pages: pages).keys,
      ["the file of pages": schema.keys(), "'heads'": schema.keys("properties", "heads")])
    func words(_ key: String) -> [String] { schema.enumeration("properties", key, "items") }
    #expect(schema.enumeration("properties", "links") == PagesFile.LinkStyle.allCases.map(\.rawValue))
    #expect(words("sections") == PagesFile.Section.allCases.map(\.rawValue))
    #expect(words("outputs") == PagesFile.Output.allCases.map(\.rawValue))
    #expect(
      schema.enumeration("properties", "front_matter", "patternProperties", "^[A-Za-z0-9_-]+$")
        == PagesFile.Fact.allCases.map(\.rawValue))
    let texts = SpecFile(path: "words.json", bytes: Array(#"{ "format": 1, "words": {} }"#.utf8))
    let list = try Schema("words")
    try expect(
      AskedKeys(words: texts).keys,
      ["the file of words": list.keys(), "'words'": list.keys("properties", "words")])
  }

  @Test("The words that some keys take")
  func words() throws {
    let category = try Schema("category")
    #expect(category.words("$defs", "typeReference", "anyOf") == TypeReference.primitives)
    #expect(
      category.words("$defs", "property", "properties", "format", "oneOf")
        == ValueLimits.Format.allCases.map(\.rawValue))
    #expect(try Schema("connector").words("$defs", "stage", "anyOf") == ConnectorEntry.stages)
    let coverage = try Schema("coverage")
    #expect(coverage.enumeration("$defs", "stage") == ConnectorEntry.stages)
  }

  private func expect(_ found: [String: Set<String>], _ expected: [String: Set<String>]) throws {
    #expect(Set(found.keys) == Set(expected.keys))
    for (object, keys) in expected {
      #expect((found[object] ?? []).subtracting(keys).sorted() == [], "\(object): keys that the schema lacks")
      #expect(keys.subtracting(found[object] ?? []).sorted() == [], "\(object): keys that the reader does not know")
    }
  }

  /// A schema of `Spec/schema`.
  private struct Schema {
    private let root: JSONNode

    init(_ name: String) throws {
      let file = SpecFile(path: name, bytes: Array(try Repository.text("Spec/schema/\(name).schema.json").utf8))
      root = try #require(JSONDocument(parsing: file).root)
    }

    /// The keys of the object at a path of keys and numbers.
    func keys(_ path: String...) -> Set<String> { keys(path) }

    func keys(_ path: [String]) -> Set<String> {
      guard case .object(let members)? = node(at: path)?["properties"]?.value else { return [] }
      return Set(members.map(\.key))
    }

    /// The constants of a list of choices.
    func words(_ path: String...) -> [String] { (node(at: path)?.elements ?? []).compactMap { $0["const"]?.string } }

    func enumeration(_ path: String...) -> [String] { (node(at: path)?["enum"]?.elements ?? []).compactMap(\.string) }

    private func node(at path: [String]) -> JSONNode? {
      path.reduce(root) { node, key in
        guard let index = Int(key) else { return node?[key] }
        let elements = node?.elements ?? []
        return index < elements.count ? elements[index] : nil
      }
    }
  }
}
