import Testing
import _CoverageSpec
import _CoverageTestSupport

/// Everything that a legal spec can say, and what is made of it.
struct ValidSpecificationTests {
  private static let fullCategory = file(
    """
    {
      "$schema": "../schema/category.schema.json", "$comment": "a remark",
      "format": 1, "id": "crm", "name": "CRM", "swift_name": "Crm",
      "error_codes": { "action_not_available": "NO_ACTION", "action_disabled": "ACTION_OFF",
        "model_not_available": "NO_MODEL", "model_disabled": "MODEL_OFF" },
      "types": [
        { "id": "Role", "kind": "closed_enum", "values": ["ADMIN", "USER"], "$comment": "here, too" },
        { "id": "Status", "kind": "open_enum", "values": ["OPEN"] },
        { "id": "Place", "kind": "object", "properties": [
          { "id": "city", "type": "string", "nullable": true, "optional": true }, { "id": "near", "type": "Place[]" }] },
        { "id": "Answer", "kind": "union", "discriminator": "question.type", "cases": [
          { "value": "TEXT", "type": "Place" }] },
        { "id": "Options", "kind": "union", "one_of": ["string[]", "boolean[]"] }
      ],
      "models": [
        { "id": "users", "vendor_id": "crm_users", "label": "Users", "record": "User", "route": "/crm/users",
          "swift_name": "people", "fields": [
          { "id": "role", "type": "Role", "nullable": true, "optional": true, "deprecated": true, "swift_name": "r" },
          { "id": "boss_id", "type": "string", "reference": "users" },
          { "id": "boss", "type": "Place", "expands": "users" }] }
      ],
      "actions": [
        { "id": "create_user", "vendor_id": "crm_create_user", "label": "Create user", "method": "POST",
          "route": "/crm/teams/{team_id}/users", "permission": "Write users", "inputs": [
          { "id": "team_id", "type": "string", "required": true, "route_parameter": "team_id" },
          { "id": "user", "required": true, "one_of": ["name", "phones"], "inputs": [
            { "id": "name", "type": "string", "required": true, "nullable": true, "required_with": ["phones"] },
            { "id": "phones", "item": "phone", "inputs": [{ "id": "number", "type": "string", "required": true }] },
            { "id": "age", "type": "number" }] }],
          "remote_fields": ["acme"] },
        { "id": "invite_user", "vendor_id": "crm_invite_user", "label": "Invite user", "method": "POST",
          "route": "/crm/invitations", "twin_of": "create_user", "swift_name": "invite", "inputs": [
          { "id": "user", "inputs": [{ "id": "name", "type": "string", "body_path": "full_name" }] }] }
      ],
      "features": [{ "id": "sync", "label": "Sync" }, { "id": "fast_sync", "label": "Fast sync", "parent": "sync" }]
    }
    """, path: "category.json")

  private static let fullConnector = file(
    """
    {
      "$schema": "connector.schema.json",
      "format": 1, "slug": "acme", "name": "Acme", "title": "Acme CRM", "swift_name": "AcmeCRM",
      "swift_value_name": "acmeCRM", "stage": "open_beta", "access": "partnership",
      "assets": { "$comment": "x", "logo_url": "https://example.com/logo.svg", "icon_black_url": "HTTP://h/b" },
      "notes": ["One.", ["Two,", "three."]],
      "guides": [{ "title": "Start", "description": "How to start", "url": "https://example.com/start" }],
      "models": {
        "$comment": "one model",
        "users": {
          "fields": ["boss_id", { "id": "role", "note": "Owners are admins." }], "note": "Nothing else.",
          "constraints": [{ "kind": "selection", "field": "role", "takes": "first" },
            { "kind": "partial_result", "only": ["ADMIN"] }],
          "values": [{ "target": "users.role", "source": "kind", "map": { "owner": "ADMIN", "bot": null },
            "otherwise": null }]
        }
      },
      "actions": {
        "create_user": {
          "inputs": ["user.name", "user.phones.number", "user.age"],
          "constraints": [
            { "kind": "limit", "input": "user.phones", "max": 1 },
            { "kind": "allowed_values", "input": "user.name", "values": ["A", "B"] },
            { "kind": "required", "input": "user.name" },
            { "kind": "default", "input": "user.age", "value": "the first name" },
            { "kind": "dropped_values", "input": "user.phones.number", "unless": "us_phone_number" },
            { "kind": "rounded", "input": "user.age", "to": "integer" },
            { "kind": "rerouted", "to": "invite_user" },
            { "kind": "existing_values_only", "input": "user" }
          ]
        },
        "invite_user": { "inputs": ["user.name"], "differs": "It has no phones." }
      },
      "features": ["sync"],
      "unsupported": [{ "id": "features.fast_sync", "note": "Too slow." }],
      "not_implemented": ["create_user.team_id"],
      "lint": []
    }
    """, path: "connectors/acme.json")

