/// An input of an action, or a group of them, with one name at each place that it has.
///
/// The kind depends on the place among the action's inputs, so that every kind meets many names.
struct HostileInput {
  let json: JSONText
  /// The paths of its leaves below the action.
  let paths: [String]
  /// Those whose values are texts.
  let textPaths: Set<String>
  /// The route parameter that it carries.
  let routeParameter: String?

  /// An input.
  ///
  /// - Parameters:
  ///   - name: its id, which the inputs in it have, too.
  ///   - place: its number among the inputs of its action.
  ///   - before: the id of the input before it.
  init(_ name: String, at place: Int, after before: String?) {
    let tree = Node.tree(name, at: place, after: before)
    json = tree.json(isTopLevel: true)
    paths = tree.leaves.map(\.path)
    textPaths = Set(tree.leaves.filter { $0.type == "string" }.map(\.path))
    routeParameter = tree.parameters.first
  }

  /// Inputs of different kinds with the names of a list.
  static func inputs(_ names: [String], from place: Int) -> [HostileInput] {
    names.indices.map { HostileInput(names[$0], at: place + $0, after: $0 == 0 ? nil : names[$0 - 1]) }
  }
}

/// A node of an input tree.
private struct Node {
  var name: String
  /// The type of a leaf.
  var type = "string"
  /// What is in a group.
  var inputs: [Node] = []
  var isList = false
  /// The keys beside those.
  var keys: [(key: String, value: JSONText)] = []
  var routeParameter: String?

  static func tree(_ name: String, at place: Int, after before: String?) -> Node {
    let leaf = Node(name: name)
    let required = Node(name: name, keys: [("required", true)])
    // The one value of a type with no other, which generated code fills in.
    let choice = Node(name: "kind", type: "Int", keys: [("required", true)])
    switch place % 24 {
    case 1, 6, 9, 12, 15: return Node(name: name, type: HostileTypes.types[place % HostileTypes.types.count])
    case 2: return Node(name: name, inputs: [leaf, Node(name: "note", keys: [("required", true)])])
    case 3: return Node(name: name, type: "Int", keys: [("required", true)])
    case 4:
      let inner = Node(name: name, inputs: [required, Node(name: "more", type: "Seal[]")], isList: true)
      return Node(name: name, inputs: [inner, choice], isList: true)
    case 5: return Node(name: name, inputs: [leaf], isList: true)
    case 7: return required
    case 8: return Node(name: name, inputs: [leaf, choice])
    case 10:
      return Node(name: name, inputs: [required, Node(name: "more", type: "Mapping")], keys: [("required", true)])
    case 11:
      let moved = Node(name: name, keys: [("required", true), ("body_path", .string("moved " + name))])
      return Node(name: name, inputs: [moved], keys: [("required", true)])
    case 13:
      return Node(name: name, type: "Int", keys: before.map { [("required_with", .array([.string($0)]))] } ?? [])
    case 14:
      let group = Node(
        name: name, inputs: [Node(name: name, inputs: [leaf], isList: true), choice], keys: [("required", true)])
      return Node(name: name, inputs: [group, Node(name: "more", type: "datetime[]")])
    case 16: return Node(name: name, type: "datetime", keys: [("required", true), ("nullable", true)])
    case 18:
      return Node(
        name: name, inputs: [leaf, Node(name: "more", type: "Category")], keys: [("one_of", .strings([name, "more"]))])
    case 19:
      let moved = Node(name: name, type: "string[]", keys: [("body_path", .string("moved " + name))])
      let date = Node(name: "more", type: "datetime", keys: [("body_path", .string("moved more " + name))])
      return Node(name: name, inputs: [moved, date])
    case 20:
      return Node(name: name, keys: [("required", true), ("route_parameter", .string(name))], routeParameter: name)
    case 22:
      let route = Node(name: name, keys: [("route_parameter", .string(name))], routeParameter: name)
      return Node(name: name, inputs: [route])
    default: return leaf
    }
  }

  var leaves: [(path: String, type: String)] {
    inputs.isEmpty ? [(name, type)] : inputs.flatMap(\.leaves).map { ("\(name).\($0.path)", $0.type) }
  }

  var parameters: [String] { (routeParameter.map { [$0] } ?? []) + inputs.flatMap(\.parameters) }

  func json(isTopLevel: Bool) -> JSONText {
    var members: [(key: String, value: JSONText)] = [("id", .string(name))]
    let property = SwiftRenames.property(name, isTopLevel: isTopLevel, isGroup: !inputs.isEmpty && !isList)
    if let property { members.append(("swift_name", .string(property))) }
    members += keys
    if inputs.isEmpty {
      members.append(("type", .string(type)))
    } else {
      if isList { members.append(("item", .string(SwiftRenames.item(name)))) }
      members.append(("inputs", .array(inputs.map { $0.json(isTopLevel: false) })))
    }
    return .object(members)
  }
}
