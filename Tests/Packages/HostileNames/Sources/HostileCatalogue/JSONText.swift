/// JSON with its keys in the order given, spelled the same on every platform.
indirect enum JSONText: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  case string(String)
  case number(Int)
  case boolean(Bool)
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  init(stringLiteral value: String) { self = .string(value) }

  init(integerLiteral value: Int) { self = .number(value) }

  init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A list of strings.
  static func strings(_ texts: [String]) -> JSONText { .array(texts.map(JSONText.string)) }

  /// The file that holds the value.
  var file: String { spelled(indentation: "") + "\n" }

  private var isShort: Bool {
    switch self {
    case .string, .number, .boolean: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.count < 3 && members.allSatisfy(\.value.isShort)
    }
  }

  private func spelled(indentation: String) -> String {
    let inner = indentation + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .boolean(let value): return value ? "true" : "false"
    case .array(let elements) where elements.allSatisfy(\.isShort) && elements.count < 8:
      return "[" + elements.map { $0.spelled(indentation: "") }.joined(separator: ", ") + "]"
    case .array(let elements):
      return "[\n" + elements.map { inner + $0.spelled(indentation: inner) }.joined(separator: ",\n")
        + "\n\(indentation)]"
    case .object(let members) where isShort:
      return "{ "
        + members.map { "\(Self.quoted($0.key)): \($0.value.spelled(indentation: ""))" }
        .joined(separator: ", ") + " }"
    case .object(let members):
      return "{\n"
        + members.map { "\(inner)\(Self.quoted($0.key)): \($0.value.spelled(indentation: inner))" }
        .joined(separator: ",\n") + "\n\(indentation)}"
    }
  }

  /// A string with the escapes that RFC 8259 asks for and no others, so that the reader meets everything else raw.
  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\u{0}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
