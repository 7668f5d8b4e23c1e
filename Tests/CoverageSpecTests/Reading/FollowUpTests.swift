import Testing
import _CoverageSpec

/// An error that only follows from another one is not reported.
struct FollowUpTests {
  private let connectorWithNames = connector(
    "acme", "\"models\": { \"users\": { \"fields\": [\"id\"] } }, \"features\": [\"sync\"]")

  @Test func namesAreNotUnknownWhenTheCategoryIsBroken() {
    #expect(
      findings(file("{", path: "category.json"), connectorWithNames)
        == "category.json:1:2: error: expected a key in double quotes, found the end of the file [invalid-json]")
  }

  @Test func aBrokenCategoryHidesNothingThatIsWrongWithoutIt() {
    let wrong = connector(
      "acme",
      """
      "models": { "users": { "fields": ["id", "id"], "constraints": [{ "kind": "limit", "field": "ids", "max": 2 }] } },
      "unsupported": ["users.id"]
      """)
    #expect(
      findings(file("{", path: "category.json"), wrong) == """
        acme.json:2:41: error: 'id' is listed twice [duplicate-entry]
        acme.json:2:35: note: first listed here
        acme.json:2:92: error: 'ids' is not listed in 'users'; did you mean 'id'? [constraint-subject]
        acme.json:3:17: error: 'users.id' is listed as unsupported and as supported [contradiction]
        acme.json:2:35: note: listed as supported here
        category.json:1:2: error: expected a key in double quotes, found the end of the file [invalid-json]
        """)
  }

  @Test func namesAreNotUnknownWhenTheirListCouldNotBeRead() {
    #expect(
      findings(category("\"models\": 1, \"features\": [{ \"id\": \"a\", \"label\": \"A\" }]"), connectorWithNames)
        == "category.json:2:11: error: 'models' must be a list, found a number [wrong-type]")
  }

  @Test func namesMayStandBehindAMisspeltKey() {
    #expect(
      findings(
        category(#""model": [{ "id": "users" }], "models": [], "features": [{ "id": "sync", "label": "S" }]"#),
        connectorWithNames)
        == "category.json:2:1: error: the category has no key 'model'; did you mean 'models'? [unknown-key]")
    #expect(
      findings(
        category(
          #""models": [{ "id": "users", "label": "U", "record": "U", "fields": [{ "id": "id", "type": "string" }] }]"#),
        connector("acme", #""modles": { "users": { "fields": [] } }, "unsupported": ["users.id"]"#))
        == "acme.json:2:1: error: the connector has no key 'modles'; did you mean 'models'? [unknown-key]")
  }

  @Test func aModelWithErrorsIsStillKnown() {
    #expect(
      findings(
        category("\"models\": [{ \"id\": \"users\", \"fields\": [{ \"id\": \"id\", \"type\": 1 }] }]"),
        connector("acme", "\"models\": { \"users\": { \"fields\": [\"id\", \"x\"] } }")) == """
          acme.json:2:41: error: unknown field 'x' in model 'users' [unknown-field]
          category.json:2:12: error: a model has no 'record' [missing-key]
          category.json:2:62: error: 'type' must be a string, found a number [wrong-type]
          """)
  }

  @Test func aTypeOfUnknownKindIsStillKnown() {
    #expect(
      findings(
        category(
          """
          "types": [{ "id": "A", "kind": "set" }, { "id": "B", "kind": "object", "properties": [
            { "id": "a", "type": "A" }] }]
          """)) == """
          category.json:2:32: error: 'kind' must be 'closed_enum', 'open_enum', 'object' or 'union', found 'set' \
          [invalid-value]
          """)
  }

  @Test func warningsWaitUntilTheFileIsRead() {
    let features = category("\"features\": [{ \"id\": \"a\", \"label\": \"A\" }]")
    let note = "\"features\": [{ \"id\": \"a\", \"note\": \"Only this.\" }]"
    #expect(findings(features, connector("acme", note)).hasSuffix("[limiting-words]"))
    #expect(
      findings(features, connector("acme", note + ", \"x\": 1"))
        == "acme.json:2:52: error: the connector has no key 'x' [unknown-key]")
  }

  @Test func aBrokenConnectorDoesNotStopTheOthers() {
    #expect(
      findings(category("\"features\": []"), file("{]", path: "bad.json"), connector("acme", "\"features\": [\"a\"]"))
        == """
        acme.json:2:14: error: unknown feature 'a' [unknown-feature]
        bad.json:1:2: error: expected a key in double quotes, found ']' [invalid-json]
        """)
  }
}
