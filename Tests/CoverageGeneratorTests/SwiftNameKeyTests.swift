import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// What an error about a name advises to write, written.
@Suite("Swift names that a spec gives")
struct SwiftNameKeyTests {
  private func load(types: String, models: String = "", id: String = "shop") -> LoadedSpecification {
    let text = """
      { "format": 1, "id": "\(id)", "name": "Shop", "types": [\(types)], "models": [\(models)] }
      """
    return SpecificationLoader.load(category: text, rules: [SwiftNameRule()])
  }

  /// What the error about a value adds.
  private let form = ": { \"value\": ..., \"swift_name\": ... }"

  @Test("Values that have no name of their own")
  func values() throws {
    let values = ["A", "A+", "A-", "", "<", "self", "hash_value"]
    let plain = load(
      types: """
        { "id": "Rating", "kind": "closed_enum", "values": [\(values.map { "\"\($0)\"" }.joined(separator: ", "))] }
        """)
    #expect(
      plain.diagnostics.map(\.message) == [
        "value 'A+' and value 'A' are both named 'a' among the values of type 'Rating' in Swift; give value 'A+' a "
          + "'swift_name'\(form)",
        "value 'A-' and value 'A' are both named 'a' among the values of type 'Rating' in Swift; give value 'A-' a "
          + "'swift_name'\(form)",
        "value '' cannot be named '' in Swift; give value '' a 'swift_name'\(form)",
        "value '<' cannot be named '' in Swift; give value '<' a 'swift_name'\(form)",
        "value 'self' cannot be named 'self' in Swift, because that name is taken among the values of type 'Rating'; "
          + "give value 'self' a 'swift_name'\(form)",
        "value 'hash_value' cannot be named 'hashValue' in Swift, because that name is taken among the values of type "
          + "'Rating'; give value 'hash_value' a 'swift_name'\(form)",
      ])
    let names = ["a", "aPlus", "aMinus", "none", "less", "own", "hash"]
    let named = zip(values, names).map { "{ \"value\": \"\($0)\", \"swift_name\": \"\($1)\" }" }
    let mended = load(
      types: #"{ "id": "Rating", "kind": "closed_enum", "values": [\#(named.joined(separator: ", "))] }"#)
    let specification = try #require(mended.specification)
    let code = TypesEmitter().files(for: CompiledCoverage(specification))[0].contents
    for (value, name) in zip(values, names) { #expect(code.contains("case \(name) = \"\(value)\"\n")) }
  }

  @Test("A letter that Swift knows none of parts words")
  func letters() throws {
    let types = #"{ "id": "Rating", "kind": "closed_enum", "values": ["a\u2e2fb"] }"#
    let specification = try #require(load(types: types).specification)
    let code = TypesEmitter().files(for: CompiledCoverage(specification))[0].contents
    #expect(code.contains("case aB = \"a\u{2E2F}b\"\n"))
  }

  @Test("Properties that have no name of their own keep their keys")
  func properties() throws {
    func type(_ extra: String) -> String {
      """
      { "id": "Box", "kind": "object", "properties": [
        { "id": "address1", "type": "string" }, { "id": "address_1"\(extra), "type": "string" }] }
      """
    }
    #expect(
      load(types: type("")).diagnostics.map(\.message) == [
        "property 'address_1' and property 'address1' are both named 'address1' among the properties of type 'Box' in "
          + "Swift; give property 'address_1' a 'swift_name'"
      ])
    let specification = try #require(load(types: type(#", "swift_name": "otherAddress""#)).specification)
    let code = TypesEmitter().files(for: CompiledCoverage(specification))[0].contents
    #expect(code.contains("public var otherAddress: String"))
    #expect(code.contains(#""address_1""#))
  }

