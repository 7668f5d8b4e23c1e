extension ConnectorEditor {
  /// Has the file list a path under a status, with the note that it has; what is wrong where that cannot be.
  mutating func setStatus(_ status: Status, of path: String, note: EditsFile.NoteEdit? = nil) -> String? {
    if self.status(of: path) == status { return nil }
    var item = listedText(of: path)
    if case .set(let text)? = note { item.note = OneLine.leaf(text) }
    switch category.target(at: path) {
    case .model, .action: return setWholeStatus(status, of: path, item)
    case .field(_, let model):
      if status == .supported, member("models", model.id) == nil { return "\(model.id.quoted) is not supported" }
    case .input(_, let action):
      guard let coverage = member("actions", action.id) else {
        if status == .supported { return "\(action.id.quoted) is not supported" }
        break
      }
      if source.member("same_as", of: coverage) != nil {
        return "\(action.id.quoted) has the inputs of another action by 'same_as'; edit that one"
      }
    case .feature: break
    case nil: return "\(path.quoted) is none of the category's paths"
    }
    removeListed(path)
    if status != .unlisted { add(item.renamed(supportedID(of: path)), path, as: status) }
    return nil
  }

  /// What the file says of a path.
  func status(of path: String) -> Status {
    for status in [Status.unsupported, .notImplemented] {
      let list = source.member(status.rawValue, of: source.root)?.value
      if list?.elements.contains(where: { $0.listedID == path }) == true { return status }
    }
    if path.splitPath.member == nil {
      return member("models", path) ?? member("actions", path) == nil ? .unlisted : .supported
    }
    let isListed = supportedList(of: path)?.elements.contains { $0.listedID == supportedID(of: path) } == true
    return isListed ? .supported : .unlisted
  }

  private mutating func setWholeStatus(_ status: Status, of path: String, _ item: ListedItem) -> String? {
    let key = category.models.contains { $0.id == path } ? "models" : "actions"
    removeListed(path)
    if let container = source.member(key, of: source.root)?.value,
      let index = container.members.firstIndex(where: { $0.key == path })
    {
      lose(container.members[index].value)
      source.remove(at: index, from: container)
    }
    if status == .supported {
      let list = key == "models" ? "fields" : "inputs"
      guard let container = value(of: key, in: [], order: Self.rootKeys, orElse: "{}") else {
        return nil
      }
      let order = category.models.map(\.id) + category.actions.map(\.id)
      let before = order.prefix { $0 != path }
      let place = container.members.lastIndex { before.contains($0.key) }.map { $0 + 1 } ?? 0
      let note = item.note.map { ", \"note\": \($0)" } ?? ""
      source.insert("\(OneLine.quoted(path)): { \"\(list)\": []\(note) }", into: container, at: place)
    } else if status != .unlisted {
      add(item.renamed(path), path, as: status)
    }
    return nil
  }

  /// Takes down what goes with a model or an action, but for its note, which is kept.
  private mutating func lose(_ coverage: JSONNode) {
    for member in coverage.members where member.key != "note" {
      switch member.key {
      case "fields", "inputs":
        lost += member.value.elements.compactMap(\.listedID).map { "\(member.key.dropLast()) \($0.quoted)" }
      case "constraints":
        lost += member.value.elements.map { node in
          func text(_ keys: String...) -> String? {
            node.members.first { keys.contains($0.key) }.flatMap { member in
              if case .string(let text) = member.value.value { text } else { nil }
            }
          }
          return "constraint \((text("kind") ?? "").quoted)" + (text("field", "input").map { " on \($0.quoted)" } ?? "")
        }
      case "values": lost += member.value.members.map { "value map of \($0.key.quoted)" }
      default: lost.append(member.key.quoted)
      }
    }
  }

  private mutating func add(_ item: ListedItem, _ path: String, as status: Status) {
    let (owner, _) = path.splitPath
    if status != .supported {
      guard let list = value(of: status.rawValue, in: [], order: Self.rootKeys, orElse: "[]") else { return }
      source.insert(item.renamed(path).text, into: list, at: place(of: path, in: list, under: ""))
    } else if owner == "features" {
      guard let list = value(of: "features", in: [], order: Self.rootKeys, orElse: "[]") else { return }
      source.insert(item.text, into: list, at: place(of: path, in: list, under: "features."))
    } else if let list = supportedList(of: path) {
      source.insert(item.text, into: list, at: place(of: path, in: list, under: owner + "."))
    }
  }

  /// Takes a path out of every list that has it.
  private mutating func removeListed(_ path: String) {
    for (list, id) in [
      (source.member("unsupported", of: source.root)?.value, path),
      (source.member("not_implemented", of: source.root)?.value, path),
      (supportedList(of: path), supportedID(of: path)),
    ] {
      guard let list, let index = list.elements.firstIndex(where: { $0.listedID == id }) else { continue }
      source.remove(at: index, from: list)
      // Places are those of the file as it was; one path stands in one list.
      return
    }
  }

  /// The item that lists a path, wherever it is listed.
  private func listedText(of path: String) -> ListedItem {
    let note = noteNode(of: path).map(source.text)
    return ListedItem(id: path, note: note)
  }
}

/// An element of a list of a connector's file.
private struct ListedItem {
  var id: String
  /// The note, as JSON spells it.
  var note: String?

  var text: String {
    let id = OneLine.quoted(id)
    return note.map { "{ \"id\": \(id), \"note\": \($0) }" } ?? id
  }

  func renamed(_ id: String) -> ListedItem { ListedItem(id: id, note: note) }
}
