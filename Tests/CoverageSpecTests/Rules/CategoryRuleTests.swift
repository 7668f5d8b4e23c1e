import Testing
import _CoverageSpec

/// The rules for `category.json`, each with the smallest spec that breaks it.
struct CategoryRuleTests {
  @Test func duplicateIDs() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "A", "kind": "open_enum", "values": ["x", "y", "x"] }, { "id": "A", "kind": "object",
            "properties": [{ "id": "p", "type": "string" }, { "id": "p", "type": "string" }] }],
          "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
            { "id": "f", "type": "string" }, { "id": "f", "type": "string" }] }],
          "actions": [{ "id": "m", "vendor_id": "m", "label": "M", "method": "PUT", "route": "/m", "inputs": [
            { "id": "i", "type": "string" }, { "id": "i", "inputs": [
              { "id": "i", "type": "string" }, { "id": "i", "type": "string" }] }] }],
          "features": [{ "id": "m", "label": "M" }, { "id": "m", "label": "M" }]
          """)) == """
          category.json:2:66: error: duplicate value 'x' [duplicate-id]
          category.json:2:56: note: first declared here
          category.json:2:82: error: duplicate type 'A' [duplicate-id]
          category.json:2:19: note: first declared here
          category.json:3:59: error: duplicate property 'p' [duplicate-id]
          category.json:3:26: note: first declared here
          category.json:5:44: error: duplicate field 'f' [duplicate-id]
          category.json:5:11: note: first declared here
          category.json:6:21: error: duplicate model or action 'm' [duplicate-id]
          category.json:4:20: note: first declared here
          category.json:7:44: error: duplicate input 'i' [duplicate-id]
          category.json:7:11: note: first declared here
          category.json:8:46: error: duplicate input 'i' [duplicate-id]
          category.json:8:13: note: first declared here
          category.json:9:51: error: duplicate feature 'm' [duplicate-id]
          category.json:9:22: note: first declared here
          """)
  }

  @Test func valuesThatSwiftTakesForEqual() {
    #expect(
      findings(
        category(
          #"""
          "types": [{ "id": "A", "kind": "open_enum", "values": [
            "K",
            "\u212a",
            "K"] }]
          """#)) == """
          category.json:4:3: error: value '\u{212A}' differs from an earlier one in code points only, U+212A here, U+004B \
          there, which Swift and most readers do not tell apart [similar-id]
          category.json:3:3: note: the earlier one is here
          category.json:5:3: error: duplicate value 'K' [duplicate-id]
          category.json:3:3: note: first declared here
          """)
  }

  @Test func equalIDsInOtherScopesAreFine() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "m", "kind": "open_enum", "values": ["m"] }],
          "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
            { "id": "m", "type": "m" }] }],
          "actions": [{ "id": "n", "vendor_id": "n", "label": "N", "method": "PUT", "route": "/n", "inputs": [
            { "id": "m", "inputs": [{ "id": "m", "type": "m" }] }] }],
          "features": [{ "id": "m", "label": "M" }]
          """)) == "")
  }

  @Test func reservedIDs() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "string", "kind": "open_enum", "values": ["x"] }],
          "models": [{ "id": "features", "vendor_id": "f", "label": "F", "record": "F", "fields": [] }],
          "features": [{ "id": "features", "label": "F" }]
          """)) == """
          category.json:2:19: error: 'string' is a built-in type [reserved-id]
          category.json:3:20: error: 'features' is reserved for the paths of features [reserved-id]
          """)
  }

  @Test func unknownTypes() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "Place", "kind": "object", "properties": [{ "id": "p", "type": "strng" }] },
            { "id": "Any", "kind": "union", "one_of": ["Place", "Plaice[]"] }],
          "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
            { "id": "f", "type": "Any[]" }, { "id": "g", "type": "any[]" }, { "id": "h", "type": "Colour" }] }]
          """)) == """
          category.json:2:82: error: unknown type 'strng'; did you mean 'string'? [unknown-type]
          category.json:3:55: error: unknown type 'Plaice'; did you mean 'Place'? [unknown-type]
          category.json:5:56: error: unknown type 'any'; did you mean 'Any'? [unknown-type]
          category.json:5:88: error: unknown type 'Colour' [unknown-type]
          """)
  }

  @Test func unknownAnswers() {
    #expect(
      findings(
        category(
          """
          "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "Thing", "fields": [] }],
          "actions": [{ "id": "a", "vendor_id": "a", "label": "A", "method": "POST", "route": "/a", "inputs": [],
              "answer": "Thing[]" },
            { "id": "b", "vendor_id": "b", "label": "B", "method": "POST", "route": "/b", "inputs": [],
              "answer": "Think" }]
          """)) == """
          category.json:6:15: error: unknown type 'Think'; did you mean 'Thing'? [unknown-type]
          """)
  }

  @Test func recursiveTypes() {
    #expect(
      findings(
        category(
          """
          "types": [
            { "id": "A", "kind": "object", "properties": [{ "id": "a", "type": "A" }] },
            { "id": "B", "kind": "object", "properties": [{ "id": "c", "type": "C" }] },
            { "id": "C", "kind": "union", "one_of": ["D", "string"] },
            { "id": "D", "kind": "object", "properties": [{ "id": "b", "type": "B" }, { "id": "d", "type": "D[]" }] }
          ]
          """)) == """
          category.json:3:70: error: type 'A' holds itself (A > A); a list, a map or a property that is 'nullable' or \
          'optional' can end that [recursive-type]
          category.json:6:70: error: type 'B' holds itself (B > C > D > B); a list, a map or a property that is 'nullable' \
          or 'optional' can end that [recursive-type]
          """)
  }

  @Test func unionCases() {
    #expect(
      findings(
        category(
          """
          "types": [
            { "id": "Kind", "kind": "closed_enum", "values": ["A"] },
            { "id": "Place", "kind": "object", "properties": [] },
            { "id": "Any", "kind": "union", "discriminator": "type", "cases": [
              { "value": "A", "type": "Place" }, { "value": "B", "type": "map" }, { "value": "C", "type": "Any" },
              { "value": "D", "type": "string" }, { "value": "E", "type": "Kind" }, { "value": "F", "type": "Place[]" },
              { "value": "G", "type": "string{}" }] }
          ]
          """)) == """
          category.json:6:97: error: type 'Any' holds itself (Any > Any); a list, a map or a property that is 'nullable' \
          or 'optional' can end that [recursive-type]
          category.json:7:29: error: 'string' is not an object, so it cannot hold the 'type' of 'Any' [union-case]
          category.json:7:65: error: 'Kind' is not an object, so it cannot hold the 'type' of 'Any' [union-case]
          category.json:7:99: error: 'Place[]' is not an object, so it cannot hold the 'type' of 'Any' [union-case]
          category.json:8:29: error: 'string{}' is a map to values of one type, so it cannot hold the 'type' of 'Any' \
          [union-case]
          """)
  }

  @Test func unknownReferences() {
    #expect(
      findings(
        category(
          """
          "models": [{ "id": "users", "vendor_id": "u", "label": "U", "record": "U", "fields": [
            { "id": "a", "type": "string", "reference": "user" }, { "id": "b", "type": "json", "expands": "jobs" }] }],
          "actions": [{ "id": "add", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/", "twin_of": "ad",
            "inputs": [{ "id": "i", "inputs": [{ "id": "j", "type": "string", "reference": "add" }] }] },
            { "id": "own", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/", "twin_of": "own",
            "inputs": [] }],
          "features": [{ "id": "f", "label": "F", "parent": "users" }]
          """)) == """
          category.json:3:47: error: unknown model 'user'; did you mean 'users'? [unknown-model]
          category.json:3:97: error: unknown model 'jobs' [unknown-model]
          category.json:4:102: error: unknown action 'ad'; did you mean 'add'? [unknown-action]
          category.json:5:82: error: unknown model 'add' [unknown-model]
          category.json:6:92: error: 'own' cannot be its own twin [unknown-action]
          category.json:8:51: error: unknown feature 'users' [unknown-feature]
          """)
  }

  @Test func featuresInACircle() {
    #expect(
      findings(
        category(
          """
          "features": [{ "id": "a", "label": "A", "parent": "b" }, { "id": "b", "label": "B", "parent": "a" },
            { "id": "c", "label": "C", "parent": "a" }, { "id": "d", "label": "D", "parent": "d" }]
          """)) == """
          category.json:2:51: error: feature 'a' is a part of itself [parent-cycle]
          category.json:2:95: error: feature 'b' is a part of itself [parent-cycle]
          category.json:3:84: error: feature 'd' is a part of itself [parent-cycle]
          """)
  }

  @Test func routeParameters() {
    #expect(
      findings(
        category(
          """
          "actions": [
            { "id": "a", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/{job_id}/{tag_id}", "inputs": [
              { "id": "x", "type": "string", "route_parameter": "jobid" },
              { "id": "y", "type": "string", "route_parameter": "tag_id" },
              { "id": "z", "type": "string", "route_parameter": "tag_id" }] },
            { "id": "b", "vendor_id": "b", "label": "B", "method": "PUT", "route": "/{job_id", "inputs": [] }
          ]
          """)) == """
          category.json:3:11: error: no input of 'a' has the 'route_parameter' 'job_id' [route-parameter]
          category.json:4:13: error: the route '/{job_id}/{tag_id}' has no parameter 'jobid'; did you mean 'job_id'? \
          [route-parameter]
          category.json:6:13: error: a second input carries the route parameter 'tag_id' [route-parameter]
          category.json:5:13: note: the first one is here
          category.json:7:11: error: the braces of the route '/{job_id' do not match [route-parameter]
          """)
  }

  @Test func inputsThatGoTogether() {
    #expect(
      findings(
        category(
          """
          "actions": [
            { "id": "a", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/", "inputs": [
              { "id": "file", "one_of": ["data", "data_uri"], "inputs": [
                { "id": "data", "type": "string" }, { "id": "data_url", "type": "string" },
                { "id": "form", "type": "string", "required_with": ["form", "name", "data"] }] }] }
          ]
          """)) == """
          category.json:4:40: error: no input 'data_uri' stands in 'file'; did you mean 'data_url'? [unknown-input]
          category.json:6:59: error: no input 'form' stands beside 'form' [unknown-input]
          category.json:6:67: error: no input 'name' stands beside 'form' [unknown-input]
          """)
  }

  @Test func wordsOfOtherFormats() {
    #expect(
      findings(
        category(
          """
          "list_parameters": [{ "id": "l", "type": "int", "min": 1 }],
          "models": [{ "id": "m", "label": "M", "record": "R", "fields": [
            { "id": "a", "type": "array", "items": {} }, { "id": "b", "type": "object" }, { "id": "c", "type": "enum" },
            { "id": "d", "type": "string", "enum": ["x"] }, { "id": "e", "type": "text", "$ref": "Text" }] }],
          "types": [{ "id": "Text", "kind": "open_enum", "values": ["a"] }]
          """)) == """
          category.json:2:42: error: unknown type 'int'; did you mean 'integer'? [unknown-type]
          category.json:2:49: error: a list parameter has no key 'min'; did you mean 'minimum'? [unknown-key]
          category.json:4:24: error: unknown type 'array'; a list has the type of its elements with brackets, as in \
          'string[]' [unknown-type]
          category.json:4:33: error: a field has no key 'items'; the 'type' of a list has brackets, as in 'string[]' \
          [unknown-key]
          category.json:4:69: error: unknown type 'object'; declare it in 'types' with its properties; 'json' is any \
          value, and 'map' one with free keys [unknown-type]
          category.json:4:102: error: unknown type 'enum'; declare an 'open_enum' or a 'closed_enum' in 'types', and write \
          its name [unknown-type]
          category.json:5:34: error: a field has no key 'enum'; declare an 'open_enum' or a 'closed_enum' in 'types', and \
          write its name as the 'type' [unknown-key]
          category.json:5:72: error: unknown type 'text'; did you mean 'Text'? [unknown-type]
          category.json:5:80: error: a field has no key '$ref'; declare the type in 'types', and write its name as the \
          'type' [unknown-key]
          """)
  }

  @Test func aGroupOfWhichNoneIsRequired() {
    #expect(
      findings(
        category(
          """
          "actions": [
            { "id": "a", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/", "inputs": [
              { "id": "file", "one_of": [], "inputs": [{ "id": "data", "type": "integer", "minimum": 1 }] }] }]
          """)) == """
          category.json:4:31: error: 'one_of' must not be empty [invalid-value]
          category.json:4:81: error: an input has no key 'minimum'; did you mean 'min'? [unknown-key]
          """)
  }

  @Test func inputsThatLieElsewhere() {
    #expect(
      findings(
        category(
          """
          "actions": [
            { "id": "a", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/{id}", "inputs": [
              { "id": "id", "type": "integer", "route_parameter": "id" },
              { "id": "stage", "inputs": [
                { "id": "stage_id", "type": "string", "body_path": "stage_id" }, { "id": "name", "type": "string" }] },
              { "id": "stage_id", "type": "string" },
              { "id": "list", "item": "one", "inputs": [{ "id": "x", "type": "string", "body_path": "x" }] }] }
          ]
          """)) == """
          category.json:4:13: error: 'id' must be of type 'string', because it is a part of the route [route-parameter]
          category.json:6:80: error: 'name' needs a 'body_path' or 'route_parameter', as 'stage_id' beside it has one \
          [body-path]
          category.json:7:13: error: a second input is sent as 'stage_id' [body-path]
          category.json:6:15: note: the first one is here
          category.json:8:55: error: 'x' lies too deep to have a place of its own in the request [body-path]
          """)
  }

  @Test func idsThatDifferByCase() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "Kind", "kind": "open_enum", "values": ["a", "A"] }],
          "features": [{ "id": "sync", "label": "Sync" }, { "id": "Sync", "label": "Sync" }]
          """)) == """
          category.json:3:57: error: feature 'Sync' differs from 'sync' by letter case only [similar-id]
          category.json:3:22: note: declared here
          """)
  }

  @Test func idsInAnotherNormalForm() {
    let cafe = category("\"features\": [{ \"id\": \"caf\\u00e9\", \"label\": \"Cafe\\u0301\" }]")
    let found = SpecificationLoader.load(
      category: cafe, connectors: [connector("acme", "\"features\": [\"cafe\\u0301\"]")])
    #expect(
      found.diagnostics.map { "\($0.location.path):\($0.location.line) \($0.identifier)" } == ["acme.json:2 invalid-id"]
    )
  }
}
