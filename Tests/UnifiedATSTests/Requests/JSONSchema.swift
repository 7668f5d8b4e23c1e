import CoverageMatrix

/// A JSON Schema with the keywords that the schemas of requests use, read once and asked often.
final class JSONSchema {
  struct UnknownKeyword: Error {
    let keyword: String
  }

  /// What only describes.
  private static let annotations: Set = [
    "$schema", "$defs", "title", "description", "examples", "deprecated", "format",
  ]

  var properties: [String: JSONSchema] = [:]
  var required: [String] = []
  var items: JSONSchema?
  private(set) var choices: [JSONSchema] = []
  private(set) var types: [String] = []
  private var values: [JSONValue]?
  private var all: [JSONSchema] = []
  private var excluded: JSONSchema?
  private var condition: JSONSchema?
  private var consequence: JSONSchema?
  private var pattern: Regex<AnyRegexOutput>?
  private var lengths = 0...Int.max
  private var counts = 0...Int.max
  private var reference = ""
  private var definitions: Definitions

  /// The schemas of declared types, which may refer to each other.
  final class Definitions {
    var schemas: [String: JSONSchema] = [:]
  }

  convenience init(_ document: JSONValue) throws {
    let definitions = Definitions()
    if case .object(let members)? = document["$defs"] {
      for (name, schema) in members {
        definitions.schemas["#/$defs/\(name)"] = try JSONSchema(schema, definitions)
      }
    }
    try self.init(document, definitions)
  }

  private init(_ schema: JSONValue, _ definitions: Definitions) throws {
    self.definitions = definitions
    guard case .object(let members) = schema else { throw UnknownKeyword(keyword: "") }
    func list(_ value: JSONValue) throws -> [JSONSchema] {
      guard case .array(let elements) = value else { return [] }
      return try elements.map { try JSONSchema($0, definitions) }
    }
    func number(_ value: JSONValue) -> Int { if case .integer(let number) = value { number } else { 0 } }
    for (keyword, value) in members where !Self.annotations.contains(keyword) {
      switch (keyword, value) {
      case ("$ref", .string(let reference)): self.reference = reference
      case ("type", .string(let type)): types = [type]
      case ("enum", .array(let values)): self.values = values
      case ("const", _): values = [value]
      case ("properties", .object(let members)):
        properties = try members.mapValues { try JSONSchema($0, definitions) }
      case ("required", .array(let keys)):
        required = keys.compactMap { if case .string(let key) = $0 { key } else { nil } }
      case ("items", _): items = try JSONSchema(value, definitions)
      case ("anyOf", _): choices = try list(value)
      case ("allOf", _): all = try list(value)
      case ("not", _): excluded = try JSONSchema(value, definitions)
      case ("if", _): condition = try JSONSchema(value, definitions)
      case ("then", _): consequence = try JSONSchema(value, definitions)
      case ("pattern", .string(let text)):
        let regex = try Regex<AnyRegexOutput>(text).matchingSemantics(.unicodeScalar)
        pattern = regex.asciiOnlyDigits().asciiOnlyWordCharacters()
      case ("minLength", _): lengths = number(value)...lengths.upperBound
      case ("maxLength", _): lengths = lengths.lowerBound...number(value)
      case ("minItems", _): counts = number(value)...counts.upperBound
      case ("maxItems", _): counts = counts.lowerBound...number(value)
      default: throw UnknownKeyword(keyword: keyword)
      }
    }
  }

  /// The texts of a generator that are legal, kept for its next time.
  var legalTexts: [String]?

  /// The schema itself, or that which it refers to.
  var target: JSONSchema { definitions.schemas[reference] ?? self }

  /// The only values that are legal; nil where others are.
  var constants: [JSONValue]? { values }

  func allows(_ value: JSONValue) -> Bool {
    if target !== self, !target.allows(value) { return false }
    if let values, !values.contains(value) { return false }
    if !types.isEmpty, !types.contains(value.typeName) { return false }
    if !choices.isEmpty, !choices.contains(where: { $0.allows(value) }) { return false }
    if !all.allSatisfy({ $0.allows(value) }) { return false }
    if let excluded, excluded.allows(value) { return false }
    if let condition, let consequence, condition.allows(value), !consequence.allows(value) { return false }
    switch value {
    case .string(let text):
      if let pattern, (try? pattern.firstMatch(in: text)) ?? nil == nil { return false }
      return lengths.contains(text.unicodeScalars.count)
    case .array(let elements):
      return counts.contains(elements.count) && elements.allSatisfy { items?.allows($0) ?? true }
    case .object(let members):
      return required.allSatisfy { members[$0] != nil }
        && properties.allSatisfy { key, schema in members[key].map(schema.allows) ?? true }
    default: return true
    }
  }
}

extension JSONValue {
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .integer, .bigInteger, .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
