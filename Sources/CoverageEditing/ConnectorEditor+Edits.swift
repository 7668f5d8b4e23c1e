import _CoverageSpec

extension ConnectorEditor {
  /// Lists a path under a status, with its old or a new note.
  ///
  /// - Returns: The losses in words.
  mutating func setStatus(
    _ status: Status, of path: String, note: EditsFile.NoteEdit?, allowsLoss: Bool
  ) throws(Problem) -> [String] {
    let old = listing(of: path)
    let isInherited = old == nil && isInherited(path)
    if status == old?.status ?? (isInherited ? .supported : .unlisted) { return [] }
    guard isPath(path) else { throw Problem(message: "\(path.quoted) is not a coverage path of the category") }
    let (place, id) = support(of: path)
    var text = old?.item["note"]
    if case .set(let new)? = note { text = new.placed(~) }
    if let owner = place.owner {
      if let coverage = self[group(of: owner), owner] {
        if coverage["same_as"] != nil, isInherited || status == .supported {
          throw Problem(message: "\(owner.quoted) has the inputs of another action by 'same_as'; edit that one")
        }
      } else if status == .supported {
        throw Problem(message: "\(owner.quoted) is not supported")
      }
    }
    // Remarks go where the entry goes.
    let remarks = old?.item.remarks ?? []
    var lost = place.isGroups ? wholeGroup(path)?.lostWithStatus ?? [] : []
    if status == .unlisted { lost += remarks.map(\.key.quoted) }
    if !lost.isEmpty, !allowsLoss { return lost }
    if let old { self[old.place, old.id] = nil }
    switch status {
    case .supported where place.isGroups:
      var coverage = JSONNode.object(remarks)
      coverage.set(place.key == "models" ? "fields" : "inputs", to: [], order: KeyOrder.group)
      coverage.set("note", to: text, order: KeyOrder.group)
      self[place, id] = coverage
    case .supported: self[place, id] = .item(id, remarks: remarks, note: text)
    case .unlisted: break
    case .unsupported, .notImplemented:
      self[Place(key: status.rawValue), path] = .item(path, remarks: remarks, note: text)
    }
    return lost
  }

  /// Sets or removes the note of a path that is listed.
  mutating func setNote(_ note: EditsFile.NoteEdit, of path: String) throws(Problem) {
    guard let (_, place, id, item) = listing(of: path) else {
      if isInherited(path) {
        throw Problem(message: "\(path.quoted) has the note of another action by 'same_as'; edit that one")
      }
      throw Problem(message: "\(path.quoted) is unlisted and cannot have a note")
    }
    if item["same_as"] != nil {
      throw Problem(message: "\(path.quoted) has the note of another action by 'same_as'; edit that one")
    }
    var text: JSONNode?
    if case .set(let new) = note { text = new.placed(~) }
    if item["note"] == text { return }
    if place.isGroups {
      var coverage = item
      coverage.set("note", to: text, order: KeyOrder.group)
      self[place, id] = coverage
    } else {
      self[place, id] = item.withNote(text)
    }
  }

  /// Adds a constraint to a model or an action, in the place of one of the same kind on the same subject.
  mutating func setConstraint(_ constraint: JSONNode, of path: String) throws(Problem) {
    guard let owner = self[group(of: path), path] else {
      throw Problem(message: "\(path.quoted) is not a supported model or action")
    }
    if owner["same_as"] != nil {
      throw Problem(message: "\(path.quoted) has the constraints of another action by 'same_as'; edit that one")
    }
    let place = Place(owner: path, key: "constraints")
    let id = constraint.constraintID(isInModel: isModel(path))
    let old = self[place, id]
    let new = constraint.placed(~).keepingRemarks(of: old)
    if new != old { self[place, id] = new }
  }

  /// Whether a path is an input that its action has from another one by `same_as`.
  private mutating func isInherited(_ path: String) -> Bool {
    let (owner, input) = path.splitPath
    guard let input, owner != "features", var action = self[group(of: owner), owner], action["same_as"] != nil else {
      return false
    }
    // The file has been checked: the way is no circle, and each step of it is listed.
    var end = owner
    while let next = action["same_as"]?.string, let target = self[group(of: next), next] {
      (end, action) = (next, target)
    }
    return self[Place(owner: end, key: "inputs"), input] != nil
  }

  /// The status of a path with its item; nil for a path that is unlisted.
  private mutating func listing(of path: String) -> (status: Status, place: Place, id: String, item: JSONNode)? {
    for status in [Status.unsupported, .notImplemented] {
      let place = Place(key: status.rawValue)
      if let item = self[place, path] { return (status, place, path, item) }
    }
    let (place, id) = support(of: path)
    return self[place, id].map { (.supported, place, id, $0) }
  }
}

extension JSONNode {
  /// What a model or an action loses with its status, in words; its note and its remarks stay with its path.
  fileprivate var lostWithStatus: [String] {
    let items = ["fields", "inputs"].flatMap { key in
      (self[key]?.elements ?? []).compactMap(\.itemID).map { "\(key.dropLast()) \($0.quoted)" }
    }
    return items + limits.map(\.words)
  }
}
