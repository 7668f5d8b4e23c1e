import _CoverageSpec

/// The JSON Schema of connector files: of a category, whose names it knows, or of any.
package struct ConnectorSchema {
  typealias Member = JSONMember

  let names: SchemaNames

  /// The schema of a category's connectors.
  package init(_ category: Category) {
    names = SchemaNames(category)
  }

  private init() {
    names = SchemaNames(nil)
  }

  /// The schema of connectors of any category, where every name is legal.
  package static var generic: String { ConnectorSchema().text }

  /// The text of the schema.
  package var text: String {
    let connector = SchemaText.object(
      names.category.map { "\($0.name) connector" } ?? "Connector",
      "What one connector covers. What it does not mention is unlisted: unknown, not documented.",
      required: ["format", "slug", "name"], header + coverage, also: [])
    let dialect = [Member("$schema", "https://json-schema.org/draft/2020-12/schema")]
    let id = names.category == nil ? [Member("$id", "urn:coverage-matrix:schema:connector:1")] : []
    return JSONNode.object(dialect + id + connector.members + [Member("$defs", .object(definitions))]).text(.report)
  }

  private var definitions: [Member] {
    SchemaDefinitions.common + names.definitions + ConstraintSchema(names).definitions
  }

  /// The keys of a connector's file about the connector itself.
  private var header: [Member] {
    [
      Member("format", ["title": "Format", "description": "The version of the spec format.", "const": 1]),
      Member("slug", SchemaText.ref("Slug", "The id of the connector, equal to the file's name.", "identifier")),
      Member(
        "moved_from",
        SchemaText.list(
          "Moved from", "The slugs that the connector had before.", of: SchemaText.ref("identifier"),
          also: [Member("uniqueItems", true)])),
      Member("name", SchemaText.text("Name", "The name that people read.")),
      Member("title", SchemaText.text("Title", "The title of its page, where it differs from the name.")),
      Member(
        "swift_name",
        SchemaText.ref(
          "Swift name", "The name of the connector's type in Swift, where it is not to be made from the slug.",
          "swiftIdentifier")),
      Member(
        "swift_value_name",
        SchemaText.ref(
          "Swift value name", "The name of the connector's value in Swift, where it is not to be made from the slug.",
          "swiftIdentifier")),
      Member("stage", SchemaText.ref("stage")),
      Member("access", SchemaText.text("Access", "What it takes to get access, such as `partnership`.")),
      Member(
        "assets",
        SchemaText.object(
          "Assets", "The addresses of pictures that stand for the connector.",
          [
            Member(Asset.logo.rawValue, SchemaDefinitions.address("Logo", "The address of the logo.")),
            Member(Asset.icon.rawValue, SchemaDefinitions.address("Icon", "The address of the icon.")),
            Member(Asset.blackIcon.rawValue, SchemaDefinitions.address("Black icon", "The address of the black icon.")),
          ])),
      Member(
        "notes", SchemaText.list("Notes", "What is said of the connector as a whole.", of: SchemaText.ref("note"))),
      Member("guides", SchemaText.list("Guides", "Pages elsewhere that help.", of: SchemaText.ref("guide"))),
    ]
  }

  /// The keys of a connector's file about its coverage.
  private var coverage: [Member] {
    [
      Member("models", names.models(entry: model)),
      Member("actions", names.actions(entry: action)),
      Member("features", items("Features", "The features that the connector has.", names.features)),
      Member("unsupported", items("Unsupported", "Coverage paths that the tool lacks.", names.paths)),
      Member(
        "not_implemented",
        items("Not implemented", "Coverage paths that the tool has and the vendor did not build.", names.paths)),
      Member(
        "lint",
        SchemaText.list("Lint", "Warnings that are silenced, and why.", of: exception)),
    ]
  }

  private func model(title: String, description: String, id: String?) -> JSONNode {
    let fields = names.fields(ofModel: id)
    let constraint = names.constraint("fieldConstraint", subjectKey: "field", subjects: id.map { _ in fields })
    return SchemaText.object(
      title, description, required: ["fields"],
      [
        Member("fields", items("Fields", "The fields that the connector covers.", fields)),
        Member("note", SchemaText.ref("note")),
        Member("stage", SchemaText.ref("stage")),
        Member("since", SchemaText.ref("since")),
        Member("constraints", SchemaText.list("Constraints", "Limits on what is read.", of: constraint)),
        Member(
          "values",
          SchemaText.list("Values", "How the tool's own values become unified ones.", of: SchemaText.ref("valueMap"))),
      ])
  }

  private func action(title: String, description: String, id: String?) -> JSONNode {
    let constraint = names.constraint(
      "inputConstraint", subjectKey: "input", subjects: id.map { names.subjects(ofAction: $0) })
    let excluded: JSONNode = ["properties": ["inputs": false, "note": false, "constraints": false]]
    return SchemaText.object(
      title, description,
      [
        Member("inputs", items("Inputs", "The inputs that the connector takes.", names.inputs(ofAction: id))),
        Member(
          "same_as",
          SchemaText.ref("Same as", "The action whose inputs, note and constraints hold here, too.", names.actionIDs)),
        Member("note", SchemaText.ref("note")),
        Member("stage", SchemaText.ref("stage")),
        Member("since", SchemaText.ref("since")),
        Member("constraints", SchemaText.list("Constraints", "Limits on what can be sent.", of: constraint)),
        Member("differs", SchemaText.text("Differs", "Why the action covers other inputs than its twin.")),
      ],
      also: [
        Member("if", ["required": ["same_as"]]), Member("then", excluded), Member("else", ["required": ["inputs"]]),
      ])
  }

  private var exception: JSONNode {
    SchemaText.object(
      "Exception", "A warning that is silenced. One that silences nothing is an error.",
      required: ["rule", "path", "reason"],
      [
        Member("rule", SchemaText.text("Rule", "The identifier in the warning's brackets: `limiting-words`.")),
        Member("path", SchemaText.ref("Path", "The coverage path that the warning is about.", names.paths)),
        Member("reason", SchemaText.text("Reason", "Why the warning does not apply.")),
      ])
  }

  /// A list of names, each alone or with what is said of it.
  private func items(_ title: String, _ description: String, _ definition: String) -> JSONNode {
    let withNote = SchemaText.object(
      "Name with more", "A name, and what is said of it.", required: ["id"],
      [
        Member("id", SchemaText.ref(definition)), Member("note", SchemaText.ref("note")),
        Member("stage", SchemaText.ref("stage")), Member("since", SchemaText.ref("since")),
      ])
    let item: JSONNode = ["anyOf": [SchemaText.ref(definition), withNote]]
    return SchemaText.list(title, description, of: item, also: [Member("uniqueItems", true)])
  }
}

/// Writes `connector.schema.json`: the JSON Schema by which editors check the category's connector files and complete
/// the names in them.
package struct ConnectorSchemaEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    [OutputFile(.report, "connector.schema.json", ConnectorSchema(coverage.category).text)]
  }
}
