import _CoverageSpec

/// The items of a list or the members of an object while they are edited, with constant-time lookup by id.
///
/// Existing items keep their order. A new item is inserted behind the last existing one that precedes it in the order of
/// the category; items outside of that order are appended.
struct EditedItems {
  private let isObject: Bool
  /// The existing items; nil in the place of one that was removed.
  private var old: [JSONMember?]
  private var added: [JSONMember?] = []
  /// The numbers of the items by id: indices into `old` from zero on, into `added` from -1 down.
  private var numbers: [String: Int] = [:]
  private(set) var isChanged = false

  /// - Parameter id: The id of an element of a list; members of an object have their keys as ids.
  init(_ node: JSONNode?, isObject: Bool, id: (JSONNode) -> String?) {
    self.isObject = isObject
    old = isObject ? node?.members ?? [] : (node?.elements ?? []).map { JSONMember(id($0) ?? "", $0) }
    numbers = Dictionary(old.enumerated().map { ($1?.key ?? "", $0) }) { first, _ in first }
  }

  subscript(id: String) -> JSONNode? {
    get { numbers[id].flatMap { $0 < 0 ? added[-1 - $0] : old[$0] }?.value }
    set {
      var item = newValue.map { JSONMember(id, $0, keyOffset: $0.offset) }
      isChanged = true
      if let number = numbers[id] {
        if number >= 0, let place = old[number]?.keyOffset { item?.keyOffset = place }
        if number < 0 { added[-1 - number] = item } else { old[number] = item }
        if item == nil { numbers[id] = nil }
      } else if item != nil {
        added.append(item)
        numbers[id] = -added.count
      }
    }
  }

  /// The list or the object with the edits.
  ///
  /// - Parameter place: The place of an id in the order of the category; `Int.max` for one that it does not order.
  /// - Complexity: O(*n* log *n*) in the number of items.
  func node(place: (String) -> Int) -> JSONNode {
    var new = added.compactMap(\.self).enumerated().map { (item: $1, place: place($1.key), number: $0) }
    new.sort { ($0.place, $0.number) < ($1.place, $1.number) }
    var reversed: [JSONMember] = []
    for item in old.reversed() {
      guard let item else { continue }
      let own = new.isEmpty ? 0 : place(item.key)
      while let last = new.last, own < last.place || last.place == .max { reversed.append(new.removeLast().item) }
      reversed.append(item)
    }
    let items = new.map(\.item) + reversed.reversed()
    return isObject ? .object(items) : .list(items.map(\.value))
  }
}
