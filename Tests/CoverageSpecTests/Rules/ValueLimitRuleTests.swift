import Testing
import _CoverageSpec
import _CoverageTestSupport

@Suite("Rules about the limits of values")
struct ValueLimitRuleTests {
  /// The findings about an action with an input `x` that has some keys, and other inputs beside it.
  private func findings(_ keys: String, _ others: String = "") -> String {
    CoverageSpecTests.findings(
      category(
        """
        "types": [{ "id": "Method", "kind": "open_enum", "values": ["CARD", "BANK"] },
        { "id": "Level", "kind": "closed_enum", "values": [1, 2] }],
        "actions": [{ "id": "pay", "vendor_id": "v", "label": "Pay", "method": "POST", "route": "/pay", "inputs": [
        { "id": "x", \(keys) }\(others.isEmpty ? "" : ",\n\(others)")] }]
        """), connector("acme", "\"models\": {}"))
  }

  private func misfit(_ key: String, _ value: String, _ type: String) -> String {
    findings(#""type": "\#(type)", "\#(key)": \#(value)"#)
  }

  @Test("A limit fits values of some types, alone or in lists")
  func fits() {
    let fitting: [(key: String, value: String, types: [String])] = [
      ("min", "1", ["integer", "number", "decimal", "integer[]", "number[][]"]),
      ("max", "2.5", ["number", "decimal[]"]),
      ("decimals", "2", ["number", "decimal"]), ("min_length", "1", ["string", "string[]"]),
      ("max_length", "9", ["string", "string?[]"]), ("pattern", #""^a""#, ["string", "string{}"]),
      ("format", #""email""#, ["string", "string[]"]), ("min_items", "1", ["string[]", "Method[]", "json[]"]),
      ("max_items", "3", ["datetime[]"]),
    ]
    for (key, value, types) in fitting {
      for type in types { #expect(misfit(key, value, type) == "", "\(key) on \(type)") }
    }
    #expect(findings(#""item": "y", "inputs": [{ "id": "a", "type": "string" }], "min_items": 1"#) == "")
  }

  @Test("A limit that does not fit is an error that says what fits")
  func misfits() {
    #expect(
      misfit("min", "1", "string") == """
        category.json:5:1: error: 'min' fits numbers, alone or in lists, and 'x' is of type 'string', which 'min_length', \
        'max_length', 'pattern', 'format' fit [value-limit]
        """)
    #expect(
      misfit("decimals", "2", "integer") == """
        category.json:5:1: error: 'decimals' fits numbers that need not be whole, alone or in lists, and 'x' is of type \
        'integer', which 'min', 'max' fit [value-limit]
        """)
    #expect(
      findings(#""inputs": [{ "id": "a", "type": "string" }], "max_items": 1"#) == """
        category.json:5:1: error: 'max_items' fits lists, and 'x' is a group [value-limit]
        """)
    for (key, value, type) in [
      ("max", "1", "boolean"), ("min_length", "1", "integer"), ("max_length", "1", "Method"),
      ("pattern", #""a""#, "datetime"), ("format", #""uri""#, "json"), ("min_items", "1", "string"),
      ("max_items", "1", "string{}"), ("min", "1", "Level"),
    ] {
      #expect(misfit(key, value, type).contains("error: '\(key)' fits"), "\(key) on \(type)")
    }
  }

  @Test("Properties of types have limits too")
  func properties() {
    #expect(
      CoverageSpecTests.findings(
        category(
          """
          "types": [{ "id": "Address", "kind": "object", "properties": [
          { "id": "country", "type": "string", "format": "country_code" },
          { "id": "floor", "type": "integer", "max_length": 2 }] }]
          """), connector("acme", "\"models\": {}")) == """
          category.json:4:1: error: 'max_length' fits texts, alone or in lists, and 'floor' is of type 'integer', which \
          'min', 'max' fit [value-limit]
          """)
  }

  @Test("Bounds that leave no value are an error")
  func bounds() {
    #expect(
      findings(#""type": "number", "min": 2, "max": 1.5"#) == """
        category.json:5:1: error: no value of 'x' is legal: 'min' is above 'max' [value-limit]
        """)
    let lengths = findings(#""type": "string", "min_length": 3, "max_length": 2"#)
    #expect(lengths.contains("'min_length' is above 'max_length'"))
    let counts = findings(#""type": "string[]", "min_items": 3, "max_items": 2"#)
    #expect(counts.contains("'min_items' is above 'max_items'"))
    #expect(findings(#""type": "number", "min": 2, "max": 2"#) == "")
  }

  @Test(
    "A pattern is one that Swift and ECMA-262 read alike",
    arguments: [
      ("(", "a ')' is missing"), (")", "a ')' closes nothing"), ("[a", "a ']' is missing"), ("[]", "a class is empty"),
      ("[b-a]", "a range in a class has no two ends in order"), ("a**", "a repetition is repeated"),
      ("*", "'*' repeats nothing"), ("a{2,1}", "a repetition ends below its start"),
      ("a{x}", "a repetition is written '{2}', '{2,}' or '{2,4}'"), ("a}", "'}' stands alone; write '\\}'"),
      ("(?<=a)b", "of the groups that begin with '(?' only '(?:', '(?=' and '(?!' are known"),
      (#"\p{L}"#, #"'\p' is not known"#), ("[a&&b]", "a class has '&&'"),
      ("[[a]]", #"a '[' stands in a class; write '\['"#),
      ("é", #"it has the character U+E9; write '\u' and its four digits"#), (#"\"#, "a backslash escapes nothing"),
    ])
  func pattern(text: String, problem: String) {
    let json = text.replacing("\\", with: "\\\\")
    #expect(
      findings(#""type": "string", "pattern": "\#(json)""#) == """
        category.json:5:43: error: '\(text)' is no regular expression that Swift and ECMA-262 read alike: \(problem) \
        [value-limit]
        """)
  }

  @Test(
    "Patterns of both are read",
    arguments: ["^[A-Z]{2}$", #"^[\w.-]+\/[\w.-]+$"#, "a|b|", "(?:a+?b*)?(?=c)(?!d)[^-e]{2,}", #"\u00E9\d\S[\]\-]"#])
  func patterns(text: String) {
    #expect(findings(#""type": "string", "pattern": "\#(text.replacing("\\", with: "\\\\"))""#) == "")
  }

  @Test("A condition is about an input beside it")
  func neighbours() {
    let method = #"{ "id": "method", "type": "Method" }"#
    #expect(findings(#""type": "string", "required_if": ["method"], "excludes": ["method"]"#, method) == "")
    #expect(
      findings(#""type": "string", "required_if": ["methd"]"#, method) == """
        category.json:5:48: error: no input 'methd' stands beside 'x'; did you mean 'method'? [unknown-input]
        """)
    #expect(
      findings(#""type": "string", "excludes": ["x"]"#).hasPrefix(
        "category.json:5:45: error: no input 'x' stands beside 'x'"))
  }

  @Test("A condition is about values that the other input can have")
  func values() {
    func condition(_ values: String, _ type: String) -> String {
      findings(
        #""type": "string", "excludes": [{ "input": "y", "values": [\#(values)] }]"#,
        #"{ "id": "y", "type": "\#(type)" }"#)
    }
    for (values, type) in [
      (#""CARD""#, "Method"), ("1", "Level"), ("true", "boolean"), ("7", "integer"), ("0.5", "number"),
      (#""any""#, "string"),
    ] {
      #expect(condition(values, type) == "", "\(values) of \(type)")
    }
    #expect(
      condition(#""CARDS""#, "Method") == """
        category.json:5:72: error: 'Method' has no value 'CARDS'; did you mean 'CARD'? [unknown-value]
        """)
    #expect(
      condition(#""maybe""#, "boolean") == """
        category.json:5:72: error: 'y' is of type 'boolean', so it is never 'maybe' [value-limit]
        """)
    for (values, type) in [("1.5", "integer"), ("true", "number"), (#""a""#, "json"), (#""CARD""#, "Method[]")] {
      #expect(condition(values, type).contains("so it is never"), "\(values) of \(type)")
    }
  }

  @Test(
    "A repetition that can read a text in many ways is an error",
    arguments: [
      "(a+)+", "(a|a)*", "(a*)*", #"(\\d|\\w)+"#, "(a|ab|b)*", "(.*,)*", "([a-z]+ ?)+", "([a-z]{1,20})+",
    ])
  func slowPatterns(repetition: String) {
    let shown = repetition.replacing(#"\\"#, with: #"\"#)
    #expect(
      misfit("pattern", "\"^\(repetition)$\"", "string").hasSuffix(
        """
        error: '^\(shown)$' may take for ever: '\(shown)' can read the same text in many ways; begin or end each round \
        with a character that stands nowhere else in it, as in '(-[a-z]+)*', or repeat once, as in '[a-z]+' [value-limit]
        """))
  }

  @Test(
    "A repetition that reads a text in one way is none",
    arguments: [
      "[a-z]+(-[a-z]+)*", #"(\\d{16})+"#, #"(\\d{1,3}\\.){3}\\d{1,3}"#, "(a|b)*", #"(\\d{4} ?)+"#, "(ab|cd)+",
      "(?=a+)b*", ".*a.*", "([^,]+,)*[^,]+", "(a?)+", "([A-Z][a-z]*)+",
    ])
  func quickPatterns(pattern: String) {
    #expect(misfit("pattern", "\"^\(pattern)$\"", "string") == "")
  }
}
