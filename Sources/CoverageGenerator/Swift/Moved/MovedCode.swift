import _CoverageSpec

/// The names that moved things had before: deprecated members and type aliases that lead to the present ones.
///
/// Redirected are capabilities, markers, the types of fields, inputs, requests and queries, and the properties of records
/// and requests. Not redirected, as every alias of them would have to be compiled for each connector and each
/// combination of labels, are the labels of initializers and of connectors' functions, and those functions themselves.
struct MovedCode {
  let category: Category
  let scope: SwiftScope
  private let moves: [(move: Move, target: Category.Target)]

  init(category: Category, scope: SwiftScope) {
    self.category = category
    self.scope = scope
    moves = category.movedTargets
  }

  /// What the old properties of records and requests need beside the run-time library.
  var imports: SwiftImports {
    SwiftImports(for: moves.compactMap { property($0, $1)?.member.type })
  }

  /// The extensions that hold the old names; none where nothing moved.
  var extensions: [SwiftTemplate] {
    (moves.isEmpty ? [] : [capabilities, types, markers("Reads"), markers("Performs"), markers("Provides")])
      .filter { !$0.isEmpty } + moves.flatMap(members)
  }

  private var capabilities: SwiftTemplate {
    let members = moves.compactMap { move, target -> SwiftTemplate? in
      let old = SwiftNames.formerMember(move)
      switch target {
      case .model(let model):
        return capability(old, now: SwiftNames.member(model), takes: "field", SwiftNames.fieldType(model))
      case .action(let action):
        return capability(old, now: SwiftNames.member(action), takes: "input", SwiftNames.inputType(action))
      case .field, .input, .feature: return nil
      }
    }
    return extending("CoverageMatrix.Capability where Category == \(scope.namespace)", members)
  }

  private func capability(_ old: String, now new: String, takes label: String, _ type: String) -> SwiftTemplate? {
    if old == new { return nil }
    let attribute = DeprecatedName.attribute(new)
    return """
      \(attribute)
      \(scope.access)static var \(SwiftNaming.escaped(old)): Self { Self.\(SwiftNaming.escaped(new)) }
      \(attribute)
      \(scope.access)static func \(SwiftNaming.escaped(old))(_ \(label): \(scope.namespace).\(type)) -> Self { \(label).capability }
      """
  }

  private var types: SwiftTemplate {
    extending(
      scope.namespace,
      moves.flatMap { move, target -> [SwiftTemplate] in
        let old = SwiftNames.formerTypeName(move)
        let makesRequests = scope.options.makes(.requests)
        switch target {
        case .model(let model):
          let hasQuery = makesRequests && category.listableModels.contains { $0.id == model.id }
          return [
            DeprecatedName.type(old + "Field", now: SwiftNames.fieldType(model), scope),
            hasQuery ? DeprecatedName.type(old + "Query", now: SwiftNames.queryType(model), scope) : "",
          ]
        case .action(let action):
          return [
            DeprecatedName.type(old + "Input", now: SwiftNames.inputType(action), scope),
            makesRequests ? DeprecatedName.type(old, now: SwiftNames.requestType(action), scope) : "",
          ]
        case .field, .input, .feature: return []
        }
      })
  }

  private func markers(_ kind: String) -> SwiftTemplate {
    guard scope.options.makes(.markers) else { return "" }
    return extending(
      "\(scope.namespace).\(kind)",
      moves.map { move, target in
        let old = SwiftNames.formerTypeName(move)
        switch (kind, target) {
        case ("Reads", .model(let model)):
          return DeprecatedName.type(old, now: SwiftNames.marker(model), scope)
        case ("Performs", .action(let action)):
          return DeprecatedName.type(old, now: SwiftNames.marker(action), scope)
        case ("Provides", .feature(let feature)):
          return DeprecatedName.type(old, now: SwiftNames.marker(feature), scope)
        default: return ""
        }
      })
  }

