import _CoverageSpec

/// A connector's functions that make requests of exactly the inputs that it covers.
struct RequestCode {
  let connector: ConnectorEntry
  let scope: SwiftScope
  private let actions: [Covered]

  init(shared: SharedCode, connector: ConnectorEntry, scope: SwiftScope) {
    self.connector = connector
    self.scope = scope
    let category = shared.category
    actions = category.actions.compactMap { action in
      guard let coverage = connector.actions.first(where: { $0.id == action.id }) else { return nil }
      let inputs = CoveredInputs(shared.nodes(of: action), coverage: coverage, category: category)
      return Covered(action: action, coverage: coverage, inputs: inputs)
    }
  }

  /// The imports of the public functions.
  var imports: SwiftImports { SwiftImports(for: actions.flatMap { types($0.inputs.nodes) }) }

  var template: SwiftTemplate {
    let code = actions.flatMap { [builder($0)] + elements($0) }
    return "\(code, separatedBy: "\n\n")"
  }

  /// An action that the connector supports.
  private struct Covered {
    var action: Action
    var coverage: ActionCoverage
    var inputs: CoveredInputs
  }

  private var types: SwiftTypes { SwiftTypes(scope: scope) }
  private var type: String { "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))" }

  private func request(_ action: Action) -> String {
    "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.requestType(action)))"
  }

  /// The function that makes the request.
  private func builder(_ covered: Covered) -> SwiftTemplate {
    let action = covered.action
    let hasRemoteFields = !action.remoteFields.isEmpty
    let remoteFields: SwiftTemplate = "remoteFields: [String: JSONValue]? = nil"
    let parameters = self.parameters(covered.inputs.nodes, of: action) + (hasRemoteFields ? [remoteFields] : [])
    let values =
      arguments(covered.inputs.nodes, in: action) + (hasRemoteFields ? ["remoteFields: remoteFields"] : [])
    let notes = [covered.coverage.note?.text].compactMap(\.self) + covered.coverage.inputs.compactMap(\.note?.text)
    let name = SwiftComment.inline(connector.name)
    let summary = "\(SwiftComment.inline(action.label)) as \(name) covers it: \(SwiftComment.code(action.id))."
    return """
      \(SwiftComment.documentation(summary, notes.joined(separator: "\n\n"), carriers(covered.inputs)))
      \(action.remarks.attribute)
      \(scope.access)static func \(SwiftNaming.escaped(SwiftNames.member(action)))(\(list(parameters))) -> Covered<\(type), \(request(action))> {
        Covered(
          \(call(request(action), values)),
          sealedBy: Seal())
      }
      """
  }

  /// The inputs that the API requires beyond those that the connector covers.
  private func carriers(_ inputs: CoveredInputs) -> String {
    let paths = inputs.carriers.map(SwiftComment.code)
    if paths.isEmpty { return "" }
    let name = SwiftComment.inline(connector.name)
    return "Asked for by the API, and not passed on to \(name): \(paths.joined(separator: ", "))."
  }

  /// The functions that make the elements of lists, in an enum named as the request.
  private func elements(_ covered: Covered) -> [SwiftTemplate] {
    let functions = covered.inputs.nodes.flatMap(\.allLists).map { element($0.list, $0.element, in: covered.action) }
    if functions.isEmpty { return [] }
    let label = SwiftComment.inline(covered.action.label)
    return [
      """
      \(SwiftComment.documentation("The elements of lists in \(label)."))
      \(scope.access)nonisolated enum \(SwiftNaming.escaped(SwiftNames.requestType(covered.action))) {
        \(functions, separatedBy: "\n\n")
      }
      """
    ]
  }

  private func element(
    _ request: RequestNode, _ element: CoveredInputs.Element, in action: Action
  ) -> SwiftTemplate {
    let summary =
      "An element of \(SwiftComment.code("\(action.id).\(request.path)")) as \(SwiftComment.inline(connector.name)) covers it."
    return """
      \(SwiftComment.documentation(summary))
      \(scope.access)static func \(SwiftNaming.escaped(element.function))(\(list(parameters(element.nodes, of: action)))) -> \(covered(request, in: action)) {
        Covered(
          \(call(structure(request, in: action), arguments(element.nodes, in: action))),
          sealedBy: Seal())
      }
      """
  }

  /// Parameters from a line of their own each, for the place between parentheses.
  private func list(_ parameters: [SwiftTemplate]) -> SwiftTemplate {
    if parameters.isEmpty { return "" }
    return """

        \(parameters, separatedBy: ",\n")

      """
  }

