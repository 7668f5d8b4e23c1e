import _CoverageSpec

/// A schema with its references followed and its parts merged: what it says in the words of specs.
struct FlatSchema {
  typealias Place = OpenAPIDocument.Place

  /// Where it is declared, by which its type is known.
  var place: Place
  /// The name that the document gives it.
  var name: String?
  /// The types without null; empty where it names none.
  var types: [String] = []
  var isNullable = false
  var format: String?
  /// The values of an enum without null, each with a description where it has one.
  var values: [(value: Place, description: String?)]?
  /// Other values than those of the enum are legal, too.
  var isOpen = false
  var properties: [(id: String, schema: Place)] = []
  var required: Set<String> = []
  /// The schema of further keys; nil where nothing is said of them.
  var additional: Place?
  var items: Place?
  /// The schemas of which one holds.
  var alternatives: [Place] = []
  var discriminator: Place?
  /// The limits under the document's keys.
  var limits: [(key: String, value: Place)] = []
  var description: Place?
  var deprecated: Place?
  var isReadOnly = false
  var isWriteOnly = false

  init(_ place: Place) { self.place = place }

  /// Whether a value is a JSON object.
  var isObject: Bool {
    if types.isEmpty { return alternatives.isEmpty && values == nil && (!properties.isEmpty || additional != nil) }
    return types == ["object"] && alternatives.isEmpty
  }

  /// Whether a value is an object with known keys.
  var hasProperties: Bool { isObject && !properties.isEmpty }

  /// Whether a value is a list.
  var isList: Bool { alternatives.isEmpty && (types == ["array"] || types.isEmpty && items != nil) }

  /// Whether a value is a text without further meaning.
  var isText: Bool { types == ["string"] && values == nil && alternatives.isEmpty }

  /// Whether nothing is said of a value's form.
  var isAnything: Bool {
    types.isEmpty && values == nil && properties.isEmpty && additional == nil && items == nil && alternatives.isEmpty
  }

  /// The limit under a key.
  func limit(_ key: String) -> Place? { limits.last { $0.key == key }?.value }
}

extension FlatSchema {
  /// What the members of a schema are for.
  enum Role {
    /// It says what the form of a value is, so that a schema with it is more than what it refers to.
    case form
    /// It is said of the place where the schema stands.
    case remark
    /// It says nothing of values: titles and examples.
    case annotation
    case unknown
  }

  static func role(of key: String) -> Role {
    roles[key] ?? .unknown
  }

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for key in [
      "type", "format", "enum", "const", "properties", "required", "additionalProperties", "items", "oneOf", "anyOf",
      "allOf", "discriminator", "contentEncoding",
    ] + limitKeys { roles[key] = .form }
    for key in ["description", "deprecated", "nullable", "readOnly", "writeOnly"] { roles[key] = .remark }
    for key in [
      "title", "example", "examples", "externalDocs", "xml", "$comment", "$schema", "$id", "$anchor", "$defs",
      "definitions", "summary",
    ] { roles[key] = .annotation }
    return roles
  }()

  /// The keys of limits.
  static let limitKeys = [
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
    "minItems", "maxItems", "default",
  ]

  /// The keys by which documents say that an enum is to grow.
  static func saysOpen(_ key: String, _ value: JSONNode) -> Bool {
    guard key.hasPrefix("x-") else { return false }
    let words = key.lowercased()
    guard ["extensible", "open-enum", "openenum", "enum-open", "unknown-values"].contains(where: words.contains) else {
      return false
    }
    switch value.value {
    case .bool(let isOpen): return isOpen
    case .array(let values): return !values.isEmpty
    default: return false
    }
  }
}
