import Foundation
import _CoverageSpec

/// The shapes that schemas are made of.
enum SchemaText {
  typealias Member = JSONMember

  /// An object with known keys, besides those that every object may have.
  static func object(
    _ title: String, _ description: String, required: [String] = [], _ properties: [Member], also: [Member] = []
  ) -> JSONNode {
    var members = heading(title, description) + [Member("type", "object")]
    if !required.isEmpty { members.append(Member("required", .strings(required))) }
    members.append(commonProperties(properties))
    members += also
    members.append(Member("additionalProperties", false))
    return .object(members)
  }

  /// An object with free keys whose values are alike.
  static func map(_ title: String, _ description: String, of values: JSONNode) -> JSONNode {
    .object(
      heading(title, description)
        + [Member("type", "object"), commonProperties([]), Member("additionalProperties", values)])
  }

  static func list(_ title: String, _ description: String, of items: JSONNode, also: [Member] = []) -> JSONNode {
    .object(heading(title, description) + [Member("type", "array"), Member("items", items)] + also)
  }

  /// A text that is not empty.
  static func text(_ title: String, _ description: String) -> JSONNode {
    .object(heading(title, description) + [Member("type", "string"), Member("minLength", 1)])
  }

  /// One text that is always the same.
  static func constant(_ title: String, _ description: String, _ value: String) -> JSONNode {
    .object(heading(title, description) + [Member("const", .string(value))])
  }

  /// A reference to a definition, with a heading of its own.
  static func ref(_ title: String, _ description: String, _ definition: String) -> JSONNode {
    .object([Member("$ref", .string(address(of: definition)))] + heading(title, description))
  }

  /// A reference to a definition.
  static func ref(_ definition: String) -> JSONNode { ["$ref": .string(address(of: definition))] }

  /// One of some names.
  ///
  /// Where there are none, no value is legal: an empty `enum` is not a valid schema.
  static func names(_ title: String, _ description: String, _ names: [String]) -> JSONNode {
    let choice = names.isEmpty ? Member("not", [:]) : Member("enum", .strings(names))
    return .object(heading(title, description) + [choice])
  }

  /// The keys of an object with those that every object may have.
  private static func commonProperties(_ properties: [Member]) -> Member {
    let common = [Member("$schema", ref("schemaLocation")), Member("$comment", ref("comment"))]
    return Member("properties", .object(properties + common))
  }

  static func heading(_ title: String, _ description: String) -> [Member] {
    [Member("title", .string(title)), Member("description", .string(description))]
  }

  private static let ascii = CharacterSet(charactersIn: "\u{0}"..."\u{7F}")

  /// The address of a definition, a fragment in which letters beyond ASCII are encoded.
  private static func address(of definition: String) -> String {
    "#/$defs/" + (definition.addingPercentEncoding(withAllowedCharacters: ascii) ?? definition)
  }
}
