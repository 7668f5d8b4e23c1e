import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

@Suite("OpenAPI: merging into what is there")
struct OpenAPIMergeTests {
  /// Merges the shop's document into a category that people have worked on.
  private func merged(into text: String) throws -> (json: JSONNode, findings: [String]) {
    let file = SpecFile(path: "shop.json", bytes: Array(ShopDocument.text.utf8))
    let document = try #require(OpenAPIDocument.read(file).document)
    let map = document.guessedMap(select: "/shop/").map
    let rules = StandardRules.all + Emitters.rules
    let derived = document.category(id: "shop", name: "Shop", by: map, rules: rules)
    let existing = JSONDocument(parsing: SpecFile(path: "category.json", bytes: Array(text.utf8)))
    let merge = CategoryMerge(derived, of: document, into: try #require(existing.root), existing.lines)
    return (merge.json, merge.diagnostics.map(\.description))
  }

  private static let handMade = #"""
    { "format": 1, "id": "shop", "name": "Our shop",
      "types": [{ "id": "OrderState", "kind": "open_enum", "values": ["OPEN", "PAID", "LOST"] }],
      "models": [{ "id": "orders", "label": "Purchases", "record": "Purchase", "route": "/shop/orders", "fields": [
        { "id": "state", "type": "OrderState", "$comment": "Ours." }, { "id": "id", "type": "integer" },
        { "id": "total", "type": "string", "nullable": true, "guessed": { "type": "string", "nullable": true } },
        { "id": "color", "type": "string" } ] }],
      "actions": [{ "id": "create_order", "label": "Buy", "method": "POST", "route": "/shop/buy", "inputs": [
        { "id": "customer_id", "type": "string", "max_length": 9 },
        { "id": "lines", "required": true, "item": "position", "one_of": ["sku", "count"], "inputs": [
          { "id": "count", "type": "integer", "min": 2 }, { "id": "sku", "type": "string", "required": true }] }] }] }
    """#

  @Test("What people have made stays, what is missing comes, and guesses are replaced")
  func keeps() throws {
    let json = try merged(into: Self.handMade).json
    #expect(json["name"]?.string == "Our shop")
    let orders = try #require(json["models"]?.elements.first)
    #expect(orders["label"]?.string == "Purchases" && orders["record"]?.string == "Purchase")
    let fields = orders["fields"]?.lines ?? []
    #expect(fields.contains(#"{"id": "state", "type": "OrderState", "$comment": "Ours."}"#))
    #expect(fields.contains(#"{"id": "total", "type": "number"}"#))
    #expect(fields.contains(#"{"id": "note", "type": "string", "nullable": true, "optional": true}"#))
    let inputs = json["actions"]?.elements.first?["inputs"]?.lines ?? []
    #expect(
      inputs.first
        == #"{"id": "customer_id", "type": "string", "reference": "customers", "min_length": 1, "max_length": 9}"#)
    #expect(
      inputs[1].hasPrefix(
        #"{"id": "lines", "required": true, "min_items": 1, "item": "position", "one_of": ["sku", "count"]"#))
    let types = (json["types"]?.elements ?? []).compactMap { $0["id"]?.string }
    #expect(types.first == "OrderState" && !types.contains("State") && types.contains("Payment"))
  }

  /// Merges a document into a category that was made of the shop's document before, with the record of that.
  private func mergedAgain(_ edited: String, category: (String) -> String = { $0 }) throws -> CategoryMerge {
    func document(_ text: String) throws -> OpenAPIDocument {
      try #require(OpenAPIDocument.read(SpecFile(path: "shop.json", bytes: Array(text.utf8))).document)
    }
    let rules = StandardRules.all + Emitters.rules
    let before = try document(ShopDocument.text)
    let map = before.guessedMap(select: "/shop/").map
    let made = before.category(id: "shop", name: "Shop", by: map, rules: rules)
    let text = category(made.json.text(.file))
    let existing = JSONDocument(parsing: SpecFile(path: "category.json", bytes: Array(text.utf8)))
    let root = try #require(existing.root)
    let first = CategoryMerge(made, of: before, into: root, existing.lines)
    let record = VocabularyRecord(of: first.stated, from: before, bytes: [], date: nil).file(in: "shop")
    let after = try document(edited)
    let derived = after.category(id: "shop", name: "Shop", by: map, rules: rules)
    return CategoryMerge(
      derived, of: after, into: root, existing.lines, record: JSONDocument(parsing: record).root)
  }

  @Test(
    "What a document says differently than before is found",
    arguments: [
      (
        #""count": { "type": "integer", "minimum": 1 }"#, #""count": { "type": "integer" }"#,
        "'min' of input 'count' is 1 here and nothing in the document [openapi-min]"
      ),
      (
        #""customer_id": { "type": "string", "minLength": 1 }"#,
        #""customer_id": { "type": "string", "minLength": 1, "maxLength": 9 }"#,
        "input 'customer_id' had no 'max_length', which is 9 in the document; it is added [added-from-openapi]"
      ),
      (
        #""iban": { "type": "string" }"#, #""iban": { "type": "integer" }"#,
        #"is "string" here and "integer" in the document [openapi-type]"#
      ),
    ])
  func changes(_ old: String, _ new: String, _ expected: String) throws {
    #expect(ShopDocument.text.contains(old))
    #expect(try mergedAgain(ShopDocument.text).diagnostics == [])
    let found = try mergedAgain(ShopDocument.text.replacing(old, with: new)).diagnostics.map(\.description)
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }

  @Test("A document that has lost all of its models names each, and one without operations is none")
  func nothingLeft() throws {
    let rules = StandardRules.all + Emitters.rules
    let file = SpecFile(path: "shop.json", bytes: Array(ShopDocument.text.utf8))
    let document = try #require(OpenAPIDocument.read(file).document)
    var map = document.guessedMap(select: "/shop/").map
    let made = document.category(id: "shop", name: "Shop", by: map, rules: rules)
    let existing = JSONDocument(parsing: SpecFile(path: "category.json", bytes: Array(made.json.text(.file).utf8)))
    map.models = []
    let derived = document.category(id: "shop", name: "Shop", by: map, rules: rules)
    let merge = CategoryMerge(derived, of: document, into: try #require(existing.root), existing.lines)
    #expect(merge.diagnostics.contains { $0.message == "the document has no model 'orders' in the category" })
    let empty = OpenAPIDocument.read(
      SpecFile(path: "a.json", bytes: Array(#"{ "openapi": "3.0.0", "paths": [] }"#.utf8)))
    #expect(empty.document == nil)
    #expect(
      empty.diagnostics.text
        == "a.json:1:32: error: the document has no operations below 'paths' [no-operations]")
  }

  @Test("A limit that people correct, and that the document states, is found by a check")
  func limits() throws {
    let file = SpecFile(path: "shop.json", bytes: Array(ShopDocument.text.utf8))
    let document = try #require(OpenAPIDocument.read(file).document)
    let derived = document.category(
      id: "shop", name: "Shop", by: document.guessedMap(select: "/shop/").map,
      rules: StandardRules.all + Emitters.rules)
    let record = VocabularyRecord(of: derived.json, from: document, bytes: [], date: nil).file(in: "shop")
    let rule = VocabularyAgreementRule.recorded(in: record).rule
    func found(_ text: String) -> [String] {
      SpecificationLoader.load(
        category: SpecFile(path: "category.json", bytes: Array(text.utf8)), connectors: [], rules: [rule]
      ).diagnostics.filter { $0.identifier == "vocabulary-differs" }.map(\.message)
    }
    let text = derived.json.text(.file)
    #expect(found(text) == [])
    let edited = text.replacing(#""min": 1"#, with: #""min": 7"#).replacing(#""min_length": 1"#, with: #""max": 1"#)
    #expect(edited != text)
    #expect(
      found(edited).map { $0.split(separator: ", and ")[0] } == [
        "'min_length' of 'create_order.customer_id' is nothing here", "'min' of 'create_order.lines.count' is 7 here",
      ])
    let further = text.replacing(#""id": "State","#, with: #""id": "State", "#).replacing(
      #""fields": ["#, with: #""fields": [ { "id": "ours", "type": "string" },"#)
    #expect(
      found(further).first?.hasSuffix(
        "ours' is in no place of the document; take it out, or say why it is here under 'differs'") == true)
    let state = text.replacing(#""PAID""#, with: #""SETTLED""#)
    #expect(state != text)
    #expect(
      found(state).map { $0.split(separator: ", which shop.json:")[0] } == [
        "'State' has no value 'PAID'", "'State' has the value 'SETTLED'",
      ])
    let excused = state.replacing(#""id": "State","#, with: #""id": "State", "differs": "Ours are older.","#)
    #expect(found(excused) == [])
  }

  @Test("Each disagreement is found with both places")
  func findings() throws {
    let findings = try merged(into: Self.handMade).findings.filter { !$0.contains("[added-from-openapi]") }
    let messages = findings.map { $0.split(separator: "\n")[0].split(separator: ": warning: ")[1] }
    #expect(
      messages == [
        "the document has no value \"LOST\" of type 'OrderState' [openapi-values]",
        "'type' of field 'id' is \"integer\" here and \"string\" in the document [openapi-type]",
        "the document has no field 'color' in model 'orders' [not-in-openapi]",
        "'route' of action 'create_order' is \"/shop/buy\" here and \"/shop/orders\" in the document [openapi-route]",
        "'required' of input 'customer_id' is nothing here and true in the document [openapi-required]",
        "'min' of input 'count' is 2 here and 1 in the document [openapi-min]",
      ])
    #expect(findings.contains { $0.hasPrefix("category.json:4:") && $0.contains("\nshop.json:") })
  }

  @Test("A second import changes nothing")
  func again() throws {
    let once = try merged(into: Self.handMade).json
    let file = SpecFile(path: "category.json", bytes: Array(once.text(.file).utf8))
    let loaded = SpecificationLoader.load(category: file, connectors: [])
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    #expect(try merged(into: once.text(.file)).json == once)
  }

  @Test("What was a guess takes all that the document states")
  func guesses() throws {
    let note = #"{ "id": "note", "type": "integer", "guessed": { "type": "integer", "nullable": false } }"#
    let text = Self.handMade.replacing(#"{ "id": "color", "type": "string" }"#, with: note)
    let (json, findings) = try merged(into: text)
    let fields = json["models"]?.elements.first?["fields"]?.lines ?? []
    #expect(fields.contains(#"{"id": "note", "type": "string", "nullable": true, "optional": true}"#), "\(fields)")
    #expect(!findings.contains { $0.contains("'note'") })
  }

  @Test("A parameter that all lists had stays one where the document has it at one list alone")
  func listParameters() throws {
    let more = #""list_parameters": [{ "id": "states", "type": "string[]" }], "actions""#
    let json = try merged(into: Self.handMade.replacing(#""actions""#, with: more)).json
    #expect(json["list_parameters"]?.elements.compactMap { $0["id"]?.string }.contains("states") == true)
    #expect(json["models"]?.elements.first?["filters"] == nil)
  }

  @Test("A field that is called like a filter, and that the document lacks, is reported all the same")
  func fieldLikeFilter() throws {
    let findings = try merged(into: Self.handMade.replacing(#""color""#, with: #""states""#)).findings
    #expect(findings.contains { $0.contains("the document has no field 'states' in model 'orders' [not-in-openapi]") })
  }
}
