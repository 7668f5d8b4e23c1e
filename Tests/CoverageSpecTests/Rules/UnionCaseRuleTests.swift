import Testing
import _CoverageSpec
import _CoverageTestSupport

@Suite("Rules about the cases of unions")
struct UnionCaseRuleTests {
  private func findings(_ discriminator: String, _ properties: String, _ more: String = "") -> String {
    CoverageSpecTests.findings(
      category(
        """
        "types": [
        { "id": "Card", "kind": "object", "properties": [\(properties)] },
        { "id": "Method", "kind": "union", "discriminator": "\(discriminator)", "cases": [
        { "value": "CARD", "type": "Card" }] }\(more.isEmpty || more.hasPrefix("]") ? more : ",\n\(more)")]
        """), connector("acme", "\"models\": {}"))
  }

  /// A model whose field holds a card that no union knows.
  private static let alone = #"""
    ], "models": [{ "id": "cards", "vendor_id": "v", "label": "Cards", "record": "CardRecord", "fields": [
    { "id": "card", "type": "Card" }]}
    """#

  /// An action that is answered with a card that no union knows.
  private static let answered = #"""
    ], "actions": [{ "id": "charge", "vendor_id": "v", "label": "Charge", "method": "POST", "route": "/charge",
    "inputs": [{ "id": "sum", "type": "integer" }], "answer": "Card" }
    """#

  @Test("The text that tells cases apart is no property of an object that stands in unions alone")
  func left() throws {
    let loaded = SpecificationLoader.load(
      category: category(
        """
        "types": [
        { "id": "Card", "kind": "object", "properties": [
        { "id": "type", "type": "string" }, { "id": "number", "type": "string" }] },
        { "id": "Method", "kind": "union", "discriminator": "type", "cases": [{ "value": "CARD", "type": "Card" }] }]
        """), connectors: [])
    #expect(loaded.diagnostics.text == "")
    let types = try #require(loaded.specification).category.types
    guard case .object(let properties) = types[0].kind else {
      Issue.record("no object")
      return
    }
    #expect(properties.map(\.id) == ["number"])
  }

  @Test(
    "An object that stands elsewhere too could have another value there than its case", arguments: [alone, answered])
  func declared(elsewhere: String) {
    #expect(findings("type", #"{ "id": "number", "type": "string" }"#, elsewhere) == "")
    #expect(
      findings("type", #"{ "id": "type", "type": "string" }"#, elsewhere) == """
        category.json:5:28: error: 'Card' declares 'type', by which 'Method' knows its case 'CARD'; leave it out, or give \
        it a closed enum with that one value [union-case]
        category.json:3:58: note: declared here
        """)
  }

  @Test("What tells cases apart is one text")
  func texts() {
    for type in ["integer", "boolean", "json", "string[]"] {
      #expect(
        findings("type", #"{ "id": "type", "type": "\#(type)" }"#)
          .hasPrefix("category.json:5:28: error: 'Card' declares 'type', by which 'Method' knows its case 'CARD'"))
    }
  }

  @Test("A closed enum has the value of the case, and no other where the object stands elsewhere too")
  func closedEnums() {
    let property = #"{ "id": "type", "type": "Kind" }"#
    func kind(_ values: String, _ more: String = "") -> String {
      #"{ "id": "Kind", "kind": "closed_enum", "values": [\#(values)] }"# + more
    }
    #expect(findings("type", property, kind(#""CARD", "BANK""#)) == "")
    #expect(findings("type", property, kind(#""CARD""#, Self.alone)) == "")
    #expect(
      findings("type", property, kind(#""CARD", "BANK""#, Self.alone))
        .hasPrefix("category.json:5:28: error: 'Card' declares 'type'"))
    #expect(
      findings("type", property, kind(#""CART", "BANK""#)) == """
        category.json:5:28: error: 'Method' knows its case by the value 'CARD' of 'type', which 'Kind' does not have; \
        did you mean 'CART'? [union-case]
        category.json:3:58: note: declared here
        """)
  }

  @Test("What lies on the way to the discriminator can hold it")
  func nested() {
    let meta = #"{ "id": "Meta", "kind": "object", "properties": [{ "id": "size", "type": "integer" }] }"#
    #expect(findings("meta.type", #"{ "id": "meta", "type": "Meta" }"#, meta) == "")
    #expect(findings("meta.type", #"{ "id": "meta", "type": "map" }"#) == "")
    #expect(
      findings("meta.type", #"{ "id": "meta", "type": "string" }"#) == """
        category.json:5:28: error: 'meta' of 'Card' is of type 'string', so it cannot hold the 'meta.type' of 'Method' \
        [union-case]
        category.json:3:58: note: declared here
        """)
    #expect(
      findings("meta.size", #"{ "id": "meta", "type": "Meta" }"#, meta)
        .hasPrefix("category.json:5:28: error: 'Meta' declares 'size', by which 'Method' knows"))
  }

  @Test("A union in a union has a discriminator of its own")
  func unions() {
    func inner(_ discriminator: String) -> String {
      """
      { "id": "Outer", "kind": "union", "discriminator": "kind", "cases": [
      { "value": "PAID", "type": "Inner" }] },
      { "id": "Inner", "kind": "union", "discriminator": "\(discriminator)", "cases": [{ "value": "A", "type": "Card" }] }
      """
    }
    #expect(findings("type", "", inner("way")) == "")
    #expect(
      findings("type", "", inner("kind")) == """
        category.json:7:28: error: 'Inner' distinguishes its own cases by 'kind', where 'Outer' has 'PAID' [union-case]
        category.json:8:9: note: declared here
        """)
    #expect(
      findings("type", #"{ "id": "kind", "type": "string" }"#, inner("way"))
        .hasPrefix("category.json:7:28: error: 'Card' declares 'kind', by which 'Outer' knows its case 'PAID'"))
  }
}
