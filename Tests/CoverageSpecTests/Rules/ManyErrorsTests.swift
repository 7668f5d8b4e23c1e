import Testing
import _CoverageSpec
import _CoverageTestSupport

/// A run finds every error in every file at once.
struct ManyErrorsTests {
  private let category = file(
    """
    {
      "format": 1,
      "id": "crm", "name": "",
      "models": [
        { "id": "users", "vendor_id": "u", "label": "Users", "record": "User", "fields": [
          { "id": "first_name", "type": "strin" },
          { "id": "first_name", "type": "string", "nullable": "yes" },
          { "id": "team_id", "type": "string", "reference": "team", "nulable": true }] },
        { "id": "teams", "vendor_id": "t", "label": "Teams", "record": "Team", "fields": [] }
      ],
      "actions": [
        { "id": "create_user", "vendor_id": "c", "label": "Create", "method": "POST", "route": "/{id}", "inputs": [
          { "id": "name", "type": "string" }] }
      ],
      "features": [{ "id": "sync", "label": "Sync" }]
    }
    """, path: "crm/category.json")

  private let acme = file(
    """
    {
      "format": 1, "slug": "acne", "name": "Acme", "stage": "beta",
      "guides": [{ "title": "Start", "description": "How", "url": "example.com" }],
      "models": {
        "users": { "fields": ["frist_name", "team_id", "team_id"], "constraint": [] },
        "user": { "fields": [] }
      },
      "actions": { "create_user": { "inputs": ["nam"], "constraints": [{ "kind": "limit", "input": "name", "max": 1.5 }] } },
      "features": ["sync"], "features": [],
      "unsupported": ["features.sync"]
    }
    """, path: "crm/connectors/acme.json")

  private let broken = file("{\n  \"format\": 1,\n}", path: "crm/connectors/broken.json")

  @Test func allAreFoundInOneRun() {
    let expected = """
      crm/category.json:3:24: error: 'name' is empty [empty-label]
      crm/category.json:6:37: error: unknown type 'strin'; did you mean 'string'? [unknown-type]
      crm/category.json:7:15: error: duplicate field 'first_name' [duplicate-id]
      crm/category.json:6:15: note: first declared here
      crm/category.json:7:59: error: 'nullable' must be true or false, found a string [wrong-type]
      crm/category.json:8:57: error: unknown model 'team'; did you mean 'teams'? [unknown-model]
      crm/category.json:8:65: error: a field has no key 'nulable'; did you mean 'nullable'? [unknown-key]
      crm/category.json:12:13: error: no input of 'create_user' has the 'route_parameter' 'id' [route-parameter]
      crm/connectors/acme.json:2:24: error: the slug 'acne' is not the file's name 'acme' [slug-mismatch]
      crm/connectors/acme.json:2:57: error: 'stage' must be 'general', 'open_beta', 'closed_beta', 'deprecated' or \
      'retired', found 'beta' [invalid-value]
      crm/connectors/acme.json:3:63: error: 'example.com' is not an http or https address with a host [bad-url]
      crm/connectors/acme.json:5:27: error: unknown field 'frist_name' in model 'users'; did you mean 'first_name'? \
      [unknown-field]
      crm/connectors/acme.json:5:52: error: 'team_id' is listed twice [duplicate-entry]
      crm/connectors/acme.json:5:41: note: first listed here
      crm/connectors/acme.json:5:64: error: the model 'users' has no key 'constraint'; did you mean 'constraints'? \
      [unknown-key]
      crm/connectors/acme.json:6:5: error: unknown model 'user'; did you mean 'users'? [unknown-model]
      crm/connectors/acme.json:8:44: error: unknown input 'nam' in action 'create_user'; did you mean 'name'? \
      [unknown-input]
      crm/connectors/acme.json:8:111: error: 'max' must be a whole number of at least 1, found 1.5 [invalid-value]
      crm/connectors/acme.json:9:25: error: duplicate key 'features' [duplicate-key]
      crm/connectors/acme.json:9:3: note: first used here
      crm/connectors/acme.json:10:19: error: 'features.sync' is listed as unsupported and as supported [contradiction]
      crm/connectors/acme.json:9:16: note: listed as supported here
      crm/connectors/broken.json:2:14: error: trailing comma before '}' [invalid-json]
      """
    for connectors in [[acme, broken], [broken, acme]] {
      let loaded = SpecificationLoader.load(category: category, connectors: connectors)
      #expect(loaded.diagnostics.text == expected)
      #expect(loaded.specification == nil)
    }
  }
}
