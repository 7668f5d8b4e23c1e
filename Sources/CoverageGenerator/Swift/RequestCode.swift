import _CoverageSpec

/// A connector's functions that make requests of exactly the inputs that it covers.
struct RequestCode {
  private let scope: SwiftScope
  private let actions: [Covered]
  /// The connector's type.
  private let type: String
  /// The connector's name in comments.
  private let name: String
  private let types: SwiftTypes

  init(shared: SharedCode, connector: ConnectorEntry, scope: SwiftScope) {
    self.scope = scope
    type = "\(scope.namespace).\(SwiftNaming.escaped(SwiftNames.type(connector)))"
    name = SwiftComment.inline(connector.name)
    types = SwiftTypes(scope: scope)
    let covered = shared.requests.compactMap { request in
      connector.actions.first { $0.id == request.action.id }.map { coverage in
        (request, coverage, CoveredInputs(request.tree, coverage: coverage, category: shared.category))
      }
    }
    actions = covered.map { request, coverage, inputs in
      let twin = shared.twins.firstTwin(of: request.action)
      let twinInputs = twin.flatMap { twin in covered.first { $0.0.action.id == twin.id }?.2 }
      return Covered(
        request: request, coverage: coverage, inputs: inputs,
        elements: TwinElements(inputs, of: request.action, beside: twinInputs, shared.twins))
    }
  }

  /// The imports of the public functions.
  var imports: SwiftImports { actions.reduce(into: []) { $0.formUnion(imports($1.inputs.nodes)) } }

  var template: SwiftTemplate {
    let code = actions.flatMap { [builder($0)] + elements($0) }
    return "\(code, separatedBy: "\n\n")"
  }

  /// An action that the connector supports.
  private struct Covered {
    var request: SharedCode.Request
    var coverage: ActionCoverage
    var inputs: CoveredInputs
    var elements: TwinElements
  }

  /// The function that makes the request.
  private func builder(_ covered: Covered) -> SwiftTemplate {
    let request = covered.request
    var parameters = self.parameters(covered.inputs.nodes, of: covered)
    var values = arguments(covered.inputs.nodes, in: request)
    if !request.action.remoteFields.isEmpty {
      parameters.append("remoteFields: [\(scope.qualified("String")): \(scope.qualified("JSONValue"))]? = nil")
      values.append("remoteFields: remoteFields")
    }
    var notes = covered.coverage.inputs.compactMap(\.note?.text)
    if let note = covered.coverage.note { notes.insert(note.text, at: 0) }
    let summary = "\(request.label) as \(name) covers it: \(request.code)."
    return """
      \(SwiftComment.documentation(summary, notes.joined(separator: "\n\n"), carriers(covered.inputs)))
      \(request.action.remarks.attribute)
      \(scope.access)static func \(request.member)(\(list(parameters))) -> Covered<\(type), \(request.type)> {
        Covered(
          \(call(request.type, values)),
          sealedBy: _Seal())
      }
      """
  }

  /// The inputs that the API requires beyond those that the connector covers.
  private func carriers(_ inputs: CoveredInputs) -> String {
    let paths = inputs.carriers.map(SwiftComment.code)
    if paths.isEmpty { return "" }
    return "Asked for by the API, and not passed on to \(name): \(paths.joined(separator: ", "))."
  }

  /// The functions that make the elements of lists, in an enum named as the request.
  private func elements(_ covered: Covered) -> [SwiftTemplate] {
    let functions = covered.inputs.lists.map { element($0.list, $0.element, in: covered) }
    if functions.isEmpty { return [] }
    let (label, name) = (covered.request.label, covered.request.name)
    if covered.elements.areSame, let twin = covered.elements.twin {
      return [
        """
        \(SwiftComment.documentation("The elements of lists in \(label): those in \(SwiftComment.inline(twin.label))."))
        \(scope.access)typealias \(name) = \(SwiftNaming.escaped(SwiftNames.requestType(twin)))
        """
      ]
    }
    return [
      """
      \(SwiftComment.documentation("The elements of lists in \(label)."))
      \(scope.access)nonisolated enum \(name)\(covered.elements.hasDifferences ? ": CoverageMatrix.ConnectorType" : "") {
        \((covered.elements.hasDifferences ? [identity] : []) + functions, separatedBy: "\n\n")
      }
      """
    ]
  }

  /// What makes a type of the connector cover elements by itself, which then do not serve the action's twin.
  private var identity: SwiftTemplate {
    """
    /// The connector as a value.
    \(scope.access)static var connector: \(value) { \(type).connector }
    /// The key of the connector.
    \(scope.access)typealias _Seal = \(type)._Seal
    """
  }

  /// The type of connectors as values.
  private var value: String {
    scope.options.access == .package ? scope.alias("Connector") : "\(scope.namespace).Connector"
  }

