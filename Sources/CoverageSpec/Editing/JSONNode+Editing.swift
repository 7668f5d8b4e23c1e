extension JSONNode {
  /// What a list of a connector's file names with an element: the text of a string, or the `id` of an object.
  package var itemID: String? { string ?? self["id"]?.string }

  /// An element of a list with another note; a name alone where nothing else is said of it.
  package func withNote(_ note: JSONNode?) -> JSONNode {
    if string != nil { return note.map { .object(of: ["id": self, "note": $0]) } ?? self }
    var element = self
    element.set("note", to: note, order: KeyOrder.item)
    return element.members.count == 1 ? element["id"] ?? element : element
  }

  /// Replaces or removes the value of a key of an object.
  ///
  /// A new key stands behind the nearest of those before it in an order of keys, whatever the order of the others; one
  /// that the order does not have stands at the end.
  package mutating func set(_ key: String, to newValue: JSONNode?, order: [String] = []) {
    var members = members
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

  /// The value as if it, and everything in it, stood at an offset of another file.
  func placed(at offset: Int) -> JSONNode {
    switch value {
    case .object(let members):
      JSONNode(
        .object(members.map { JSONMember($0.key, $0.value.placed(at: offset), keyOffset: offset) }), offset: offset)
    case .array(let elements): JSONNode(.array(elements.map { $0.placed(at: offset) }), offset: offset)
    default: JSONNode(value, offset: offset)
    }
  }
}
