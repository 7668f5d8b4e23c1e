import Testing
import _CoverageSpec

/// What a spec of the wrong shape is told, and that reading goes on after each error.
struct ShapeErrorTests {
  @Test func unknownKeys() {
    #expect(
      findings(
        category(
          """
          "featurs": [], "zzz": 1,
          "models": [{ "id": "users", "vendor_id": "u", "label": "U", "record": "User", "feilds": [], "fields": [
            { "id": "a", "type": "string", "nulable": true }] }]
          """)) == """
          category.json:2:1: error: the category has no key 'featurs'; did you mean 'features'? [unknown-key]
          category.json:2:16: error: the category has no key 'zzz' [unknown-key]
          category.json:3:79: error: a model has no key 'feilds'; did you mean 'fields'? [unknown-key]
          category.json:4:34: error: a field has no key 'nulable'; did you mean 'nullable'? [unknown-key]
          """)
  }

  @Test func missingKeys() {
    #expect(
      findings(
        file("{}", path: "category.json"),
        file("{\"models\": {\"m\": {}}, \"guides\": [{}]}", path: "acme.json")) == """
          acme.json:1:1: error: the connector has no 'format' [missing-key]
          acme.json:1:1: error: the connector has no 'name' [missing-key]
          acme.json:1:1: error: the connector has no 'slug' [missing-key]
          acme.json:1:18: error: the model 'm' has no 'fields' [missing-key]
          acme.json:1:34: error: a guide has no 'description' [missing-key]
          acme.json:1:34: error: a guide has no 'title' [missing-key]
          category.json:1:1: error: the category has no 'format' [missing-key]
          category.json:1:1: error: the category has no 'id' [missing-key]
          category.json:1:1: error: the category has no 'name' [missing-key]
          """)
  }

  @Test func wrongTypes() {
    #expect(
      findings(
        category(
          """
          "models": [7, { "id": 1, "vendor_id": "u", "label": null, "record": [], "fields": "x" }],
          "types": {}, "$comment": 1
          """),
        connector(
          "acme",
          """
          "models": [], "actions": { "a": "b" }, "features": [1, { "id": 2 }], "notes": [3, [4]],
          "unsupported": "x"
          """)) == """
          acme.json:2:11: error: 'models' must be an object, found a list [wrong-type]
          acme.json:2:33: error: the action 'a' must be an object, found a string [wrong-type]
          acme.json:2:53: error: a feature must be a name or an object with an 'id', found a number [wrong-type]
          acme.json:2:64: error: 'id' must be a string, found a number [wrong-type]
          acme.json:2:80: error: a note must be a string or a list of strings, found a number [wrong-type]
          acme.json:2:84: error: a line of a note must be a string, found a number [wrong-type]
          acme.json:3:16: error: 'unsupported' must be a list, found a string [wrong-type]
          category.json:2:12: error: a model must be an object, found a number [wrong-type]
          category.json:2:23: error: 'id' must be a string, found a number [wrong-type]
          category.json:2:53: error: 'label' must be a string, found null [wrong-type]
          category.json:2:69: error: 'record' must be a string, found a list [wrong-type]
          category.json:2:83: error: 'fields' must be a list, found a string [wrong-type]
          category.json:3:10: error: 'types' must be a list, found an object [wrong-type]
          category.json:3:26: error: '$comment' must be a string, found a number [wrong-type]
          """)
  }

  @Test func rootsMustBeObjects() {
    #expect(
      findings(file("[]", path: "category.json"), file("1", path: "acme.json")) == """
        acme.json:1:1: error: the connector must be an object, found a number [wrong-type]
        category.json:1:1: error: the category must be an object, found a list [wrong-type]
        """)
  }

  @Test func invalidIDs() {
    #expect(
      findings(
        category(
          """
          "features": [{ "id": "a.b", "label": "A" }, { "id": "", "label": "B" }, { "id": "c d", "label": "C" },
            { "id": "名前-1_ü", "label": "D" }, { "id": "हिन्दी", "label": "E" }, { "id": "😀", "label": "F" }]
          """)) == """
          category.json:2:22: error: 'a.b' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
          category.json:2:53: error: '' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
          category.json:2:81: error: 'c d' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
          category.json:3:96: error: '😀' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
          """)
  }

  @Test func emptyTexts() {
    #expect(
      findings(
        category("\"features\": [{ \"id\": \"a\", \"label\": \" \" }]"),
        connector("acme", "\"title\": \"\", \"notes\": [\"\", []]")) == """
          acme.json:2:10: error: 'title' is empty [empty-label]
          acme.json:2:24: error: a note is empty [empty-label]
          acme.json:2:28: error: a note is empty [empty-label]
          category.json:2:36: error: 'label' is empty [empty-label]
          """)
  }

  @Test func invalidTypes() {
    #expect(
      findings(
        category(
          """
          "types": [
            { "id": "A", "kind": "closed_enm", "values": [] },
            { "id": "B", "kind": "open_enum", "values": [] },
            { "id": "C", "kind": "object", "properties": [{ "id": "p", "type": "string[]?" }] },
            { "id": "D", "kind": "union", "one_of": ["[]"], "cases": [] },
            { "id": "E", "kind": "union", "discriminator": "a..b", "cases": [{ "value": "x", "type": "a b" }] }
          ]
          """)) == """
          category.json:3:24: error: 'kind' must be 'closed_enum', 'open_enum', 'object' or 'union', \
          found 'closed_enm'; did you mean 'closed_enum'? [invalid-value]
          category.json:4:47: error: 'values' must not be empty [invalid-value]
          category.json:5:70: error: 'string[]?' is not a type: write a name, followed by '[]' for a list or '{}' \
          for a map [invalid-value]
          category.json:6:44: error: '[]' is not a type: write a name, followed by '[]' for a list or '{}' for a map \
          [invalid-value]
          category.json:6:51: error: 'cases' cannot stand here: 'one_of' has the types [excluded-key]
          category.json:7:50: error: 'a..b' is not a path: write keys joined by dots [invalid-value]
          category.json:7:92: error: 'a b' is not a type: write a name, followed by '[]' for a list or '{}' for a map \
          [invalid-value]
          """)
  }

  @Test func invalidActions() {
    #expect(
      findings(
        category(
          """
          "actions": [{ "id": "a", "vendor_id": "a", "label": "A", "method": "post", "route": "a b", "inputs": [
            { "id": "x" },
            { "id": "y", "type": "string", "inputs": [{ "id": "z", "type": "string" }], "reference": "m" },
            { "id": "v", "type": "string", "item": "w" },
            { "id": "u", "inputs": [] }] }]
          """)) == """
          category.json:2:68: error: 'method' must be 'DELETE', 'GET', 'PATCH', 'POST' or 'PUT', found 'post'; \
          did you mean 'POST'? [invalid-value]
          category.json:2:85: error: 'route' must be a path that starts with '/' and has no white space, found 'a b' \
          [invalid-value]
          category.json:3:3: error: an input has no 'type' and no 'inputs' [missing-key]
          category.json:4:16: error: 'type' cannot stand here: an input has 'type' or 'inputs', not both [excluded-key]
          category.json:4:79: error: 'reference' cannot stand here: an input with 'inputs' is a group and has no value \
          of its own [excluded-key]
          category.json:5:34: error: 'item' cannot stand here: it names an element of a group, and a group has \
          'inputs' [excluded-key]
          category.json:6:26: error: 'inputs' must not be empty [invalid-value]
          """)
  }

  @Test func invalidAssets() {
    #expect(
      findings(
        category("\"features\": []"),
        connector(
          "acme",
          """
          "assets": { "icon_url": "", "logo_url": "javascript:1", "icon_black_url": null, "icon_ulr": "https://a.b/c" }
          """)) == """
          acme.json:2:25: error: '' is not an http or https address with a host [bad-url]
          acme.json:2:41: error: 'javascript:1' is not an http or https address with a host [bad-url]
          acme.json:2:75: error: 'icon_black_url' must be a string, found null [wrong-type]
          acme.json:2:81: error: 'assets' has no key 'icon_ulr'; did you mean 'icon_url'? [unknown-key]
          """)
    #expect(
      findings(category("\"features\": []"), connector("acme", "\"assets\": []"))
        == "acme.json:2:11: error: 'assets' must be an object, found a list [wrong-type]")
  }

  @Test func invalidConnectors() {
    #expect(
      findings(
        category("\"features\": []"),
        connector(
          "acme",
          """
          "stage": "beta", "guides": [{ "title": "t", "description": "d", "url": "ftp://example.com" }],
          "actions": { "a": { "same_as": "b", "inputs": [], "note": "n" } },
          "lint": [{ "rule": "limiting-words", "path": "a" }]
          """)) == """
          acme.json:2:10: error: 'stage' must be 'general', 'open_beta', 'closed_beta', 'deprecated' or 'retired', found \
          'beta' [invalid-value]
          acme.json:2:72: error: 'ftp://example.com' is not an http or https address with a host [bad-url]
          acme.json:3:14: error: unknown action 'a' [unknown-action]
          acme.json:3:32: error: 'same_as' names 'b', which this file does not list as an action [unknown-action]
          acme.json:3:37: error: 'inputs' cannot stand here: 'same_as' takes it from the action that it names \
          [excluded-key]
          acme.json:3:51: error: 'note' cannot stand here: 'same_as' takes it from the action that it names \
          [excluded-key]
          acme.json:4:10: error: an exception has no 'reason' [missing-key]
          acme.json:4:46: error: unknown path 'a' [unknown-path]
          """)
  }

  @Test func invalidConstraintsAndValueMaps() {
    let model =
      "\"models\": [{ \"id\": \"m\", \"vendor_id\": \"m\", \"label\": \"M\", \"record\": \"M\", \"fields\": ["
      + "{ \"id\": \"f\", \"type\": \"string\" }] }]"
    #expect(
      findings(
        category(model),
        connector(
          "acme",
          """
          "models": { "m": { "fields": ["f"], "constraints": [
            { "kind": "limits", "field": "f", "max": 1 },
            { "kind": "limit", "field": "f", "max": 0 },
            { "kind": "limit", "input": "f", "max": "1" },
            { "kind": "allowed_values", "field": "f", "values": [] },
            { "kind": "dropped_values", "field": "f", "unless": "us phone" },
            { "kind": "rounded", "field": "f", "to": "float" },
            { "kind": "selection", "field": "f", "takes": "last" },
            { "kind": "rerouted", "field": "f" }],
            "values": [{ "target": "m.f", "source": "s", "map": { "a": {} } }] } }
          """)) == """
          acme.json:3:13: error: 'kind' must be 'limit', 'allowed_values', 'required', 'default', 'dropped_values', \
          'rounded', 'rerouted', 'existing_values_only', 'selection', 'partial_result', 'min', 'max', 'decimals', \
          'min_length', 'max_length', 'pattern', 'format', 'min_items', 'required_if' or 'excludes', found 'limits'; did \
          you mean 'limit'? [invalid-value]
          acme.json:4:43: error: 'max' must be a whole number of at least 1, found 0 [invalid-value]
          acme.json:5:3: error: a constraint has no 'field' [missing-key]
          acme.json:5:22: error: a constraint has no key 'input' [unknown-key]
          acme.json:5:43: error: 'max' must be a number, found a string [wrong-type]
          acme.json:6:55: error: 'values' must not be empty [invalid-value]
          acme.json:7:55: error: 'unless' must be the name of a form, such as 'us_phone_number', found 'us phone' \
          [invalid-value]
          acme.json:8:44: error: 'to' must be 'integer', found 'float' [invalid-value]
          acme.json:9:49: error: 'takes' must be 'first', found 'last' [invalid-value]
          acme.json:10:3: error: a constraint has no 'to' [missing-key]
          acme.json:10:25: error: a constraint has no key 'field' [unknown-key]
          acme.json:11:14: error: a value map has no 'otherwise' [missing-key]
          acme.json:11:62: error: the value of 'a' must be a string, a number, true, false or null, found an object \
          [wrong-type]
          """)
  }

  @Test func quotedNamesStayOnTheirLine() {
    #expect(
      findings(category("\"a\\n\\u202E\\u0000é\": 1"))
        == "category.json:2:1: error: the category has no key 'a\\nU+202EU+0000é' [unknown-key]")
  }
}
