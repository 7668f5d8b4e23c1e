/// Finds repeated keys of an object while its members are read.
///
/// Keys are the same when their bytes are: to RFC 8259 two normal forms of a letter are two keys.
struct KeyTable {
  /// Up to this many members, looking at each is faster than hashing.
  private static let smallCount = 12

  /// The first member of each name, where names are equal as `String` compares them, of the members seen so far.
  private var firstMembers: [String: Int] = [:]
  private var indexedCount = 0

  /// The index of the first of `members` whose key is `key`.
  mutating func firstMember(named key: String, in members: [JSONMember]) -> Int? {
    if members.count > Self.smallCount {
      for index in indexedCount..<members.count where firstMembers[members[index].key] == nil {
        firstMembers[members[index].key] = index
      }
      indexedCount = members.count
      guard firstMembers[key] != nil else { return nil }
    }
    return members.firstIndex { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }
  }
}
