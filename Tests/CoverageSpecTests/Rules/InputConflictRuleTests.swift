import Testing
import _CoverageSpec

@Suite("Inputs that no request can have together")
struct InputConflictRuleTests {
  private func findings(_ inputs: String, constraints: String = "") -> String {
    CoverageSpecTests.findings(
      category(
        """
        "actions": [{ "id": "pay", "vendor_id": "v", "label": "Pay", "method": "POST", "route": "/pay", "inputs": [
        \(inputs)
        ] }]
        """),
      connector(
        "acme",
        """
        "models": {}, "actions": { "pay": { "inputs": ["a", "b"], "constraints": [
        \(constraints)
        ] } }
        """))
  }

  @Test("An input does not require one that is refused beside it")
  func callers() {
    #expect(
      findings(
        """
        { "id": "a", "type": "string", "required_with": ["b"], "excludes": ["b"] },
        { "id": "b", "type": "string" },
        { "id": "c", "type": "string", "excludes": ["d"] },
        { "id": "d", "type": "string", "required_with": ["c", "a"] }
        """) == """
          category.json:3:50: error: no request with 'b' is legal: it requires 'a', which is refused beside it [input-conflict]
          category.json:3:69: note: refused here
          category.json:6:50: error: no request with 'c' is legal: it requires 'd', which is refused beside it [input-conflict]
          category.json:5:45: note: refused here
          """)
  }

  @Test("The neighbours and the choices of an input are listed once")
  func repeatedNames() {
    #expect(
      findings(
        """
        { "id": "a", "type": "string", "required_with": ["b", "b"] },
        { "id": "b", "type": "string" },
        { "id": "d", "inputs": [{ "id": "c", "type": "string" }], "one_of": ["c", "c"] }
        """) == """
          category.json:3:55: error: 'b' is listed twice [duplicate-entry]
          category.json:3:50: note: first listed here
          category.json:5:75: error: 'c' is listed twice [duplicate-entry]
          category.json:5:70: note: first listed here
          """)
  }

  @Test("The API does not refuse what it requires")
  func api() {
    #expect(
      findings(
        """
        { "id": "a", "type": "string", "required": true, "excludes": ["b"] },
        { "id": "b", "type": "string", "required": true }
        """) == """
          category.json:3:63: error: no request is legal: 'a' excludes 'b', and both are required [input-conflict]
          """)
  }

  @Test("What is refused for some values, or for the sake of what may be left out, is none")
  func legal() {
    #expect(
      findings(
        """
        { "id": "a", "type": "string", "required": true, "excludes": [{ "input": "b", "values": ["x"] }] },
        { "id": "b", "type": "string", "required": true }
        """) == "")
  }

  @Test("A connector does not refuse what it or the API requires")
  func connectors() {
    let inputs = """
      { "id": "a", "type": "string" },
      { "id": "b", "type": "string", "required": true }
      """
    #expect(
      findings(
        inputs,
        constraints: """
          { "kind": "required", "input": "a" },
          { "kind": "excludes", "input": "a", "other": "b" }
          """) == """
          acme.json:4:1: error: no request is legal: 'a' is refused with 'b', and both are required [constraint-contradiction]
          acme.json:3:32: note: required here
          """)
    let excluding = """
      { "id": "a", "type": "string", "excludes": ["b"] },
      { "id": "b", "type": "string" }
      """
    let refused = "no request is legal: the API refuses 'a' with 'b', and both are required [constraint-contradiction]"
    let both = #"{ "kind": "required", "input": "a" }, { "kind": "required", "input": "b" }"#
    #expect(findings(excluding, constraints: both).ranges(of: refused).count == 1)
    let second = excluding.replacing(
      #""id": "b", "type": "string""#, with: #""id": "b", "type": "string", "required": true"#)
    #expect(findings(second, constraints: #"{ "kind": "required", "input": "a" }"#).contains(refused))
    #expect(findings(excluding, constraints: #"{ "kind": "required", "input": "a" }"#) == "")
    #expect(findings(inputs, constraints: #"{ "kind": "excludes", "input": "a", "other": "b" }"#) == "")
  }
}
