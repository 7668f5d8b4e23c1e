import _CoverageSpec

/// The namespace with its members, and the values of connectors.
struct NamespaceSurface {
  typealias Origin = SwiftDeclaration.Origin

  let specification: Specification

  private var category: Category { specification.category }

  var module: SurfaceScope {
    let origin = Origin("category '\(category.id)'", at: category.location)
    return SurfaceScope(
      description: "the module", reserved: SwiftNames.reservedInModule,
      declarations: [type(SwiftNames.namespace(category), SpecPath.category, origin, for: [.callers, .mappers])])
  }

  /// A member named like the namespace itself would hide it from all code inside.
  var members: SurfaceScope {
    let hasAnswers = category.requestedActions.contains { $0.answer != nil }
    return SurfaceScope(
      type: "", description: "the members of the namespace",
      reserved: SwiftNames.reservedInNamespace + (hasAnswers ? SwiftNames.reservedByAnswers : [])
        + SwiftNames.reservedByTypes(category),
      namesNamespace: true, declarations: declarations)
  }

  /// The types in the namespace.
  var declarations: [SwiftDeclaration] {
    category.types.map(type) + category.models.flatMap(types) + category.listableModels.map(query)
      + category.actions.flatMap(types) + specification.connectors.flatMap(types)
  }

  var connectors: SurfaceScope {
    SurfaceScope(
      type: "Connector", description: "the members of Connector", reserved: SwiftNames.reservedConnectorMembers,
      declarations: specification.connectors.flatMap(values))
  }

  private func type(_ type: TypeDeclaration) -> SwiftDeclaration {
    let kind =
      switch type.kind {
      case .openEnum: "open enum"
      case .closedEnum: "closed enum"
      case .object: "struct"
      case .taggedUnion, .untaggedUnion: "enum"
      }
    return self.type(
      type.id, SpecPath.type(type.id), Origin("type '\(type.id)'", key: "id", at: type.location),
      for: [.callers, .mappers], kind: kind)
  }

  private func types(_ model: Model) -> [SwiftDeclaration] {
    let owner = "model '\(model.id)'"
    return [
      type(SwiftNames.fieldType(model), model.id, Origin("the field type of \(owner)", of: owner, at: model.location)),
      type(
        model.record, model.id, Origin("the record of \(owner)", of: owner, key: "record", at: model.location)),
    ]
  }

  private func query(_ model: Model) -> SwiftDeclaration {
    let owner = "model '\(model.id)'"
    return type(SwiftNames.queryType(model), model.id, Origin("the query of \(owner)", of: owner, at: model.location))
  }

  private func types(_ action: Action) -> [SwiftDeclaration] {
    let owner = "action '\(action.id)'"
    let inputs = type(
      SwiftNames.inputType(action), action.id, Origin("the input type of \(owner)", of: owner, at: action.location))
    if action.endpoint == nil { return [inputs] }
    return [
      inputs,
      type(
        SwiftNames.requestType(action), action.id, Origin("the request of \(owner)", of: owner, at: action.location)),
    ]
  }

  private func types(_ connector: ConnectorEntry) -> [SwiftDeclaration] {
    let owner = "connector '\(connector.slug)'"
    let present = SwiftNames.type(connector)
    let former = SwiftNames.formerTypes(connector).map { old in
      SwiftDeclaration(
        old.value, in: "", .type(kind: ""), for: [.callers, .mappers], connector: connector.slug, path: "",
        from: Origin("a former slug of '\(connector.slug)'", of: owner, at: old.location),
        former: SwiftDeclaration.Former(present: present, part: .connector))
    }
    let origin = Origin(owner, at: connector.slugLocation)
    return [
      SwiftDeclaration(
        present, in: "", .type(kind: ""), for: [.callers, .mappers], connector: connector.slug, path: "", from: origin)
    ] + former
  }

  private func values(_ connector: ConnectorEntry) -> [SwiftDeclaration] {
    let owner = "connector '\(connector.slug)'"
    let present = SwiftNames.value(connector)
    let former = SwiftNames.formerValues(connector).map { old in
      SwiftDeclaration(
        old.value, in: "Connector", .member(type: ""), connector: connector.slug, path: "",
        from: Origin(
          "a former slug of '\(connector.slug)'", of: owner, key: "swift_value_name", at: old.location),
        former: SwiftDeclaration.Former(present: present, part: .queries))
    }
    let origin = Origin(owner, key: "swift_value_name", at: connector.slugLocation)
    return [
      SwiftDeclaration(
        present, in: "Connector", .member(type: ""), connector: connector.slug, path: "", from: origin)
    ] + former
  }

  private func type(
    _ name: String, _ path: String, _ origin: Origin, for audience: SwiftDeclaration.Audience = .callers,
    kind: String = ""
  ) -> SwiftDeclaration {
    SwiftDeclaration(name, in: "", .type(kind: kind), for: audience, path: path, from: origin)
  }
}
