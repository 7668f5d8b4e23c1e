import Testing
import _CoverageSpec

@Suite("Rules about value maps")
struct ValueMapRuleTests {
  private static let shop = category(
    """
    "types": [
      { "id": "Stage", "kind": "closed_enum", "values": ["OPEN", "DONE"] },
      { "id": "Level", "kind": "open_enum", "values": ["LOW", "HIGH"] },
      { "id": "Rank", "kind": "closed_enum", "values": [1, 2] },
      { "id": "Money", "kind": "object", "properties": [] },
      { "id": "Either", "kind": "union", "one_of": ["string", "integer"] }],
    "models": [
      { "id": "orders", "vendor_id": "v", "label": "Orders", "record": "Order", "fields": [
        { "id": "stage", "type": "Stage" }, { "id": "level", "type": "Level" }, { "id": "text", "type": "string" },
        { "id": "number", "type": "number" }, { "id": "count", "type": "integer" }, { "id": "flag", "type": "boolean" },
        { "id": "at", "type": "datetime" }, { "id": "map", "type": "map" }, { "id": "any", "type": "json" },
        { "id": "levels", "type": "Level[]" }, { "id": "texts", "type": "string[]" }, { "id": "money", "type": "Money" },
        { "id": "either", "type": "Either" }, { "id": "rank", "type": "Rank" }] },
      { "id": "lines", "vendor_id": "v", "label": "Lines", "record": "Line", "fields": [] }]
    """)

  private func findings(_ models: String) -> String {
    CoverageSpecTests.findings(Self.shop, connector("acme", "\"models\": {\n\(models)\n}"))
  }

