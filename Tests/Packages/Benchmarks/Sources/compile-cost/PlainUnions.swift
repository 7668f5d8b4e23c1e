import Catalogues

/// Unions as one writes them by hand.
enum PlainUnions {
  /// An object that says by a string inside it what else it holds.
  static func tagged(_ name: String, _ path: [String], _ cases: [CategoryFile.UnionCase]) -> String {
    let keys = path.enumerated().map { level, key in
      "    enum Key\(level): String, CodingKey { case tag = \"\(key)\" }"
    }
    let declarations = cases.map { "    case \(PlainNames.member($0.value))(\($0.type))" }
    let reading = cases.map {
      "      case \"\($0.value)\": self = .\(PlainNames.member($0.value))(try \($0.type)(from: decoder))"
    }
    let writing = cases.map {
      """
            case .\(PlainNames.member($0.value))(let value):
              try value.encode(to: encoder)
              try \(last(path)).encode("\($0.value)", forKey: .tag)
      """
    }
    return """
        public enum \(name): Codable, Hashable, Sendable {
      \(declarations.joined(separator: "\n"))

      \(keys.joined(separator: "\n"))

          public init(from decoder: any Decoder) throws {
      \(open("let", "try decoder", path))
            let tag = try \(last(path)).decode(String.self, forKey: .tag)
            switch tag {
      \(reading.joined(separator: "\n"))
            default:
              throw DecodingError.dataCorruptedError(
                forKey: .tag, in: \(last(path)), debugDescription: "\\(tag) is no case of \(name)")
            }
          }

          public func encode(to encoder: any Encoder) throws {
      \(open("var", "encoder", path))
            switch self {
      \(writing.joined(separator: "\n"))
            }
          }
        }
      """
  }

  /// A value of the first type that fits.
  static func untagged(_ name: String, _ types: [String]) -> String {
    let declarations = types.map { "    case \(caseName($0))(\(PlainNames.type($0)))" }
    let reading = types.map {
      """
            if let value = try? container.decode(\(PlainNames.type($0)).self) {
              self = .\(caseName($0))(value)
              return
            }
      """
    }
    let writing = types.map { "      case .\(caseName($0))(let value): try container.encode(value)" }
    return """
        public enum \(name): Codable, Hashable, Sendable {
      \(declarations.joined(separator: "\n"))

          public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
      \(reading.joined(separator: "\n"))
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no \(name)")
          }

          public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
      \(writing.joined(separator: "\n"))
            }
          }
        }
      """
  }

  private static func last(_ path: [String]) -> String { "level\(path.count - 1)" }

  /// Opens the containers down to the one with the tag.
  private static func open(_ introducer: String, _ coder: String, _ path: [String]) -> String {
    path.indices.map { level in
      let container =
        level == 0
        ? "\(coder).container(keyedBy: Key0.self)"
        : "\(introducer == "let" ? "try " : "")level\(level - 1).nestedContainer(keyedBy: Key\(level).self, forKey: .tag)"
      return "      \(introducer) level\(level) = \(container)"
    }.joined(separator: "\n")
  }

  private static func caseName(_ type: String) -> String {
    let element = type.hasSuffix("[]") ? String(type.dropLast(2)) : type
    return "a" + PlainNames.capitalized(element) + (type.hasSuffix("[]") ? "s" : "")
  }
}
