import Testing
import _CoverageSpec

@Suite("Types of unions that no value is read as")
struct UnreachableTypeRuleTests {
  private func findings(_ members: String, more: String = "") -> String {
    CoverageSpecTests.findings(
      category(
        """
        "types": [{ "id": "State", "kind": "closed_enum", "values": ["A"] },
          { "id": "Code", "kind": "open_enum", "values": [1] }, { "id": "Row", "kind": "object", "properties": [] },
          { "id": "Value", "kind": "union", "one_of": [\(members)] }], \(more)
        "models": [{ "id": "m", "vendor_id": "v", "label": "M", "record": "Rec", "fields": [
          { "id": "f", "type": "Value" }] }]
        """))
  }

  @Test(
    "A type that is tried after one which takes all of its values is never read",
    arguments: [
      ("string", "datetime"), ("string", "State"), ("number", "integer"), ("decimal", "Code"), ("Code", "integer"),
      ("map", "Row"), ("json", "boolean"), ("json", "string[]"), ("json[]", "date[]"), ("string{}", "binary{}"),
      ("string?[]", "date[]"), ("datetime", "date"),
    ])
  func unreachable(first: String, second: String) {
    let found = findings(#""\#(first)", "\#(second)""#)
    #expect(
      found.contains(
        "warning: no value of 'Value' is read as '\(second)', since '\(first)' is tried before it and takes all of "
          + "them; write it behind [unreachable-type]"), "\(found)")
    #expect(findings(#""\#(second)", "\#(first)""#) == "" || first == "Code" || first == "decimal")
  }

  @Test(
    "Types of which each takes something are none",
    arguments: [
      #""string", "integer""#, #""integer", "number""#, #""string", "string[]""#, #""string[]", "date?[]""#,
      #""State", "string""#, #""Row", "map""#, #""string[]", "date{}""#,
    ])
  func reachable(members: String) {
    #expect(findings(members) == "")
  }

  @Test("A union that an input takes has types for writing")
  func written() {
    let action = """
      "actions": [{ "id": "a", "vendor_id": "v", "label": "A", "method": "POST", "route": "/a",
        "inputs": [{ "id": "i", "type": "Value" }] }],
      """
    #expect(findings(#""string", "date""#, more: action) == "")
  }
}
