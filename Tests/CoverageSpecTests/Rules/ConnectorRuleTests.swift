import Testing
import _CoverageSpec

/// The rules for a connector's file, each with the smallest spec that breaks it.
struct ConnectorRuleTests {
  /// Models `users` and `jobs`, actions `create_user` and `invite_user`, features `sync` and its part `fast_sync`.
  private let crm = category(
    """
    "types": [{ "id": "Role", "kind": "closed_enum", "values": ["ADMIN", "USER"] },
      { "id": "Level", "kind": "open_enum", "values": ["HIGH"] }],
    "models": [
      { "id": "users", "vendor_id": "u", "label": "Users", "record": "User", "fields": [
        { "id": "first_name", "type": "string" }, { "id": "role", "type": "Role" }, { "id": "level", "type": "Level" },
        { "id": "job", "type": "json", "expands": "jobs" }] },
      { "id": "jobs", "vendor_id": "j", "label": "Jobs", "record": "Job", "fields": [{ "id": "id", "type": "string" }] }
    ],
    "actions": [
      { "id": "create_user", "vendor_id": "c", "label": "Create", "method": "POST", "route": "/", "inputs": [
        { "id": "user", "inputs": [{ "id": "name", "type": "string" }, { "id": "roles", "type": "Role[]" }] },
        { "id": "job_id", "type": "string", "reference": "jobs" }] },
      { "id": "invite_user", "vendor_id": "i", "label": "Invite", "method": "POST", "route": "/", "inputs": [
        { "id": "user", "inputs": [{ "id": "name", "type": "string" }] }] }
    ],
    "features": [{ "id": "sync", "label": "Sync" }, { "id": "fast_sync", "label": "Fast", "parent": "sync" }]
    """)

