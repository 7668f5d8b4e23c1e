import _CoverageSpec

extension JSONNode {
  /// The members of an object; none for other values.
  var members: [JSONMember] {
    if case .object(let members) = value { return members }
    return []
  }

  /// The elements of a list; none for other values.
  var elements: [JSONNode] {
    if case .array(let elements) = value { return elements }
    return []
  }

  var string: String? {
    if case .string(let string) = value { return string }
    return nil
  }

  subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }

  /// An object of the members that have a value, in the order given.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    JSONNode(.object(members.compactMap { key, value in value.map { JSONMember(key, $0) } }))
  }

  static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  static func list(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// Replaces or removes the value of a key; a new key takes its place in an order of keys.
  mutating func set(_ key: String, to newValue: JSONNode?, order: [String] = []) {
    var members = members
    if let index = members.firstIndex(where: { $0.key == key }) {
      if let newValue { members[index].value = newValue } else { members.remove(at: index) }
    } else if let newValue {
      let rank = order.firstIndex(of: key) ?? order.count
      let place = members.firstIndex { (order.firstIndex(of: $0.key) ?? -1) > rank }
      members.insert(JSONMember(key, newValue), at: place ?? members.count)
    }
    value = .object(members)
  }
}
