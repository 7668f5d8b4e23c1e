import Testing
import _CoverageSpec

/// The rules for what had another id before.
struct MoveRuleTests {
  private static let members = """
    "models": [{ "id": "m", "vendor_id": "m", "label": "M", "record": "M", "fields": [
      { "id": "f", "type": "string" }] }, { "id": "n", "vendor_id": "n", "label": "N", "record": "N", "fields": [] }],
    "actions": [{ "id": "a", "vendor_id": "a", "label": "A", "method": "PUT", "route": "/a", "inputs": [
      { "id": "g", "inputs": [{ "id": "i", "type": "string" }] }] }],
    "features": [{ "id": "x", "label": "X" }],
    """

  private func findings(moved: String) -> String {
    CoverageSpecTests.findings(category(Self.members + "\n\"moved\": [\(moved)]"))
  }

  @Test func movesOfEveryKind() {
    let moves = [
      ("old_m", "m"), ("old_m.old_f", "m.f"), ("m.e", "m.f"), ("old_a", "a"), ("a.i", "a.g.i"),
      ("features.y", "features.x"),
    ]
    #expect(
      findings(
        moved: moves.map { "{ \"from\": \"\($0.0)\", \"to\": \"\($0.1)\", \"swift_name\": \"S\" }" }.joined(
          separator: ", "))
        == "")
  }

  @Test func whatIsStillThere() {
    #expect(
      findings(moved: #"{ "from": "m.f", "to": "m" }"#)
        == "category.json:7:21: error: 'm.f' is still there; a move is from a path that nothing has any more [moved-path-exists]"
    )
  }

  @Test func whatIsNotThere() {
    #expect(
      findings(moved: #"{ "from": "m.e", "to": "m.ff" }"#)
        == "category.json:7:34: error: unknown path 'm.ff'; did you mean 'm.f'? [unknown-path]")
  }

  @Test func chainsAndCycles() {
    #expect(
      findings(moved: #"{ "from": "k", "to": "l" }, { "from": "l", "to": "m" }"#) == """
        category.json:7:32: error: 'l' has moved on; write the path that it has now [moved-again]
        category.json:7:49: note: moved here
        """)
    #expect(
      findings(moved: #"{ "from": "k", "to": "k" }"#)
        == "category.json:7:32: error: unknown path 'k' [unknown-path]")
  }

  @Test("A thing that has its path and had another name in Swift")
  func renamings() {
    #expect(
      findings(moved: #"{ "from": "m.f", "to": "m.f", "swift_name": "e" }, { "from": "m.e", "to": "m.f" }"#) == "")
    #expect(
      findings(moved: #"{ "from": "m", "to": "m" }"#)
        == "category.json:7:21: error: 'm' moves to itself; give the entry a 'swift_name', the name that it had in Swift "
        + "[moved-path-exists]")
  }

  @Test func otherKinds() {
    #expect(
      findings(
        moved: """
          { "from": "k.f", "to": "m" }, { "from": "k", "to": "features.x" }, { "from": "n.f", "to": "m.f" },
          { "from": "k", "to": "a.g.i" }
          """) == """
          category.json:7:21: error: 'k.f' cannot have become 'm': a model or an action has a path of one id [moved-kind]
          category.json:7:51: error: 'k' cannot have become 'features.x': a feature has a path of 'features' and one id [moved-kind]
          category.json:7:88: error: 'n.f' cannot have become 'm.f': a field stays in its model [moved-kind]
          category.json:8:11: error: 'k' is moved twice [duplicate-move]
          category.json:7:51: note: the first move is here
          category.json:8:11: error: 'k' cannot have become 'a.g.i': an input has a path of an action and one id or more [moved-kind]
          """)
  }

  @Test func slugs() {
    #expect(
      CoverageSpecTests.findings(
        category(#""models": []"#), connector("acme", #""moved_from": ["Bolt", "a b", "cord", "cord"]"#),
        connector("bolt", #""moved_from": []"#)) == """
          acme.json:2:16: error: a connector has the slug 'Bolt' still [moved-path-exists]
          bolt.json:1:24: note: it is here
          acme.json:2:24: error: 'a b' is not an id: ids have letters, digits, '_' and '-' only [invalid-id]
          acme.json:2:39: error: 'cord' is moved twice [duplicate-move]
          acme.json:2:31: note: the first move is here
          """)
  }
}
