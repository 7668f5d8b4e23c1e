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
      Member("fieldConstraint", constraint("A limit on what is read.", of: .model, subjectKey: "field")),
      Member("inputConstraint", constraint("A limit on what can be sent.", of: .action, subjectKey: "input")),
      Member("valueMap", valueMap),
    ]
  }

  private func constraint(_ description: String, of owner: Cell.Kind, subjectKey: String) -> JSONNode {
    let subject = Member(
      subjectKey, SchemaText.text("Subject", "What it is about, as a path within the model or action."))
    let kinds = ConstraintKind.allCases.filter { $0.traits.owners.contains(owner) }
    // Those of whole models and actions come last.
    let schemas = (kinds.filter(\.traits.hasSubject) + kinds.filter { !$0.traits.hasSubject }).map { kind in
      let arguments = kind.traits.arguments.map { Member($0.key, schema(of: $0)) }
      let optional = kind.traits.arguments.filter(\.isOptional).map(\.key)
      return kindSchema(
        kind.rawValue, kind.traits.summary, (kind.traits.hasSubject ? [subject] : []) + arguments, optional)
    }
    return .object(SchemaText.heading("Constraint", description) + [Member("oneOf", .list(schemas))])
  }

  private func schema(of argument: ConstraintArgument) -> JSONNode {
    let title = argument.title
    let summary = argument.summary
    return switch argument.form {
    case .count(let least):
      .object(SchemaText.heading(title, summary) + [Member("type", "integer"), Member("minimum", .integer(least))])
    case .number: .object(SchemaText.heading(title, summary) + [Member("type", "number")])
    case .text, .pattern, .input: SchemaText.text(title, summary)
    case .texts: SchemaText.list(title, summary, of: ["type": "string"], also: [Member("minItems", 1)])
    case .values, .inputValues:
      SchemaText.list(
        title, summary, of: ["type": ["string", "number", "boolean"]], also: [Member("minItems", 1)])
    case .name: SchemaText.ref(title, summary, "identifier")
    case .word(let word): SchemaText.constant(title, summary, word)
    case .choice(let words): SchemaText.names(title, summary, words)
    case .action: SchemaText.ref(title, summary, names.actionIDs)
    }
  }

  private func kindSchema(
    _ name: String, _ description: String, _ members: [Member], _ optional: [String]
  ) -> JSONNode {
    SchemaText.object(
      name, description, required: ["kind"] + members.map(\.key).filter { !optional.contains($0) },
      [Member("kind", SchemaText.constant("Kind", description, name))] + members)
  }

  private var valueMap: JSONNode {
    let unified: JSONNode = ["string", "number", "boolean", "null"]
    let otherwise = SchemaText.heading("Otherwise", "The unified value of all other values; null for none.")
    return SchemaText.object(
      "Value map", "How a tool's own values become unified ones.",
      required: ["target", "source", "map", "otherwise"],
      [
        Member(
          "target",
          SchemaText.ref("Target", "The coverage path of the field that receives the value.", names.fieldPaths)),
        Member("source", SchemaText.text("Source", "What the tool calls the value that is mapped.")),
        Member("map", SchemaText.map("Map", "Unified values by the tool's; null for none.", of: ["type": unified])),
        Member("otherwise", .object(otherwise + [Member("type", unified)])),
      ])
  }
}
