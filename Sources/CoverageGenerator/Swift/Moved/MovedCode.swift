import CoverageSpec

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
    moves = category.moved.compactMap { move in category.target(at: move.to.value).map { (move, $0) } }
  }

  /// What the old properties of records and requests need beside the run-time library.
  var imports: SwiftImports {
    SwiftImports(
      for: moves.compactMap { _, target in
        switch target {
        case .field(let field, _): field.type
        case .input(let input, _): input.type
        case .model, .action, .feature: nil
        }
      })
  }

  /// The extensions that hold the old names; none where nothing moved.
  var extensions: [SwiftTemplate] {
    (moves.isEmpty ? [] : [capabilities, types, markers("Reads"), markers("Performs"), markers("Provides")])
      .filter { !$0.text.isEmpty } + moves.flatMap(members)
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
      \(scope.access)static var \(SwiftNaming.escaped(old)): Self { \(SwiftNaming.escaped(new)) }
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
      let member = StructMember(field, of: model)
      return [
        capability(old, now: SwiftNames.member(field), of: SwiftNames.fieldType(model)),
        scope.options.makes(.records) ? property(old, now: member, of: model.record) : "",
      ].filter { !$0.text.isEmpty }
    case .input(let input, let action):
      let member = capability(old, now: SwiftNames.member(input), of: SwiftNames.inputType(action))
      return ([member] + [property(move, of: input, in: action)].compactMap(\.self)).filter { !$0.text.isEmpty }
    }
  }

  private func capability(_ old: String, now new: String, of type: String) -> SwiftTemplate {
    if old == new { return "" }
    return extending(
      "\(scope.namespace).\(type)",
      [
        "\(DeprecatedName.attribute(new))\n\(scope.access)static var \(SwiftNaming.escaped(old)): Self { \(SwiftNaming.escaped(new)) }"
      ])
  }

  /// The property of a request or group, where the input is in the group that it was in.
  private func property(_ move: Move, of input: Input, in action: Action) -> SwiftTemplate? {
    let groups = input.path.split(separator: ".").dropLast()
    var oldGroups = move.oldID.split(separator: ".")
    guard scope.options.makes(.requests), let id = oldGroups.popLast(), oldGroups.elementsEqual(groups),
      let node = RequestNode.nodes(of: action).flatMap(\.all).first(where: { $0.path == input.path })
    else { return nil }
    let parent = RequestNode.nodes(of: action).flatMap(\.all).first { $0.path == groups.joined(separator: ".") }
    let path = [scope.namespace, SwiftNames.requestType(action)] + (parent?.typePath ?? [])
    let name = path.map(SwiftNaming.escaped).joined(separator: ".")
    let old = move.swiftName ?? SwiftNaming.lowerCamel(String(id))
    return property(old, now: StructMember(node, of: action), ofType: name)
  }

  private func property(_ old: String, now member: StructMember, of type: String) -> SwiftTemplate {
    property(old, now: member, ofType: "\(scope.namespace).\(SwiftNaming.escaped(type))")
  }

  private func property(_ old: String, now member: StructMember, ofType type: String) -> SwiftTemplate {
    if SwiftNaming.escaped(old) == member.name { return "" }
    let spelling = SwiftTypes(scope: scope).spelling(member.type) + (member.isOptional ? "?" : "")
    return extending(
      type,
      [
        """
        \(DeprecatedName.attribute(member.label))
        \(scope.access)var \(SwiftNaming.escaped(old)): \(spelling) {
          get { \(member.name) }
          set { \(member.name) = newValue }
        }
        """
      ])
  }

  private func extending(_ type: String, _ members: [SwiftTemplate]) -> SwiftTemplate {
    let members = members.filter { !$0.text.isEmpty }
    if members.isEmpty { return "" }
    return """
      nonisolated extension \(type) {
        \(members, separatedBy: "\n\n")
      }
      """
  }
}
