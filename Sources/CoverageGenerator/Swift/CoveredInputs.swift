import _CoverageSpec

/// The inputs that a connector's function for a request takes: those that it covers, and its carriers.
///
/// A carrier is an input that the API requires beside a covered one and that the connector does not cover.
struct CoveredInputs {
  /// A node that the function's request has.
  struct Node {
    enum Content {
      case parameter(Parameter)
      /// A carrier with one legal value, which is filled in.
      case fixed(TypeDeclaration.EnumValue, of: TypeReference)
      case group([Node])
      case list(Element)
    }

    var request: RequestNode
    var content: Content
  }

  /// A leaf that the function asks for.
  struct Parameter {
    /// The label, unescaped.
    var label: String
    var type: TypeReference
    /// It may be nil.
    var isOptional: Bool
    /// It can be left out.
    var hasDefault: Bool
    var isCarrier: Bool
  }

  /// The elements of a list, which have a function of their own.
  struct Element {
    /// The parameter for the list, unescaped: `attachments`.
    var label: String
    /// The function for an element, unescaped: `attachment`.
    var function: String
    var hasDefault: Bool
    var nodes: [Node]
  }

  let nodes: [Node]

  /// - Parameter nodes: the nodes at the top of the action's request.
  init(_ nodes: [RequestNode], coverage: ActionCoverage, category: Category) {
    let covered = Set(coverage.inputs.map(\.id))
    let required = coverage.constraints.filter { $0.kind == .required }.compactMap(\.subject?.value)
    let selection = InputSelection(
      category: category, covered: covered, sent: Self.sent(among: nodes, covered), required: Set(required))
    self.nodes = selection.nodes(nodes, labelsFrom: "", function: "")
  }

  /// The paths of all nodes that are covered, or of which something inside is.
  private static func sent(among nodes: [RequestNode], _ covered: Set<String>) -> Set<String> {
    var sent: Set<String> = []
    func isSent(_ node: RequestNode) -> Bool {
      let children = node.children.count(where: isSent)
      guard covered.contains(node.path) || children > 0 else { return false }
      sent.insert(node.path)
      return true
    }
    for node in nodes { _ = isSent(node) }
    return sent
  }

  /// The carriers that the function asks for or fills in, as paths below the action.
  var carriers: [String] { Self.carriers(among: nodes) }

  private static func carriers(among nodes: [Node]) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node.content {
      case .parameter(let parameter): parameter.isCarrier ? [node.request.path] : []
      case .fixed: [node.request.path]
      case .group(let nodes): carriers(among: nodes)
      case .list(let element): carriers(among: element.nodes)
      }
    }
  }
}

extension CoveredInputs.Node {
  /// The lists of groups in what the node stands for, but not those in their elements.
  var lists: [(list: RequestNode, element: CoveredInputs.Element)] {
    switch content {
    case .parameter, .fixed: []
    case .group(let nodes): nodes.flatMap(\.lists)
    case .list(let element): [(request, element)]
    }
  }

  /// The lists of groups in what the node stands for, each before those in its elements.
  var allLists: [(list: RequestNode, element: CoveredInputs.Element)] {
    lists.flatMap { [$0] + $0.element.nodes.flatMap(\.allLists) }
  }
}

/// Chooses the inputs of an action that a connector's function takes.
private struct InputSelection {
  let category: Category
  let covered: Set<String>
  /// The covered inputs, and the groups around them.
  let sent: Set<String>
  /// The inputs that the connector requires, though the API does not.
  let required: Set<String>

  /// The chosen ones among the nodes of a group that is sent.
  ///
  /// - Parameters:
  ///   - prefix: the path that labels leave out, with a dot at its end.
  ///   - function: what the functions for elements of lists are called before their own item.
  func nodes(
    _ nodes: [RequestNode], labelsFrom prefix: String, function: String, oneOf: [String] = []
  ) -> [CoveredInputs.Node] {
    let choices = Set(oneOf)
    let choice = nodes.filter { choices.contains($0.node.id) }
    let chosen = choice.filter { covered.contains($0.path) }
    let only = chosen.count == 1 ? chosen.first?.path : nil
    let needed = Set(chosen.isEmpty ? choice.map(\.path) : [])
    let byID = Dictionary(nodes.map { ($0.node.id, $0) }) { first, _ in first }
    return nodes.compactMap { node in
      let neighbours = node.node.requiredWith.compactMap { byID[$0.value] }
      let isWanted =
        sent.contains(node.path) || node.node.isRequired || needed.contains(node.path)
        || neighbours.contains { sent.contains($0.path) }
      guard isWanted else { return nil }
      let isAsked =
        node.isFirm || required.contains(node.path)
        || (node.hasFirmParent && (node.path == only || neighbours.contains { $0.path == only || $0.isFirm }))
      return self.node(node, isAsked: isAsked, labelsFrom: prefix, function: function)
    }
  }

  private func node(
    _ node: RequestNode, isAsked: Bool, labelsFrom prefix: String, function: String
  ) -> CoveredInputs.Node {
    let relative = String(node.path.dropFirst(prefix.count))
    let label = node.node.swiftName ?? SwiftNaming.lowerCamel(relative)
    switch node.content {
    case .leaf(let type):
      let isCarrier = !covered.contains(node.path)
      // A carrier that is one of several alternatives is not filled in.
      let isCalledFor = node.node.isRequired || !node.node.requiredWith.isEmpty
      if isCarrier, isCalledFor, type.containers.isEmpty, let value = onlyValue(of: type) {
        return CoveredInputs.Node(request: node, content: .fixed(value, of: type))
      }
      let parameter = CoveredInputs.Parameter(
        label: label, type: type, isOptional: !type.isArray && (!isAsked || node.node.isNullable), hasDefault: !isAsked,
        isCarrier: isCarrier)
      return CoveredInputs.Node(request: node, content: .parameter(parameter))
    case .group(let children, isList: false):
      let nested = nodes(children, labelsFrom: prefix, function: function, oneOf: node.node.oneOf.map(\.value))
      return CoveredInputs.Node(request: node, content: .group(nested))
    case .group(let children, isList: true):
      let groups = relative.split(separator: ".").dropLast().joined(separator: ".")
      let name = [function, groups, node.item].filter { !$0.isEmpty }.joined(separator: ".")
      let nested = nodes(children, labelsFrom: node.path + ".", function: name, oneOf: node.node.oneOf.map(\.value))
      let element = CoveredInputs.Element(
        label: label, function: SwiftNaming.lowerCamel(name), hasDefault: !isAsked,
        nodes: nested)
      return CoveredInputs.Node(request: node, content: .list(element))
    }
  }

  /// The value of a closed enum that has no other.
  private func onlyValue(of type: TypeReference) -> TypeDeclaration.EnumValue? {
    guard case .closedEnum(let values)? = category.types.first(where: { $0.id == type.name })?.kind, values.count == 1
    else { return nil }
    return values[0]
  }
}

extension RequestNode {
  /// The name of one element of the list; empty for other inputs.
  fileprivate var item: String {
    if case .group(_, let item?) = node.content { item } else { "" }
  }
}
