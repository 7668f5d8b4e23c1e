import _CoverageSpec

/// `Requests.swift`: a struct for the request of each action, whatever the connector.
struct RequestsEmitter: Emitter {
  func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let scope = coverage.scope
    let actions = coverage.category.requestedActions
    let limits = RequestLimits(coverage.category)
    let requests = actions.map {
      RequestWriter(action: $0, category: coverage.category, twins: coverage.twins, limits: limits, scope: scope).code
    }
    let code: SwiftTemplate = """
      nonisolated extension \(scope.namespace) {
        \(requests, separatedBy: "\n\n")
      }
      """
    let answers = scope.options.makes(.responses) ? actions.compactMap(\.answer) : []
    let imports = SwiftImports(for: actions.flatMap { $0.coverageInputs.map(\.type) } + answers)
    let isNeeded = actions.isEmpty ? imports : imports.union(.runtime)
    return [SwiftFile.make("Requests", of: .requests, from: "category.json", importing: isNeeded, scope, code)]
  }
}

/// Writes the struct for an action's request, with the structs of its groups inside it.
struct RequestWriter {
  let action: Action
  private let scope: SwiftScope
  private let nodes: [RequestNode]
  private let limits: RequestLimits
  private let visitor: RequestVisitorCode
  private let twins: TwinTypes

  init(action: Action, category: Category, twins: TwinTypes, limits: RequestLimits, scope: SwiftScope) {
    self.action = action
    self.twins = twins
    self.limits = limits
    nodes = RequestTree(action).nodes
    // Inside the request its groups hide what has their names outside.
    self.scope = scope.hiding(nodes.flatMap(\.all).map(\.typeName).filter { !$0.isEmpty })
    visitor = RequestVisitorCode(
      nodes: nodes, action: action, category: category, limits: limits, scope: self.scope)
  }

  /// The code as it stands in the namespace.
  var code: SwiftTemplate {
    let route = SwiftComment.code(endpoint.text)
    let label = SwiftComment.inline(action.label)
    let code = writer.code(
      SwiftNames.requestType(action),
      documentation: action.remarks.documentation("The request for \(label), whatever the connector: \(route)"),
      conformances: [scope.qualified("ActionRequest")], members: members, isCoded: true,
      further: [answer, routing, rules, visitor.code] + groups(nodes))
    return SwiftTemplate(verbatim: code.text(in: scope))
  }

  private var endpoint: Endpoint { action.endpoint ?? Endpoint(method: "", route: "") }

  private var writer: StructWriter { StructWriter(scope: scope) }

  private var members: [StructMember] {
    nodes.map { StructMember($0, of: action) }
      + (action.remoteFields.isEmpty ? [] : [StructMember(remoteFieldsOf: action)])
  }

  /// The structs of the groups among some nodes, each with those of its own groups inside, or their other names.
  private func groups(_ nodes: [RequestNode]) -> [SwiftTemplate] {
    nodes.compactMap { node in
      guard case .group(let children, let isList) = node.content else { return nil }
      let path = SwiftComment.code("\(action.id).\(node.path)")
      let summary = isList ? "An element of \(path)" : "The inputs of \(SwiftComment.inline(action.label)) in \(path)"
      if let original = twins.original(of: node, in: action) {
        let type = original.split(separator: ".").map { SwiftNaming.escaped(String($0)) }.joined(separator: ".")
        return """
          \(node.node.remarks.documentation(summary))
          \(scope.access)typealias \(SwiftNaming.escaped(node.typeName)) = \(scope.namespace).\(type)
          """
      }
      let isOptional = !isList && !node.isFirm
      return writer.code(
        node.typeName, documentation: node.node.remarks.documentation(summary),
        conformances: ((node.isTakenApart ? [] : ["Codable"]) + ["Hashable", "Sendable"]).map(scope.qualified),
        members: children.map { StructMember($0, of: action) }, isCoded: !node.isTakenApart,
        further: (isOptional ? [unlessEmpty] : []) + groups(children))
    }
  }

