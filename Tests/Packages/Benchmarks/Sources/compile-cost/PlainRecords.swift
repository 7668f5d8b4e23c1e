import Catalogues

/// The records of a category as one writes them by hand: what the compiler can make is left to the compiler.
struct PlainRecords {
  let category: CategoryFile

  private var declared: [String: CategoryFile.DeclaredType] {
    Dictionary((category.types ?? []).map { ($0.id, $0) }) { first, _ in first }
  }

  /// The records and all types that they and requests need.
  var file: String {
    let types = (category.types ?? []).map(type)
    let records = category.models.map { structure($0.record, $0.fields) }
    return """
      public import CoverageMatrix
      public import Foundation

      public enum Plain {
      \((types + records).joined(separator: "\n\n"))
      }

      """
  }

  private func type(_ type: CategoryFile.DeclaredType) -> String {
    switch type.kind {
    case "closed_enum": closedEnum(type.id, type.values ?? [])
    case "open_enum": openEnum(type.id, type.values ?? [])
    case "object": structure(type.id, type.properties ?? [])
    default:
      if let discriminator = type.discriminator {
        PlainUnions.tagged(type.id, discriminator.split(separator: ".").map(String.init), type.cases ?? [])
      } else {
        PlainUnions.untagged(type.id, type.oneOf ?? [])
      }
    }
  }

  private func closedEnum(_ name: String, _ values: [String]) -> String {
    """
      public enum \(name): String, CaseIterable, Codable, Hashable, Sendable {
    \(values.map { "    case \(PlainNames.member($0)) = \"\($0)\"" }.joined(separator: "\n"))
      }
    """
  }

  private func openEnum(_ name: String, _ values: [String]) -> String {
    let constants = values.map {
      "    public static let \(PlainNames.member($0)) = \(name)(rawValue: \"\($0)\")"
    }
    return """
        public struct \(name): RawRepresentable, Codable, Hashable, Sendable {
          public var rawValue: String

          public init(rawValue: String) {
            self.rawValue = rawValue
          }

      \(constants.joined(separator: "\n"))
        }
      """
  }

  private func structure(_ name: String, _ members: [CategoryFile.Member]) -> String {
    let fields = members.map { PlainField($0) }
    let keys = fields.map { "      case \($0.name) = \"\($0.key)\"" }
    let codingKeys = """

          enum CodingKeys: String, CodingKey {
      \(keys.joined(separator: "\n"))
          }
      """
    return """
        public struct \(name): Codable, Hashable, Sendable {
      \(fields.map { "    public var \($0.name): \($0.type)" }.joined(separator: "\n"))

          public init(\(fields.map(\.parameter).joined(separator: ", "))) {
      \(fields.map { "      self.\($0.name) = \($0.name)" }.joined(separator: "\n"))
          }
      \(fields.isEmpty ? "" : codingKeys)
        }
      """
  }
}

/// A member of a struct.
struct PlainField {
  var name: String
  var key: String
  var type: String
  private var value: String

  init(_ member: CategoryFile.Member) {
    name = PlainNames.member(member.id)
    key = member.id
    let spelling = PlainNames.type(member.type)
    type = member.isOptional ? "\(spelling)?" : spelling
    value = member.isOptional ? " = nil" : member.type.hasSuffix("[]") ? " = []" : ""
  }

  /// Whether a record can be made without it.
  var hasDefault: Bool { !value.isEmpty }

  var parameter: String { "\(name): \(type)\(value)" }
}
