import _CoverageEditing
import _CoverageSpec

extension DerivedCategory {
  /// Gives another name to what Swift has no place for under its own.
  mutating func rename(_ path: NodePath, _ node: JSONNode, _ error: Diagnostic, _ document: OpenAPIDocument) {
    let key = Self.advisedKey(error.message)
    if case .key("types")? = path.steps.first, path.steps.count == 2, key == "id", let name = node["id"]?.string {
      return renameType(name, to: name + "Value")
    }
    if node.string != nil || node.members.isEmpty {
      json.change(at: path) { value in
        value = JSONNode(
          .object([JSONMember("value", value), JSONMember("swift_name", .string(Self.name(ofText: value)))]),
          offset: value.offset)
      }
      return
    }
    json.change(at: path) { value in
      if key == "record" {
        value.set("record", to: .string((value["record"]?.string ?? "Item") + "Record"))
      } else if key == "item" {
        value.set("item", to: .string((value["item"]?.string ?? "item") + "_item"))
      } else {
        let old = value["swift_name"]?.string ?? Self.name(ofText: value["value"] ?? value["id"] ?? .null)
        let isWritten = value["swift_name"] != nil
        value.set("swift_name", to: .string(isWritten ? old + "Value" : Self.distinct(old)))
      }
    }
  }

  /// The key that a finding about a name tells to write.
  private static func advisedKey(_ message: String) -> String {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.last { ["id", "record", "item", "swift_name"].contains($0) }.map(String.init) ?? "swift_name"
  }

  private static func distinct(_ name: String) -> String { name + "Value" }

  /// A name for a text that gives none: `value1` of `1+`.
  private static func name(ofText node: JSONNode) -> String {
    let text: String =
      switch node.value {
      case .string(let text), .number(let text): text
      default: ""
      }
    if text.isEmpty { return "empty" }
    let words = PathWords.typeName(text)
    let name = words.prefix(1).lowercased() + words.dropFirst()
    let isPlain =
      name.utf8.allSatisfy { $0 < 0x80 } && text.utf8.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
    if isPlain { return String(name) }
    // Signs and digits are told apart by their numbers.
    let signs = text.unicodeScalars.prefix(4).map { scalar in
      ("0"..."9").contains(scalar) ? String(scalar) : "U" + String(scalar.value, radix: 16, uppercase: true)
    }
    return "value" + signs.joined()
  }

  private mutating func renameType(_ old: String, to new: String) {
    json = json.renamingTypes([old: new])
    typeNames = typeNames.map { ($0.schema, $0.name == old ? new : $0.name) }
  }
}
