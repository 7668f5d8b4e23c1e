import _CoverageSpec

/// The request of an action, whatever the connector, with its groups.
struct RequestSurface {
  typealias Origin = SwiftDeclaration.Origin

  let action: Action
  let types: SwiftTypes

  /// The properties and the types of the request, then those of each group.
  var scopes: [SurfaceScope] {
    scopes(
      RequestNode.nodes(of: action), in: SwiftNames.requestType(action), path: action.id,
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
      type: type, description: "the properties of \(owner)", reserved: SwiftNames.reservedStructMembers + reserved,
      declarations: StructSurface(name: type, path: path, types: types).declarations(members + further))
    let nested = SurfaceScope(
      type: type, description: "the types of \(owner)", reserved: SwiftNames.reservedRequestTypes,
      namesNamespace: true, declarations: groups.map { self.group($0, in: type) })
    return [properties, nested]
      + groups.flatMap { group in
        scopes(
          group.children, in: "\(type).\(group.typeName)", path: "\(action.id).\(group.path)",
          of: "group '\(group.path)'",
          reserved: group.isList || group.isFirm ? [] : SwiftNames.reservedOptionalGroupMembers)
      }
  }

  private func group(_ node: RequestNode, in type: String) -> SwiftDeclaration {
    SwiftDeclaration(
      node.typeName, in: type, .type(kind: ""), path: "\(action.id).\(node.path)",
      from: Origin(
        "the type of '\(node.path)'", of: "input '\(node.path)'", key: node.isList ? "item" : "swift_name",
        at: node.node.location))
  }
}