  @Test("A part of a field is no capability, and what to say instead is said")
  func partOfAField() {
    #expect(
      findings(crm, connector("acme", #""models": { "users": { "fields": ["first_name.initial"] } }"#)) == """
        acme.json:2:35: error: 'first_name.initial' is a part of field 'first_name' of model 'users', and fields are listed \
        as a whole; list 'first_name', and say in its note which parts there are [unknown-field]
        """)
  }

  @Test func unknownNames() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["frist_name", "job", "zzz"] }, "job": { "fields": ["whatever"] } },
          "actions": { "create_user": { "inputs": ["name", "user", "user.nmae"] }, "delete": { "inputs": [] } },
          "features": ["synch"]
          """)) == """
          acme.json:2:35: error: unknown field 'frist_name' in model 'users'; did you mean 'first_name'? \
          [unknown-field]
          acme.json:2:56: error: unknown field 'zzz' in model 'users' [unknown-field]
          acme.json:2:66: error: unknown model 'job'; did you mean 'jobs'? [unknown-model]
          acme.json:3:42: error: unknown input 'name' in action 'create_user'; did you mean 'user.name'? \
          [unknown-input]
          acme.json:3:50: error: input 'user' of action 'create_user' is a group; list the inputs in it [unknown-input]
          acme.json:3:58: error: unknown input 'user.nmae' in action 'create_user'; did you mean 'user.name'? \
          [unknown-input]
          acme.json:3:74: error: unknown action 'delete' [unknown-action]
          acme.json:4:14: error: unknown feature 'synch'; did you mean 'sync'? [unknown-feature]
          """)
  }

  @Test func unknownPaths() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "unsupported": ["users", "create_user", "users.role", "users.rôle", "users.job", "create_user.user", "sync", "features.sync"],
          "not_implemented": ["create_user.user.name", { "id": "jobs.", "note": "?" }]
          """)) == """
          acme.json:2:55: error: unknown path 'users.rôle'; did you mean 'users.role'? [unknown-path]
          acme.json:2:83: error: 'create_user.user' is a group of inputs; write the paths of its inputs, such as \
          'create_user.user.name' [unknown-path]
          acme.json:2:103: error: unknown path 'sync'; did you mean 'features.sync'? [unknown-path]
          acme.json:3:54: error: unknown path 'jobs.'; did you mean 'jobs'? [unknown-path]
          """)
  }

  @Test func duplicateEntries() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["role", "level", { "id": "role", "note": "Twice." }] } },
          "actions": { "invite_user": { "inputs": ["user.name", "user.name"] } },
          "features": ["sync", "sync"], "unsupported": ["jobs", "jobs"]
          """)) == """
          acme.json:2:60: error: 'role' is listed twice [duplicate-entry]
          acme.json:2:35: note: first listed here
          acme.json:3:55: error: 'user.name' is listed twice [duplicate-entry]
          acme.json:3:42: note: first listed here
          acme.json:4:22: error: 'sync' is listed twice [duplicate-entry]
          acme.json:4:14: note: first listed here
          acme.json:4:55: error: 'jobs' is listed twice [duplicate-entry]
          acme.json:4:47: note: first listed here
          """)
  }

  @Test func contradictions() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["role"] } }, "features": ["sync"],
          "unsupported": ["users.role", "users.level", "features.sync"],
          "not_implemented": ["users", "users.level"]
          """)) == """
          acme.json:3:17: error: 'users.role' is listed as unsupported and as supported [contradiction]
          acme.json:2:35: note: listed as supported here
          acme.json:3:46: error: 'features.sync' is listed as unsupported and as supported [contradiction]
          acme.json:2:61: note: listed as supported here
          acme.json:4:21: error: 'users' is listed as not implemented and as supported [contradiction]
          acme.json:2:13: note: listed as supported here
          acme.json:4:30: error: 'users.level' is listed as not implemented and as unsupported [contradiction]
          acme.json:3:31: note: listed as unsupported here
          """)
  }

  @Test func partsOfFeaturesWithoutTheFeature() {
    #expect(
      findings(crm, connector("acme", "\"features\": [\"fast_sync\"]"))
        == """
        acme.json:2:14: error: feature 'fast_sync' is a part of 'sync', which is not listed [child-without-parent]
        """)
  }

  @Test func whatIsLackingBelongsToSomethingThatIsListed() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "jobs": { "fields": [] } },
          "unsupported": ["features.fast_sync", "users.role", "jobs.id"],
          "not_implemented": ["create_user.job_id", "create_user"]
          """)) == """
          acme.json:3:17: error: 'features.fast_sync' belongs to 'features.sync', which is not listed; list \
          'features.sync' too [child-without-parent]
          acme.json:3:39: error: 'users.role' belongs to 'users', which is not listed; list 'users' too \
          [child-without-parent]
          """)
  }

  @Test func slugsAreFileNames() {
    #expect(
      findings(crm, file("{ \"format\": 1, \"slug\": \"acne\", \"name\": \"A\" }", path: "a/connectors\\acme.json"))
        == "a/connectors\\acme.json:1:24: error: the slug 'acne' is not the file's name 'acme' [slug-mismatch]")
  }

  @Test func slugsAreUnique() {
    #expect(
      findings(crm, connector("b", "\"title\": \"B\""), connector("B", "\"title\": \"B\"")) == """
        b.json:1:24: error: a second connector has the slug 'b' [duplicate-slug]
        B.json:1:24: note: the first one is here
        """)
  }

  @Test func sameAs() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          "\"actions\": { \"create_user\": { \"same_as\": \"invite_usr\" }, \"invite_user\": { \"inputs\": [] } }"),
        connector("loop", "\"actions\": { \"create_user\": { \"same_as\": \"create_user\" } }"),
        connector(
          "more",
          """
          "actions": { "create_user": { "inputs": ["user.name", "user.roles"] },
            "invite_user": { "same_as": "create_user" } }
          """),
        connector(
          "ring",
          """
          "actions": { "create_user": { "same_as": "invite_user" }, "invite_user": { "same_as": "create_user" } }
          """)) == """
          acme.json:2:42: error: 'same_as' names 'invite_usr', which this file does not list as an action; did you mean \
          'invite_user'? [unknown-action]
          loop.json:2:42: error: 'same_as' of 'create_user' never leads to an action with inputs [same-as-cycle]
          more.json:3:31: error: action 'invite_user' has no input 'user.roles', which 'same_as' takes from \
          'create_user' [unknown-input]
          ring.json:2:42: error: 'same_as' of 'create_user' never leads to an action with inputs [same-as-cycle]
          ring.json:2:87: error: 'same_as' of 'invite_user' never leads to an action with inputs [same-as-cycle]
          """)
  }

  @Test func constraintSubjectsAreNotTakenFromUnknownNames() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["create_user.user.name"], "constraints": [
            { "kind": "required", "input": "user.name" }] } }
          """)) == """
          acme.json:2:42: error: unknown input 'create_user.user.name' in action 'create_user'; did you mean \
          'user.name'? [unknown-input]
          acme.json:3:34: error: 'user.name' is not listed in 'create_user' [constraint-subject]
          """)
  }

  @Test func keysThatPeopleExpectSayWhatToWrite() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "supported": ["users"], "unsuported": [],
          "models": { "users": { "fields": [{ "id": "role", "status": "partial" }] } },
          "unsupported": [{ "id": "invite_user", "status": "never" }]
          """)) == """
          acme.json:2:1: error: the connector has no key 'supported'; what is supported is listed in 'models', \
          'actions' and 'features' [unknown-key]
          acme.json:2:25: error: the connector has no key 'unsuported'; did you mean 'unsupported'? [unknown-key]
          acme.json:3:51: error: a field has no key 'status'; what is listed is supported, unless it stands in \
          'unsupported' or 'not_implemented', and 'note' says how far [unknown-key]
          acme.json:4:40: error: an element of 'unsupported' has no key 'status'; what is listed is supported, unless it \
          stands in 'unsupported' or 'not_implemented', and 'note' says how far [unknown-key]
          """)
  }

  @Test func constraintSubjects() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["role"], "constraints": [
            { "kind": "default", "field": "rôle", "value": "x" }, { "kind": "default", "field": "level", "value": "x" }] } },
          "actions": { "create_user": { "inputs": ["user.name"], "constraints": [
            { "kind": "required", "input": "user" }, { "kind": "required", "input": "user.name" },
            { "kind": "required", "input": "job_id" }, { "kind": "required", "input": "use" },
            { "kind": "rerouted", "to": "invite_user" }, { "kind": "rerouted", "to": "invite_users" },
            { "kind": "rerouted", "to": "create_user" }] } }
          """)) == """
          acme.json:3:33: error: 'rôle' is not listed in 'users'; did you mean 'role'? [constraint-subject]
          acme.json:3:88: error: 'level' is not listed in 'users' [constraint-subject]
          acme.json:6:34: error: 'job_id' is not listed in 'create_user' [constraint-subject]
          acme.json:6:77: error: 'use' is not listed in 'create_user'; did you mean 'user'? [constraint-subject]
          acme.json:7:3: error: the action 'invite_user' that takes over is not listed in this file [constraint-subject]
          acme.json:7:48: error: unknown action 'invite_users'; did you mean 'invite_user'? [unknown-action]
          acme.json:8:3: error: 'create_user' cannot be rerouted to itself [constraint-subject]
          """)
  }

  @Test func constraintsThatContradictEachOther() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["user.name", "user.roles"], "constraints": [
            { "kind": "limit", "input": "user.roles", "max": 1 },
            { "kind": "limit", "input": "user.roles", "max": 2 },
            { "kind": "required", "input": "user.name" },
            { "kind": "default", "input": "user.name", "value": "Ann" }] } }
          """)) == """
          acme.json:4:3: error: a second 'limit' for 'user.roles'; write one that says all [constraint-contradiction]
          acme.json:3:3: note: the first one is here
          acme.json:6:3: error: 'user.name' has a default and is required, which is one or the other \
          [constraint-contradiction]
          acme.json:5:34: note: required here
          """)
  }

  @Test func constraintsThatFitNothing() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "models": { "users": { "fields": ["level", "job"], "constraints": [
            { "kind": "required", "field": "level" },
            { "kind": "allowed_values", "field": "job", "values": ["HIGH"] },
            { "kind": "allowed_values", "field": "level", "values": ["HIHG"] }] },
            "jobs": { "fields": [] } },
          "actions": { "create_user": { "inputs": ["user.name"], "constraints": [
            { "kind": "limit", "input": "user.name", "max": 22 },
            { "kind": "selection", "input": "user.name", "takes": "first" },
            { "kind": "rounded", "input": "user", "to": "integer" }] } }
          """)) == """
          acme.json:3:3: error: 'required' cannot be checked in models; constraints that can are 'limit', \
          'allowed_values', 'default', 'dropped_values', 'rounded', 'selection', 'partial_result' [constraint-kind]
          acme.json:4:3: error: 'allowed_values' fits texts, numbers, booleans and enums, alone or in lists, and 'job' is of \
          type 'json', which 'default', 'selection' fit [constraint-kind]
          acme.json:5:3: warning: 'Level' does not list the value 'HIHG'; did you mean 'HIGH'? [unlisted-value]
          acme.json:8:3: error: 'limit' fits lists, and 'user.name' is of type 'string', which 'allowed_values', \
          'required', 'default', 'dropped_values', 'existing_values_only', 'min_length', 'max_length', 'pattern', \
          'format', 'required_if', 'excludes' fit [constraint-kind]
          acme.json:9:3: error: 'selection' cannot be checked in actions; constraints that can are 'limit', \
          'allowed_values', 'required', 'default', 'dropped_values', 'rounded', 'rerouted', 'existing_values_only', \
          'partial_result', 'min', 'max', 'decimals', 'min_length', 'max_length', 'pattern', 'format', 'min_items', \
          'required_if', 'excludes' [constraint-kind]
          acme.json:10:3: error: 'rounded' fits numbers, alone or in lists, and 'user' is a group, which 'required', \
          'default', 'existing_values_only', 'required_if', 'excludes' fit [constraint-kind]
          """)
  }

  @Test("Allowed values are written in the form that the subject has, all in one")
  func formsOfAllowedValues() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["user.roles", "user.name"], "constraints": [
            { "kind": "allowed_values", "input": "user.name", "values": [1, 2.50] },
            { "kind": "allowed_values", "input": "user.roles", "values": ["USER",
              1] }] } }
          """)) == """
          acme.json:3:3: error: 'create_user.user.name' is of type 'string', so each of the values that it may have is a \
          string [constraint-value]
          acme.json:5:5: error: an element of 'values' must be a string, as all in a list are, found a number [wrong-type]
          """)
  }

  @Test func valuesOfClosedEnums() {
    #expect(
      findings(
        crm,
        connector(
          "acme",
          """
          "actions": { "create_user": { "inputs": ["user.roles"], "constraints": [
            { "kind": "allowed_values", "input": "user.roles", "values": ["USER", "USERS"] }] } }
          """)) == """
          acme.json:3:3: error: 'Role' has no value 'USERS'; did you mean 'USER'? [unknown-value]
          """)
  }
}
