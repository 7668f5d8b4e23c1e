import _CoverageSpec

/// The former names of a category: deprecated members and type aliases that lead to the present ones.
struct MovedCode {
  let category: Category
  let scope: SwiftScope
  /// The names in the parts that are made.
  private let names: [SwiftDeclaration]

  init(category: Category, scope: SwiftScope) {
    self.category = category
    self.scope = scope
    names = FormerSurface(category).declarations.filter { $0.former.map { scope.options.makes($0.part) } ?? false }
  }

  /// What the old properties of records and requests need beside the run-time library.
  var imports: SwiftImports { SwiftImports(for: names.compactMap(\.former?.property?.type)) }

  /// The extensions that hold the old names; none where nothing moved.
  var extensions: [SwiftTemplate] {
    let shared = ["Capability", "", "Reads", "Performs", "Provides"]
    return shared.map { type in extending(type, names.filter { $0.scope == type }.map(code)) }.filter { !$0.isEmpty }
      + names.filter { !shared.contains($0.scope) }.map { extending($0.scope, [code($0)]) }
  }

  private func extending(_ type: String, _ members: [SwiftTemplate]) -> SwiftTemplate {
    if members.isEmpty { return "" }
    let path = [scope.namespace] + type.split(separator: ".").map { SwiftNaming.escaped(String($0)) }
    let extended =
      type == "Capability"
      ? "CoverageMatrix.Capability where Category == \(scope.namespace)" : path.joined(separator: ".")
    return """
      nonisolated extension \(extended) {
        \(members, separatedBy: "\n\n")
      }
      """
  }

  private func code(_ name: SwiftDeclaration) -> SwiftTemplate {
    guard let former = name.former else { return "" }
    if let property = former.property { return code(name.name, property, of: name.scope) }
    if case .type = name.shape { return DeprecatedName.type(name.name, now: former.present, scope) }
    let old = SwiftNaming.escaped(name.name)
    let member: SwiftTemplate = """
      \(DeprecatedName.attribute(former.present))
      \(scope.access)static var \(old): Self { Self.\(SwiftNaming.escaped(former.present)) }
      """
    let (label, type) =
      switch category.target(at: name.path) {
      case .model(let model)?: ("field", SwiftNames.fieldType(model))
      case .action(let action)?: ("input", SwiftNames.inputType(action))
      case .field, .input, .feature, nil: ("", "")
      }
    if label.isEmpty { return member }
    return """
      \(member)
      \(DeprecatedName.attribute(former.present))
      \(scope.access)static func \(old)(_ \(label): \(scope.namespace).\(type)) -> Self { \(label).capability }
      """
  }

  /// A property, in whose extension the other members of the namespace have to be qualified.
  private func code(_ old: String, _ property: StructMember, of type: String) -> SwiftTemplate {
    let scope = scope.hiding(category.types.map(\.id) + type.split(separator: ".").map(String.init))
    let types = SwiftTypes(scope: scope)
    return """
      \(DeprecatedName.attribute(property.unescapedName))
      \(scope.access)var \(SwiftNaming.escaped(old)): \(types.spelling(property)) {
        get { self.\(property.name) }
        set { self.\(property.name) = newValue }
      }
      """
  }
}
