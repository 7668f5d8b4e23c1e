import _CoverageEditing
import _CoverageSpec

extension ConnectorMerge {
  /// Merges a list of names at the root.
  mutating func mergeItems(_ key: String, _ items: [ProposedItem], prefix: String) {
    let old = existing?[key]?.elements ?? []
    if old.isEmpty, items.isEmpty { return }
    set(key, to: .list(merged(old, with: items, prefix: prefix)))
  }

  /// A list of names with those of the page added; existing ones keep their places, and new ones follow the page's order.
  mutating func merged(_ old: [JSONNode], with items: [ProposedItem], prefix: String) -> [JSONNode] {
    if old.isEmpty {
      return items.map { item in
        // Most items of most pages have nothing but a name.
        if item.note == nil, item.remarks.isEmpty, moving.isEmpty { return .string(item.id) }
        return new(item, at: prefix + item.id)
      }
    }
    let onPage = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    var known: Set<String> = []
    var result: [JSONNode] = []
    result.reserveCapacity(items.count)
    for element in old {
      guard let id = element.itemID, let item = onPage[id] else {
        if keeps(prefix + (element.itemID ?? "")) {
          result.append(element)
          continue
        }
        loseCell(prefix + (element.itemID ?? ""), element, at: element.offset)
        continue
      }
      known.insert(id)
      let note = merged(element["note"], with: item.note, at: prefix + id, place: element.offset)
      result.append(element.withNote(note).with(item.remarks, id))
    }
    if known.count == items.count { return result }
    // A new name is inserted behind its predecessor on the page.
    var added: [String: [JSONNode]] = [:]
    var predecessor = ""
    for item in items {
      if known.contains(item.id) {
        predecessor = item.id
        continue
      }
      added[predecessor, default: []].append(new(item, at: prefix + item.id))
    }
    return (added[""] ?? []) + result.flatMap { [$0] + ($0.itemID.flatMap { added.removeValue(forKey: $0) } ?? []) }
  }

  /// An item that the file does not have.
  private mutating func new(_ item: ProposedItem, at path: String) -> JSONNode {
    let note = item.note.flatMap { merged(nil, with: $0, at: path, place: 0) }
    return .item(item.id, remarks: movedRemarks(of: path), note: note).with(item.remarks, item.id)
  }

  /// Merges paths that are not supported: adds those of the sources, and removes those that they call something else by
  /// now, or nothing any more.
  mutating func mergeStatuses(_ status: Status, _ items: [ProposedItem]) {
    let key = status.rawValue
    let old = existing?[key]?.elements ?? []
    let now = old.isEmpty ? [:] : statedNow
    let stated = old.isEmpty ? [:] : Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    var result: [JSONNode] = []
    for element in old {
      guard let path = element.itemID, now[path] != nil || deniedBefore.contains(path) else {
        result.append(element)
        continue
      }
      switch now[path]?.status {
      case status:
        let item = stated[path]
        let note = merged(element["note"], with: item?.note, at: path, place: element.offset)
        result.append(element.withNote(note).with(item?.remarks ?? [], path))
      case .supported:
        warn(
          "now-supported", "the page lists \(path.quoted), which the spec calls \(key); it is supported now",
          at: now[path]?.location ?? connector.slug.location)
      case let other?:
        warn(
          "status-changed",
          "\(path.quoted) is \(other.words) here, and \(status.words) in the spec; it is taken as here",
          at: now[path]?.location ?? connector.slug.location)
      case nil:
        let source = connector.slug.location.path
        lose(
          "lost-status", because: "\(source) no longer says that \(path.quoted) is \(status.words)", at: element.offset)
        lose(element.remarks, of: path)
      }
    }
    var known = Set(result.compactMap(\.itemID))
    let owners = items.isEmpty ? [] : ownersOfParts
    for item in items where known.insert(item.id).inserted {
      let (owner, member) = item.id.splitPath
      if member != nil, !owners.contains(owner) {
        warn(
          "part-without-owner",
          "\(item.id.quoted) is \(status.words) here, and nothing says whether \(owner.quoted) is there; it is left out",
          at: item.location)
        continue
      }
      result.append(
        .item(item.id, remarks: movedRemarks(of: item.id), note: item.note.map { JSONNode(note: $0.text) })
          .with(item.remarks, item.id))
    }
    if result != old { set(key, to: result.isEmpty ? nil : .list(result)) }
  }

  /// The models and actions of which the file then says something, and the features as a whole.
  private var ownersOfParts: Set<String> {
    var owners: Set<String> = ["features"]
    for key in ["models", "actions"] { owners.formUnion((node[key]?.members ?? []).map(\.key)) }
    owners.formUnion((connector.unsupported + connector.notImplemented).map(\.id))
    for status in [Status.unsupported, .notImplemented] {
      owners.formUnion((existing?[status.rawValue]?.elements ?? []).compactMap(\.itemID))
    }
    return owners
  }

  /// Finds the remarks of paths in the file that the sources give another status.
  mutating func collectMoving() {
    let old = [Status.unsupported, .notImplemented].flatMap { status in
      (existing?[status.rawValue]?.elements ?? []).filter { !$0.remarks.isEmpty }.map { (status, $0) }
    }
    let now = old.isEmpty ? [:] : statedNow
    for (status, element) in old {
      if let path = element.itemID, let other = now[path]?.status, other != status { moving[path] = element.remarks }
    }
  }

  /// The remarks that an entry gets from the one of another status.
  private mutating func movedRemarks(of path: String) -> [JSONMember] { moving.removeValue(forKey: path) ?? [] }

