import Testing

@testable import CoverageMatrix

@Suite("What the API takes as values")
struct RequestValueTests {
  @Test("A number is within its bounds, to the last digit")
  func numbers() throws {
    let rules = "limit amount min 0.01\nlimit amount max 99999999999999999.5\nlimit amount decimals 2"
    #expect(try texts(rules, ["amount": 0.01]) == [])
    #expect(try texts(rules, ["amount": 0]) == ["amount: 0 is below 0.01"])
    #expect(try texts(rules, ["amount": 99_999_999_999_999_999]) == [])
    #expect(
      try texts(rules, ["amount": 100_000_000_000_000_000]) == [
        "amount: 100000000000000000 is above 99999999999999999.5"
      ])
    #expect(
      try texts(rules, ["amount": 1.125]) == ["amount: 1.125 has 3 decimals, and the API takes at most 2 decimals"])
    #expect(try texts(rules, ["amount": "1.10"]) == [])
    #expect(
      try texts(rules, ["amount": "99999999999999999.51"]) == [
        "amount: 99999999999999999.51 is above 99999999999999999.5"
      ])
    #expect(try texts("limit amount max 1", ["amount": 1e-7]) == [])
    #expect(try texts("limit amount decimals 6", ["amount": 1e-7]).count == 1)
  }

  @Test("What is no number is within no bounds", arguments: [.number(.nan), .number(.infinity), "NaN"] as [JSONValue])
  func noNumbers(value: JSONValue) throws {
    for limit in ["min 0", "max 9", "decimals 2"] {
      let found = try texts("limit amount \(limit)", ["amount": value])
      #expect(found.count == 1 && found[0].contains(" is no number, and the API takes at "), "\(found)")
    }
    #expect(try texts("limit amount max_length 9", ["amount": value]) == [])
  }

  @Test("An exact number is the nearest one, as its literal comes by way of a floating-point number")
  func exactNumbers() throws {
    #expect(JSONValue(digits: "0.1") == 0.1)
    #expect(JSONValue(digits: "1.0049999999999997952") == 1.005)
    #expect(try texts("limit amount decimals 3", ["amount": JSONValue(digits: "1.0049999999999997952")]) == [])
    #expect(try texts("limit amount max 9", ["amount": JSONValue(digits: "NaN")]).count == 1)
  }

  @Test("The length of a text is the number of its Unicode scalars")
  func lengths() throws {
    let rules = "limit name min_length 1\nlimit name max_length 3"
    #expect(try texts(rules, ["name": "e\u{301}"]) == [])
    #expect(try texts(rules, ["name": ""]) == [#"name: "" has 0 characters, and the API takes at least 1 character"#])
    #expect(
      try texts(rules, ["name": "abcd"]) == [#"name: "abcd" has 4 characters, and the API takes at most 3 characters"#])
    #expect(
      try texts(rules, ["name": .string(String(repeating: "a", count: 61))]) == [
        #"name: "\#(String(repeating: "a", count: 40))…" has 61 characters, and the API takes at most 3 characters"#
      ])
  }

  @Test("A pattern is read as other languages read it, and is the rest of its line")
  func patterns() throws {
    #expect(
      try texts("limit name pattern ^[A-Z]{2}$", ["name": "Germany"]) == [#"name: "Germany" does not match ^[A-Z]{2}$"#]
    )
    #expect(try texts("limit name pattern ^[A-Z]{2}$", ["name": "DE"]) == [])
    #expect(try texts("limit name pattern ^[A-Z]{2}$", ["name": "DE\n"]).count == 1)
    #expect(try texts("limit name pattern a  b", ["name": "xa  bx"]) == [])
    #expect(try texts("limit name pattern ^\\d$", ["name": "\u{661}"]).count == 1)
    #expect(try texts("limit name pattern ^.$", ["name": "e\u{301}"]).count == 1)
  }

  @Test(
    "A form of texts has a name",
    arguments: [
      ("email", ["a@b", "a.b+c@example.com"], ["a", "@b", "a@", "a@b@c", "a b@c", "a@b..c", "a@b_c", "ä@b"]),
      ("uri", ["https://example.com/a?b#c", "mailto:a@b", "urn:a"], ["a", "a:", ":a", "1a:b", "a:b c", "a:ä"]),
      (
        "date", ["2024-02-29", "0000-01-01"],
        ["2023-02-29", "2024-13-01", "2024-1-01", "2024-01-01T00:00:00Z", "2024-04-31"]
      ),
      ("country_code", ["DE"], ["de", "D", "DEU", "Dé"]), ("currency_code", ["EUR"], ["eur", "EU", "EURO"]),
      ("media_type", ["application/pdf", "image/svg+xml"], ["pdf", "a/", "/a", "a/b/c", "a/b; c=d", "a b/c"]),
    ])
  func formats(name: String, legal: [String], illegal: [String]) throws {
    for text in legal { #expect(try texts("limit name format \(name)", ["name": .string(text)]) == [], "\(text)") }
    for text in illegal {
      #expect(try texts("limit name format \(name)", ["name": .string(text)]).count == 1, "\(text)")
    }
  }

  @Test("Of a form and a pattern that a text fails, the first is reported")
  func first() throws {
    #expect(
      try texts("limit name format email\nlimit name pattern ^[a-z@]+$", ["name": "A"]) == [
        #"name: "A" is not an email address"#
      ])
  }

  @Test("A limit on a list of texts is about each, and those on lists about their number")
  func lists() throws {
    let rules = "limit names min_length 2\nlimit names max_items 2"
    #expect(
      try texts(rules, ["names": ["ab", "c", nil]]) == [
        "names: the API takes at most 2, and 3 are sent",
        #"names[1]: "c" has 1 character, and the API takes at least 2 characters"#,
      ])
    #expect(try texts("limit names min_items 1", ["names": []]) == [])
    #expect(
      try texts("list names\nlimit names min_items 1", ["names": []]) == [
        "names: the API takes at least 1, and 0 are sent"
      ])
  }

  @Test("Inputs in the elements of a list are checked one by one")
  func elements() throws {
    #expect(
      try texts("limit files.name max_length 1\nlimit files min_items 3", [:], files: ["a", "bc"]) == [
        "files: the API takes at least 3, and 2 are sent",
        #"files[1].name: "bc" has 2 characters, and the API takes at most 1 character"#,
      ])
  }

  @Test("Objects are checked, and what lies in them, by the cases of unions too")
  func objects() throws {
    let rules = """
      holds method Method
      holds parties Party[]
      case Method kind.id Card CARD
      limit Card:number pattern ^\\d+$
      holds Card:owner Party
      limit Party:name min_length 1
      limit Party:tags max_items 1
      holds Party:parent Party
      """
    #expect(
      try texts(rules, ["method": ["kind": ["id": "CARD"], "number": "x", "owner": ["name": ""]]]) == [
        #"method.number: "x" does not match ^\d+$"#,
        #"method.owner.name: "" has 0 characters, and the API takes at least 1 character"#,
      ])
    #expect(try texts(rules, ["method": ["kind": ["id": "BANK"], "number": "x"]]) == [])
    #expect(
      try texts(rules, ["parties": [["name": "a"], ["name": "b", "tags": [1, 2], "parent": ["name": ""]]]]) == [
        "parties[1].tags: the API takes at most 1, and 2 are sent",
        #"parties[1].parent.name: "" has 0 characters, and the API takes at least 1 character"#,
      ])
  }

  @Test("A map's values are checked, and one object that a union takes is enough")
  func maps() throws {
    #expect(
      try texts("limit names min_length 1", ["names": ["a": "", "b": "c"]]) == [
        #"names.a: "" has 0 characters, and the API takes at least 1 character"#
      ])
    let rules = "holds method Either\nchoice Either A\nchoice Either B\nlimit A:n max 1\nlimit B:n max 2"
    #expect(try texts(rules, ["method": ["n": 2]]) == [])
    #expect(try texts(rules, ["method": ["n": 3]]) == ["method.n: 3 is above 1"])
    #expect(
      try texts("holds names Party{}\nlimit Party:n max 1", ["names": ["a": ["n": 2]]]) == ["names.a.n: 2 is above 1"])
  }

  @Test("An input is required or refused because of another")
  func conditions() throws {
    let rules = "limit name required_if amount\nlimit method excludes amount=2.0\nlimit names required_if name=a b"
    #expect(try texts(rules, ["amount": 1, "method": "x"]) == ["name: the API requires it with amount"])
    #expect(
      try texts(rules, ["amount": 2, "name": "a", "method": "x"]) == ["method: the API refuses it where amount is 2.0"])
    #expect(try texts(rules, ["name": "a b"]) == ["names: the API requires it where name is a b"])
    #expect(try texts(rules, [:]) == [])
  }

  @Test("A violation says which limit it is, and whose")
  func violation() throws {
    #expect(
      try violations("limit name max_length 1", ["name": "ab"], files: []) == [
        Violation(
          path: "hire.name", place: "name",
          constraint: Constraint(kind: .maxLength, path: "name", values: ["1"], text: "name: at most 1 character"),
          source: .api, value: "ab", text: #"name: "ab" has 2 characters, and the API takes at most 1 character"#)
      ])
  }

  @Test("Values of any type are seen as JSON")
  func encoding() throws {
    struct Party: Encodable {
      var name = "a"
      var age = UInt64.max
      var share = Float(0.5)
      var tags: [String?] = ["b", nil]
      var parent: [Party] = []
      var more: [String: JSONValue] = ["c": nil]
    }
    #expect(
      try JSONValueEncoder.json(of: Party(parent: [Party()])) == [
        "name": "a", "age": .bigInteger("18446744073709551615"), "share": 0.5, "tags": ["b", nil], "more": ["c": nil],
        "parent": [
          [
            "name": "a", "age": .bigInteger("18446744073709551615"), "share": 0.5, "tags": ["b", nil], "parent": [],
            "more": ["c": nil],
          ]
        ],
      ])
  }

  private func texts(_ rules: String, _ values: [String: JSONValue], files: [String] = []) throws -> [String] {
    try violations(rules, values, files: files).map(\.text)
  }

  /// The violations of a request with some inputs at its top, and a list of groups with a name each.
  private func violations(_ rules: String, _ values: [String: JSONValue], files: [String]) throws -> [Violation] {
    var visitor = InputVisitor()
    for path in ["name", "amount", "method", "names", "parties"] { visitor.visit(path, encoding: values[path]) }
    visitor.enter("files", count: files.count)
    for file in files {
      visitor.next()
      visitor.visit("files.name", file)
    }
    visitor.leave()
    let checker = RequestChecker(
      connector: "Alpha", slug: "alpha",
      inputs: ActionInputs(
        table: Desk._table, names: Desk._names, action: 0, coverage: Connector<Desk>.alpha.coverage.capabilities.bits),
      constraints: [], rules: RequestRules(StaticBytes(immortalCopyOf: Array(rules.utf8))), visited: visitor.inputs,
      remoteFields: [:], routeParameters: [:])
    return checker.check().violations
  }
}
