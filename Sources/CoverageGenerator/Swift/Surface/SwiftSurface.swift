import _CoverageSpec

/// The Swift interface of a category, as far as it depends on the specification.
///
/// It knows what client code can name, call, switch over and conform to. It does not know of code that takes a function
/// as a value, or that declares names of its own in the generated types.
package struct SwiftSurface: Sendable {
  package private(set) var declarations: [SwiftDeclaration] = []

  package init(_ specification: Specification) {
    let types = SwiftTypes(scope: SwiftScope(specification))
    let category = specification.category
    let namespace = SwiftNames.namespace(category)
    declarations.append(
      SwiftDeclaration(
        name: namespace, shape: .member(type: ""), audience: [.callers, .mappers], path: SpecPath.category))
    declarations += CapabilitySurface(category: category).declarations
    declarations += TypeSurface(category: category, types: types).declarations
    declarations += RecordSurface(category: category, types: types).declarations
    for connector in specification.connectors {
      declarations += ConnectorSurface(category: category, connector: connector, types: types).declarations
    }
    let aliases = FormerTypes(specification).aliases
    // What a type has can be reached under its old name, too.
    declarations += declarations.flatMap { declaration in
      aliases.compactMap { alias in declaration.renamed(from: alias.new, to: alias.old) }
    }
  }
}

/// The type aliases for what moved.
private struct FormerTypes {
  private(set) var aliases: [(old: String, new: String)] = []

  init(_ specification: Specification) {
    for (move, target) in specification.category.movedTargets {
      let old = SwiftNames.formerTypeName(move)
      switch target {
      case .model(let model):
        aliases += [(old + "Field", SwiftNames.fieldType(model)), (old + "Query", SwiftNames.queryType(model))]
      case .action(let action):
        aliases += [(old + "Input", SwiftNames.inputType(action)), (old, SwiftNames.requestType(action))]
      case .field, .input, .feature: break
      }
    }
    for connector in specification.connectors {
      aliases += SwiftNames.formerTypes(connector).map { ($0.value, SwiftNames.type(connector)) }
    }
    aliases.removeAll { $0.old == $0.new }
  }
}

extension SwiftDeclaration {
  /// The same member of a type under another name of the type; nil for what is no member of it.
  fileprivate func renamed(from new: String, to old: String) -> SwiftDeclaration? {
    guard name.hasPrefix(new + ".") || name.hasPrefix(new + ":") else { return nil }
    var declaration = self
    declaration.name = old + name.dropFirst(new.count)
    return declaration
  }
}