  @Test("Cases of a union that have no name of their own")
  func cases() throws {
    func types(_ extra: String) -> String {
      """
      { "id": "Box", "kind": "object", "properties": [{ "id": "x", "type": "string" }] },
      { "id": "Any1", "kind": "union", "discriminator": "kind", "cases": [{ "value": "+"\(extra), "type": "Box" }] }
      """
    }
    #expect(
      load(types: types("")).diagnostics.map(\.message) == [
        "case '+' cannot be named '' in Swift; give case '+' a 'swift_name'"
      ])
    let specification = try #require(load(types: types(#", "swift_name": "plus""#)).specification)
    let code = TypesEmitter().files(for: CompiledCoverage(specification))[0].contents
    #expect(code.contains("case plus(Box)") && code.contains(#"case "+": self = .plus("#))
  }

  @Test("A model called like the category: both ways out work")
  func namespace() {
    func model(_ extra: String) -> String {
      """
      { "id": "shop"\(extra), "vendor_id": "v", "label": "L", "record": "Order",
        "fields": [{ "id": "id", "type": "string" }] }
      """
    }
    #expect(
      load(types: "", models: model("")).diagnostics.map(\.message) == [
        "the marker of model 'shop' cannot be named 'Shop' in Swift, because the category's namespace is; give model "
          + "'shop' a 'swift_name', or the category a 'swift_name' in category.json"
      ])
    #expect(load(types: "", models: model(#", "swift_name": "shops""#)).diagnostics.isEmpty)
    #expect(load(types: "", models: model(""), id: "shop\", \"swift_name\": \"Stores").diagnostics.isEmpty)
  }

  /// Declarations on lines of their own, each of which has no name that works, or that of another.
  private static let collisions = #"""
    { "format": 1, "id": "shop", "name": "Shop",
      "types": [
        { "id": "Vote", "kind": "closed_enum", "values": [
          "+1", "-1",
          "SELF", "",
          { "value": "hash_value" },
          { "value": "all", "swift_name": "allCases" } ] },
        { "id": "ActionResults", "kind": "open_enum", "values": [
          "all_known" ] },
        { "id": "Page", "kind": "object", "properties": [
          { "id": "self", "type": "string" },
          { "id": "next", "type": "Page", "nullable": true },
          { "id": "other", "type": "string", "swift_name": "_next" } ] },
        { "id": "Any1", "kind": "union", "discriminator": "kind", "cases": [
          { "value": "<", "type": "json" } ] } ],
      "models": [
        { "id": "all", "vendor_id": "v", "label": "L", "record": "Row",
          "fields": [
            { "id": "hashValue", "type": "string" } ] },
        { "id": "orders", "vendor_id": "w", "label": "L", "record": "Names", "swift_name": "feature", "route": "/orders",
          "filters": [
            { "id": "query_items", "type": "string" } ],
          "fields": [] },
        { "id": "goods", "vendor_id": "x", "label": "L", "record": "ActionAnswer",
          "fields": [] } ],
      "list_parameters": [
        { "id": "self", "type": "string" } ],
      "actions": [
        { "id": "mapping", "vendor_id": "a", "label": "L", "method": "PUT", "route": "/", "answer": "json", "inputs": [
          { "id": "body", "type": "string" },
          { "id": "type", "inputs": [
            { "id": "empty", "type": "string", "swift_name": "_unlessEmpty" } ] },
          { "id": "rows", "item": "category", "inputs": [
            { "id": "self", "type": "string" } ] } ] } ],
      "features": [
        { "id": "type", "label": "L", "swift_name": "Type" } ] }
    """#

  @Test("The fix that each error names works")
  func advice() throws {
    var lines = Self.collisions.split(separator: "\n").map(String.init)
    var slug = #"{ "format": 1, "slug": "all", "name": "All", "swift_name": "Feature" }"#
    var fixes = 0
    while fixes < 60 {
      let text = lines.joined(separator: "\n")
      let loaded = SpecificationLoader.load(category: text, connectors: ["all": slug], rules: [SwiftNameRule()])
      guard let first = loaded.diagnostics.first else { break }
      fixes += 1
      let advice = try #require(first.message.firstMatch(of: /; give (.+?) (a|another) '([a-z_]+)'/))
      let key = String(advice.output.3)
      let name = key == "record" || key == "id" ? "Fresh\(fixes)" : "fresh\(fixes)"
      if first.location.path == "all.json" {
        slug = try Self.setting(key, to: name, in: slug, at: 1)
        continue
      }
      let line = first.location.line - 1
      lines[line] = try Self.setting(key, to: name, in: lines[line], at: first.location.column)
    }
    #expect((20..<60).contains(fixes))
  }

  /// The line with a key of the object, or of the text that becomes one, that a column is in.
  private static func setting(_ key: String, to name: String, in line: String, at column: Int) throws -> String {
    let place = line.index(line.startIndex, offsetBy: column - 1)
    let before = line[..<place]
    let isBare = line[place] == "\"" && before.count { $0 == "{" } == before.count { $0 == "}" }
    if isBare, let end = line[line.index(after: place)...].firstIndex(of: "\"") {
      let value = line[place...end]
      return line[..<place] + #"{ "value": \#(value), "\#(key)": "\#(name)" }"# + line[line.index(after: end)...]
    }
    let start = line[...place].lastIndex(of: "{").map { line.index(after: $0) } ?? line.startIndex
    if let old = line[start...].firstRange(of: try Regex("\"\(key)\": \"[^\"]*\"")) {
      return line.replacingCharacters(old, #""\#(key)": "\#(name)""#)
    }
    return line[..<start] + #" "\#(key)": "\#(name)","# + line[start...]
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, _ text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
