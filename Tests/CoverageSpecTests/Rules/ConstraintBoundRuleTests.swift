import Testing
import _CoverageSpec

@Suite("Limits of connectors that the API may have too")
struct ConstraintBoundRuleTests {
  /// What is found in a connector's constraints on an action with limits of its own.
  private func findings(_ constraints: String) -> String {
    CoverageSpecTests.findings(
      category(
        """
        "types": [{ "id": "Method", "kind": "closed_enum", "values": ["CARD", "BANK"] }],
        "actions": [{ "id": "pay", "vendor_id": "v", "label": "Pay", "method": "POST", "route": "/pay", "inputs": [
        { "id": "method", "type": "Method" }, { "id": "code", "type": "string", "max_length": 9, "format": "email" },
        { "id": "sum", "type": "decimal", "min": 0.1, "max": 99999999999999999.5 },
        { "id": "lines", "item": "line", "min_items": 2, "inputs": [{ "id": "name", "type": "string" },
        { "id": "count", "type": "integer" }] }, { "id": "data", "type": "binary" }] }]
        """),
      connector(
        "acme",
        """
        "models": {}, "actions": { "pay": { "inputs": ["method", "code", "sum", "lines.name", "lines.count", "data"],
          "constraints": [
        \(constraints)
        ] } }
        """))
  }

