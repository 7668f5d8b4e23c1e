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

  @Test("Values that have no name of their own")
  func values() throws {
    let values = ["A", "A+", "A-", "", "<", "self", "hash_value"]
    let plain = load(
      types: """
        { "id": "Rating", "kind": "closed_enum", "values": [\(values.map { "\"\($0)\"" }.joined(separator: ", "))] }
        """)
    #expect(
      plain.diagnostics.map(\.message) == [
        "value 'A+' and value 'A' are both named 'a' among the values of type 'Rating' in Swift; give one of them a "
          + "'swift_name'",
        "value 'A-' and value 'A' are both named 'a' among the values of type 'Rating' in Swift; give one of them a "
          + "'swift_name'",
        "value '' cannot be named '' in Swift; give it a 'swift_name'",
        "value '<' cannot be named '' in Swift; give it a 'swift_name'",
        "value 'self' cannot be named 'self' in Swift, because that name is taken among the values of type 'Rating'; "
          + "give it another 'swift_name'",
        "value 'hash_value' cannot be named 'hashValue' in Swift, because that name is taken among the values of type "
          + "'Rating'; give it another 'swift_name'",
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
          + "Swift; give one of them a 'swift_name'"
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
        "case '+' cannot be named '' in Swift; give it a 'swift_name'"
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
          + "'shop' another 'swift_name', or the category a 'swift_name' in category.json"
      ])
    #expect(load(types: "", models: model(#", "swift_name": "shops""#)).diagnostics.isEmpty)
    #expect(load(types: "", models: model(""), id: "shop\", \"swift_name\": \"Stores").diagnostics.isEmpty)
  }
}
