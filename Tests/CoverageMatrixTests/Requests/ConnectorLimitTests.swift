import Testing

@testable import CoverageMatrix

@Suite("What a connector takes as values, as the API may say too")
struct ConnectorLimitTests {
  @Test(
    "A value beyond a limit is a violation that names the connector",
    arguments: [
      ("min", "10", 9.5, "9.5 is below 10, the least that Beta takes"),
      (
        "max", "99999999999999999.5", "99999999999999999.51",
        "99999999999999999.51 is above 99999999999999999.5, the most that Beta takes"
      ),
      ("decimals", "2", 1.125, "1.125 has 3 decimals, and Beta takes at most 2 decimals"),
      ("min_length", "2", "a", #""a" has 1 character, and Beta takes at least 2 characters"#),
      ("max_length", "2", "abc", #""abc" has 3 characters, and Beta takes at most 2 characters"#),
      ("pattern", "^[0-9]+$", "x", #""x" does not match ^[0-9]+$, which Beta asks for"#),
      ("format", "email", "x", #""x" is not an email address, which Beta asks for"#),
    ] as [(String, String, JSONValue, String)])
  func limits(kind: String, argument: String, value: JSONValue, words: String) {
    let constraint = constraint(kind, "pay.amount", argument)
    #expect(
      violations([constraint], ["pay.amount": value]) == [
        Violation(
          path: "hire.pay.amount", place: "pay.amount", constraint: constraint, source: .connector, value: value,
          text: "pay.amount: \(words)")
      ])
  }

  @Test(
    "A value within a limit is none",
    arguments: [
      ("min", "10", 10), ("max", "0.1", "0.10"), ("decimals", "2", 1.25), ("min_length", "2", "ab"),
      ("max_length", "2", "e\u{301}"), ("pattern", "[0-9]", "a1"), ("format", "email", "a@b"),
    ] as [(String, String, JSONValue)])
  func legal(kind: String, argument: String, value: JSONValue) {
    #expect(violations([constraint(kind, "pay.amount", argument)], ["pay.amount": value]) == [])
  }

  @Test("Each value in a list has to be within the limit, and in each element")
  func lists() {
    let texts = [constraint("max_length", "person.languages", "2"), constraint("pattern", "files.name", "^a")]
    #expect(
      violations(texts, ["person.languages": ["de", "eng", nil]], files: [["name": "a"], ["name": "b"]]).map(\.text)
        == [
          #"person.languages[1]: "eng" has 3 characters, and Beta takes at most 2 characters"#,
          #"files[1].name: "b" does not match ^a, which Beta asks for"#,
        ])
  }

  @Test("A list that is sent has enough elements, and one that is not has none to count")
  func minItems() {
    let constraints = [constraint("min_items", "person.languages", "2"), constraint("min_items", "files", "2")]
    #expect(
      violations(constraints, ["person.languages": ["de"]], files: [["name": "a"]]).map(\.text) == [
        "person.languages: Beta takes at least 2, and 1 is sent", "files: Beta takes at least 2, and 1 is sent",
      ])
    #expect(violations(constraints, [:]) == [])
  }

  @Test("An input is required because of another, wherever that one is")
  func requiredIf() {
    let constraint = constraint("required_if", "person.phone", "job_id")
    #expect(
      violations([constraint], ["job_id": "1"]) == [
        Violation(
          path: "hire.person.phone", place: "person.phone", constraint: constraint, source: .connector, value: nil,
          text: "person.phone: Beta requires it with job_id")
      ])
    #expect(violations([constraint], ["job_id": "1", "person.phone": "2"]) == [])
    #expect(violations([constraint], [:]) == [])
  }

  @Test("An input is refused because of a value of another")
  func excludes() {
    let constraint = constraint("excludes", "person.phone", "pay.amount", "1", "2.50")
    #expect(
      violations([constraint], ["pay.amount": 2.5, "person.phone": "2"]).map(\.text) == [
        "person.phone: Beta refuses it where pay.amount is 2.50"
      ])
    #expect(violations([constraint], ["pay.amount": 3, "person.phone": "2"]) == [])
    #expect(violations([constraint], ["pay.amount": 1]) == [])
  }

  @Test("In the elements of a list, a condition is about the same element, or about what is outside")
  func elements() {
    let inside = constraint("required_if", "files.type", "files.name")
    #expect(
      violations([inside], [:], files: [["name": "a", "type": "CV"], ["name": "b"], ["type": "CV"]]).map(\.text) == [
        "files[1].type: Beta requires it with files[1].name"
      ])
    let outside = constraint("excludes", "files.type", "job_id")
    #expect(
      violations([outside], ["job_id": "1"], files: [["name": "a"], ["type": "CV"]]).map(\.text) == [
        "files[1].type: Beta refuses it with job_id"
      ])
  }

  @Test("What the connector does not cover meets no limit of it")
  func uncovered() {
    let constraints = [
      constraint("max", "pay.amount", "1"), constraint("min_items", "person.languages", "2"),
      constraint("excludes", "person.phone", "pay.amount"), constraint("required_if", "person.name", "pay.amount"),
    ]
    let values: [String: JSONValue] = ["pay.amount": 2, "person.languages": ["de"], "person.phone": "1"]
    #expect(violations(constraints, values, on: .alpha) == [])
    #expect(violations(constraints, values).count == 4)
  }

  private func constraint(_ kind: String, _ path: String, _ values: String...) -> Constraint {
    Constraint(kind: Constraint.Kind(id: kind), path: path, values: values, text: "\(path): \(kind)")
  }

  /// The violations of a request for the hiring action.
  private func violations(
    _ constraints: [Constraint], _ values: [String: JSONValue], files: [[String: String]] = [],
    on connector: Connector<Desk> = .beta
  ) -> [Violation] {
    var visitor = InputVisitor()
    for path in ["job_id", "person.name", "person.phone", "person.languages"] {
      visitor.visit(path, encoding: values[path])
    }
    visitor.enter("files", count: files.count)
    for file in files {
      visitor.next()
      for key in ["name", "type"] { visitor.visit("files.\(key)", file[key]) }
    }
    visitor.leave()
    visitor.visit("pay.amount", encoding: values["pay.amount"])
    let checker = RequestChecker(
      connector: connector.name, slug: connector.slug,
      inputs: ActionInputs(
        table: Desk._table, names: Desk._names, action: 0, coverage: connector.coverage.capabilities.bits),
      constraints: constraints, rules: RequestRules(StaticBytes("")), visited: visitor.inputs, remoteFields: [:],
      routeParameters: [:])
    return checker.check().violations
  }
}
