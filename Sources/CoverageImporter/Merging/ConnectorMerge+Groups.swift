import _CoverageSpec

extension ConnectorMerge {
  mutating func mergeModels() {
    let old = existing?["models"]?.members ?? []
    mergeGroups("models", old, connector.models) { merge, group, node in merge.merged(node, with: group, "fields") }
  }

  mutating func mergeActions() {
    let old = existing?["actions"]?.members ?? []
    mergeGroups("actions", old, connector.actions) { merge, group, node in
      merge.mergedAction(node, with: group, old)
    }
  }

  /// Merges models or actions: old ones keep their places, and new ones stand where the page has them.
  private mutating func mergeGroups(
    _ key: String, _ old: [JSONMember], _ groups: [ProposedGroup],
    _ merge: (inout ConnectorMerge, ProposedGroup, JSONNode?) -> JSONNode
  ) {
    if old.isEmpty, groups.isEmpty { return }
    let onPage = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
    var members: [JSONMember] = []
    for member in old {
      if member.key.hasPrefix("$") {
        members.append(member)
      } else if let group = onPage[member.key] {
        members.append(JSONMember(member.key, merge(&self, group, member.value)))
      } else {
        loseGroup(member)
      }
    }
    var place = members.prefix { $0.key.hasPrefix("$") }.count
    for group in groups {
      if let index = members.firstIndex(where: { $0.key == group.id }) {
        place = index + 1
      } else {
        members.insert(JSONMember(group.id, merge(&self, group, nil)), at: min(place, members.count))
        place += 1
      }
    }
    set(key, to: JSONNode(.object(members)))
  }

  private mutating func loseGroup(_ member: JSONMember) {
    lose("lost-cell", member.key.quoted, at: member.keyOffset)
    for element in (member.value["fields"] ?? member.value["inputs"])?.elements ?? [] {
      lose("lost-cell", "\(member.key).\(element.itemID ?? "")".quoted, at: element.offset)
    }
  }

  private mutating func merged(_ node: JSONNode?, with group: ProposedGroup, _ key: String) -> JSONNode {
    var result = node ?? JSONNode(.object([]))
    let items = merged(node?[key]?.elements ?? [], with: group.items, prefix: group.id + ".")
    result.set(key, to: .list(items), order: KeyOrder.group)
    let note = merged(node?["note"], with: group.note, at: group.id, place: node?.offset ?? 0)
    result.set("note", to: note, order: KeyOrder.group)
    if let words = group.constraintWords, result["constraints"] == nil, result["values"] == nil {
      warn(
        "constraint-words", "what the page says here in words is no constraint yet; write it as one by hand", at: words)
    }
    return result
  }

  private mutating func mergedAction(
    _ node: JSONNode?, with group: ProposedGroup, _ old: [JSONMember]
  ) -> JSONNode {
    guard let node else {
      if let twin = group.twin { return .object(of: ["same_as": .string(twin)]) }
      return merged(nil, with: group, "inputs")
    }
    guard let target = node["same_as"]?.string else { return merged(node, with: group, "inputs") }
    if let other = connector.actions.first(where: { $0.id == target }), group.says(other) { return node }
    warn(
      "same-as-ended",
      "\(group.id.quoted) is no longer the same as \(target.quoted) on the page; it gets inputs of its own",
      at: group.location)
    var own = node
    let shared = Self.target(of: node, in: old)
    own.set("same_as", to: nil)
    for key in ["inputs", "note", "constraints"] { own.set(key, to: shared?[key], order: KeyOrder.group) }
    return merged(own, with: group, "inputs")
  }

  /// The action that `same_as` leads to, over as many steps as it takes.
  private static func target(of node: JSONNode, in actions: [JSONMember]) -> JSONNode? {
    var node = node
    for _ in actions {
      guard let name = node["same_as"]?.string, let next = actions.first(where: { $0.key == name }) else { break }
      node = next.value
    }
    return node
  }
}

extension ProposedGroup {
  /// Whether the page says the same of another action.
  fileprivate func says(_ other: ProposedGroup) -> Bool {
    note?.text == other.note?.text
      && items.elementsEqual(other.items) { $0.id == $1.id && $0.note?.text == $1.note?.text }
  }
}
