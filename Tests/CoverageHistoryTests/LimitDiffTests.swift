import Testing
import _CoverageHistory

/// Changes of what is said of values and about things, each alone.
@Suite("Differences of limits and remarks")
struct LimitDiffTests {
  /// A shop; each `/*name*/` is a place for further keys.
  private static let shop = """
    { "format": 1, "id": "shop", "name": "Shop"/*category*/,
      "types": [
        { "id": "Method", "kind": "closed_enum", "values": [{ "value": "CARD"/*value*/ }, "CASH"]/*type*/ },
        { "id": "Level", "kind": "open_enum", "values": [/*levels*/] },
        { "id": "Card", "kind": "object", "properties": [{ "id": "number", "type": "string"/*property*/ }] },
        { "id": "Bank", "kind": "object", "properties": [{ "id": "iban", "type": "string" }] },
        { "id": "Source", "kind": "union", "discriminator": "type", "cases": [
          { "value": "card", "type": "Card"/*case*/ }/*cases*/]/*union*/ } ],
      "models": [ { "id": "payments", "vendor_id": "payments", "label": "Payments", "record": "Payment",
        "route": "/payments"/*model*/,
        "filters": [{ "id": "query", "type": "string"/*filter*/ }],
        "fields": [
          { "id": "id", "type": "string" }, { "id": "level", "type": "Level", "nullable": true },
          { "id": "source", "type": "Source", "nullable": true }, { "id": "day", "type": /*day*/, "nullable": true },
          { "id": "bank", "type": "Bank", "nullable": true }/*field*/] } ],
      "list_parameters": [{ "id": "size", "type": "integer"/*parameter*/ }],
      "actions": [ { "id": "pay", "vendor_id": "pay", "label": "Pay", "method": "POST", "route": "/pay"/*action*/,
        "inputs": [
          { "id": "method", "type": "Method", "required": true },
          { "id": "sum", "type": "decimal"/*sum*/ }, { "id": "code", "type": "string"/*code*/ },
          { "id": "parts", "type": "string[]"/*parts*/ }, { "id": "card", "type": "Card" } ] } ],
      "features": [{ "id": "sync", "label": "Sync"/*feature*/ }] }
    """

