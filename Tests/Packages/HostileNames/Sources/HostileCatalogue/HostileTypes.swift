/// The types that the category declares: named like what generated code has beside them, with every name as a member.
struct HostileTypes {
  /// All names that are different in Swift.
  let names: [String]

  /// The types of inputs and fields, declared or not.
  static let types = [
    "Category", "Mapping", "Seal", "JSONValue", "Any", "Int", "Category[]", "Mapping[]", "Seal[]", "JSONValue[]",
    "string", "datetime", "string", "datetime[]", "string[]", "integer", "string", "number[]", "boolean", "string",
    "map", "json", "string", "json[]",
  ]

  /// The keys of the declared types, which nothing else in the namespace can be named.
  static let keys: Set<String> = ["any", "category", "int", "jsonvalue", "mapping", "seal"]

  var json: JSONText {
    .array([
      type("Category", "object", ("properties", .array(properties))),
      type("Mapping", "closed_enum", ("values", .strings(values))),
      type("Seal", "open_enum", ("values", .strings(values))),
      type("JSONValue", "union", ("one_of", .strings(["boolean", "Category[]", "string"]))),
      type("Int", "closed_enum", ("values", .strings(["none"]))),
      .object([
        ("id", "Any"), ("kind", "union"), ("discriminator", "some.type"),
        ("cases", .array(values.prefix(24).map { .object([("value", .string($0)), ("type", "Category")]) })),
      ]),
    ])
  }

  private func type(_ id: String, _ kind: String, _ content: (key: String, value: JSONText)) -> JSONText {
    .object([("id", .string(id)), ("kind", .string(kind)), content])
  }

  private var values: [String] { names.filter { !SwiftRenames.values.contains(SwiftRenames.key($0)) } }

  /// The properties of an object, of which there are many copies in other types.
  private var properties: [JSONText] {
    names.prefix(24).enumerated().filter { !SwiftRenames.properties.contains(SwiftRenames.key($1)) }.map {
      index, name in
      let types = ["string", "Mapping", "datetime", "Seal[]", "integer", "json"]
      return .object([
        ("id", .string(name)), ("type", .string(types[index % types.count])),
        (index.isMultiple(of: 2) ? "optional" : "nullable", true),
      ])
    }
  }
}
