/// Finds repeated keys of an object while its members are read.
///
/// Keys are the same when their bytes are: to RFC 8259 two normal forms of a letter are two keys.
struct KeyTable {
  /// Up to this many members, looking at each is faster than hashing.
  private static let smallCount = 12

  /// The first member of each name of the members seen so far.
  private var firstMembers: [[UInt8]: Int] = [:]
  private var indexedCount = 0

  /// The index of the first of `members` whose key is `key`.
  mutating func firstMember(named key: String, in members: [JSONMember]) -> Int? {
    if members.count <= Self.smallCount { return members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) } }
    for index in indexedCount..<members.count {
      let name = Array(members[index].key.utf8)
      if firstMembers[name] == nil { firstMembers[name] = index }
    }
    indexedCount = members.count
    return firstMembers[Array(key.utf8)]
  }
}
