import CoverageMatrix
import _CoverageTestSupport

/// Makes the bodies of requests: such as a schema allows, and such with one thing wrong, or nearly so.
struct BodyGenerator {
  private static let texts = [
    "", "a", "DE", "de", "DEU", "DE\n", "Germany", "ada@example.com", "ada@", "@example.com", "a b@example.com",
    "https://example.com/cv?a=b#c", "mailto:ada@example.com", "example.com", "https://example.com/a b",
    "application/pdf", "pdf", "image/svg+xml", "text/plain; charset=utf-8", "2021-01-01", "2021-01-01T00:00:00",
    "2022-04-04T09:30:00.000Z", "2022-13-04", "CV", "MALE", "WORK", "YEAR", "PLAIN_TEXT", "PHYSICAL",
    "application_id", "Ünï", "\u{661}", "\"\\\n", "😀",
  ]
  private static let values: [JSONValue] = [nil, true, 1, 0.5, "", "a", [], ["a"], [:], ["key": 1], [nil]]

  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A value that the schema allows, but for conditions on several of its members.
  mutating func value(_ schema: JSONSchema) -> JSONValue {
    let schema = schema.target
    if let value = schema.constants?.randomElement(using: &random) { return value }
    if let type = schema.types.first {
      switch type {
      case "object":
        return .object(
          schema.properties.sorted { $0.key < $1.key }.reduce(into: [:]) { members, property in
            if schema.required.contains(property.key) || Int.random(in: 0..<3, using: &random) > 0 {
              members[property.key] = value(property.value)
            }
          })
      case "array":
        // A list that need not be sent is left out where it is empty, and so counts as such.
        let count = Int.random(in: 0..<3, using: &random)
        return .array((0..<count).map { _ in schema.items.map { value($0) } ?? nil })
      case "string":
        let texts = schema.legalTexts ?? Self.texts.filter { schema.allows(.string($0)) }
        schema.legalTexts = texts
        return .string(texts.randomElement(using: &random) ?? "")
      case "boolean": return .boolean(Bool.random(using: &random))
      case "number": return Bool.random(using: &random) ? .integer(Int.random(in: -9...9, using: &random)) : 0.5
      default: return nil
      }
    }
    if let choice = schema.choices.randomElement(using: &random) { return value(choice) }
    return Self.values.randomElement(using: &random) ?? nil
  }

  /// The value with something changed somewhere in it: replaced, left out, or added.
  mutating func mutated(_ value: JSONValue) -> JSONValue {
    switch value {
    case .object(var members) where !members.isEmpty && Int.random(in: 0..<8, using: &random) > 0:
      guard let key = members.keys.sorted().randomElement(using: &random) else { return value }
      switch Int.random(in: 0..<6, using: &random) {
      case 0: members[key] = nil
      case 1: members["unknown"] = 1
      default: members[key] = members[key].map { mutated($0) }
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty && Int.random(in: 0..<6, using: &random) > 0:
      let index = Int.random(in: 0..<elements.count, using: &random)
      elements[index] = mutated(elements[index])
      return .array(elements)
    case .string where Bool.random(using: &random): return .string(Self.texts.randomElement(using: &random) ?? "")
    default: return Self.values.randomElement(using: &random) ?? nil
    }
  }
}

extension JSONValue {
  /// The value as JSON text.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .bigInteger(let digits): digits
    case .number(let value): String(value)
    case .string(let text): Self.quoted(text)
    case .array(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
