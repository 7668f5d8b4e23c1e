import _CoverageSpec

/// The names of capabilities with their markers, now and before.
struct CapabilitySurface {
  let category: Category

  var declarations: [SwiftDeclaration] {
    category.models.flatMap(model) + category.actions.flatMap(action) + category.features.flatMap(feature)
      + category.moved.flatMap(former)
  }

  private func model(_ model: Model) -> [SwiftDeclaration] {
    let type = SwiftNames.fieldType(model)
    return [
      member("Capability.\(SwiftNames.member(model))", model.id), member(type, model.id),
      member("Reads.\(SwiftNames.marker(model))", model.id),
      // The protocols from which mappings are composed.
      SwiftDeclaration(name: "Maps.\(model.record)", shape: .member(type: ""), audience: .mappers, path: model.id),
    ] + model.fields.map { member("\(type).\(SwiftNames.member($0))", "\(model.id).\($0.id)") }
  }

  private func action(_ action: Action) -> [SwiftDeclaration] {
    let type = SwiftNames.inputType(action)
    return [
      member("Capability.\(SwiftNames.member(action))", action.id), member(type, action.id),
      member("Performs.\(SwiftNames.marker(action))", action.id),
    ] + action.coverageInputs.map { member("\(type).\(SwiftNames.member($0))", "\(action.id).\($0.path)") }
  }

  private func feature(_ feature: Feature) -> [SwiftDeclaration] {
    let path = "features.\(feature.id)"
    return [
      member("Feature.\(SwiftNames.member(feature))", path), member("Provides.\(SwiftNames.marker(feature))", path),
    ]
  }

  /// The names that `MovedCode` writes, but those of properties.
  private func former(_ move: Move) -> [SwiftDeclaration] {
    let old = SwiftNames.formerMember(move)
    let type = SwiftNames.formerTypeName(move)
    let path = move.to.value
    switch category.target(at: path) {
    case .model(let model)?:
      return [
        member("Capability.\(old)", path), member("\(type)Field", path),
        member("Reads.\(type)", path),
      ] + (category.listableModels.contains { $0.id == model.id } ? [member("\(type)Query", path)] : [])
    case .action?:
      return [
        member("Capability.\(old)", path), member("\(type)Input", path),
        member("Performs.\(type)", path), member(type, path),
      ]
    case .field(_, let model)?: return [member("\(SwiftNames.fieldType(model)).\(old)", path)]
    case .input(_, let action)?: return [member("\(SwiftNames.inputType(action)).\(old)", path)]
    case .feature?: return [member("Feature.\(old)", path), member("Provides.\(type)", path)]
    case nil: return []
    }
  }

  private func member(_ name: String, _ path: String) -> SwiftDeclaration {
    SwiftDeclaration(name: name, shape: .member(type: ""), audience: .callers, path: path)
  }
}