  private func call(_ function: String, _ arguments: [SwiftTemplate]) -> SwiftTemplate {
    if arguments.isEmpty { return "\(function)()" }
    return """
      \(function)(
        \(arguments, separatedBy: ",\n"))
      """
  }

  /// The struct of a group.
  private func structure(_ node: RequestNode, in action: Action) -> String {
    ([request(action)] + node.typePath.map(SwiftNaming.escaped)).joined(separator: ".")
  }

  private func covered(_ node: RequestNode, in action: Action) -> SwiftTemplate {
    "Covered<\(type), \(structure(node, in: action))>"
  }

  private func parameters(_ nodes: [CoveredInputs.Node], of action: Action) -> [SwiftTemplate] {
    nodes.flatMap { node -> [SwiftTemplate] in
      switch node.content {
      case .fixed: return []
      case .group(let nodes): return parameters(nodes, of: action)
      case .parameter(let parameter):
        let type = types.spelling(parameter.type) + (parameter.isOptional ? "?" : "")
        let value = parameter.hasDefault ? (parameter.type.isArray ? " = []" : " = nil") : ""
        return ["\(SwiftNaming.escaped(parameter.label)): \(type)\(value)"]
      case .list(let element):
        let type = covered(node.request, in: action)
        return ["\(SwiftNaming.escaped(element.label)): [\(type)]\(element.hasDefault ? " = []" : "")"]
      }
    }
  }

  /// The arguments for the members of a group.
  ///
  /// - Parameter occasion: the nodes one of which has to be sent for the group to be sent; nil for its members.
  private func arguments(
    _ nodes: [CoveredInputs.Node], in action: Action, sentWith occasion: [CoveredInputs.Node]? = nil
  ) -> [SwiftTemplate] {
    nodes.map { node in
      let value = value(node, in: action, beside: nodes, sentWith: occasion ?? nodes)
      return "\(SwiftNaming.label(node.request.name)): \(value)"
    }
  }

  private func value(
    _ node: CoveredInputs.Node, in action: Action, beside nodes: [CoveredInputs.Node],
    sentWith occasion: [CoveredInputs.Node]
  ) -> SwiftTemplate {
    switch node.content {
    case .parameter(let parameter):
      return "\(SwiftNaming.escaped(parameter.label))"
    case .list(let element):
      return "\(SwiftNaming.escaped(element.label)).records()"
    case .fixed(let value, let type):
      let name = SwiftNames.member(value)
      // Where a value may be nil, these two would be cases of the optional.
      let member = (["none", "some"].contains(name) ? types.spelling(type) : "") + "." + SwiftNaming.escaped(name)
      let reasons = node.request.node.isRequired ? occasion : nodes.filter(node.request.isRequired)
      guard !node.request.isFirm, let absence = absence(reasons), !absence.isEmpty else { return "\(member)" }
      return "\(absence.joined(separator: " && ")) ? nil : \(member)"
    case .group(let members):
      let ending = node.request.isFirm ? "" : ".unlessEmpty"
      let occasion =
        node.request.node.isRequired ? occasion : members + nodes.filter(node.request.isRequired)
      let call = call(structure(node.request, in: action), arguments(members, in: action, sentWith: occasion))
      return "\(call)\(ending)"
    }
  }

  /// The conditions under which nothing is said of some nodes; nil where something always is.
  private func absence(_ nodes: [CoveredInputs.Node]) -> [String]? {
    var conditions: [String] = []
    for node in nodes {
      switch node.content {
      case .fixed: continue
      case .group(let nodes):
        guard let nested = absence(nodes) else { return nil }
        conditions += nested
      case .list(let element): conditions.append("\(SwiftNaming.escaped(element.label)).isEmpty")
      case .parameter(let parameter):
        if !parameter.isOptional, !parameter.type.isArray { return nil }
        conditions.append("\(SwiftNaming.escaped(parameter.label))\(parameter.isOptional ? " == nil" : ".isEmpty")")
      }
    }
    return conditions
  }

  /// The types of what the functions take.
  private func types(_ nodes: [CoveredInputs.Node]) -> [TypeReference] {
    nodes.flatMap { node -> [TypeReference] in
      switch node.content {
      case .fixed: []
      case .parameter(let parameter): [parameter.type]
      case .group(let nodes): types(nodes)
      case .list(let element): types(element.nodes)
      }
    }
  }
}

extension RequestNode {
  /// Whether the API requires the node wherever a neighbour is sent.
  fileprivate func isRequired(with neighbour: CoveredInputs.Node) -> Bool {
    node.requiredWith.contains { $0.value == neighbour.request.node.id }
  }
}