  @Test("Each kind is read with its arguments")
  func kinds() {
    #expect(
      findings(
        """
        { "kind": "min", "input": "sum", "min": 0.5 }, { "kind": "max", "input": "sum", "max": 1e2 },
        { "kind": "decimals", "input": "sum", "max": 0 }, { "kind": "min_length", "input": "code", "min": 2 },
        { "kind": "max_length", "input": "code", "max": 9 }, { "kind": "pattern", "input": "code", "pattern": "^a" },
        { "kind": "format", "input": "code", "format": "email" }, { "kind": "min_items", "input": "lines", "min": 3 },
        { "kind": "required_if", "input": "code", "other": "sum" },
        { "kind": "required_if", "input": "code", "other": "method", "values": ["CARD"] },
        { "kind": "excludes", "input": "lines.name", "other": "lines.count", "values": [1, 2] }
        """) == "")
  }

  @Test("A value that is allowed lies within the limits of the API and of the connector")
  func outliers() {
    let found = findings(
      """
      { "kind": "allowed_values", "input": "sum", "values": [0.05, 1] }, { "kind": "max", "input": "sum", "max": 0.5 },
      { "kind": "allowed_values", "input": "code", "values": ["a@b", "abcdefgh@b"] },
      { "kind": "allowed_values", "input": "lines.count", "values": [1, 1.5] }
      """)
    #expect(
      found == """
        acme.json:4:1: error: '0.05' is no legal value of 'sum': the API's 'min' is 0.1 [constraint-contradiction]
        category.json:5:1: note: the API's is here
        acme.json:4:1: error: '1' is no legal value of 'sum': the connector's 'max' is 0.5 [constraint-contradiction]
        acme.json:4:68: note: the connector's is here
        acme.json:5:1: error: 'abcdefgh@b' is no legal value of 'code': the API's 'max_length' is 9 \
        [constraint-contradiction]
        category.json:4:39: note: the API's is here
        acme.json:6:1: error: 'pay.lines.count' is of type 'integer', so it is never 1.5 [constraint-value]
        """)
  }

  @Test("An argument that is not there, or of another form, is an error")
  func arguments() {
    #expect(
      findings(
        """
        { "kind": "min", "input": "sum", "min": "1" },
        { "kind": "max_length", "input": "code", "max": 0 },
        { "kind": "format", "input": "code", "format": "e-mail" },
        { "kind": "required_if", "input": "code" },
        { "kind": "excludes", "input": "code", "other": "sum", "values": [] },
        { "kind": "max_items", "input": "lines", "max": 3 }
        """) == """
          acme.json:4:41: error: 'min' must be a number, found a string [wrong-type]
          acme.json:5:49: error: 'max' must be a whole number of at least 1, found 0 [invalid-value]
          acme.json:6:48: error: 'format' must be 'email', 'uri', 'date', 'country_code', 'currency_code' or \
          'media_type', found 'e-mail'; did you mean 'email'? [invalid-value]
          acme.json:7:1: error: a constraint has no 'other' [missing-key]
          acme.json:8:66: error: 'values' must not be empty [invalid-value]
          acme.json:9:11: error: 'kind' must be 'limit', 'allowed_values', 'required', 'default', \
          'dropped_values', 'rounded', 'rerouted', 'existing_values_only', 'selection', 'partial_result', \
          'min', 'max', 'decimals', 'min_length', 'max_length', 'pattern', 'format', 'min_items', 'required_if' \
          or 'excludes', found 'max_items'; did you mean 'min_items'? [invalid-value]
          """)
  }

  @Test("A limit that does not fit its subject is an error that says what fits")
  func misfits() {
    #expect(
      findings(
        """
        { "kind": "min", "input": "code", "min": 1 },
        { "kind": "decimals", "input": "lines.count", "max": 1 },
        { "kind": "max_length", "input": "data", "max": 9 },
        { "kind": "min_items", "input": "sum", "min": 1 }
        """) == """
          acme.json:4:1: error: 'min' fits numbers, alone or in lists, and 'code' is of type 'string', which \
          'allowed_values', 'required', 'default', 'dropped_values', 'existing_values_only', 'min_length', \
          'max_length', 'pattern', 'format', 'required_if', 'excludes' fit [constraint-kind]
          acme.json:5:1: error: 'decimals' fits numbers that need not be whole, alone or in lists, and \
          'lines.count' is of type 'integer', which 'allowed_values', 'required', 'default', \
          'existing_values_only', 'min', 'max', 'required_if', 'excludes' fit [constraint-kind]
          acme.json:6:1: error: 'max_length' fits texts, alone or in lists, and 'data' is of type 'binary', \
          which 'allowed_values', 'required', 'default', 'dropped_values', 'existing_values_only', \
          'required_if', 'excludes' fit [constraint-kind]
          acme.json:7:1: error: 'min_items' fits lists, and 'sum' is of type 'decimal', which 'allowed_values', \
          'required', 'default', 'rounded', 'min', 'max', 'decimals', 'required_if', 'excludes' fit [constraint-kind]
          """)
  }

  @Test("A limit that no value can meet, with another one or beside the API's, is an error")
  func contradictions() {
    #expect(
      findings(
        """
        { "kind": "min", "input": "sum", "min": 99999999999999999.51 },
        { "kind": "min_length", "input": "code", "min": 5 },
        { "kind": "max_length", "input": "code", "max": 4 },
        { "kind": "limit", "input": "lines", "max": 1 },
        { "kind": "format", "input": "code", "format": "uri" }
        """) == """
          acme.json:4:1: error: no value of 'sum' is legal: 'min' is above the API's 'max', 99999999999999999.5 \
          [constraint-contradiction]
          category.json:5:1: note: the API's is here
          acme.json:5:1: error: no value of 'code' is legal: 'min_length' is above 'max_length' \
          [constraint-contradiction]
          acme.json:6:1: note: the other is here
          acme.json:7:1: error: no value of 'lines' is legal: 'limit' is below the API's 'min_items', 2 \
          [constraint-contradiction]
          category.json:6:1: note: the API's is here
          acme.json:8:1: error: no value of 'code' is legal: 'format' is 'uri', and the API's is 'email' \
          [constraint-contradiction]
          category.json:4:39: note: the API's is here
          """)
  }

  @Test("A condition is about another input that it can find, and a value that this one can have")
  func conditions() {
    #expect(
      findings(
        """
        { "kind": "required_if", "input": "code", "other": "som" },
        { "kind": "required_if", "input": "sum", "other": "sum" },
        { "kind": "required_if", "input": "lines", "other": "lines.name" },
        { "kind": "excludes", "input": "lines.name", "other": "lines" },
        { "kind": "excludes", "input": "sum", "other": "lines.count" },
        { "kind": "excludes", "input": "code", "other": "method", "values": ["CASH"] },
        { "kind": "excludes", "input": "code", "other": "sum", "values": ["1"] },
        { "kind": "excludes", "input": "code", "other": "sum" }
        """) == """
          acme.json:4:1: error: 'som' is not listed in 'pay'; did you mean 'sum'? [constraint-subject]
          acme.json:5:1: error: a condition on 'sum' is about another input [constraint-subject]
          acme.json:6:1: error: 'lines.name' is part of 'lines' [constraint-subject]
          acme.json:7:1: error: 'lines.name' is part of 'lines' [constraint-subject]
          acme.json:8:1: error: 'lines.count' is in the list 'lines', and 'sum' is not, so it is not clear \
          which element counts [constraint-subject]
          acme.json:9:1: error: 'Method' has no value 'CASH' [unknown-value]
          acme.json:10:1: error: 'sum' is of type 'decimal', so each of its values is a number [constraint-value]
          acme.json:11:1: error: a second 'excludes' for 'code with sum'; write one that says all \
          [constraint-contradiction]
          acme.json:10:1: note: the first one is here
          """)
  }

  @Test("A pattern is one that all languages read alike")
  func patterns() {
    #expect(
      findings(#"{ "kind": "pattern", "input": "code", "pattern": "(?<a>b)" }"#) == """
        acme.json:4:1: error: '(?<a>b)' is no regular expression that Swift and ECMA-262 read alike: of the \
        groups that begin with '(?' only '(?:', '(?=' and '(?!' are known [constraint-value]
        """)
  }
}
