import _CoverageSpec

extension JSONNode {
  /// The id of an element of a connector's list: the text of a string, or the `id` of an object.
  package var itemID: String? { string ?? self["id"]?.string }

  /// An element of a connector's list with another note; a string where nothing but the id is left.
  package func withNote(_ note: JSONNode?) -> JSONNode {
    if string != nil { return note.map { .object(of: ["id": self, "note": $0]) } ?? self }
    var element = self
    element.set("note", to: note, order: KeyOrder.item)
    return element.members.count == 1 ? element["id"] ?? element : element
  }

  /// An element of a connector's list with remarks of its own, which are written first.
  package static func item(_ id: String, remarks: [JSONMember], note: JSONNode?) -> JSONNode {
    if remarks.isEmpty { return JSONNode.string(id).withNote(note) }
    return JSONNode.object(remarks + [JSONMember("id", .string(id))]).withNote(note)
  }

  /// The remarks of an object.
  package var remarks: [JSONMember] { members.filter(\.isRemark) }

  /// The constraints, the value maps and the other parts of a model or an action, in words; its items, its note and its
  /// remarks are none of them.
  package var limits: [(words: String, offset: Int)] {
    members.filter { !$0.isRemark }.flatMap { member -> [(words: String, offset: Int)] in
      switch member.key {
      case "fields", "inputs", "note": []
      case "constraints":
        member.value.elements.map { node in
          let subject = (node["field"] ?? node["input"])?.string
          let about = subject.map { " on \($0.quoted)" } ?? ""
          return ("constraint \((node["kind"]?.string ?? "").quoted)\(about)", node.offset)
        }
      case "values":
        member.value.elements.map { ("value map of \(($0["target"]?.string ?? "").quoted)", $0.offset) }
      default: [(member.key.quoted, member.keyOffset)]
      }
    }
  }

  /// The object with the remarks of one that it replaces, as far as it has none of its own.
  func keepingRemarks(of old: JSONNode?) -> JSONNode {
    guard case .object(var members) = value, let old else { return self }
    for (index, member) in old.members.enumerated() where member.isRemark && self[member.key] == nil {
      members.insert(member, at: min(index, members.count))
    }
    return JSONNode(.object(members), offset: offset)
  }

  /// Replaces or removes the value of a key of an object.
  ///
  /// A new key stands behind the nearest of those before it in an order of keys, whatever the order of the others; one
  /// that the order does not have stands at the end.
  package mutating func set(_ key: String, to newValue: JSONNode?, order: [String] = []) {
    var members = members
    // Nothing else holds the members now, so that they are changed in their place.
    value = .null
    if let index = members.firstIndex(where: { $0.key == key }) {
      if let newValue { members[index].value = newValue } else { members.remove(at: index) }
    } else if let newValue {
      var place = members.count
      if let rank = order.firstIndex(of: key) {
        let before = order[..<rank].reversed().lazy.compactMap { key in members.firstIndex { $0.key == key } }
        place = before.first.map { $0 + 1 } ?? 0
      }
      members.insert(JSONMember(key, newValue, keyOffset: newValue.offset), at: place)
    }
    value = .object(members)
  }

  /// The value with other places for itself and everything in it.
  func placed(_ place: (Int) -> Int) -> JSONNode {
    let content: Content =
      switch value {
      case .object(let members):
        .object(members.map { JSONMember($0.key, $0.value.placed(place), keyOffset: place($0.keyOffset)) })
      case .array(let elements): .array(elements.map { $0.placed(place) })
      default: value
      }
    return JSONNode(content, offset: place(offset))
  }
}

/// The order of keys in the objects of spec files, by which new keys are inserted.
package enum KeyOrder {
  package static let category = [
    "$schema", "$comment", "format", "id", "name", "description", "swift_name", "tools_json", "error_codes", "types",
    "models", "list_parameters",
    "actions", "features", "moved",
  ]
  package static let connector = [
    "$schema", "$comment", "format", "slug", "moved_from", "name", "title", "swift_name", "swift_value_name", "stage",
    "access", "assets", "notes", "guides", "models", "actions", "features", "unsupported", "not_implemented", "lint",
  ]
  /// A model or an action of a connector.
  package static let group = [
    "$comment", "fields", "inputs", "same_as", "note", "stage", "since", "constraints", "values", "differs",
  ]
  /// An element of a list of a connector.
  package static let item = ["$comment", "id", "note", "stage", "since"]
}
