import _CoverageSpec

/// A struct that `StructWriter` writes: its initializer and its properties.
struct StructSurface {
  struct Member {
    var member: StructMember
    var path: String
    var origin: SwiftDeclaration.Origin?

    init(_ member: StructMember, path: String, origin: SwiftDeclaration.Origin?) {
      self.member = member
      self.path = path
      self.origin = origin
    }
  }

  /// The name in the interface: `CreateCandidate.Candidate`.
  var name: String
  var path: String
  var types: SwiftTypes
  /// Who makes values; callers alone read them.
  var audience = SwiftDeclaration.Audience.callers

  func declarations(_ members: [Member]) -> [SwiftDeclaration] {
    let parameters = members.map { one in
      SwiftDeclaration.Parameter(
        label: one.member.unescapedName, type: types.spelling(one.member),
        hasDefault: !one.member.isAskedFor && (one.member.isOptional || one.member.isList), path: one.path)
    }
    return [SwiftDeclaration("init", in: name, .function(parameters), for: audience, path: path)]
      + members.map { one in
        SwiftDeclaration(
          one.member.unescapedName, in: name, .member(type: types.spelling(one.member)), path: one.path,
          from: one.origin)
      }
  }
}

/// The records and the queries of models.
struct RecordSurface {
  let category: Category
  let types: SwiftTypes

  /// The names of fields are checked among the fields.
  func record(of model: Model) -> SurfaceScope {
    let members = model.fields.map {
      StructSurface.Member(StructMember($0, of: model), path: "\(model.id).\($0.id)", origin: nil)
    }
    return SurfaceScope(
      type: model.record, description: "the properties of record '\(model.record)'",
      declarations: StructSurface(name: model.record, path: model.id, types: types).declarations(members))
  }

  func query(of model: Model) -> SurfaceScope {
    let name = SwiftNames.queryType(model)
    let own = Set(model.filters.map(\.id))
    let members = category.listParameters(of: model).map { parameter in
      let id = parameter.id
      return StructSurface.Member(
        StructMember(parameter, of: model),
        path: own.contains(id) ? SpecPath.filter(id, of: model.id) : SpecPath.listParameter(id),
        origin: SwiftDeclaration.Origin("list parameter '\(id)'", at: parameter.location))
    }
    return SurfaceScope(
      type: name, description: "the list parameters of model '\(model.id)'",
      reserved: SwiftNames.reservedStructMembers + SwiftNames.reservedQueryMembers
        + StructMember.storage(behind: members.map(\.member)),
      declarations: StructSurface(name: name, path: model.id, types: types).declarations(members))
  }
}

/// The request of an action, whatever the connector, with its groups.
struct RequestSurface {
  typealias Origin = SwiftDeclaration.Origin

  let action: Action
  let types: SwiftTypes
  let twins: TwinTypes

  /// The properties and the types of the request, then those of each group.
  ///
  /// A group that a twin declares has its members under its own name, too.
  var scopes: [SurfaceScope] {
    scopes(
      RequestTree(action).nodes, in: SwiftNames.requestType(action), path: action.id,
      of: "action '\(action.id)'", reserved: SwiftNames.reservedRequestMembers,
      further: action.remoteFields.isEmpty
        ? [] : [StructSurface.Member(StructMember(remoteFieldsOf: action), path: action.id, origin: nil)])
  }

  private func scopes(
    _ nodes: [RequestNode], in type: String, path: String, of owner: String, reserved: [String],
    further: [StructSurface.Member] = []
  ) -> [SurfaceScope] {
    let members = nodes.map {
      StructSurface.Member(
        StructMember($0, of: action), path: "\(action.id).\($0.path)",
        origin: Origin("input '\($0.path)'", at: $0.node.location))
    }
    let groups = nodes.filter { !$0.typePath.isEmpty }
    let properties = SurfaceScope(
      type: type, description: "the properties of \(owner)",
      reserved: SwiftNames.reservedStructMembers + reserved + StructMember.storage(behind: members.map(\.member)),
      declarations: StructSurface(name: type, path: path, types: types).declarations(members + further))
    let nested = SurfaceScope(
      type: type, description: "the types of \(owner)",
      reserved: SwiftNames.reservedRequestTypes + (action.answer == nil ? [] : ["Answer"]),
      namesNamespace: true, declarations: groups.flatMap { self.group($0, in: type) })
    return [properties, nested]
      + groups.flatMap { group in
        scopes(
          group.children, in: "\(type).\(group.typeName)", path: "\(action.id).\(group.path)",
          of: "group '\(group.path)'",
          reserved: group.isList || group.isFirm ? [] : SwiftNames.reservedOptionalGroupMembers)
      }
  }

  private func group(_ node: RequestNode, in type: String) -> [SwiftDeclaration] {
    let path = "\(action.id).\(node.path)"
    let group = SwiftDeclaration(
      node.typeName, in: type, .type(kind: ""), path: path,
      from: Origin(
        "the type of '\(node.path)'", of: "input '\(node.path)'", key: node.isList ? "item" : "swift_name",
        at: node.node.location))
    let original = twins.original(of: node, in: action)
    return [group]
      + [original].compactMap(\.self).map {
        SwiftDeclaration(node.typeName, in: type, .sameAs($0), path: path)
      }
  }
}
