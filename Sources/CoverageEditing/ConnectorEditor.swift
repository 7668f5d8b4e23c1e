import _CoverageSpec

/// Edits the tree of a connector's file; the order of its keys and items stays, and so do `$comment`s.
///
/// A list is opened on its first edit, and its items are looked up by id from then on, so that the cost of many edits is
/// linear in their number. ``root`` puts the lists back into the tree.
///
/// A node from the file of edits, or made for an edit, has a negative offset: the complement of one in that file.
package struct ConnectorEditor {
  /// The place of a list or an object that is edited: a key of the root, or of a model or an action.
  struct Place: Hashable {
    var owner: String?
    var key: String

    /// Whether it is the object of models or of actions, with their ids as keys.
    var isGroups: Bool { owner == nil && (key == "models" || key == "actions") }
  }

  /// The path of the file.
  private let path: String
  /// The coverage paths in the order of the category.
  private let places: [String: Int]
  private let models: Set<String>
  private var tree: JSONNode
  private var opened: [Place: EditedItems] = [:]
  /// The place of the edit that is made.
  private var current = 0

  package init(_ root: JSONNode, path: String, category: Category) {
    tree = root
    self.path = path
    let paths = category.coveragePaths
    places = Dictionary(zip(paths, paths.indices)) { first, _ in first }
    models = Set(category.models.map(\.id))
  }

  /// The tree with the edits that were made.
  package var root: JSONNode {
    var editor = self
    for place in opened.keys where place.owner != nil { editor.close(place) }
    for (place, items) in editor.opened where items.isChanged {
      editor.tree.set(place.key, to: node(of: items, at: place), order: KeyOrder.connector)
    }
    return editor.tree
  }

  /// Makes an edit.
  ///
  /// - Returns: The problems, at the place of the edit in the file of edits.
  /// - Parameter allowsLoss: Whether the edit may remove more than it names, as a status of a model removes its fields;
  ///   a warning lists the losses then.
  package mutating func apply(_ edit: EditsFile.Edit, allowsLoss: Bool = false) -> [Diagnostic] {
    current = ~edit.offset
    let path = edit.path.value
    let location = edit.path.location
    var found: [Diagnostic] = []
    do throws(Problem) {
      if let status = edit.status {
        let lost = try setStatus(status, of: path, note: edit.note, allowsLoss: allowsLoss)
        if !lost.isEmpty {
          let message = "\(self.path): \(path.quoted) loses its \(lost.joined(separator: ", "))"
          if !allowsLoss {
            return [.error("lost-coverage", message + "; pass --allow-loss to take it out", at: location)]
          }
          found.append(.warning("lost-coverage", message, at: location))
        }
      }
      if let note = edit.note { try setNote(note, of: path) }
      if let constraint = edit.constraint { try setConstraint(constraint, of: path) }
    } catch {
      found.append(.error("cannot-edit", "\(self.path): \(error.message)", at: location))
    }
    return found
  }
}

extension ConnectorEditor {
  /// The reason why an edit cannot be made.
  struct Problem: Error {
    var message: String
  }

  func isModel(_ id: String) -> Bool { models.contains(id) }

  func isPath(_ path: String) -> Bool { places[path] != nil }

  /// The object that holds a model or an action.
  func group(of id: String) -> Place { Place(key: isModel(id) ? "models" : "actions") }

  /// The place of a path where it is supported, and its id there.
  func support(of path: String) -> (place: Place, id: String) {
    let (owner, member) = path.splitPath
    guard let member else { return (group(of: path), path) }
    if owner == "features" { return (Place(key: "features"), member) }
    return (Place(owner: owner, key: isModel(owner) ? "fields" : "inputs"), member)
  }

  /// The item with an id at a place.
  subscript(place: Place, id: String) -> JSONNode? {
    mutating get {
      open(place)
      return opened[place]?[id]
    }
    set {
      open(place)
      // What is made here and stands in no file is at the edit; in a file, only the root can be at 0.
      let made = newValue?.offset == 0 ? newValue?.placed { [current] in $0 == 0 ? current : $0 } : newValue
      opened[place]?[id] = made
    }
  }

  /// A model or an action with the edits inside it.
  mutating func wholeGroup(_ id: String) -> JSONNode? {
    for place in opened.keys where place.owner == id { close(place) }
    return self[group(of: id), id]
  }

  private func container(at place: Place) -> JSONNode? {
    guard let owner = place.owner else { return tree[place.key] }
    let group = group(of: owner)
    return (opened[group]?[owner] ?? tree[group.key]?[owner])?[place.key]
  }

  private mutating func open(_ place: Place) {
    if opened[place] != nil { return }
    opened[place] = EditedItems(container(at: place), isObject: place.isGroups) {
      guard place.key == "constraints", let owner = place.owner else { return $0.itemID }
      return $0.constraintID(isInModel: isModel(owner))
    }
  }

  /// Puts a list back into its model or action.
  private mutating func close(_ place: Place) {
    guard let owner = place.owner, let items = opened.removeValue(forKey: place), items.isChanged,
      var coverage = self[group(of: owner), owner]
    else { return }
    coverage.set(place.key, to: node(of: items, at: place), order: KeyOrder.group)
    self[group(of: owner), owner] = coverage
  }

  private func node(of items: EditedItems, at place: Place) -> JSONNode {
    let prefix = place.key == "features" ? "features." : place.owner.map { $0 + "." } ?? ""
    var node = items.node { place.key == "constraints" ? .max : places[prefix + $0] ?? .max }
    node.offset = container(at: place)?.offset ?? current
    return node
  }
}

extension JSONNode {
  /// The kind and the subject of a constraint, and the other input of a condition, of which a model or an action has one.
  func constraintID(isInModel: Bool) -> String {
    let kind = self["kind"]?.string ?? ""
    let hasSubject = ConstraintKind(rawValue: kind)?.traits.hasSubject ?? true
    let subject = hasSubject ? self[isInModel ? "field" : "input"]?.string ?? "" : ""
    return "\(kind)\n\(subject)\n\(self["other"]?.string ?? "")"
  }
}