  /// The old names of a field, an input or a feature, and of the properties for them.
  private func members(_ move: Move, _ target: Category.Target) -> [SwiftTemplate] {
    let old = SwiftNames.formerMember(move)
    switch target {
    case .model, .action: return []
    case .feature(let feature): return [capability(old, now: SwiftNames.member(feature), of: "Feature")]
    case .field(let field, let model):
      let member = capability(old, now: SwiftNames.member(field), of: SwiftNames.fieldType(model))
      return ([member] + [property(move, target).map(code)].compactMap(\.self)).filter { !$0.isEmpty }
    case .input(let input, let action):
      let member = capability(old, now: SwiftNames.member(input), of: SwiftNames.inputType(action))
      return ([member] + [property(move, target).map(code)].compactMap(\.self)).filter { !$0.isEmpty }
    }
  }

  private func capability(_ old: String, now new: String, of type: String) -> SwiftTemplate {
    if old == new { return "" }
    return extending(
      "\(scope.namespace).\(type)",
      [
        "\(DeprecatedName.attribute(new))\n\(scope.access)static var \(SwiftNaming.escaped(old)): Self { Self.\(SwiftNaming.escaped(new)) }"
      ])
  }

  /// An old name of a property.
  private struct FormerProperty {
    /// The old name, unescaped.
    var old: String
    var member: StructMember
    /// The names of the struct and of the types around it, from the namespace on, unescaped.
    var types: [String]
  }

  /// The property for a field or an input that moved; nil where it has none, or is called as it was.
  private func property(_ move: Move, _ target: Category.Target) -> FormerProperty? {
    let property: FormerProperty?
    switch target {
    case .model, .action, .feature: return nil
    case .field(let field, let model):
      if !scope.options.makes(.records) { return nil }
      property = FormerProperty(
        old: SwiftNames.formerMember(move), member: StructMember(field, of: model), types: [model.record])
    case .input(let input, let action): property = self.property(move, of: input, in: action)
    }
    return property.flatMap { SwiftNaming.escaped($0.old) == $0.member.name ? nil : $0 }
  }

  /// The property of a request or group, where the input is in the group that it was in.
  private func property(_ move: Move, of input: Input, in action: Action) -> FormerProperty? {
    let groups = input.path.split(separator: ".").dropLast()
    var oldGroups = move.oldID.split(separator: ".")
    guard scope.options.makes(.requests), oldGroups.popLast() != nil, oldGroups.elementsEqual(groups),
      let node = RequestNode.nodes(of: action).flatMap(\.all).first(where: { $0.path == input.path })
    else { return nil }
    let parent = RequestNode.nodes(of: action).flatMap(\.all).first { $0.path == groups.joined(separator: ".") }
    return FormerProperty(
      old: SwiftNames.formerProperty(move), member: StructMember(node, of: action),
      types: [SwiftNames.requestType(action)] + (parent?.typePath ?? []))
  }

  /// The extension for an old name, in which the other members of the namespace have to be qualified.
  private func code(_ property: FormerProperty) -> SwiftTemplate {
    let member = property.member
    let scope = scope.hiding(category.types.map(\.id) + property.types)
    let types = SwiftTypes(scope: scope)
    let spelling = types.spelling(member.type) + (member.isOptional ? "?" : "")
    return extending(
      ([scope.namespace] + property.types.map(SwiftNaming.escaped)).joined(separator: "."),
      [
        """
        \(DeprecatedName.attribute(member.unescapedName))
        \(scope.access)var \(SwiftNaming.escaped(property.old)): \(spelling) {
          get { self.\(member.name) }
          set { self.\(member.name) = newValue }
        }
        """
      ])
  }

  private func extending(_ type: String, _ members: [SwiftTemplate]) -> SwiftTemplate {
    let members = members.filter { !$0.isEmpty }
    if members.isEmpty { return "" }
    return """
      nonisolated extension \(type) {
        \(members, separatedBy: "\n\n")
      }
      """
  }
}
