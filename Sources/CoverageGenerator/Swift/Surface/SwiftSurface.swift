import _CoverageSpec

/// The Swift interface of a category, as far as it depends on the specification.
///
/// It knows what client code can name, call, switch over and conform to. It does not know of code that takes a function
/// as a value, or that declares names of its own in the generated types.
package struct SwiftSurface: Sendable {
  private(set) var declarations: [SwiftDeclaration]

  package init(_ specification: Specification) {
    let types = SwiftTypes(scope: SwiftScope(specification))
    let category = specification.category
    declarations = Self.scopes(of: specification, types).flatMap(\.declarations)
    let twins = TwinTypes(category)
    for connector in specification.connectors {
      declarations +=
        ConnectorSurface(category: category, connector: connector, types: types, twins: twins).declarations
    }
    let aliases = declarations.filter { $0.scope.isEmpty && $0.former != nil }
    let renamed = aliases.compactMap { alias in alias.former.map { (old: alias.name, now: $0.present) } }
    // The members of a type can be reached under its old name, too.
    declarations += declarations.flatMap { declaration in
      renamed.compactMap { declaration.inside($0.now, calledBefore: $0.old) }
    }
    declarations += declarations.flatMap { declaration in
      renamed.compactMap { declaration.same(asIn: $0.now, calledBefore: $0.old) }
    }
  }

  /// The scopes in which names are checked, in this order.
  ///
  /// Of the functions of connectors they have those of one that covers everything.
  static func checkedScopes(of specification: Specification) -> [SurfaceScope] {
    scopes(of: specification, SwiftTypes(scope: SwiftScope(specification)), checked: true)
  }

  private static func scopes(
    of specification: Specification, _ types: SwiftTypes, checked: Bool = false
  ) -> [SurfaceScope] {
    let category = specification.category
    let namespace = NamespaceSurface(specification: specification)
    let capabilities = CapabilitySurface(category: category)
    let records = RecordSurface(category: category, types: types)
    let declared = TypeSurface(types: types, recursive: RecursiveTypes(category))
    let functions = FunctionSurface(category: category)
    let twins = TwinTypes(category)
    var scopes = [namespace.module, namespace.members, capabilities.members]
    scopes += category.models.flatMap { [capabilities.fields(of: $0), records.record(of: $0)] }
    scopes += category.listableModels.map(records.query) + category.types.map(declared.members)
    for action in category.actions {
      scopes.append(capabilities.inputs(of: action))
      if action.endpoint != nil { scopes += RequestSurface(action: action, types: types, twins: twins).scopes }
      if checked { scopes += functions.parameters(of: action) }
    }
    scopes += [capabilities.maps] + (checked ? functions.members : []) + [capabilities.features]
    scopes += capabilities.markers + [namespace.connectors]
    if checked { scopes += specification.connectors.flatMap(functions.valueMaps) }
    var former = Dictionary(grouping: FormerSurface(category).declarations, by: \.scope)
    for index in scopes.indices {
      guard let type = scopes[index].type, let names = former.removeValue(forKey: type) else { continue }
      scopes[index].declarations += names.map { $0.typed(types) }
    }
    return scopes
  }
}

extension SwiftDeclaration {
  /// The former name with the type of its property.
  fileprivate func typed(_ types: SwiftTypes) -> SwiftDeclaration {
    guard let property = former?.property else { return self }
    return replacing(shape: .member(type: types.spelling(property)))
  }

  /// The same member under another name of its type; nil for a declaration that is not a member of it.
  fileprivate func inside(_ type: String, calledBefore old: String) -> SwiftDeclaration? {
    guard scope == type || scope.hasPrefix(type + ".") else { return nil }
    return replacing(scope: old + scope.dropFirst(type.count))
  }

  /// The same as something under another name of its type; nil for a declaration that is not the same as a member of it.
  fileprivate func same(asIn type: String, calledBefore old: String) -> SwiftDeclaration? {
    guard case .sameAs(let other) = shape, other.hasPrefix(type + ".") else { return nil }
    return replacing(shape: .sameAs(old + other.dropFirst(type.count)))
  }
}