  /// The shop with texts at its places.
  private func shop(_ texts: [String: String]) -> Catalogue {
    var category = Self.shop
    for (name, text) in ["levels": "1", "day": "\"string\""].merging(texts, uniquingKeysWith: { $1 }) {
      category = category.replacing("/*\(name)*/", with: text)
    }
    category = category.replacing(/\/\*\w+\*\//, with: "")
    let connector = """
      { "format": 1, "slug": "acme", "name": "Acme", "actions": { "pay": { "inputs": ["method", "sum", "code", "parts"],
        "constraints": [\(texts["connector"] ?? "")] } }, "features": ["sync"] }
      """
    return Catalogue(category: category, connectors: ["acme": connector])
  }

  /// The changes between two texts at a place, with their classes and reasons but without what Swift says.
  private func changes(_ place: String, _ old: String, _ new: String) throws -> [String] {
    let diff = try shop([place: old]).diff(to: shop([place: new]))
    return diff.categories.flatMap(\.changes).map { change in
      let whom = change.affects.isEmpty ? "" : " (\(change.affects.map(\.rawValue).joined(separator: ", ")))"
      let detail = change.key.detail.isEmpty ? "" : " \(change.key.detail)"
      let why = change.why.split(separator: "; in Swift").first ?? ""
      return "\(change.key.path) \(change.key.aspect.rawValue)\(detail): \(change.changeClass.rawValue)\(whom), \(why)"
    }
  }

  @Test(
    "A tighter limit on an input breaks callers, a looser one is more of the same",
    arguments: [
      ("sum", "min", "1", "2", true), ("sum", "min", "2", "1", false), ("sum", "min", "", "1", true),
      ("sum", "min", "1", "", false), ("sum", "max", "9", "8.5", true), ("sum", "max", "8.5", "9", false),
      ("sum", "decimals", "2", "1", true), ("sum", "decimals", "1", "2", false),
      ("code", "min_length", "1", "2", true), ("code", "min_length", "2", "1", false),
      ("code", "max_length", "9", "10", false), ("code", "max_length", "10", "9", true),
      ("code", "pattern", "", "\"^[A-Z]+$\"", true), ("code", "pattern", "\"^[A-Z]+$\"", "", false),
      ("code", "format", "", "\"email\"", true), ("code", "format", "\"email\"", "", false),
      ("parts", "min_items", "1", "2", true), ("parts", "min_items", "2", "1", false),
      ("parts", "max_items", "2", "1", true), ("parts", "max_items", "1", "2", false),
      ("code", "required_if", "", "[\"sum\"]", true), ("code", "required_if", "[\"sum\"]", "", false),
      ("code", "required_if", "[\"sum\"]", "[\"sum\", \"parts\"]", true),
      ("code", "required_if", "[\"method\"]", "[{ \"input\": \"method\", \"values\": [\"CARD\"] }]", false),
      ("code", "required_if", "[{ \"input\": \"method\", \"values\": [\"CARD\"] }]", "[\"method\"]", true),
      ("code", "excludes", "", "[\"sum\"]", true), ("code", "excludes", "[\"sum\"]", "", false),
    ])
  func limits(input: String, key: String, old: String, new: String, isBreaking: Bool) throws {
    func text(_ value: String) -> String { value.isEmpty ? "" : ", \"\(key)\": \(value)" }
    let verdict = isBreaking ? "breaking (callers), the API takes fewer values" : "additive, the API takes more values"
    #expect(try changes(input, text(old), text(new)) == ["pay.\(input) limit \(key): \(verdict)"])
  }

  @Test(
    "A connector's limit is judged by what it takes less",
    arguments: [
      (
        #""kind": "min", "input": "sum", "min": 1"#, #""min": 1"#, #""min": 1.5"#, "the limit is higher",
        "the limit is lower"
      ),
      (
        #""kind": "max", "input": "sum", "max": 2"#, #""max": 2"#, #""max": 1.5"#, "the limit is lower",
        "the limit is higher"
      ),
      (
        #""kind": "decimals", "input": "sum", "max": 2"#, #""max": 2"#, #""max": 1"#, "the limit is lower",
        "the limit is higher"
      ),
      (
        #""kind": "max_length", "input": "code", "max": 10"#, #""max": 10"#, #""max": 9"#, "the limit is lower",
        "the limit is higher"
      ),
      (
        #""kind": "min_items", "input": "parts", "min": 9"#, #""min": 9"#, #""min": 10"#, "the limit is higher",
        "the limit is lower"
      ),
    ])
  func connectorLimits(text: String, old: String, new: String, tighter: String, looser: String) throws {
    let loose = "{ \(text) }"
    let tight = loose.replacing(old, with: new)
    #expect(
      try changes("connector", loose, tight).map { $0.split(separator: ": ").last ?? "" } == [
        "breaking (callers), \(tighter)"
      ])
    #expect(
      try changes("connector", tight, loose).map { $0.split(separator: ": ").last ?? "" } == ["additive, \(looser)"])
  }

  @Test("Two conditions of a connector on one input are two facts")
  func connectorConditions() throws {
    let sum = #"{ "kind": "required_if", "input": "code", "other": "sum" }"#
    let parts = #"{ "kind": "required_if", "input": "code", "other": "parts" }"#
    #expect(
      try changes("connector", sum, "\(sum), \(parts)") == [
        "pay.code constraint required_if parts: breaking (callers), there is one more constraint"
      ])
    let card = #"{ "kind": "required_if", "input": "code", "other": "method", "values": ["CARD"] }"#
    #expect(
      try changes("connector", card, card.replacing(#", "values": ["CARD"]"#, with: "")) == [
        "pay.code constraint required_if method: breaking (callers), the constraint is different"
      ])
  }

  @Test("Another spelling of a number is none, and another pattern is another limit")
  func spellings() throws {
    #expect(
      try changes("sum", #", "max": 1"#, #", "max": 1.0"#)
        == ["pay.sum limit max: note only, the limit is spelled differently"])
    #expect(
      try changes("code", #", "pattern": "a""#, #", "pattern": "b""#)
        == ["pay.code limit pattern: breaking (callers), the API takes other values"])
    #expect(
      try changes("code", #", "format": "email""#, #", "format": "uri""#)
        == ["pay.code limit format: breaking (callers), the API takes other values"])
  }

  @Test("Mappings make the values of properties, too")
  func properties() throws {
    #expect(
      try changes("property", "", #", "max_length": 4"#)
        == ["type Card.number limit max_length: breaking (callers, mappers), the API takes fewer values"])
    #expect(
      try changes("property", #", "max_length": 4"#, "")
        == ["type Card.number limit max_length: additive, the API takes more values"])
  }

  @Test(
    "Descriptions and versions are for people, and a deprecation is a notice",
    arguments: [
      ("category", "category"), ("value", "type Method.CARD"), ("type", "type Method"),
      ("property", "type Card.number"), ("union", "type Source"), ("model", "payments"),
      ("filter", "filter payments.query"), ("parameter", "list parameter size"), ("action", "pay"), ("sum", "pay.sum"),
      ("feature", "features.sync"),
    ])
  func remarks(place: String, path: String) throws {
    let words = "note only, it is for people to read, and covers neither more nor less"
    let old = #", "description": "One.""#
    #expect(try changes(place, "", old) == ["\(path) description: \(words)"])
    #expect(try changes(place, old, #", "description": ["One", "two."]"#) == ["\(path) description: \(words)"])
    // A category has no words about its own age.
    if place == "category" { return }
    #expect(try changes(place, "", #", "since": "2026-01""#) == ["\(path) since: \(words)"])
    #expect(
      try changes(place, "", #", "deprecated": true"#)
        == ["\(path) deprecated: note only, it is deprecated, and still there"])
    #expect(
      try changes(place, #", "deprecated": true"#, #", "deprecated": "Use another.""#)
        == ["\(path) deprecated: note only, the advice is different"])
    #expect(
      try changes(place, #", "deprecated": true"#, "")
        == ["\(path) deprecated: note only, it is no longer deprecated"])
  }

  @Test("A type in other words is another type")
  func types() throws {
    for type in ["date", "decimal", "binary", "string[]", "string{}", "string?[]", "string[][]"] {
      #expect(
        try changes("day", "\"string\"", "\"\(type)\"")
          == ["payments.day type: breaking (callers, mappers), the values have a different type"], "\(type)")
    }
  }

  @Test("Whole numbers of an enum are values like texts")
  func integers() throws {
    #expect(try changes("levels", "1", "1, 2") == ["type Level.2 presence: additive, there is one more value"])
    #expect(
      try changes("levels", "1, 2", "1") == ["type Level.2 presence: breaking (callers, mappers), a value is gone"])
    #expect(
      try changes("levels", "1", #""1""#) == ["type Level kind: breaking (callers), the API uses a different kind"])
  }

  @Test("A union that opens keeps more, and may get cases")
  func unions() throws {
    let open = #", "open": true"#
    #expect(
      try changes("union", "", open).contains { $0.hasPrefix("type Source open: ") })
    #expect(
      try changes("union", open, "")
        == ["type Source open: breaking (callers, mappers), an object that is not known is refused"])
    let bank = #", { "value": "bank", "type": "Bank" }"#
    let before = shop(["union": open])
    let after = shop(["union": open, "cases": bank])
    let cases = try before.diff(to: after).categories.flatMap(\.changes).filter { $0.key.path == "type Source.bank" }
    #expect(cases.first { $0.key.aspect == .presence }?.why.hasPrefix("there is one more case") == true)
  }

  @Test("The type of an answer comes, changes and goes")
  func answers() throws {
    let card = #", "answer": "Card""#
    #expect(try changes("action", "", card) == ["pay answer: additive, the answer has a type"])
    #expect(try changes("action", card, "") == ["pay answer: breaking (callers), the answer has no type"])
    #expect(
      try changes("action", card, #", "answer": "Bank[]""#)
        == ["pay answer: breaking (callers), the answer has a different type"])
  }

  @Test("Names in Swift of values, properties and cases are facts", arguments: ["value", "property", "case"])
  func names(place: String) throws {
    let found = try changes(place, "", #", "swift_name": "plastic""#)
    #expect(found.count == 1 && found[0].contains(" swift_name: "), "\(found)")
  }

  @Test("The stage and age of one cell are its own", arguments: [("stage", "deprecated"), ("since", "2026-01")])
  func cells(key: String, value: String) throws {
    func desk(_ more: String) throws -> Catalogue {
      try Catalogue.desk.replacing(
        #""title", "status"], "note""#, #""title", { "id": "status"\#(more) }], "note""#)
    }
    let diff = try desk("").diff(to: desk(#", "\#(key)": "\#(value)""#))
    let changes = diff.categories.flatMap(\.changes)
    #expect(
      changes.map { "\($0.key.connector ?? "") \($0.key.path) \($0.key.aspect.rawValue)" } == [
        "acme tickets.status \(key)"
      ])
    #expect(changes.map(\.changeClass) == [.noteOnly])
  }
}