  private func element(
    _ list: RequestNode, _ element: CoveredInputs.Element, in covered: Covered
  ) -> SwiftTemplate {
    let request = covered.request
    let summary = "An element of \(SwiftComment.code("\(request.action.id).\(list.path)")) as \(name) covers it."
    return """
      \(SwiftComment.documentation(summary))
      \(scope.access)static func \(SwiftNaming.escaped(list.elementFunction))(\(self.list(parameters(element.nodes, of: covered)))) -> \(type(ofElement: list, in: covered)) {
        Covered(
          \(call(request.structure(list), arguments(element.nodes, in: request))),
          sealedBy: _Seal())
      }
      """
  }

  /// Parameters from a line of their own each, for the place between parentheses.
  private func list(_ parameters: [String]) -> SwiftTemplate {
    if parameters.isEmpty { return "" }
    return """

        \(parameters.joined(separator: ",\n"))

      """
  }

  private func call(_ function: String, _ arguments: [SwiftTemplate]) -> SwiftTemplate {
    if arguments.isEmpty { return "\(function)()" }
    return """
      \(function)(
        \(arguments, separatedBy: ",\n"))
      """
  }

  private func type(ofElement node: RequestNode, in covered: Covered) -> String {
    let isOwn = covered.elements.relation(of: node) == .different
    let covering = isOwn ? "\(type).\(covered.request.name)" : type
    return "\(scope.qualified("Covered"))<\(covering), \(covered.request.structure(node))>"
  }

  private func parameters(_ nodes: [CoveredInputs.Node], of covered: Covered) -> [String] {
    var parameters: [String] = []
    for node in nodes {
      switch node.content {
      case .fixed: continue
      case .group(let nodes): parameters += self.parameters(nodes, of: covered)
      case .parameter(let parameter):
        parameters.append(covered.request.declaration(node.request, isAsked: !parameter.hasDefault))
      case .list(let element):
        let type = "[\(type(ofElement: node.request, in: covered))]"
        parameters.append("\(node.request.parameter): \(type)\(element.hasDefault ? " = []" : "")")
      }
    }
    return parameters
  }

  /// The arguments for the members of a group.
  ///
  /// - Parameter occasion: the nodes one of which has to be sent for the group to be sent; nil for its members.
  private func arguments(
    _ nodes: [CoveredInputs.Node], in request: SharedCode.Request, sentWith occasion: [CoveredInputs.Node]? = nil
  ) -> [SwiftTemplate] {
    nodes.map { argument($0, in: request, beside: nodes, sentWith: occasion ?? nodes) }
  }

  private func argument(
    _ node: CoveredInputs.Node, in request: SharedCode.Request, beside nodes: [CoveredInputs.Node],
    sentWith occasion: [CoveredInputs.Node]
  ) -> SwiftTemplate {
    let label = node.request.argument
    switch node.content {
    case .parameter, .list: return SwiftTemplate(verbatim: node.request.passing)
    case .fixed(let value, let type):
      let name = SwiftNames.member(value)
      // Where a value may be nil, these two would be cases of the optional.
      let member = (["none", "some"].contains(name) ? types.spelling(type) : "") + "." + SwiftNaming.escaped(name)
      let reasons = node.request.node.isRequired ? occasion : nodes.filter(node.request.isRequired)
      guard !node.request.isFirm, let absence = absence(reasons), !absence.isEmpty else {
        return SwiftTemplate(verbatim: "\(label): \(member)")
      }
      return SwiftTemplate(verbatim: "\(label): \(absence.joined(separator: " && ")) ? nil : \(member)")
    case .group(let members):
      let ending = node.request.isFirm ? "" : "._unlessEmpty"
      let occasion =
        node.request.node.isRequired ? occasion : members + nodes.filter(node.request.isRequired)
      let arguments = arguments(members, in: request, sentWith: occasion)
      return "\(label): \(call(request.structure(node.request), arguments))\(ending)"
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
      case .list: conditions.append("\(node.request.parameter).isEmpty")
      case .parameter(let parameter):
        if !parameter.isOptional, !parameter.type.isArray { return nil }
        conditions.append("\(node.request.parameter)\(parameter.isOptional ? " == nil" : ".isEmpty")")
      }
    }
    return conditions
  }

  /// The imports of what the functions take.
  private func imports(_ nodes: [CoveredInputs.Node]) -> SwiftImports {
    var imports: SwiftImports = []
    for node in nodes {
      switch node.content {
      case .fixed: continue
      case .parameter: imports.formUnion(node.request.imports)
      case .group(let nodes): imports.formUnion(self.imports(nodes))
      case .list(let element): imports.formUnion(self.imports(element.nodes))
      }
    }
    return imports
  }
}

extension RequestNode {
  /// Whether the API requires the node wherever a neighbour is sent.
  fileprivate func isRequired(with neighbour: CoveredInputs.Node) -> Bool {
    node.requiredWith.contains { $0.value == neighbour.request.node.id }
  }
}
