import _CoverageSpec

/// A node of an action's inputs as its request holds it: a property of the request or of one of its groups.
struct RequestNode: Sendable {
  enum Content: Sendable {
    case leaf(TypeReference)
    /// A struct, or a list of them.
    case group([RequestNode], isList: Bool)
  }

  /// The path below the action: `candidate.location`.
  var path: String
  /// The property, unescaped: `location`.
  var name: String
  /// The types around the group's own and that one, from the request on, unescaped: `Candidate`, `Location`.
  var typePath: [String]
  var content: Content
  /// Something holds it wherever the request or the element of the list is there, so that the compiler can ask for it.
  var hasFirmParent: Bool
  var node: InputNode

  /// The compiler asks for it, because the API does.
  ///
  /// Members of an optional group are required by the checks of a request instead.
  var isFirm: Bool { hasFirmParent && node.isRequired }

  /// The nodes of a group or of an element; none for a leaf.
  var children: [RequestNode] {
    if case .group(let children, _) = content { children } else { [] }
  }

  /// The group's type, unescaped.
  var typeName: String { typePath.last ?? "" }

  /// The property that holds the value, escaped.
  var storage: String { StructMember.storage(of: SwiftNaming.escaped(name), node.remarks) }

  var isList: Bool {
    if case .group(_, let isList) = content { isList } else { false }
  }

  /// Whether it is a list, be it of groups or of values.
  var hasElements: Bool {
    switch content {
    case .leaf(let type): type.isArray
    case .group(_, let isList): isList
    }
  }

  /// Whether it is a group whose inputs the request carries elsewhere.
  var isTakenApart: Bool { children.contains { $0.node.isMoved } }
}

extension RequestNode {
  /// The nodes at the top of an action's request.
  static func nodes(of action: Action) -> [RequestNode] {
    nodes(action.inputs, under: "", in: [], isFirm: true)
  }

  private static func nodes(
    _ nodes: [InputNode], under prefix: String, in types: [String], isFirm: Bool
  ) -> [RequestNode] {
    nodes.map { node in
      let path = prefix + node.id
      let name = node.swiftName ?? SwiftNaming.lowerCamel(node.id)
      switch node.content {
      case .leaf(let type):
        return RequestNode(
          path: path, name: name, typePath: [], content: .leaf(type), hasFirmParent: isFirm, node: node)
      case .group(let children, let item):
        let typePath = types + [SwiftNames.groupType(node)]
        let isFirmInside = item != nil || (isFirm && node.isRequired)
        let members = self.nodes(children, under: path + ".", in: typePath, isFirm: isFirmInside)
        return RequestNode(
          path: path, name: name, typePath: typePath, content: .group(members, isList: item != nil),
          hasFirmParent: isFirm, node: node)
      }
    }
  }

  /// The node and all below it.
  var all: [RequestNode] { [self] + children.flatMap(\.all) }
}
