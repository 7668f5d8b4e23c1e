import _CoverageSpec

/// A node of an action's inputs as its request holds it: a property of the request or of one of its groups.
///
/// It is a class, since the code of every connector passes the nodes around.
final class RequestNode: Sendable {
  enum Content: Sendable {
    case leaf(TypeReference)
    /// A struct, or a list of them.
    case group([RequestNode], isList: Bool)
  }

  /// The number among the nodes of the request, by which those of one connector are told apart.
  let number: Int
  /// The path below the action: `candidate.location`.
  let path: String
  /// The property, unescaped: `location`.
  let name: String
  /// The parameter of a function for the request, or for the element of a list that holds the node, unescaped:
  /// `candidateLocation`.
  let label: String
  /// The parameter as it is written.
  let parameter: String
  /// The property as it is written in front of an argument.
  let argument: String
  /// The argument that passes a parameter on: `location: candidateLocation`.
  let passing: String
  /// The function for an element of the list, unescaped: `attachment`; empty for other nodes.
  let elementFunction: String
  /// The types around the group's own and that one, from the request on, unescaped: `Candidate`, `Location`.
  let typePath: [String]
  let content: Content
  /// Something holds it wherever the request or the element of the list is there, so that the compiler can ask for it.
  let hasFirmParent: Bool
  /// The imports of what names the type of a leaf.
  let imports: SwiftImports
  let node: InputNode

  /// What is around a node.
  private struct Surroundings {
    /// The start of the path, with a dot at its end where it is not empty.
    var path = ""
    /// The start of the path within the request or the element of a list, in the same way.
    var labels = ""
    /// The items of the lists and the groups between them, each with a dot behind it.
    var items = ""
    var types: [String] = []
    var isFirm = true
  }

  private init(_ node: InputNode, in around: Surroundings, _ numbers: inout [String: Int]) {
    path = around.path + node.id
    number = numbers[path] ?? numbers.count
    numbers[path] = number
    name = node.swiftName ?? SwiftNaming.lowerCamel(node.id)
    label = node.swiftName ?? SwiftNaming.lowerCamel(around.labels + node.id)
    parameter = SwiftNaming.escaped(label)
    argument = SwiftNaming.label(name)
    hasFirmParent = around.isFirm
    self.node = node
    switch node.content {
    case .leaf(let type):
      passing = "\(argument): \(parameter)"
      elementFunction = ""
      imports = SwiftImports(for: [type])
      typePath = []
      content = .leaf(type)
    case .group(let children, let item):
      passing = "\(argument): \(parameter)\(item == nil ? "" : ".records()")"
      var inside = around
      inside.path = path + "."
      inside.types.append(SwiftNames.groupType(node))
      inside.isFirm = item != nil || (around.isFirm && node.isRequired)
      if let item {
        let function = around.items + around.labels + item
        inside.items = function + "."
        inside.labels = ""
        elementFunction = SwiftNaming.lowerCamel(function)
      } else {
        inside.labels += node.id + "."
        elementFunction = ""
      }
      imports = []
      typePath = inside.types
      content = .group(children.map { RequestNode($0, in: inside, &numbers) }, isList: item != nil)
    }
  }

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
  ///
  /// - Parameter numbers: the numbers of all nodes by their paths.
  fileprivate static func nodes(of action: Action, _ numbers: inout [String: Int]) -> [RequestNode] {
    action.inputs.map { RequestNode($0, in: Surroundings(), &numbers) }
  }

  /// The node and all below it.
  var all: [RequestNode] {
    var all: [RequestNode] = []
    func visit(_ node: RequestNode) {
      all.append(node)
      if case .group(let children, _) = node.content {
        for child in children { visit(child) }
      }
    }
    visit(self)
    return all
  }
}

/// The nodes of an action's request.
final class RequestTree: Sendable {
  /// The nodes at the top.
  let nodes: [RequestNode]
  /// The numbers of all nodes by their paths.
  let numbers: [String: Int]
  /// Whether there are lists of groups, whose elements have functions of their own.
  let hasLists: Bool

  init(_ action: Action) {
    var numbers: [String: Int] = [:]
    nodes = RequestNode.nodes(of: action, &numbers)
    hasLists = nodes.contains { $0.all.contains(where: \.isList) }
    self.numbers = numbers
  }
}
