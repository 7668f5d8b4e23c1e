extension ConnectorEditor {
  /// The member of `models` or `actions` with an id.
  func member(_ key: String, _ id: String) -> JSONNode? {
    source.member(key, of: source.root).flatMap { source.member(id, of: $0.value)?.value }
  }

  /// The list that names a field, an input or a feature where it is supported.
  func supportedList(of path: String) -> JSONNode? {
    let (owner, member) = path.splitPath
    guard member != nil else { return nil }
    if owner == "features" { return source.member("features", of: source.root)?.value }
    if let model = self.member("models", owner) { return source.member("fields", of: model)?.value }
    return self.member("actions", owner).flatMap { source.member("inputs", of: $0)?.value }
  }

  /// How the list of what is supported names a path.
  func supportedID(of path: String) -> String { path.splitPath.member ?? path }

  /// The note of a path, wherever it stands.
  func noteNode(of path: String) -> JSONNode? {
    holder(of: path).flatMap { source.member("note", of: $0)?.value }
  }

  /// Has the file say something else of a path; what is wrong where that cannot be.
  mutating func setNote(_ note: EditsFile.NoteEdit, of path: String) -> String? {
    guard let holder = holder(of: path) else {
      return "nothing is said of \(path.quoted), so there is no place for a note"
    }
    if source.member("same_as", of: holder) != nil {
      return "\(path.quoted) has the note of another action by 'same_as'"
    }
    switch note {
    case .remove:
      guard let index = holder.members.firstIndex(where: { $0.key == "note" }) else { return nil }
      if case .object(let members) = holder.value, members.count == 2, let id = holder.listedID {
        source.replace(holder, with: OneLine.quoted(id))
      } else {
        source.remove(at: index, from: holder)
      }
    case .set(let text):
      let spelling = OneLine.leaf(text)
      if let old = source.member("note", of: holder)?.value {
        if old.value != text.value { source.replace(old, with: spelling) }
      } else if case .string(let id) = holder.value {
        source.replace(holder, with: "{ \"id\": \(OneLine.quoted(id)), \"note\": \(spelling) }")
      } else {
        let before = ["$comment", "id", "fields", "inputs"]
        let place = holder.members.lastIndex { before.contains($0.key) }.map { $0 + 1 } ?? 0
        source.insert("\"note\": \(spelling)", into: holder, at: place)
      }
    }
    return nil
  }

  /// Adds a constraint to a model or an action, in the place of one of the same kind on the same subject.
  mutating func setConstraint(_ constraint: JSONNode, of path: String) -> String? {
    let isModel = category.models.contains { $0.id == path }
    let group = isModel ? "models" : "actions"
    guard let owner = member(group, path) else { return "\(path.quoted) is no model or action that is supported" }
    if source.member("same_as", of: owner) != nil {
      return "\(path.quoted) has the constraints of another action by 'same_as'"
    }
    let keys = isModel ? Self.modelKeys : Self.actionKeys
    guard let list = value(of: "constraints", in: [group, path], order: keys, orElse: "[]") else { return nil }
    let same = list.elements.first { $0.isAbout(constraint) }
    if let same {
      if same != constraint { source.replace(same, with: OneLine.leaf(constraint)) }
    } else {
      source.insert(OneLine.leaf(constraint), into: list, at: list.elements.count)
    }
    return nil
  }

  /// What holds the note of a path: the object of a model or action, or an element of a list.
  private func holder(of path: String) -> JSONNode? {
    for status in ["unsupported", "not_implemented"] {
      let list = source.member(status, of: source.root)?.value
      if let item = list?.elements.first(where: { $0.listedID == path }) { return item }
    }
    if path.splitPath.member == nil { return member("models", path) ?? member("actions", path) }
    return supportedList(of: path)?.elements.first { $0.listedID == supportedID(of: path) }
  }
}

extension JSONNode {
  /// Whether two constraints are of one kind and on one subject.
  fileprivate func isAbout(_ other: JSONNode) -> Bool {
    ["kind", "field", "input"].allSatisfy { key in
      members.first { $0.key == key }?.value == other.members.first { $0.key == key }?.value
    }
  }
}
