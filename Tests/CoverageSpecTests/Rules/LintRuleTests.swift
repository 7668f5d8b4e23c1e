import Testing
import _CoverageSpec

/// The warnings, and how a connector's file silences them.
struct LintRuleTests {
  /// Models `users` and `teams`, where users refer to teams, and the twins `create_user` and `invite_user`.
  private let crm = category(
    """
    "models": [
      { "id": "users", "vendor_id": "u", "label": "Users", "record": "User", "fields": [
        { "id": "role", "type": "string" }, { "id": "team_id", "type": "string", "reference": "teams" }] },
      { "id": "teams", "vendor_id": "t", "label": "Teams", "record": "Team", "fields": [] }
    ],
    "actions": [
      { "id": "create_user", "vendor_id": "c", "label": "Create", "method": "POST", "route": "/", "inputs": [
        { "id": "name", "type": "string" }, { "id": "team_id", "type": "string", "reference": "teams" }] },
      { "id": "invite_user", "vendor_id": "i", "label": "Invite", "method": "POST", "route": "/",
        "twin_of": "create_user", "inputs": [
        { "id": "name", "type": "string" }, { "id": "team_id", "type": "string", "reference": "teams" }] }
    ],
    "features": [{ "id": "sync", "label": "Sync" }]
    """)

