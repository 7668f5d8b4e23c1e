import CoverageSpec

/// An action of a category, with the inputs that pages add.
struct DraftAction: Sendable {
  let id: String
  let label: String
  let twin: String?
  private var node: JSONNode
  /// The types of the leaves by path.
  private(set) var leaves: [String: String] = [:]
  /// The names of elements of the groups by path; nil for groups that are no lists.
  private(set) var groups: [String: String?] = [:]
  private(set) var paths: [String] = []

  init?(_ node: JSONNode) {
    guard let id = node["id"]?.string else { return nil }
    self.id = id
    self.node = node
    label = node["label"]?.string ?? id
    twin = node["twin_of"]?.string
    index(node["inputs"]?.elements ?? [], under: "")
  }

  init(id: String, vendorID: String, label: String, category: String) {
    self.id = id
    self.label = label
    twin = nil
    let route = "/\(category)/\(id.replacing("_", with: "-"))"
    node = .object([
      "$comment": .string("Added on import; method and route are guesses."), "id": .string(id),
      "vendor_id": .string(vendorID), "label": .string(label), "method": .string("POST"), "route": .string(route),
      "inputs": .list([]),
    ])
  }

  var json: JSONNode { node }

  private mutating func index(_ nodes: [JSONNode], under prefix: String) {
    for node in nodes {
      guard let id = node["id"]?.string else { continue }
      let path = prefix + id
      if let inputs = node["inputs"] {
        groups.updateValue(node["item"]?.string, forKey: path)
        index(inputs.elements, under: path + ".")
      } else {
        leaves[path] = node["type"]?.string ?? "json"
        paths.append(path)
      }
    }
  }

  func has(_ path: String) -> Bool { leaves[path] != nil }

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
    let inputs = inserting(parts[...], above: "", type: type, item: item, into: node["inputs"]?.elements ?? [])
    node.set("inputs", to: .list(inputs))
    leaves[path] = type
    paths.append(path)
    for count in 1..<max(1, parts.count) {
      let above = parts[..<count].joined(separator: ".")
      if groups[above] == nil { groups.updateValue(item(above), forKey: above) }
    }
  }

  private func inserting(
    _ parts: ArraySlice<String>, above prefix: String, type: String, item: (String) -> String?, into nodes: [JSONNode]
  ) -> [JSONNode] {
    guard let name = parts.first else { return nodes }
    var nodes = nodes
    let rest = parts.dropFirst()
    if rest.isEmpty {
      return nodes + [.object(["id": .string(name), "type": .string(type), "$comment": .string(TypeGuess.mark)])]
    }
    let index = groups[prefix + name] == nil ? nil : nodes.firstIndex { $0["id"]?.string == name }
    var group =
      index.map { nodes[$0] }
      ?? .object(["id": .string(name), "item": item(prefix + name).map(JSONNode.string), "inputs": .list([])])
    group.set(
      "inputs",
      to: .list(
        inserting(
          rest, above: prefix + name + ".", type: type, item: item, into: group["inputs"]?.elements ?? [])))
    if let index { nodes[index] = group } else { nodes.append(group) }
    return nodes
  }
}
