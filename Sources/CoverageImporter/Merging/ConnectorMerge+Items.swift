import _CoverageSpec

extension ConnectorMerge {
  /// Merges a list of names at the root.
  mutating func mergeItems(_ key: String, _ items: [ProposedItem], prefix: String) {
    let old = existing?[key]?.elements ?? []
    if old.isEmpty, items.isEmpty { return }
    set(key, to: .list(merged(old, with: items, prefix: prefix)))
  }

  /// A list of names with those that the page has: old ones keep their places, and new ones stand where the page has
  /// them.
  mutating func merged(_ old: [JSONNode], with items: [ProposedItem], prefix: String) -> [JSONNode] {
    if old.isEmpty {
      return items.map { item in
        let note = item.note.flatMap { merged(nil, with: $0, at: prefix + item.id, place: 0) }
        return JSONNode.string(item.id).withNote(note)
      }
    }
    let onPage = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    var known: Set<String> = []
    var result: [JSONNode] = []
    result.reserveCapacity(items.count)
    for element in old {
      guard let id = element.itemID, let item = onPage[id] else {
        lose("lost-cell", (prefix + (element.itemID ?? "")).quoted, at: element.offset)
        continue
      }
      known.insert(id)
      let note = merged(element["note"], with: item.note, at: prefix + id, place: element.offset)
      result.append(element.withNote(note))
    }
    if known.count == items.count { return result }
    // New names stand behind the one that the page has them behind.
    var added: [String: [JSONNode]] = [:]
    var predecessor = ""
    for item in items {
      if known.contains(item.id) {
        predecessor = item.id
        continue
      }
      let note = item.note.flatMap { merged(nil, with: $0, at: prefix + item.id, place: 0) }
      added[predecessor, default: []].append(JSONNode.string(item.id).withNote(note))
    }
    return (added[""] ?? []) + result.flatMap { [$0] + ($0.itemID.flatMap { added.removeValue(forKey: $0) } ?? []) }
  }

  /// Merges paths that are not supported: those that the page supports leave, and those of the page come.
  mutating func mergeStatuses(_ key: String, _ items: [ProposedItem]) {
    let old = existing?[key]?.elements ?? []
    let supported = old.isEmpty ? [] : Set(connector.supportedPaths)
    var result: [JSONNode] = []
    for element in old {
      if let path = element.itemID, supported.contains(path) {
        warn(
          "now-supported", "the page lists \(path.quoted), which the spec calls \(key); it is supported now",
          at: connector.place(of: path))
      } else {
        result.append(element)
      }
    }
    for item in items where !result.contains(where: { $0.itemID == item.id }) {
      result.append(JSONNode.string(item.id).withNote(item.note.map { JSONNode(note: $0.text) }))
    }
    if result != old { set(key, to: result.isEmpty ? nil : .list(result)) }
  }
}

extension ProposedConnector {
  var supportedPaths: [String] {
    (models + actions).flatMap { group in [group.id] + group.items.map { "\(group.id).\($0.id)" } }
      + features.map { "features.\($0.id)" }
  }

  func place(of path: String) -> SourceLocation { cells.first { $0.path == path }?.location ?? slug.location }
}
