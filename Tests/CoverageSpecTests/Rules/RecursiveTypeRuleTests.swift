import Testing
import _CoverageSpec

@Suite("Rules about types that hold themselves, and about timestamps")
struct RecursiveTypeRuleTests {
  @Test("A property that may be null or absent, a list and a map end a circle")
  func ends() {
    #expect(
      findings(
        category(
          """
          "types": [
            { "id": "A", "kind": "object", "properties": [
              { "id": "a", "type": "A", "optional": true }, { "id": "b", "type": "A", "nullable": true },
              { "id": "c", "type": "A[]" }, { "id": "d", "type": "A{}" }, { "id": "u", "type": "U" }] },
            { "id": "U", "kind": "union", "one_of": ["B", "string"] },
            { "id": "B", "kind": "object", "properties": [{ "id": "a", "type": "A", "nullable": true }] }
          ]
          """)) == "")
  }

  @Test("The properties of a circle that may be left without a value are kept apart, and no others")
  func boxes() throws {
    let loaded = SpecificationLoader.load(
      category: """
        { "format": 1, "id": "shop", "name": "Shop", "types": [
          { "id": "A", "kind": "object", "properties": [
            { "id": "self", "type": "A", "optional": true }, { "id": "list", "type": "A[]", "optional": true },
            { "id": "b", "type": "B", "nullable": true }, { "id": "c", "type": "C", "optional": true },
            { "id": "text", "type": "string", "optional": true }] },
          { "id": "B", "kind": "object", "properties": [{ "id": "u", "type": "U" }] },
          { "id": "U", "kind": "union", "one_of": ["string", "A"] },
          { "id": "C", "kind": "object", "properties": [{ "id": "d", "type": "D", "optional": true }] },
          { "id": "D", "kind": "object", "properties": [] }] }
        """)
    let category = try #require(loaded.specification).category
    let recursive = RecursiveTypes(category)
    let boxed = category.types.flatMap { type -> [String] in
      guard case .object(let properties) = type.kind else { return [] }
      return properties.filter { recursive.isBoxed($0, of: type) }.map { "\(type.id).\($0.id)" }
    }
    #expect(boxed == ["A.self", "A.b"])
  }

  @Test("A timestamp stands alone or in a list")
  func timestamps() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "A", "kind": "object", "properties": [
            { "id": "a", "type": "datetime" }, { "id": "b", "type": "datetime[]" },
            { "id": "c", "type": "datetime{}" },
            { "id": "d", "type": "datetime?[]" }] }]
          """)) == """
          category.json:4:24: error: 'datetime{}' has no place for a timestamp: write 'datetime' or 'datetime[]', or \
          'string{}' for its texts [timestamp-place]
          category.json:5:24: error: 'datetime?[]' has no place for a timestamp: write 'datetime' or 'datetime[]', or \
          'string?[]' for its texts [timestamp-place]
          """)
  }

  @Test("An answer has timestamps in objects alone")
  func answers() {
    #expect(
      findings(
        category(
          """
          "actions": [
            { "id": "pay", "method": "POST", "route": "/a", "inputs": [], "answer": "datetime[]" },
            { "id": "send", "method": "POST", "route": "/b", "inputs": [], "answer": "date" }]
          """)) == """
          category.json:3:75: error: an answer has no place for a timestamp: write a type that holds it, or 'string[]' for \
          its texts [timestamp-place]
          """)
  }
}