  @Test("Values are those that a closed enum has; one that an open enum does not list is a warning")
  func values() {
    #expect(
      findings(
        """
        "orders": { "fields": ["stage", "level", "text"], "values": [
          { "target": "orders.stage", "source": "s", "map": { "a": "OPEN", "b": "OPNE", "c": null }, "otherwise": "X" },
          { "target": "orders.level", "source": "s", "map": { "a": "LOW", "b": "HIGHT" }, "otherwise": "MIDDLE" },
          { "target": "orders.text", "source": "s", "map": { "a": "anything" }, "otherwise": null }] }
        """) == """
          acme.json:4:73: error: 'Stage' has no value 'OPNE'; did you mean 'OPEN'? [unknown-value]
          acme.json:4:107: error: 'Stage' has no value 'X' [unknown-value]
          acme.json:5:72: warning: 'Level' does not list the value 'HIGHT'; did you mean 'HIGH'? [unlisted-value]
          acme.json:5:96: warning: 'Level' does not list the value 'MIDDLE' [unlisted-value]
          """)
  }

  @Test("Keys that Swift takes for equal are refused, with what tells them apart")
  func lookalikes() {
    #expect(
      findings(
        #"""
        "orders": { "fields": ["stage"], "values": [
          { "target": "orders.stage", "source": "s", "otherwise": null, "map": {
            "xK": "OPEN", "x\u212a": "DONE",
            "\u00e9": "OPEN", "e\u0301": "DONE" } }] }
        """#) == """
          acme.json:5:19: error: key 'x\u{212A}' differs from an earlier one in code points only, U+212A here, U+004B there, \
          which Swift and most readers do not tell apart [similar-id]
          acme.json:5:5: note: the earlier one is here
          acme.json:6:23: error: key 'e\u{301}' differs from an earlier one in code points only, U+0065 U+0301 here, U+00E9 \
          there, which Swift and most readers do not tell apart [similar-id]
          acme.json:6:5: note: the earlier one is here
          """)
  }

  @Test("A lint exception silences the warnings of a field")
  func exception() {
    #expect(
      findings(
        """
        "orders": { "fields": ["level"], "values": [
          { "target": "orders.level", "source": "s", "map": { "a": "NEW" }, "otherwise": null }] } },
        "lint": [{ "rule": "unlisted-value", "path": "orders.level", "reason": "The API has it since May." }],
        "actions": {
        """) == "")
  }

  @Test("A number, a boolean or a value of an enum of whole numbers is written as it is in JSON")
  func forms() {
    let fitting = #"{ "a": 1, "b": null }"#
    #expect(
      findings(
        """
        "orders": { "fields": ["number"], "values": [
          { "target": "orders.number", "source": "s", "map": { "a": 1.5 }, "otherwise": -1 },
          { "target": "orders.count", "source": "s", "map": \(fitting), "otherwise": 2 },
          { "target": "orders.flag", "source": "s", "map": { "a": true }, "otherwise": false },
          { "target": "orders.rank", "source": "s", "map": \(fitting), "otherwise": 2 }] }
        """) == "")
    #expect(
      findings(
        """
        "orders": { "fields": ["number"], "values": [
          { "target": "orders.number", "source": "s", "map": { "a": "1" }, "otherwise": null },
          { "target": "orders.count", "source": "s", "map": { "a": 1.0 }, "otherwise": null },
          { "target": "orders.flag", "source": "s", "map": { "a": "true" }, "otherwise": null },
          { "target": "orders.rank", "source": "s", "map": { "a": "1", "b": 3 }, "otherwise": null },
          { "target": "orders.text", "source": "s", "map": { "a": 1 }, "otherwise": null },
          { "target": "orders.stage", "source": "s", "map": { "a": true }, "otherwise": null }] }
        """) == """
          acme.json:4:61: error: 'orders.number' is of type 'number', so a value of its map is a number or null \
          [value-map-type]
          acme.json:5:60: error: 'orders.count' is of type 'integer', so a value of its map is a whole number or null \
          [value-map-type]
          acme.json:6:59: error: 'orders.flag' is of type 'boolean', so a value of its map is true, false or null \
          [value-map-type]
          acme.json:7:59: error: 'orders.rank' is of type 'Rank', so a value of its map is a whole number or null \
          [value-map-type]
          acme.json:7:69: error: 'Rank' has no value '3' [unknown-value]
          acme.json:8:59: error: 'orders.text' is of type 'string', so a value of its map is a string or null \
          [value-map-type]
          acme.json:9:60: error: 'orders.stage' is of type 'Stage', so a value of its map is a string or null \
          [value-map-type]
          """)
  }

  @Test("A field of any other type than one text, number or boolean has no value map")
  func types() {
    let fields = ["at", "map", "any", "levels", "texts", "money", "either"]
    let types = [
      "datetime", "map", "json", "Level[]", "string[]", "Money", "Either",
    ]
    let maps = fields.map { #"{ "target": "orders.\#($0)", "source": "s", "map": {}, "otherwise": null }"# }
    let expected = zip(fields, types).enumerated().map { line, field in
      "acme.json:\(line + 4):13: error: 'orders.\(field.0)' is of type '\(field.1)', and a value map gives one text, number "
        + "or boolean; it fits fields of type 'string', 'integer', 'number', 'boolean' or of an enum [value-map-type]"
    }
    #expect(
      findings("\"orders\": { \"fields\": [], \"values\": [\n\(maps.joined(separator: ",\n"))] }")
        == expected.joined(separator: "\n"))
  }

  @Test("A model has one value map for a field; the same field may have one in another model")
  func repetitions() {
    let map = #"{ "target": "orders.stage", "source": "s", "map": {}, "otherwise": null }"#
    #expect(
      findings(
        """
        "orders": { "fields": ["stage"], "values": [
        \(map),
        \(map)] },
        "lines": { "fields": [], "values": [
        \(map)] }
        """) == """
          acme.json:5:13: error: 'orders' has a second value map for 'orders.stage' [duplicate-entry]
          acme.json:4:13: note: the first one is here
          """)
  }

  @Test("The target is a field of the category")
  func targets() {
    #expect(
      findings(
        """
        "orders": { "fields": [], "values": [
          { "target": "order.stage", "source": "s", "map": { "a": "Y" }, "otherwise": null },
          { "target": "orders", "source": "s", "map": {}, "otherwise": null }] }
        """) == """
          acme.json:4:15: error: no model has the field 'order.stage'; did you mean 'orders.stage'? [unknown-field]
          acme.json:5:15: error: no model has the field 'orders'; did you mean 'orders.at'? [unknown-field]
          """)
  }
}
