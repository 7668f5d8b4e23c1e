import _CoverageEditing
import _CoverageSpec

/// An action of a category, with the inputs that pages add.
struct DraftAction: NamedDraft {
  let id: String
  var vendorID: String
  var label: String
  let twin: String?
  var node: JSONNode
  /// The types of the leaves by path.
  private(set) var leaves: [String: String] = [:]
  /// The names of elements of the groups by path; nil for groups that are no lists.
  private(set) var groups: [String: String?] = [:]
  private(set) var paths: [String] = []
  /// The first leaf in a group by its own name.
  private(set) var nested: [String: String] = [:]
  /// The leaves of the file of which something is guessed, by their paths.
  private var guessed: Set<String> = []
  /// What sources state of those.
  private var settled: [String: [JSONMember]] = [:]
  /// The groups of the file that were guessed and are no lists.
  private var guessedGroups: Set<String> = []
  /// The names of elements that sources state for those.
  private var settledItems: [String: String] = [:]
  /// The leaves that pages have added, by the parts of their paths.
  private var added: [Addition] = []

  /// A leaf that is added, by the parts of its path below a group, with what is said of it.
  private struct Addition {
    var parts: ArraySlice<String>
    var members: [JSONMember]
    /// Whether no source states its type.
    var isGuessed = false
  }

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    self.node = node
    vendorID = node["vendor_id"]?.string ?? id
    label = node["label"]?.string ?? words(ofID: id)
    twin = node["twin_of"]?.string
    index(node["inputs"]?.elements ?? [], under: "")
  }

  /// An action that is added, without a way to call it.
  ///
  /// - Parameters:
  ///   - guessed: The keys whose values no source states.
  ///   - declared: What the source states besides.
  init(id: String, vendorID: String, label: String, guessed: [String] = [], _ declared: [JSONMember] = []) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    twin = nil
    node = JSONNode.object(of: [
      "id": .string(id), "vendor_id": vendorID == id ? nil : .string(vendorID), "label": .string(label),
    ]).guessing(guessed)
    node.set("inputs", to: .list([]))
    node.declare(declared)
  }

  /// Takes what a source states in place of what was guessed of an input.
  ///
  /// - Returns: Whether there may be such a guess.
  mutating func settle(_ stated: [JSONMember], ofInput path: String) -> Bool {
    guard guessed.contains(path), settled[path] == nil else { return false }
    settled[path] = stated
    if let type = stated.first(where: { $0.key == "type" })?.value.string { leaves[path] = type }
    return true
  }

  /// Makes lists of groups that were guessed, where a source names an element of them.
  ///
  /// - Returns: Whether there were any.
  mutating func settle(items: [String: String]) -> Bool {
    let lists = items.filter { guessedGroups.contains($0.key) && settledItems[$0.key] == nil }
    settledItems.merge(lists) { first, _ in first }
    return !lists.isEmpty
  }

  private func settling(_ nodes: [JSONNode], under prefix: String) -> [JSONNode] {
    nodes.map { node in
      guard let id = node["id"]?.string else { return node }
      var node = node
      if let inputs = node["inputs"] {
        if let item = settledItems[prefix + id] {
          node.set("item", to: .string(item), order: ["$comment", "id", "guessed", "required", "item", "inputs"])
        }
        node.set("inputs", to: .list(settling(inputs.elements, under: "\(prefix)\(id).")))
      } else if let stated = settled[prefix + id] {
        node.settle(stated)
      }
      return node
    }
  }

  var json: JSONNode {
    if added.isEmpty, settled.isEmpty, settledItems.isEmpty { return node }
    var json = node
    if !settled.isEmpty || !settledItems.isEmpty {
      json.set("inputs", to: .list(settling(node["inputs"]?.elements ?? [], under: "")))
    }
    json.set("inputs", to: .list(inserting(added, under: "", into: json["inputs"]?.elements ?? [])))
    return json
  }

  private mutating func index(_ nodes: [JSONNode], under prefix: String) {
    for node in nodes {
      guard let id = node["id"]?.string else { continue }
      let path = prefix + id
      if let inputs = node["inputs"] {
        groups.updateValue(node["item"]?.string, forKey: path)
        if node["guessed"] != nil, node["item"] == nil { guessedGroups.insert(path) }
        index(inputs.elements, under: path + ".")
      } else {
        addLeaf(path, type: node["type"]?.string ?? "json")
        if node["guessed"] != nil { guessed.insert(path) }
      }
    }
  }

  private mutating func addLeaf(_ path: String, type: String) {
    leaves[path] = type
    paths.append(path)
    if let dot = path.lastIndex(of: ".") {
      let name = String(path[path.index(after: dot)...])
      if nested[name] == nil { nested[name] = path }
    }
  }

  /// Whether a leaf can stand at a path: no leaf stands above it, and nothing below.
  func hasRoom(for path: String) -> Bool {
    if groups[path] != nil { return false }
    var above = path[...]
    while let dot = above.lastIndex(of: ".") {
      above = above[..<dot]
      if leaves[String(above)] != nil { return false }
    }
    return true
  }

  /// Adds a leaf, with the groups above it that are missing.
  ///
  /// - Parameter item: The name of an element of the group at a path, where it is a list.
  mutating func add(_ path: String, type: String, item: (String) -> String?) {
    let parts = path.split(separator: ".").map(String.init)
    addLeaf(path, type: type)
    let members = [JSONMember("type", .string(type))]
    added.append(Addition(parts: parts[...], members: members, isGuessed: true))
    for above in Self.groups(above: path) where groups[above] == nil { groups.updateValue(item(above), forKey: above) }
  }

  /// Adds a leaf of which a source states the type and more.
  ///
  /// - Parameter items: The names of elements of the groups that are lists, by their paths.
  mutating func add(_ path: String, declared: [JSONMember], items: [String: String]) {
    addLeaf(path, type: declared.first { $0.key == "type" }?.value.string ?? "json")
    added.append(Addition(parts: path.split(separator: ".").map(String.init)[...], members: declared))
    for above in Self.groups(above: path) where groups[above] == nil {
      groups.updateValue(items[above], forKey: above)
    }
  }

  /// The paths of the groups that a path lies in, outermost first.
  static func groups(above path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) }
  }

  /// Nodes with the added leaves; a missing group is created with its first leaf.
  private func inserting(_ added: [Addition], under prefix: String, into nodes: [JSONNode]) -> [JSONNode] {
    var nodes = nodes
    var numbers = Dictionary(
      nodes.enumerated().compactMap { number, node in node["id"]?.string.map { ($0, number) } }
    ) { first, _ in first }
    var inside: [Int: [Addition]] = [:]
    for leaf in added {
      guard let name = leaf.parts.first else { continue }
      if leaf.parts.count == 1 {
        let node = JSONNode.object([JSONMember("id", .string(name))] + leaf.members)
        nodes.append(leaf.isGuessed ? node.guessing(["type", "required"]) : node)
        continue
      }
      if numbers[name] == nil {
        let item = groups[prefix + name] ?? nil
        numbers[name] = nodes.count
        var group = JSONNode.object(of: ["id": .string(name), "item": item.map(JSONNode.string)])
        if leaf.isGuessed { group = group.guessing(["required"]) }
        group.set("inputs", to: .list([]))
        nodes.append(group)
      }
      if let number = numbers[name] {
        inside[number, default: []].append(
          Addition(parts: leaf.parts.dropFirst(), members: leaf.members, isGuessed: leaf.isGuessed))
      }
    }
    for (number, added) in inside {
      let inputs = nodes[number]["inputs"]?.elements ?? []
      let path = "\(prefix)\(nodes[number]["id"]?.string ?? "")."
      nodes[number].set("inputs", to: .list(inserting(added, under: path, into: inputs)))
    }
    return nodes
  }
}
