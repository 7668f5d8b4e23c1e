/// What the accepted specs of a run use between them, whatever the run's size.
enum Constructs {
  static let required: [String] =
    places + parameters + cases + limits + constraints + maps + categoryKeys + connectorKeys + configurations + names

  private static let scalars = ["string", "integer", "number", "boolean"]
  private static let enums = ["closed enum", "open enum", "integer enum"]
  private static let others = [
    "datetime", "date", "decimal", "binary", "map", "json", "object", "tagged union", "untagged union",
  ]

  /// Every type in every place, alone and in a list.
  private static let places = ["field", "property", "input", "union of"].flatMap { place in
    (scalars + enums + others).flatMap { ["\(place): \($0)", "\(place): \($0)[]"] }
      + ["{}", "[][]", "?[]", "?{}", "[]{}"].map { "\(place): \($0)" }
  }

  private static let parameters = ["list parameter", "filter"].flatMap { place in
    (scalars + enums.filter { $0 != "integer enum" }).flatMap { ["\(place): \($0)", "\(place): \($0)[]"] } + [
      "\(place): integer enum", "\(place): date", "\(place): datetime", "default of a \(place)",
      "swift_name of \(place)", "\(place) with needs",
    ]
  }

  private static let cases =
    ["object", "tagged union", "json", "map"].map { "case of: \($0)" } + [
      "discriminator inside", "recursive type", "open union", "negative value", "type that may hold itself",
    ]

  /// What the API itself takes, and what an action answers with.
  private static let limits =
    ["input", "property"].flatMap { place in
      ["min", "max", "decimals", "min_length", "max_length", "pattern", "format", "min_items", "max_items"].map {
        "\($0) of \(place)"
      }
    }
    + ["min_items of group", "required_if", "required_if with values", "excludes", "excludes with values"]
    + ["string", "object", "object[]", "tagged union"].map { "answer: \($0)" }

  /// Each kind of constraint on some of the types that it fits.
  private static let constraints =
    [
      ("limit", ["string[]", "object[]", "group[]"]),
      ("allowed_values", ["string", "string[]", "closed enum", "closed enum[]", "open enum", "open enum[]"]),
      ("required", ["string", "datetime", "open enum"]), ("default", ["string"]), ("dropped_values", ["string"]),
      ("rounded", ["number"]), ("existing_values_only", ["string", "string[]"]), ("selection", ["object[]"]),
    ].flatMap { kind, types in types.map { "constraint \(kind) on \($0)" } }
    + ["constraint rerouted", "constraint partial_result"]

  private static let maps =
    ["string", "closed enum", "open enum", "integer enum", "integer", "number", "boolean"].map {
      "value map onto \($0)"
    } + ["value map onto another model"]

  private static let categoryKeys =
    ["field", "property"].flatMap { ["nullable \($0)", "optional \($0)"] }
    + ["model", "field", "action", "input", "feature", "move", "category", "value", "property", "case"].map {
      "swift_name of \($0)"
    }
    + ["model", "field", "action", "input", "nested input", "feature", "connector"].map { "moved \($0)" }
    + ["model", "field", "action", "input", "feature", "type", "property", "value", "list parameter"].flatMap {
      ["description of \($0)", "deprecated \($0)", "since of \($0)"]
    }
    + [
      "ids of records", "listed model", "filters", "reference of field", "reference of input", "field that expands",
      "range of a list parameter", "parameter that ignores filters", "required input",
      "nullable input", "input in the route", "body path", "input required with another", "one of some inputs", "group",
      "nested group", "list of groups", "nested list of groups", "group that is taken apart", "permission",
      "remote fields", "twin", "feature with a parent", "error codes", "schema and comment",
    ]

  private static let connectorKeys = [
    "covered model", "covered action", "covered feature", "same_as", "differs", "note of an item", "note of a model",
    "note of an action", "note of lines", "notes of connector", "title", "stage", "access of connector", "guide",
    "swift_name of connector", "swift_value_name of connector", "unsupported model", "action that is not implemented",
  ]

  private static let configurations =
    ["access public", "access package", "access internal", "conformances", "namespace", "imports", "report"]
    + ["some connectors"] + ["records", "mappings", "requests", "markers"].map { "without \($0)" }

  private static let names = [
    "hostile id", "hostile type name", "hostile value", "hostile slug", "hostile namespace",
  ]
}