  private var unlessEmpty: SwiftTemplate {
    """
    /// The group, or nil where nothing in it is set.
    \(scope.access)var _unlessEmpty: Self? { self == Self() ? nil : self }
    """
  }

  /// The type of the answer, where the spec says it and its envelope is generated.
  private var answer: SwiftTemplate {
    guard let answer = action.answer, scope.options.makes(.responses) else { return "" }
    let types = SwiftTypes(scope: scope)
    let content = answer.isArray ? "ActionResults<\(types.spelling(answer.element))>" : types.spelling(answer)
    return """
      /// What the API answers with.
      \(scope.access)typealias Answer = \(scope.namespace).ActionAnswer<\(content)>
      """
  }

  private var routing: SwiftTemplate {
    let parameters = nodes.flatMap { node -> [String] in
      let group = "self.\(node.storage)\(node.isFirm ? "" : "?")."
      return node.isTakenApart
        ? node.children.compactMap { parameter($0, in: group) } : parameter(node, in: "self.").map { [$0] } ?? []
    }
    let hasBody = !action.remoteFields.isEmpty || nodes.contains { !$0.isOnlyInRoute }
    return """
      /// The action: \(SwiftComment.code(action.id)).
      \(action.remarks.attribute)
      \(scope.access)static var action: \(scope.namespace).Capability { .\(SwiftNaming.escaped(SwiftNames.member(action))) }
      /// The HTTP method.
      \(scope.access)static var method: String { \(SwiftLiteral.quoted(endpoint.method)) }
      /// The HTTP path, with its parameters in braces.
      \(scope.access)static var routeTemplate: String { \(SwiftLiteral.quoted(endpoint.route)) }
      /// Whether the request has a body.
      \(scope.access)static var hasBody: Bool { \(hasBody ? "true" : "false") }
      /// The values of the parameters in the path.
      \(scope.access)var routeParameters: [String: String] { [\(parameters.isEmpty ? ":" : parameters.joined(separator: ", "))] }
      """
  }

  /// A parameter with its value; the checks of a request find an empty one.
  private func parameter(_ node: RequestNode, in parent: String) -> String? {
    let value = node.isFirm && !node.node.isNullable ? "" : " ?? \"\""
    return node.node.routeParameter.map {
      "\(SwiftLiteral.quoted($0)): \(parent)\(node.storage)\(value)"
    }
  }

  private var rules: SwiftTemplate {
    """
    /// The rules of the API for the request, which the run-time library reads.
    \(scope.access)static var _rules: StaticBytes {
      StaticBytes(
        \(SwiftLiteral.lines(ruleLines)))
    }
    """
  }

  /// The rules of the API, a line each.
  private var ruleLines: [String] {
    let all = nodes.flatMap(\.all)
    // What may be null is written as null, and so is never missing.
    let required = all.filter { $0.node.isRequired && !$0.node.isNullable }.map { node in
      "\(node.hasElements ? "list" : "required") \(node.path)"
    }
    let together = all.filter { !$0.node.requiredWith.isEmpty }.map { node in
      let parent = node.path.dropLast(node.node.id.count)
      return (["with", node.path] + node.node.requiredWith.map { parent + $0.value }).joined(separator: " ")
    }
    let choices = all.filter { !$0.node.oneOf.isEmpty }.map { node in
      (["one"] + node.node.oneOf.map { "\(node.path).\($0.value)" }).joined(separator: " ")
    }
    let route = all.compactMap { node in node.node.routeParameter.map { "route \($0) \(node.path)" } }
    let remote = action.remoteFields.isEmpty ? [] : [(["remote"] + action.remoteFields).joined(separator: " ")]
    return required + together + choices + limits.lines(all) + route + remote
  }
}

extension RequestNode {
  /// Whether the body has nothing of it.
  var isOnlyInRoute: Bool {
    node.routeParameter != nil || (isTakenApart && children.allSatisfy(\.isOnlyInRoute))
  }
}
