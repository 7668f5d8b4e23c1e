import _CoverageSpec

/// The JSON Schema of the files of edits that `apply` reads.
package struct EditsSchema {
  private typealias Member = JSONMember

  private let names = SchemaNames(nil)

  package init() {}

  /// The text of the schema.
  package var text: String {
    let choice: JSONNode = ["oneOf": [["required": ["connectors"]], ["required": ["where"]]]]
    let file = SchemaText.object(
      "Edits", "What many connectors shall say of some paths: a file for `coverage-matrix apply`.",
      required: ["format", "edits"],
      [
        Member("format", ["title": "Format", "description": "The version of this format.", "const": 1]),
        Member(
          "connectors",
          SchemaText.list(
            "Connectors", "The slugs of the connectors that are edited.", of: SchemaText.ref("identifier"),
            also: [Member("minItems", 1)])),
        Member("where", condition),
        Member("edits", SchemaText.list("Edits", "The edits in order.", of: edit, also: [Member("minItems", 1)])),
      ], also: [Member("allOf", .list([choice]))])
    let head = [
      Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
      Member("$id", "urn:coverage-matrix:schema:edits:1"),
    ]
    let definitions = SchemaDefinitions.common + names.definitions + ConstraintSchema(names).definitions
    return JSONNode.object(head + file.members + [Member("$defs", .object(definitions))]).text(.report)
  }

  private var condition: JSONNode {
    let path = SchemaText.ref(names.paths)
    return SchemaText.object(
      "Where", "Which connectors are edited, by what they cover.",
      [
        Member("covers", SchemaText.list("Covers", "Those that support all of these paths.", of: path)),
        Member("lacks", SchemaText.list("Lacks", "Those that support none of these paths.", of: path)),
      ])
  }

  private var edit: JSONNode {
    let constraints: JSONNode = [
      "title": "Constraint",
      "description": "A constraint of the model or action; it replaces one of its kind on the same subject.",
      "anyOf": [
        names.constraint("fieldConstraint", subjectKey: "field", subjects: nil),
        names.constraint("inputConstraint", subjectKey: "input", subjects: nil),
      ],
    ]
    let parts: JSONNode = ["anyOf": [["required": ["status"]], ["required": ["note"]], ["required": ["constraint"]]]]
    return SchemaText.object(
      "Edit", "What a connector's file shall say of a path.", required: ["path"],
      [
        Member("path", SchemaText.ref("Path", "The coverage path.", names.paths)),
        Member(
          "status",
          SchemaText.names(
            "Status", "The status that it gets; without one it keeps its own.", Status.allCases.map(\.rawValue))),
        Member(
          "note",
          [
            "title": "Note", "description": "The note that it gets; null takes it away.",
            "anyOf": [SchemaText.ref("note"), ["type": "null"]],
          ]),
        Member("constraint", constraints),
      ], also: [Member("allOf", .list([parts]))])
  }
}
