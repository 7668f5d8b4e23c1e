import _CoverageSpec

extension JSONNode {
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