  @Test func uncoveredReferences() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["role", "team_id"] } },
          "actions": { "create_user": { "inputs": ["team_id"] }, "invite_user": { "same_as": "create_user" } }
          """)) == """
          acme.json:2:43: warning: 'users.team_id' refers to 'teams', which this file does not cover \
          [uncovered-reference]
          acme.json:3:42: warning: 'create_user.team_id' refers to 'teams', which this file does not cover \
          [uncovered-reference]
          """)
  }

  @Test func coveredReferences() {
    let fields = "\"models\": { \"users\": { \"fields\": [\"team_id\"] }, \"teams\": { \"fields\": [] } }"
    #expect(findings(crm, connector("acme", fields)) == "")
  }

  @Test("A lowest number says nothing of a highest one")
  func bounds() {
    func found(_ words: String) -> Bool {
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["name"], "note": "\(words) five letters.",
            "constraints": [{ "kind": "min_length", "input": "name", "min": 5 }] } }
          """)
      ).contains("limiting-words")
    }
    #expect(!found("At least") && found("At most") && found("Up to"))
  }

  @Test func limitingWordsWithoutStructure() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "notes": ["Only for you."],
          "models": { "users": { "fields": [{ "id": "role", "note": "It can’t be read." }], "note": ["Users.", "Only ours."] } },
          "actions": { "create_user": { "inputs": [{ "id": "name", "note": "Is *rounded*." }],
            "note": "Values that are not supported fall back.", "constraints": [{ "kind": "required", "input": "name" }] } },
          "features": [{ "id": "sync", "note": "At most, or at\\nMOST, daily." }],
          "unsupported": [{ "id": "teams", "note": "Teams cannot be read." }]
          """)) == """
          acme.json:3:59: warning: the note on 'users.role' limits something ('can't'), and no constraint or value map \
          says so; constraints that may are 'allowed_values', 'dropped_values', 'selection' [limiting-words]
          acme.json:3:93: warning: the note on 'users' limits something ('only'), and no constraint or value map says \
          so; constraints that may are 'limit', 'allowed_values', 'dropped_values', 'rounded', 'selection', \
          'partial_result' [limiting-words]
          acme.json:4:66: warning: the note on 'create_user.name' limits something ('rounded'), and no constraint or \
          value map says so [limiting-words]
          acme.json:5:11: warning: the note on 'create_user' limits something ('fall back'), and no constraint or \
          value map says so; constraints that may are 'default', 'rerouted' [limiting-words]
          acme.json:6:38: warning: the note on 'features.sync' limits something ('at most'), and no constraint or \
          value map says so; constraints that may are 'limit', 'selection', 'partial_result', 'max', 'decimals', \
          'max_length', 'pattern', 'format' [limiting-words]
          """)
  }

  @Test func limitingWordsWithStructure() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": [{ "id": "role", "note": "Others are ignored." }], "note": "Only owners.",
            "values": [{ "target": "users.role", "source": "s", "map": {}, "otherwise": null }] } },
          "features": [{ "id": "sync", "note": "Only owners." }]
          """)) == "")
  }

  @Test func harmlessWords() {
    let note = "Commonly read at once; the firstborn limitless minimal musts are fallbackless. Öonly. skippers"
    #expect(findings(crm, connector("acme", "\"features\": [{ \"id\": \"sync\", \"note\": \"\(note)\" }]")) == "")
  }

  @Test func twinsThatDiffer() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "teams": { "fields": [] } },
          "actions": { "create_user": { "inputs": ["name", "team_id"], "note": "A." },
            "invite_user": { "inputs": ["name"], "constraints": [{ "kind": "required", "input": "name" }] } }
          """)) == """
          acme.json:4:3: warning: 'invite_user' and its twin 'create_user' have different inputs and notes and \
          constraints; mend one or say why under 'differs' [twin-difference]
          acme.json:3:14: note: the twin is here
          """)
  }

  @Test func twinsThatAgreeOrSayWhyNot() {
    let agree = """
      "models": { "teams": { "fields": [] } },
      "actions": { "create_user": { "inputs": ["name", "team_id"] }, "invite_user": { "inputs": ["team_id", "name"] } }
      """
    let explained = """
      "actions": { "create_user": { "inputs": ["name"] }, "invite_user": { "inputs": [], "differs": "No names." } }
      """
    let alone = "\"actions\": { \"create_user\": { \"inputs\": [\"name\"] } }"
    #expect(findings(crm, connector("a", agree), connector("b", explained), connector("c", alone)) == "")
  }

  @Test func unneededReasons() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["name"] }, "invite_user": { "inputs": ["name"], "differs": "?" } }
          """)) == """
          acme.json:2:101: warning: 'differs' is not needed: no twin of 'invite_user' covers anything else \
          [twin-difference]
          """)
  }

  @Test func exceptionsSilenceByRuleAndPath() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["team_id"], "note": "Only owners." } },
          "lint": [{ "rule": "limiting-words", "path": "users", "reason": "Owners are all there are." }]
          """)) == """
          acme.json:2:35: warning: 'users.team_id' refers to 'teams', which this file does not cover \
          [uncovered-reference]
          """)
  }

  @Test func exceptionsThatSilenceNothing() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["team_id"] } },
          "lint": [
            { "rule": "uncovered-reference", "path": "users.team_id", "reason": "r" },
            { "rule": "uncovered-reference", "path": "users.team_id", "reason": "r" },
            { "rule": "limiting-words", "path": "users", "reason": "r" },
            { "rule": "limiting-word", "path": "users", "reason": "r" },
            { "rule": "unknown-field", "path": "users", "reason": "r" },
            { "rule": "twin-difference", "path": "user", "reason": "r" }
          ]
          """),
        connector("other", "\"models\": { \"users\": { \"fields\": [\"team_id\"] } }")) == """
          acme.json:5:3: error: 'uncovered-reference at users.team_id' is listed twice [duplicate-entry]
          acme.json:4:3: note: first listed here
          acme.json:6:3: error: no 'limiting-words' warning is left at 'users'; remove the exception [unused-exception]
          acme.json:7:13: error: no lint warning is called 'limiting-word'; did you mean 'limiting-words'? [unknown-rule]
          acme.json:8:13: error: no lint warning is called 'unknown-field' [unknown-rule]
          acme.json:9:40: error: unknown path 'user'; did you mean 'users'? [unknown-path]
          other.json:2:35: warning: 'users.team_id' refers to 'teams', which this file does not cover \
          [uncovered-reference]
          """)
  }

  @Test func exceptionsWithoutRules() {
    let excepted = connector(
      "acme", "\"lint\": [{ \"rule\": \"limiting-words\", \"path\": \"users\", \"reason\": \"r\" }]")
    let loaded = SpecificationLoader.load(category: crm, connectors: [excepted], rules: [])
    #expect(loaded.diagnostics == [])
    #expect(loaded.specification != nil)
  }

  @Test func warningsLeaveTheSpecification() {
    let connectors = [connector("acme", "\"features\": [{ \"id\": \"sync\", \"note\": \"Only daily.\" }]")]
    let loaded = SpecificationLoader.load(category: crm, connectors: connectors)
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.specification != nil)
  }
}