  @Test func everythingLegalIsRead() throws {
    let loaded = SpecificationLoader.load(category: Self.fullCategory, connectors: [Self.fullConnector])
    #expect(loaded.diagnostics.text == "")
    let specification = try #require(loaded.specification)
    let category = specification.category
    #expect([category.id, category.name, category.swiftName] == ["crm", "CRM", "Crm"])
    #expect(category.types.map(\.id) == ["Role", "Status", "Place", "Answer", "Options"])
    #expect(category.types[4].referencedSpellings == ["string[]", "boolean[]"])
    let user = try #require(category.models.first)
    #expect([user.vendorID, user.label, user.record, user.route] == ["crm_users", "Users", "User", "/crm/users"])
    #expect(user.fields.map(\.id) == ["role", "boss_id", "boss"])
    #expect(user.fields[2].expands?.value == "users")
    // What a field expands does not keep it from being a coverage row.
    #expect(category.coveragePaths.filter { $0.hasPrefix("users.") } == ["users.role", "users.boss_id", "users.boss"])
    #expect(user.fields.map(\.isNullable) == [true, false, false])
    #expect(user.fields.map(\.remarks.isDeprecated) == [true, false, false])
    #expect(user.fields[1].reference?.value == "users")
    let create = category.actions[0]
    #expect(create.endpoint?.text == "POST /crm/teams/{team_id}/users")
    #expect(create.permission == "Write users")
    #expect(create.coverageInputs.map(\.path) == ["team_id", "user.name", "user.phones.number", "user.age"])
    #expect(create.coverageInputs.map(\.isAlwaysRequired) == [true, true, false, false])
    #expect(create.coverageInputs.map(\.arrayParents) == [[], [], ["user.phones"], []])
    #expect(create.remoteFields == ["acme"])
    #expect(create.inputs[1].oneOf.map(\.value) == ["name", "phones"])
    #expect(create.coverageInputs[1].node.requiredWith.map(\.value) == ["phones"])
    let codes = category.errorCodes
    #expect(
      [codes.actionNotAvailable, codes.actionDisabled, codes.modelNotAvailable, codes.modelDisabled] == [
        "NO_ACTION", "ACTION_OFF", "NO_MODEL", "MODEL_OFF",
      ])
    #expect(category.actions[1].twinOf?.value == "create_user")
    #expect(category.features.map { $0.parent?.value } == [nil, "sync"])
  }

  @Test func connectorsAreReadInFull() throws {
    let loaded = SpecificationLoader.load(category: Self.fullCategory, connectors: [Self.fullConnector])
    let entry = try #require(loaded.specification?.connectors.first)
    #expect([entry.slug, entry.name, entry.title] == ["acme", "Acme", "Acme CRM"])
    #expect([entry.swiftName, entry.swiftValueName] == ["AcmeCRM", "acmeCRM"])
    #expect([entry.stage, entry.access] == ["open_beta", "partnership"])
    #expect(
      entry.assets.mapValues(\.value) == [.logo: "https://example.com/logo.svg", .blackIcon: "HTTP://h/b"])
    #expect(entry.notes.map(\.text) == ["One.", "Two,\nthree."])
    #expect(entry.guides.map { $0.url?.value } == ["https://example.com/start"])
    let users = try #require(entry.models.first)
    #expect(users.fields.map(\.id) == ["boss_id", "role"])
    #expect(users.fields.map { $0.note?.text } == [nil, "Owners are admins."])
    #expect(users.constraints.map(\.kind) == [.selection, .partialResult])
    #expect(users.constraints.map(\.arguments) == [[["first"]], [["ADMIN"]]])
    #expect(users.valueMaps[0].entries.map(\.remote) == ["owner", "bot"])
    #expect(users.valueMaps[0].entries.map(\.unified.value?.spelling) == ["ADMIN", nil])
    #expect(
      entry.actions[0].constraints.map(\.kind) == [
        .limit, .allowedValues, .required, .defaultValue, .droppedValues, .rounded, .rerouted, .existingValuesOnly,
      ])
    #expect(
      entry.actions[0].constraints.map(\.arguments) == [
        [["1"]], [["A", "B"]], [], [["the first name"]], [["us_phone_number"]], [["integer"]], [["invite_user"]], [],
      ])
    #expect(entry.actions[0].constraints[0].subject?.value == "user.phones")
    #expect(entry.actions[1].differs?.value == "It has no phones.")
    #expect(entry.features.map(\.id) == ["sync"])
    #expect(entry.unsupported.map { $0.note?.text } == ["Too slow."])
    #expect(entry.notImplemented.map(\.id) == ["create_user.team_id"])
    #expect(entry.slugLocation == SourceLocation(path: "connectors/acme.json", line: 3, column: 24))
  }

  @Test func connectorsComeInSlugOrderWhateverTheOrderOfTheFiles() {
    let files = ["b", "a-b", "aé", "a_b", "a"].map { connector($0, "\"features\": []") }
    for rotation in files.indices {
      let rotated = Array(files[rotation...] + files[..<rotation])
      let loaded = SpecificationLoader.load(category: category("\"features\": []"), connectors: rotated)
      #expect(loaded.specification?.connectors.map(\.slug) == ["a", "a-b", "a_b", "aé", "b"])
    }
  }

  @Test func sameAsTakesInputsNoteAndConstraints() throws {
    let actions = ["a", "b", "c"].map {
      "{\"id\":\"\($0)\",\"vendor_id\":\"v\",\"label\":\"L\",\"method\":\"PUT\",\"route\":\"/\",\"inputs\":["
        + "{\"id\":\"x\",\"type\":\"string\"}]}"
    }
    let loaded = SpecificationLoader.load(
      category: category("\"actions\": [\(actions.joined(separator: ","))]"),
      connectors: [
        connector(
          "acme",
          """
          "actions": { "a": { "same_as": "b" }, "b": { "same_as": "c" },
            "c": { "inputs": ["x"], "note": "n", "constraints": [{ "kind": "required", "input": "x" }] } }
          """)
      ])
    #expect(loaded.diagnostics.text == "")
    let covered = try #require(loaded.specification?.connectors.first).actions
    #expect(covered.map { $0.inputs.map(\.id) } == [["x"], ["x"], ["x"]])
    #expect(covered.map { $0.note?.text } == ["n", "n", "n"])
    #expect(covered.map { $0.constraints.map(\.kind) } == [[.required], [.required], [.required]])
    #expect(covered.map { $0.sameAs?.value } == ["b", "c", nil])
  }
}

extension TypeDeclaration {
  fileprivate var referencedSpellings: [String] {
    guard case .untaggedUnion(let types) = kind else { return [] }
    return types.map(\.spelling)
  }
}
