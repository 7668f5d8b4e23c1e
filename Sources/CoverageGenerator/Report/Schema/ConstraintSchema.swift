import _CoverageSpec

/// The schema of constraints and value maps.
struct ConstraintSchema {
  typealias Member = JSONMember

  private let names: SchemaNames

  init(_ names: SchemaNames) {
    self.names = names
  }

  var definitions: [Member] {
    [
      Member("fieldConstraint", constraint("A limit on what is read.", subjectKey: "field")),
      Member("inputConstraint", constraint("A limit on what can be sent.", subjectKey: "input")),
      Member("valueMap", valueMap),
    ]
  }

  private func constraint(_ description: String, subjectKey: String) -> JSONNode {
    let subject = Member(
      subjectKey, SchemaText.text("Subject", "What it is about, as a path within the model or action."))
    let values = SchemaText.list(
      "Values", "The values, at least one.", of: ["type": "string"], also: [Member("minItems", 1)])
    func kind(_ name: String, _ description: String, _ argument: Member? = nil) -> JSONNode {
      kindSchema(name, description, [subject] + [argument].compactMap(\.self))
    }
    let maximum: JSONNode = [
      "title": "Maximum", "description": "The highest number of elements.", "type": "integer", "minimum": 1,
    ]
    let kinds = [
      kind("limit", "At most so many elements.", Member("max", maximum)),
      kind("allowed_values", "No values but these.", Member("values", values)),
      kind("required", "The connector refuses a request without it, though the API does not."),
      kind(
        "default", "What the connector takes where nothing is sent.",
        Member("value", SchemaText.text("Value", "The default, in words."))),
      kind(
        "dropped_values", "Values are skipped unless they have a form.",
        Member("unless", SchemaText.ref("Form", "The form's name: `us_phone_number`.", "identifier"))),
      kind(
        "rounded", "Numbers are rounded.",
        Member("to", SchemaText.constant("Target", "What they are rounded to.", "integer"))),
      kind("existing_values_only", "The value must exist in the tool already."),
      kind(
        "selection", "Of several values the connector reads one.",
        Member("takes", SchemaText.constant("Choice", "The value that is read.", "first"))),
      kindSchema(
        "rerouted", "A request may be carried out as another action.",
        [Member("to", SchemaText.ref("Action", "The other action.", names.actionIDs))]),
      kindSchema("partial_result", "Only records of these kinds are returned.", [Member("only", values)]),
    ]
    return .object(SchemaText.heading("Constraint", description) + [Member("oneOf", .list(kinds))])
  }

  private func kindSchema(_ name: String, _ description: String, _ members: [Member]) -> JSONNode {
    SchemaText.object(
      name, description, required: ["kind"] + members.map(\.key),
      [Member("kind", SchemaText.constant("Kind", description, name))] + members)
  }

  private var valueMap: JSONNode {
    let unified: JSONNode = ["type": ["string", "null"]]
    let otherwise = SchemaText.heading("Otherwise", "The unified value of all other values; null for none.")
    return SchemaText.object(
      "Value map", "How a tool's own values become unified ones.",
      required: ["target", "source", "map", "otherwise"],
      [
        Member(
          "target",
          SchemaText.ref("Target", "The coverage path of the field that receives the value.", names.fieldPaths)),
        Member("source", SchemaText.text("Source", "What the tool calls the value that is mapped.")),
        Member("map", SchemaText.map("Map", "Unified values by the tool's; null for none.", of: unified)),
        Member("otherwise", .object(otherwise + [Member("type", ["string", "null"])])),
      ])
  }
}
