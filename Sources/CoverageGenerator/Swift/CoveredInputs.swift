import _CoverageSpec

/// The inputs that a connector's function for a request takes: those that it covers, and its carriers.
///
/// A carrier is an input that the API requires beside a covered one and that the connector does not cover.
struct CoveredInputs {
  /// A node that the function's request has.
  ///
  /// It is a class, since the code of a connector passes the nodes around.
  final class Node: Sendable {
    enum Content: Sendable {
      case parameter(Parameter)
      /// A carrier with one legal value, which is filled in.
      case fixed(TypeDeclaration.EnumValue, of: TypeReference)
      case group([Node])
      case list(Element)
    }

    let request: RequestNode
    let content: Content

    init(request: RequestNode, content: Content) {
      self.request = request
      self.content = content
    }
  }

  /// A leaf that the function asks for.
  struct Parameter: Sendable {
    var type: TypeReference
    /// It may be nil.
    var isOptional: Bool
    /// It can be left out.
    var hasDefault: Bool
    var isCarrier: Bool
  }

  /// The elements of a list, which have a function of their own.
  struct Element: Sendable {
    var hasDefault: Bool
    var nodes: [Node]
  }

  let nodes: [Node]
  /// The lists of groups among them, each before those in its elements.
  let lists: [(list: RequestNode, element: Element)]

  init(_ request: RequestTree, coverage: ActionCoverage, category: Category) {
    var covered = Array(repeating: false, count: request.numbers.count)
    for input in coverage.inputs {
      if let number = request.numbers[input.id] { covered[number] = true }
    }
    let required = coverage.constraints.filter { $0.kind == .required }.compactMap(\.subject?.value)
    let selection = InputSelection(
      category: category, covered: covered, sent: Self.sent(among: request.nodes, covered), required: required)
    nodes = selection.nodes(request.nodes)
    lists = request.hasLists ? nodes.flatMap(\.allLists) : []
  }

  /// Marks the nodes that are covered, or of which something inside is, by their numbers.
  private static func sent(among nodes: [RequestNode], _ covered: [Bool]) -> [Bool] {
    var sent = covered
    func mark(_ node: RequestNode) -> Bool {
      for child in node.children where mark(child) { sent[node.number] = true }
      return sent[node.number]
    }
    for node in nodes { _ = mark(node) }
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
  fileprivate var allLists: [(list: RequestNode, element: CoveredInputs.Element)] {
    lists.flatMap { [$0] + $0.element.nodes.flatMap(\.allLists) }
  }
}

/// Chooses the inputs of an action that a connector's function takes.
private struct InputSelection {
  let category: Category
  /// Whether each node is covered, by its number.
  let covered: [Bool]
  /// Whether it is covered, or something inside is.
  let sent: [Bool]
  /// The paths of inputs that the connector requires, though the API does not.
  let required: [String]

  /// The chosen ones among the nodes of a group that is sent.
  func nodes(_ nodes: [RequestNode], oneOf: [Located<String>] = []) -> [CoveredInputs.Node] {
    let choice = oneOf.isEmpty ? [] : nodes.filter { node in oneOf.contains { $0.value == node.node.id } }
    let chosen = choice.filter { covered[$0.number] }
    let only = chosen.count == 1 ? chosen.first?.path : nil
    let needed = chosen.isEmpty ? choice.map(\.path) : []
    return nodes.compactMap { node in
      let neighbours = node.node.requiredWith.compactMap { other in nodes.first { $0.node.id == other.value } }
      let isWanted =
        sent[node.number] || node.node.isRequired || needed.contains(node.path)
        || neighbours.contains { sent[$0.number] }
      guard isWanted else { return nil }
      let isAsked =
        node.isFirm || required.contains(node.path)
        || (node.hasFirmParent && (node.path == only || neighbours.contains { $0.path == only || $0.isFirm }))
      return self.node(node, isAsked: isAsked)
    }
  }

  private func node(_ node: RequestNode, isAsked: Bool) -> CoveredInputs.Node {
    switch node.content {
    case .leaf(let type):
      let isCarrier = !covered[node.number]
      // A carrier that is one of several alternatives is not filled in.
      let isCalledFor = node.node.isRequired || !node.node.requiredWith.isEmpty
      if isCarrier, isCalledFor, type.containers.isEmpty, let value = onlyValue(of: type) {
        return CoveredInputs.Node(request: node, content: .fixed(value, of: type))
      }
      let parameter = CoveredInputs.Parameter(
        type: type, isOptional: !type.isArray && (!isAsked || node.node.isNullable), hasDefault: !isAsked,
        isCarrier: isCarrier)
      return CoveredInputs.Node(request: node, content: .parameter(parameter))
    case .group(let children, let isList):
      let nested = nodes(children, oneOf: node.node.oneOf)
      return CoveredInputs.Node(
        request: node,
        content: isList ? .list(CoveredInputs.Element(hasDefault: !isAsked, nodes: nested)) : .group(nested))
    }
  }

  /// The value of a closed enum that has no other.
  private func onlyValue(of type: TypeReference) -> TypeDeclaration.EnumValue? {
    guard case .closedEnum(let values)? = category.type(named: type.name)?.kind, values.count == 1,
      !values[0].remarks.isDeprecated
    else { return nil }
    return values[0]
  }
}
