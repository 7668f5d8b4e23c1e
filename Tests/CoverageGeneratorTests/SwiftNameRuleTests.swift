import Foundation
import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

@Suite("Swift names of a spec")
struct SwiftNameRuleTests {
  @Test("Fields, inputs, features, models and actions collide in their own scopes, and in those alone")
  func members() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "models": [
        { "id": "a-b", "vendor_id": "v", "label": "L", "record": "R", "fields": [
        { "id": "x_y", "type": "string" },
        { "id": "x-y", "type": "string" }] },
        { "id": "c", "vendor_id": "v", "label": "L", "record": "S", "fields": [{ "id": "x_y", "type": "string" }] }],
        "actions": [
        { "id": "a_b", "vendor_id": "v", "label": "L", "method": "POST", "route": "/a", "inputs": [
        { "id": "p", "inputs": [{ "id": "q_r", "type": "string" }] },
        { "id": "p_q", "inputs": [{ "id": "r", "type": "string" }] }] }],
        "features": [
        { "id": "f-g", "label": "F" },
        { "id": "f_g", "label": "F" }, { "id": "h", "label": "H" }, { "id": "H", "label": "H" }]
        }
        """,
      """
      category.json:6:9: error: field 'x-y' and field 'x_y' are both named 'xY' among the fields of model 'a-b' in Swift; \
      give field 'x-y' a 'swift_name' [swift-name-collision]
      category.json:5:9: note: the other is here
      category.json:9:9: error: action 'a_b' and model 'a-b' are both named 'aB' among the members of Capability in Swift; \
      give action 'a_b' a 'swift_name' [swift-name-collision]
      category.json:4:9: note: the other is here
      category.json:11:35: error: input 'p_q.r' and input 'p.q_r' are both named 'pQR' among the inputs of action 'a_b' in \
      Swift; give input 'p_q.r' a 'swift_name' [swift-name-collision]
      category.json:10:33: note: the other is here
      category.json:14:9: error: feature 'f_g' and feature 'f-g' are both named 'fG' among the features in Swift; \
      give feature 'f_g' a 'swift_name' [swift-name-collision]
      category.json:13:9: note: the other is here
      """)
  }

  @Test("A record without a name is one error")
  func recordWithoutName() {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "models": [
      { "id": "m", "label": "M", "fields": [{ "id": "a", "type": "string" }] }] }
      """
    let found = SpecificationLoader.load(
      category: category, connectors: [:], rules: StandardRules.all + Emitters.rules
    ).diagnostics.map(\.description)
    #expect(found == ["category.json:2:1: error: a model has no 'record' [missing-key]"])
  }

  @Test("A value that would be '.none' is warned of, as an optional takes that for nil, unless the name is written")
  func none() {
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [
      { "id": "A", "kind": "open_enum", "values": ["NONE", "SOME"] },
      { "id": "B", "kind": "closed_enum", "values": [{ "value": "none", "swift_name": "none" }] }] }
      """
    let found = SpecificationLoader.load(
      category: category, connectors: [:], rules: Emitters.rules
    ).diagnostics.map(\.description)
    #expect(
      found == [
        "category.json:2:46: warning: the value 'NONE' of 'A' is '.none' in Swift, which an optional takes for nil; "
          + #"give it a 'swift_name': { "value": "NONE", "swift_name": "noValue" } [optional-none]"#
      ])
  }

  @Test("A negative number, the case for what is not known yet and a type of Foundation's need another name")
  func numbersAndOpenUnions() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [
        { "id": "Rank", "kind": "closed_enum", "values": [1,
        -1, { "value": -2, "swift_name": "last" }] },
        { "id": "Source", "kind": "union", "discriminator": "kind", "open": true, "cases": [
        { "value": "unknown", "type": "map" }] },
        { "id": "Shut", "kind": "union", "discriminator": "kind", "cases": [{ "value": "unknown", "type": "map" }] },
        { "id": "Data", "kind": "object", "properties": [{ "id": "bytes", "type": "binary[]" }] },
        { "id": "Decimal", "kind": "open_enum", "values": [1] }]
        }
        """,
      """
      category.json:5:1: error: value '-1' cannot be named '-1' in Swift; give value '-1' a 'swift_name': \
      { "value": ..., "swift_name": ... } [invalid-swift-name]
      category.json:7:12: error: case 'unknown' cannot be named 'unknown' in Swift, because that name is taken among the \
      cases of type 'Source'; give case 'unknown' a 'swift_name' [reserved-swift-name]
      category.json:9:9: error: type 'Data' cannot be named 'Data' in Swift, because that name is taken among the members \
      of the namespace; give type 'Data' another 'id' [reserved-swift-name]
      """)
  }

  @Test("The schema takes the names of types and records that check takes")
  func schema() throws {
    let path = "Spec/schema/category.schema.json"
    let file = SpecFile(path: path, bytes: Array(try Repository.text(path).utf8))
    let definition = JSONDocument(parsing: file).root?["$defs"]?["typeIdentifier"]
    let pattern = try NSRegularExpression(pattern: try #require(definition?["pattern"]?.string))
    for (name, isLegal) in [
      ("Order", true), ("order", true), ("order_1", true), ("_x", true), ("größe", true), ("1a", false), ("a-b", false),
      ("a b", false), ("", false),
    ] {
      let loaded = SpecificationLoader.load(
        category: """
          { "format": 1, "id": "shop", "name": "Shop", "models": [
            { "id": "m", "vendor_id": "v", "label": "L", "record": "\(name)", "fields": [] }] }
          """, rules: StandardRules.all + Emitters.rules)
      #expect((loaded.specification != nil) == isLegal, "\(name)")
      #expect((pattern.firstMatch(in: name, range: NSRange(name.startIndex..., in: name)) != nil) == isLegal, "\(name)")
    }
  }

  @Test("A connector cannot take the name of a record, a type, the namespace or what every namespace has")
  func namespace() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "Money", "kind": "closed_enum", "values": ["EUR"] }],
        "models": [{ "id": "orders", "vendor_id": "v", "label": "L", "record": "Order", "fields": [] }]
        }
        """,
      connectors: [
        "order": "", "money": "", "orders-field": "", "shop": "", "coverage": "", "swift": "", "type": "",
        "fine": "\"swift_name\": \"Capability\",", "all": "\"swift_name\": \"All\",",
      ],
      """
      all.json:1:11: error: connector 'all' cannot be named 'all' in Swift, because that name is taken among \
      the members of Connector; give connector 'all' a 'swift_value_name' [reserved-swift-name]
      coverage.json:1:11: error: connector 'coverage' cannot be named 'Coverage' in Swift, because that name \
      is taken among the members of the namespace; give connector 'coverage' a 'swift_name' [reserved-swift-name]
      fine.json:1:11: error: connector 'fine' cannot be named 'Capability' in Swift, because that name \
      is taken among the members of the namespace; give connector 'fine' another 'swift_name' [reserved-swift-name]
      money.json:1:11: error: connector 'money' and type 'Money' are both named 'Money' among the \
      members of the namespace in Swift; give connector 'money' a 'swift_name' [swift-name-collision]
      category.json:3:19: note: the other is here
      order.json:1:11: error: connector 'order' and the record of model 'orders' are both named 'Order' among the \
      members of the namespace in Swift; give connector 'order' a 'swift_name' [swift-name-collision]
      category.json:4:20: note: the other is here
      orders-field.json:1:11: error: connector 'orders-field' and the field type of model 'orders' are both named 'OrdersField' among the \
      members of the namespace in Swift; give connector 'orders-field' a 'swift_name' [swift-name-collision]
      category.json:4:20: note: the other is here
      shop.json:1:11: error: connector 'shop' cannot be named 'Shop' in Swift, because the category's namespace is; \
      give connector 'shop' a 'swift_name', or the category a 'swift_name' in category.json [reserved-swift-name]
      swift.json:1:11: error: connector 'swift' cannot be named 'Swift' in Swift, because that name \
      is taken among the members of the namespace; give connector 'swift' a 'swift_name' [reserved-swift-name]
      type.json:1:11: error: connector 'type' cannot be named 'Type' in Swift; give connector 'type' a 'swift_name' \
      [invalid-swift-name]
      """)
  }

  @Test("Values, properties and cases collide among their own, and with what their code means otherwise")
  func types() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [
        { "id": "Size", "kind": "closed_enum", "values": [
        "BIG",
        "big",
        "+",
        "ALL_CASES"] },
        { "id": "Box", "kind": "object", "properties": [
        { "id": "a_b", "type": "string" },
        { "id": "a-b", "type": "string" },
        { "id": "self", "type": "string" }] },
        { "id": "Value", "kind": "union", "one_of": [
        "strings",
        "string[]"] },
        { "id": "strings", "kind": "object", "properties": [] },
        { "id": "Page", "kind": "object", "properties": [] }],
        "models": [{ "id": "c", "vendor_id": "v", "label": "L", "record": "S", "fields": [
        { "id": "self", "type": "string" },
        { "id": "hashValue", "type": "string" }] }]
        }
        """,
      """
      category.json:6:1: error: value 'big' and value 'BIG' are both named 'big' among the values of type 'Size' in \
      Swift; give value 'big' a 'swift_name': { "value": ..., "swift_name": ... } [swift-name-collision]
      category.json:5:1: note: the other is here
      category.json:7:1: error: value '+' cannot be named '' in Swift; give value '+' a 'swift_name': { "value": ..., "swift_name": ... } [invalid-swift-name]
      category.json:8:1: error: value 'ALL_CASES' cannot be named 'allCases' in Swift, because that name is taken among \
      the values of type 'Size'; give value 'ALL_CASES' a 'swift_name': { "value": ..., "swift_name": ... } [reserved-swift-name]
      category.json:11:9: error: property 'a-b' and property 'a_b' are both named 'aB' among the properties of type 'Box' \
      in Swift; give property 'a-b' a 'swift_name' [swift-name-collision]
      category.json:10:9: note: the other is here
      category.json:12:9: error: property 'self' cannot be named 'self' in Swift, because that name is taken among the \
      properties of type 'Box'; give property 'self' a 'swift_name' [reserved-swift-name]
      category.json:15:1: error: type 'string[]' and type 'strings' are both named 'strings' among the cases of type \
      'Value' in Swift; give type 'strings' another 'id' [swift-name-collision]
      category.json:14:1: note: the other is here
      category.json:17:9: error: type 'Page' cannot be named 'Page' in Swift, because that name is taken among the members \
      of the namespace; give type 'Page' another 'id' [reserved-swift-name]
      category.json:19:9: error: field 'self' cannot be named 'self' in Swift, because that name is taken among the fields \
      of model 'c'; give field 'self' a 'swift_name' [reserved-swift-name]
      category.json:20:9: error: field 'hashValue' cannot be named 'hashValue' in Swift, because that name is taken among \
      the fields of model 'c'; give field 'hashValue' a 'swift_name' [reserved-swift-name]
      """)
  }

  @Test(
    "A field is not called what the functions and capabilities around it name",
    arguments: ["Capability", "Covered", "_Seal", "Self", "CoverageMatrix"])
  func fields(name: String) {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "models": [{ "id": "orders", "vendor_id": "v", "label": "L", "record": "Order", "fields": [
        { "id": "x", "type": "string", "swift_name": "\(name)" }] }]
        }
        """,
      """
      category.json:4:9: error: field 'x' cannot be named '\(name)' in Swift, because that name is taken among the fields of \
      model 'orders'; give field 'x' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("A field is not called like the namespace, which the functions that take it name")
  func fieldAsNamespace() {
    expect(
      category: """
        {
        "format": 1, "id": "店", "name": "Shop",
        "models": [{ "id": "orders", "vendor_id": "v", "label": "L", "record": "Order", "fields": [
        { "id": "店", "type": "string" }] }]
        }
        """,
      """
      category.json:4:9: error: field '店' cannot be named '店' in Swift, because the category's namespace is; give field '店' a 'swift_name', or the category a 'swift_name' in category.json [reserved-swift-name]
      """)
  }

  @Test("Inputs and features are not called what their code names")
  func inputsAndFeatures() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "actions": [{ "id": "pay", "vendor_id": "v", "label": "L", "method": "POST", "route": "/a", "inputs": [
        { "id": "x", "type": "string", "swift_name": "StaticBytes" },
        { "id": "y", "type": "string", "swift_name": "Capability" }] }],
        "features": [{ "id": "f", "label": "F", "swift_name": "Capability" }]
        }
        """,
      """
      category.json:4:9: error: input 'x' cannot be named 'StaticBytes' in Swift, because that name is taken among the \
      properties of action 'pay'; give input 'x' another 'swift_name' [reserved-swift-name]
      category.json:5:9: error: input 'y' cannot be named 'Capability' in Swift, because that name is taken among the \
      inputs of action 'pay'; give input 'y' another 'swift_name' [reserved-swift-name]
      category.json:6:22: error: feature 'f' cannot be named 'Capability' in Swift, because that name is taken among the \
      features; give feature 'f' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("Types and connectors are not called what their code names, or what Swift reads before a type")
  func typesAndConnectors() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "any", "kind": "closed_enum", "values": ["A"] }]
        }
        """,
      connectors: [
        "one": "\"swift_name\": \"connector\",", "two": "\"swift_name\": \"some\",",
        "value": "\"swift_value_name\": \"Self\",",
      ],
      """
      category.json:3:19: error: type 'any' cannot be named 'any' in Swift; give type 'any' another 'id' [invalid-swift-name]
      one.json:1:11: error: connector 'one' cannot be named 'connector' in Swift, because that name is taken among the \
      members of the namespace; give connector 'one' another 'swift_name' [reserved-swift-name]
      two.json:1:11: error: connector 'two' cannot be named 'some' in Swift; give connector 'two' another 'swift_name' \
      [invalid-swift-name]
      value.json:1:11: error: connector 'value' cannot be named 'Self' in Swift, because that name is taken among the \
      members of Connector; give connector 'value' another 'swift_value_name' [reserved-swift-name]
      """)
  }

  @Test("An enum that keeps unknown values lists those that are known, and others may have a value of that name")
  func known() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [
        { "id": "Size", "kind": "open_enum", "values": ["all_known"] },
        { "id": "Color", "kind": "closed_enum", "values": ["all_known"] },
        { "id": "Box", "kind": "union", "discriminator": "kind", "cases": [{ "value": "all_known", "type": "json" }] }]
        }
        """,
      """
      category.json:4:49: error: value 'all_known' cannot be named 'allKnown' in Swift, because that name is taken among the \
      values of type 'Size'; give value 'all_known' a 'swift_name': { "value": ..., "swift_name": ... } [reserved-swift-name]
      """)
  }

  @Test("Nothing is called like the answers of actions, where one says what it answers with", arguments: [true, false])
  func answers(hasAnswer: Bool) {
    let answer = hasAnswer ? #""answer": "json", "# : ""
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "ActionResults", "kind": "open_enum", "values": ["A"] }],
        "models": [{ "id": "orders", "record": "ActionAnswer", "fields": [] }],
        "actions": [{ "id": "pay", "method": "POST", "route": "/a", \(answer)"inputs": [] }]
        }
        """,
      hasAnswer
        ? """
        category.json:3:19: error: type 'ActionResults' cannot be named 'ActionResults' in Swift, because that name is \
        taken among the members of the namespace; give type 'ActionResults' another 'id' [reserved-swift-name]
        category.json:4:20: error: the record of model 'orders' cannot be named 'ActionAnswer' in Swift, because that name \
        is taken among the members of the namespace; give model 'orders' another 'record' [reserved-swift-name]
        """ : "")
  }

  @Test(
    "A namespace does not hide what generated code outside of it names",
    arguments: ["Bool", "Date", "Key", "Connector", "Mapping"])
  func module(name: String) {
    expect(
      category: """
        {
        "format": 1, "id": "\(name)", "name": "Shop" }
        """,
      """
      category.json:1:1: error: category '\(name)' cannot be named '\(name)' in Swift, because that name is taken among \
      the module; give category '\(name)' a 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("A namespace is not called like a member of the containers that records are read from and written to")
  func containerMembers() throws {
    let place = SourceLocation(path: "category.json", line: 1, column: 1)
    let specification = Specification(category: Category(id: "shop", name: "Shop", location: place), connectors: [])
    let containers = RecordContainers(scope: SwiftScope(specification))
    let code = containers.code.map(\.text).joined()
    let functions = code.matches(of: #/func (\w+)/#).map { String($0.1) }
    #expect(functions.count > 25)
    #expect(functions.filter { !SwiftNames.reservedInModule.contains($0) } == [])
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop", "swift_name": "date" }
        """,
      """
      category.json:1:1: error: category 'shop' cannot be named 'date' in Swift, because that name is taken among the \
      module; give category 'shop' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("A namespace is not called like a function of a connector")
  func connectorFunctions() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop", "swift_name": "order",
        "models": [{ "id": "orders", "vendor_id": "v", "label": "L", "record": "Order", "fields": [] }] }
        """,
      """
      category.json:3:20: error: the function for the record of model 'orders' cannot be named 'order' in Swift, because \
      the category's namespace is; give model 'orders' another 'record', or the category another 'swift_name' in category.json \
      [reserved-swift-name]
      """)
  }

  @Test("A case of a union is not called what the union's code names")
  func unionCases() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "types": [{ "id": "Box", "kind": "object", "properties": [] },
        { "id": "Any", "kind": "union", "discriminator": "kind", "cases": [
        { "value": "a", "type": "Box", "swift_name": "_RecordTag" },
        { "value": "b", "type": "Box", "swift_name": "_RecordCoding" }] }] }
        """,
      """
      category.json:5:12: error: case 'a' cannot be named '_RecordTag' in Swift, because that name is taken among the cases \
      of type 'Any'; give case 'a' another 'swift_name' [reserved-swift-name]
      category.json:6:12: error: case 'b' cannot be named '_RecordCoding' in Swift, because that name is taken among the \
      cases of type 'Any'; give case 'b' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("One text that no scope takes, and one that is no id or says nothing, is one error")
  func oneError() {
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "models": [{ "id": "m", "vendor_id": "v", "label": "L", "record": "R", "fields": [
        { "id": "a b", "type": "string" },
        { "id": "c", "type": "string", "swift_name": "" },
        { "id": "d", "type": "string", "swift_name": "\u{345}d" }] }],
        "actions": [{ "id": "pay", "vendor_id": "v", "label": "L", "method": "POST", "route": "/a", "inputs": [
        { "id": "g", "swift_name": "self", "inputs": [{ "id": "x", "type": "string" }, { "id": "_", "type": "string" },
        { "id": "-", "type": "string" }, { "id": "-\u{301}", "type": "string" }] }] }],
        "features": [{ "id": "f", "label": "F", "swift_name": "self" }] }
        """,
      """
      category.json:4:9: error: 'a b' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
      category.json:5:46: error: 'swift_name' is empty [empty-label]
      category.json:6:9: error: field 'd' cannot be named '\u{345}d' in Swift; give field 'd' another 'swift_name' \
      [invalid-swift-name]
      category.json:8:9: error: input 'g' cannot be named 'self' in Swift, because that name is taken among the properties \
      of action 'pay'; give input 'g' another 'swift_name' [reserved-swift-name]
      category.json:8:88: error: input 'g._' cannot be named '' in Swift; give input 'g._' a 'swift_name' [invalid-swift-name]
      category.json:9:9: error: input 'g.-' cannot be named '' in Swift; give input 'g.-' a 'swift_name' [invalid-swift-name]
      category.json:9:42: error: input 'g.-\u{301}' cannot be named '\u{301}' in Swift; give input 'g.-\u{301}' a 'swift_name' \
      [invalid-swift-name]
      category.json:10:22: error: feature 'f' cannot be named 'self' in Swift, because that name is taken among the \
      features; give feature 'f' another 'swift_name' [reserved-swift-name]
      """)
  }

  @Test("The functions of a model's value maps are named like the fields, of which two may have one name")
  func valueMaps() {
    func map(_ field: String) -> String {
      #"{ "target": "\#(field)", "source": "s", "map": {}, "otherwise": null }"#
    }
    expect(
      category: """
        {
        "format": 1, "id": "shop", "name": "Shop",
        "models": [
        { "id": "orders", "vendor_id": "v", "label": "L", "record": "Order", "fields": [
        { "id": "status", "type": "string" }, { "id": "state", "type": "string", "swift_name": "phase" }] },
        { "id": "refunds", "vendor_id": "v", "label": "L", "record": "Refund", "fields": [
        { "id": "status", "type": "string" }, { "id": "phase", "type": "string", "swift_name": "status2" }] }]
        }
        """,
      connectors: [
        "acme": """
        "models": { "orders": { "fields": [], "values": [
        \(map("orders.status")),
        \(map("refunds.status")),
        \(map("orders.state")),
        \(map("refunds.phase"))] },
        "refunds": { "fields": [], "values": [
        \(map("refunds.status"))] } },
        """
      ],
      """
      acme.json:3:13: error: the value map for 'refunds.status' and the value map for 'orders.status' are both named \
      'status' among the value maps of 'orders' in connector 'acme' in Swift; give field 'status' a 'swift_name' \
      [swift-name-collision]
      acme.json:2:13: note: the other is here
      """)
  }

  private func expect(category: String, connectors: [String: String] = [:], _ expected: String) {
    let files = connectors.map { ($0, #"{ "slug": "\#($0)", \#($1) "format": 1, "name": "N" }"#) }
    let loaded = SpecificationLoader.load(
      category: category, connectors: Dictionary(uniqueKeysWithValues: files), rules: [SwiftNameRule()])
    #expect(loaded.diagnostics.text == expected)
  }
}
