import _CoverageSpec

/// The records, the requests whatever the connector, and the queries.
struct RecordSurface {
  let category: Category
  let types: SwiftTypes

  var declarations: [SwiftDeclaration] {
    category.models.flatMap(record) + category.listableModels.flatMap(query) + category.actions.flatMap(request)
      + category.moved.flatMap(former)
  }

  private func record(_ model: Model) -> [SwiftDeclaration] {
    [type(model.record, model.id)]
      + structure(model.record, model.id) { "\(model.id).\($0)" }
      .declarations(model.fields.map { ($0.id, StructMember($0, of: model)) })
  }

  private func query(_ model: Model) -> [SwiftDeclaration] {
    let name = SwiftNames.queryType(model)
    let own = Set(model.filters.map(\.id))
    let members = category.listParameters(of: model).map { ($0.id, StructMember($0, of: model)) }
    return [type(name, model.id)]
      + structure(name, model.id) {
        own.contains($0) ? SpecPath.filter($0, of: model.id) : SpecPath.listParameter($0)
      }.declarations(members)
  }

  private func request(_ action: Action) -> [SwiftDeclaration] {
    let name = SwiftNames.requestType(action)
    let nodes = RequestNode.nodes(of: action)
    var members = nodes.map { ($0.path, StructMember($0, of: action)) }
    if !action.remoteFields.isEmpty { members.append(("", StructMember(remoteFieldsOf: action))) }
    let path = { (id: String) in id.isEmpty ? action.id : "\(action.id).\(id)" }
    return [type(name, action.id)] + structure(name, action.id, path).declarations(members)
      + groups(nodes, of: action, in: name, path)
  }

  private func groups(
    _ nodes: [RequestNode], of action: Action, in request: String, _ path: @escaping (String) -> String
  ) -> [SwiftDeclaration] {
    nodes.flatMap { node -> [SwiftDeclaration] in
      guard case .group(let children, _) = node.content else { return [] }
      let name = ([request] + node.typePath).joined(separator: ".")
      let members = children.map { ($0.path, StructMember($0, of: action)) }
      return [type(name, path(node.path))] + structure(name, path(node.path), path).declarations(members)
        + groups(children, of: action, in: request, path)
    }
  }

  /// The properties that `MovedCode` writes.
  private func former(_ move: Move) -> [SwiftDeclaration] {
    let path = move.to.value
    func property(_ name: String, _ member: StructMember, nested: Bool = false) -> [SwiftDeclaration] {
      let type = types.spelling(member.type) + (member.isOptional ? "?" : "")
      return [SwiftDeclaration(name: name, shape: .member(type: type), audience: .callers, path: path)]
    }
    switch category.target(at: path) {
    case .field(let field, let model)?:
      return property("\(model.record).\(SwiftNames.formerMember(move))", StructMember(field, of: model))
    case .input(let input, let action)?:
      let nodes = RequestNode.nodes(of: action).flatMap(\.all)
      let groups = input.path.split(separator: ".").dropLast()
      var oldGroups = move.oldID.split(separator: ".")
      guard oldGroups.popLast() != nil, oldGroups.elementsEqual(groups),
        let node = nodes.first(where: { $0.path == input.path })
      else { return [] }
      let parent = nodes.first { $0.path == groups.joined(separator: ".") }
      let name = ([SwiftNames.requestType(action)] + (parent?.typePath ?? [])).joined(separator: ".")
      let old = SwiftNames.formerProperty(move)
      return property("\(name).\(old)", StructMember(node, of: action))
    case .model, .action, .feature, nil: return []
    }
  }

  private func type(_ name: String, _ path: String) -> SwiftDeclaration {
    SwiftDeclaration(name: name, shape: .member(type: ""), audience: .callers, path: path)
  }

  private func structure(
    _ name: String, _ ownPath: String, _ path: @escaping (String) -> String
  ) -> StructSurface {
    StructSurface(name: name, types: types, audience: .callers, path: path, ownPath: ownPath)
  }
}
