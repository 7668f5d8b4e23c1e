import _CoverageSpec

/// The declared types with their values, properties and cases.
struct TypeSurface {
  let category: Category
  let types: SwiftTypes

  var declarations: [SwiftDeclaration] { category.types.flatMap(declarations) }

  private func declarations(_ type: TypeDeclaration) -> [SwiftDeclaration] {
    let whole = SwiftDeclaration(
      name: type.id, shape: .member(type: kind(type)), audience: [.callers, .mappers], path: SpecPath.type(type.id))
    switch type.kind {
    case .openEnum(let values):
      return [whole] + values.map { member(type, SwiftNames.member($0), $0.value, .member(type: type.id)) }
    case .closedEnum(let values):
      return [whole] + values.map { member(type, SwiftNames.member($0), $0.value, .enumCase(payload: "")) }
    case .taggedUnion(_, let cases):
      return [whole]
        + cases.map {
          member(type, SwiftNames.member($0), $0.value, .enumCase(payload: types.spelling($0.type)))
        }
    case .untaggedUnion(let members):
      return [whole]
        + members.map {
          member(
            type, SwiftNames.unionCase($0, of: type.id), $0.spelling, .enumCase(payload: types.spelling($0)))
        }
    case .object(let properties):
      let members = properties.map { ($0.id, StructMember($0)) }
      return [whole]
        + StructSurface(
          name: type.id, types: types, audience: [.callers, .mappers], path: { SpecPath.type(type.id, member: $0) },
          ownPath: SpecPath.type(type.id)
        ).declarations(members)
    }
  }

  private func member(
    _ type: TypeDeclaration, _ name: String, _ id: String, _ shape: SwiftDeclaration.Shape
  ) -> SwiftDeclaration {
    SwiftDeclaration(
      name: "\(type.id).\(name)", shape: shape, audience: [.callers, .mappers],
      path: SpecPath.type(type.id, member: id))
  }

  /// Values of the kinds are made and taken apart in different ways.
  private func kind(_ type: TypeDeclaration) -> String {
    switch type.kind {
    case .openEnum: "open enum"
    case .closedEnum: "closed enum"
    case .object: "struct"
    case .taggedUnion, .untaggedUnion: "enum"
    }
  }
}