  /// Reports a supported path that the page does not list as such; its remarks stay where the page lists it at all.
  private mutating func loseCell(_ path: String, _ node: JSONNode, at offset: Int) {
    let stated = statedNow[path].flatMap { $0.status == .supported ? nil : $0 }
    if let stated {
      lose(
        "lost-cell", because: "\(stated.location.path) calls \(path.quoted) \(stated.status.words)", at: offset)
    } else {
      lose("lost-cell", path.quoted, at: offset)
    }
    if node.remarks.isEmpty { return }
    if stated != nil {
      moving[path] = node.remarks
    } else {
      lose(node.remarks, of: path)
    }
  }
}

extension JSONNode {
  /// An item of a list with the stage and the age that a source states.
  fileprivate func with(_ remarks: [JSONMember], _ id: String) -> JSONNode {
    if remarks.isEmpty { return self }
    var item = string == nil ? self : .object([JSONMember("id", .string(id))])
    for remark in remarks { item.set(remark.key, to: remark.value, order: KeyOrder.item) }
    return item
  }
}

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

  /// Merges models or actions; existing ones keep their places, and new ones follow the page's order.
  private mutating func mergeGroups(
    _ key: String, _ old: [JSONMember], _ groups: [ProposedGroup],
    _ merge: (inout ConnectorMerge, ProposedGroup, JSONNode?) -> JSONNode
  ) {
    if old.isEmpty, groups.isEmpty { return }
    if old.isEmpty {
      set(key, to: .object(groups.map { JSONMember($0.id, merge(&self, $0, nil)) }))
      return
    }
    let onPage = Dictionary(groups.map { ($0.id, $0) }) { first, _ in first }
    var members: [JSONMember] = []
    for member in old {
      if member.key.hasPrefix("$") {
        members.append(member)
      } else if let group = onPage[member.key] {
        members.append(JSONMember(member.key, merge(&self, group, member.value)))
      } else if let rest = partsLeft(of: member) {
        members.append(
          JSONMember(member.key, rest ? merge(&self, nothing(of: member.key), member.value) : member.value))
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

  /// Whether a model or an action that the sources do not name loses some of its parts, because they have stated these
  /// before, or call them something else now; nil where it goes as a whole.
  private func partsLeft(of member: JSONMember) -> Bool? {
    let items = (member.value["fields"] ?? member.value["inputs"])?.elements ?? []
    let kept = items.count { keeps("\(member.key).\($0.itemID ?? "")") }
    // What has parts that others state is there, whoever named it.
    let stays = keeps(member.key) || !isComplete && !denied.contains(member.key) && kept > 0
    return stays ? kept < items.count : nil
  }

  private func nothing(of id: String) -> ProposedGroup { ProposedGroup(id: id, location: connector.slug.location) }

  private mutating func loseGroup(_ member: JSONMember) {
    loseCell(member.key, member.value, at: member.keyOffset)
    for element in (member.value["fields"] ?? member.value["inputs"])?.elements ?? [] {
      loseCell("\(member.key).\(element.itemID ?? "")", element, at: element.offset)
    }
    for (part, offset) in member.value.limits { losePart(part, of: member.key, at: offset) }
  }

  private mutating func merged(_ node: JSONNode?, with group: ProposedGroup, _ key: String) -> JSONNode {
    var result = node ?? JSONNode(.object(movedRemarks(of: group.id)))
    let items = merged(node?[key]?.elements ?? [], with: group.items, prefix: group.id + ".")
    result.set(key, to: .list(items), order: KeyOrder.group)
    let note = merged(node?["note"], with: group.note, at: group.id, place: node?.offset ?? 0)
    result.set("note", to: note, order: KeyOrder.group)
    for remark in group.remarks { result.set(remark.key, to: remark.value, order: KeyOrder.group) }
    for limit in group.limits {
      guard let present = result[limit.key] else {
        result.set(limit.key, to: limit.value, order: KeyOrder.group)
        continue
      }
      if present.limitTexts == limit.value.limitTexts { continue }
      warn(
        "limits-differ",
        "\(limit.key.quoted) of \(group.id.quoted) are others here than in the connector's file, which stay",
        at: group.location)
    }
    if let words = group.constraintWords, result["constraints"] == nil, result["values"] == nil {
      warn(
        "constraint-words", "this text of the page is not a constraint yet; add the constraint by hand", at: words)
    }
    return result
  }

  private mutating func mergedAction(
    _ node: JSONNode?, with group: ProposedGroup, _ old: [JSONMember]
  ) -> JSONNode {
    guard let node else {
      if let twin = group.twin { return .object(movedRemarks(of: group.id) + [JSONMember("same_as", .string(twin))]) }
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

  /// The action that a chain of `same_as` ends at.
  private static func target(of node: JSONNode, in actions: [JSONMember]) -> JSONNode? {
    var node = node
    for _ in actions {
      guard let name = node["same_as"]?.string, let next = actions.first(where: { $0.key == name }) else { break }
      node = next.value
    }
    return node
  }
}

extension JSONNode {
  /// The entries of a list of constraints or value maps, whatever their order, that of their keys, and their comments.
  fileprivate var limitTexts: [String] { elements.map { $0.withoutOrder.element(.report, indent: 0) }.sorted() }

  private var withoutOrder: JSONNode {
    switch value {
    case .object(let members):
      .object(
        members.filter { !$0.key.hasPrefix("$") }.sorted { $0.key < $1.key }.map {
          JSONMember($0.key, $0.value.withoutOrder)
        })
    default: self
    }
  }
}

extension ProposedGroup {
  /// Whether the page has the same inputs and notes for another action.
  fileprivate func says(_ other: ProposedGroup) -> Bool {
    note?.text == other.note?.text
      && items.elementsEqual(other.items) { $0.id == $1.id && $0.note?.text == $1.note?.text }
  }
}
