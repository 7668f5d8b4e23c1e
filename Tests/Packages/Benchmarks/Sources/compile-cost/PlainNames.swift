/// How names and types of a spec are written by hand.
enum PlainNames {
  private static let keywords: Set = [
    "internal", "public", "default", "in", "is", "case", "return", "self", "operator",
  ]

  /// `SALARY_AMOUNT`, `salary_amount`: `salaryAmount`.
  static func member(_ id: String) -> String {
    let words = id.lowercased().split { $0 == "_" || $0 == "." }
    let name = words.prefix(1).joined() + words.dropFirst().map { capitalized($0) }.joined()
    return keywords.contains(name) ? "`\(name)`" : name
  }

  /// `create_candidate`: `CreateCandidate`.
  static func type(ofAction id: String) -> String {
    id.split(separator: "_").map { capitalized($0) }.joined()
  }

  static func type(_ type: String) -> String {
    if type.hasSuffix("[]") { return "[\(self.type(String(type.dropLast(2))))]" }
    return switch type {
    case "string": "String"
    case "integer": "Int"
    case "number": "Double"
    case "boolean": "Bool"
    case "datetime": "Date"
    case "map": "[String: JSONValue]"
    case "json": "JSONValue"
    default: type
    }
  }

  static func capitalized(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
