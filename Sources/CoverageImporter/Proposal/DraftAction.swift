import _CoverageSpec

/// An action of a category, with the inputs that pages add.
struct DraftAction: Sendable {
  let id: String
  let vendorID: String
  let label: String
  let twin: String?
  private var node: JSONNode
  /// The types of the leaves by path.
  private(set) var leaves: [String: String] = [:]
  /// The names of elements of the groups by path; nil for groups that are no lists.
  private(set) var groups: [String: String?] = [:]
  private(set) var paths: [String] = []
  /// The first leaf in a group by its own name.
  private(set) var nested: [String: String] = [:]
  /// The leaves that pages have added, by the parts of their paths.
  private var added: [Addition] = []

  /// A leaf that is added, by the parts of its path below a group, with what is said of it.
  private struct Addition {
    var parts: ArraySlice<String>
    var members: [JSONMember]
  }

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    self.node = node
    vendorID = node["vendor_id"]?.string ?? id
    label = node["label"]?.string ?? id
    twin = node["twin_of"]?.string
    index(node["inputs"]?.elements ?? [], under: "")
  }

  init(id: String, vendorID: String, label: String, category: String, _ declared: [JSONMember] = []) {
    self.id = id
    self.vendorID = vendorID
    self.label = label
    twin = nil
    let route = "/\(category)/\(id.replacing("_", with: "-"))"
    node = .object(of: [
      "$comment": .string("Added on import; method and route are guesses."), "id": .string(id),
      "vendor_id": .string(vendorID), "label": .string(label), "method": .string("POST"), "route": .string(route),
      "inputs": .list([]),
    ])
    for member in declared { node.set(member.key, to: member.value) }
  }

  var json: JSONNode {
    if added.isEmpty { return node }
    var json = node
    json.set("inputs", to: .list(inserting(added, under: "", into: node["inputs"]?.elements ?? [])))
    return json
  }

  private mutating func index(_ nodes: [JSONNode], under prefix: String) {
    for node in nodes {
      guard let id = node["id"]?.string else { continue }
      let path = prefix + id
      if let inputs = node["inputs"] {
        groups.updateValue(node["item"]?.string, forKey: path)
        index(inputs.elements, under: path + ".")
      } else {
        addLeaf(path, type: node["type"]?.string ?? "json")
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
    let members = [JSONMember("type", .string(type)), JSONMember("$comment", .string(LabelWords.guessMark))]
    added.append(Addition(parts: parts[...], members: members))
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
        nodes.append(.object([JSONMember("id", .string(name))] + leaf.members))
        continue
      }
      if numbers[name] == nil {
        let item = groups[prefix + name] ?? nil
        numbers[name] = nodes.count
        nodes.append(.object(of: ["id": .string(name), "item": item.map(JSONNode.string), "inputs": .list([])]))
      }
      if let number = numbers[name] {
        inside[number, default: []].append(Addition(parts: leaf.parts.dropFirst(), members: leaf.members))
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
