import _CoverageSpec

/// The former names of a category: deprecated members and type aliases that lead to the present ones.
struct MovedCode {
  let category: Category
  let scope: SwiftScope
  /// The names in the parts that are made.
  private let names: [SwiftDeclaration]
  /// The label and the type of a member of each model and action, by its id.
  private let members: [String: (label: String, type: String)]

  init(_ coverage: CompiledCoverage) {
    let (category, scope, twins) = (coverage.category, coverage.scope, coverage.twins)
    self.category = category
    self.scope = scope
    let models = category.models.map { ($0.id, ("field", SwiftNames.fieldType($0))) }
    let actions = category.actions.map { ($0.id, ("input", SwiftNames.inputType($0))) }
    members = Dictionary(category.moved.isEmpty ? [] : models + actions) { first, _ in first }
    names = FormerSurface(category).declarations.filter { name in
      guard let former = name.former, scope.options.makes(former.part) else { return false }
      // A twin's type has the properties of the declared one.
      return former.property == nil || !twins.isAlias(name.scope)
    }
  }

  /// The imports of the old properties of records and requests, the run-time library aside.
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
    if case .type = name.shape { return Self.deprecatedType(name.name, now: former.present, scope) }
    let old = SwiftNaming.escaped(name.name)
    let member: SwiftTemplate = """
      \(Self.attribute(former.present))
      \(scope.access)static var \(old): Self { Self.\(SwiftNaming.escaped(former.present)) }
      """
    guard let (label, type) = members[name.path] else { return member }
    return """
      \(member)
      \(Self.attribute(former.present))
      \(scope.access)static func \(old)(_ \(label): \(scope.namespace).\(type)) -> Self { \(label).capability }
      """
  }

  /// A property, in whose extension the other members of the namespace have to be qualified.
  private func code(_ old: String, _ property: StructMember, of type: String) -> SwiftTemplate {
    let scope = scope.hiding(category.types.map(\.id) + type.split(separator: ".").map(String.init))
    let types = SwiftTypes(scope: scope)
    return """
      \(Self.attribute(property.unescapedName))
      \(scope.access)var \(SwiftNaming.escaped(old)): \(types.spelling(property)) {
        get { self.\(property.name) }
        set { self.\(property.name) = newValue }
      }
      """
  }

  /// The documentation and the attribute of an old name.
  static func attribute(_ name: String) -> String {
    "/// The former name of \(SwiftComment.code(name)).\n@available(*, deprecated, renamed: \"\(name)\")"
  }

  /// An old name of a type; empty where it is the name that the type has.
  static func deprecatedType(_ old: String, now new: String, _ scope: SwiftScope) -> SwiftTemplate {
    if old == new { return "" }
    return """
      \(attribute(new))
      \(scope.access)typealias \(SwiftNaming.escaped(old)) = \(SwiftNaming.escaped(new))
      """
  }
}

extension SwiftNames {
  /// The static member that had the path of a move: `salary`.
  static func formerMember(_ move: Move) -> String { move.swiftName ?? SwiftNaming.lowerCamel(move.oldID) }

  /// The property of a request that had the last part of a move's path: `name`.
  static func formerProperty(_ move: Move) -> String {
    move.swiftName ?? SwiftNaming.lowerCamel(move.oldID.split(separator: ".").last.map(String.init) ?? "")
  }

  /// The property of a request or of a group in it for an input.
  static func property(_ input: Input) -> String {
    input.node.swiftName ?? SwiftNaming.lowerCamel(input.node.id)
  }

  /// The path of the group that an input lies in, empty for the request itself.
  static func group(of path: String) -> String {
    path.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// The stem of the former names of types of a moved model, action or feature: `Positions`.
  static func formerTypeName(_ move: Move) -> String {
    guard let name = move.swiftName else { return SwiftNaming.upperCamel(move.oldID) }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The static members of `Connector` for the slugs that a connector had before.
  ///
  /// Where the file names the value, its name did not come from the slug, and stays.
  static func formerValues(_ connector: ConnectorEntry) -> [Located<String>] {
    guard connector.swiftValueName == nil else { return [] }
    return connector.movedFrom.map { Located(SwiftNaming.lowerCamel($0.value), at: $0.location) }
      .filter { $0.value != value(connector) }
  }

  /// The connector's types for the slugs that it had before.
  static func formerTypes(_ connector: ConnectorEntry) -> [Located<String>] {
    guard connector.swiftName == nil else { return [] }
    return connector.movedFrom.map { Located(SwiftNaming.upperCamel($0.value), at: $0.location) }
      .filter { $0.value != type(connector) }
  }
}
