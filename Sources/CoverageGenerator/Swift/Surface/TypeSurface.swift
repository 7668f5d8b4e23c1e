import _CoverageSpec

/// The values, properties and cases of a declared type.
struct TypeSurface {
  typealias Origin = SwiftDeclaration.Origin

  let types: SwiftTypes
  let recursive: RecursiveTypes

  func members(of type: TypeDeclaration) -> SurfaceScope {
    func member(_ name: String, _ id: String, _ shape: SwiftDeclaration.Shape, _ origin: Origin) -> SwiftDeclaration {
      SwiftDeclaration(
        name, in: type.id, shape, for: [.callers, .mappers], path: SpecPath.type(type.id, member: id), from: origin)
    }
    func scope(_ kind: String, reserved: [String], _ declarations: [SwiftDeclaration]) -> SurfaceScope {
      SurfaceScope(
        type: type.id, description: "the \(kind) of type '\(type.id)'", reserved: reserved, declarations: declarations)
    }
    func value(_ value: TypeDeclaration.EnumValue, _ shape: SwiftDeclaration.Shape) -> SwiftDeclaration {
      // The sign is no part of a name.
      let isNegative = type.hasIntegers && value.swiftName == nil && value.value.hasPrefix("-")
      return member(
        isNegative ? value.value : SwiftNames.member(value), value.value, shape,
        Origin(
          "value '\(value.value)'", isText: true, form: "{ \"value\": ..., \"swift_name\": ... }", at: value.location))
    }
    switch type.kind {
    case .openEnum(let values):
      return scope(
        "values", reserved: SwiftNames.reservedOpenEnumMembers, values.map { value($0, .member(type: type.id)) })
    case .closedEnum(let values):
      return scope(
        "values", reserved: SwiftNames.reservedEnumMembers, values.map { value($0, .enumCase(payload: "")) })
    case .taggedUnion(_, let cases, let isOpen):
      let unknown = SwiftDeclaration(
        SwiftNames.unknownCase, in: type.id, .enumCase(payload: types.scope.qualified("JSONValue")),
        for: [.callers, .mappers], path: SpecPath.type(type.id))
      return scope(
        "cases", reserved: SwiftNames.reservedUnionMembers + (isOpen ? [SwiftNames.unknownCase] : []),
        (isOpen ? [unknown] : [])
          + cases.map {
            member(
              SwiftNames.member($0), $0.value, .enumCase(payload: types.spelling($0.type)),
              Origin("case '\($0.value)'", isText: true, at: $0.location))
          })
    case .untaggedUnion(let members):
      return scope(
        "cases", reserved: SwiftNames.reservedUnionMembers,
        members.map {
          member(
            SwiftNames.unionCase($0, of: type.id), $0.spelling, .enumCase(payload: types.spelling($0)),
            // A built-in type keeps its name: the other of two that collide gets a new one.
            Origin(
              "type '\($0.spelling)'", of: "type '\($0.name)'",
              key: TypeReference.primitives.contains($0.name) ? "" : "id", at: $0.location))
        })
    case .object(let properties):
      let structure = StructSurface(
        name: type.id, path: SpecPath.type(type.id), types: types, audience: [.callers, .mappers])
      let members = properties.map { StructMember($0, of: type, recursive) }
      return scope(
        "properties",
        reserved: SwiftNames.reservedStructMembers + StructMember.storage(behind: members),
        structure.declarations(
          zip(members, properties).map { member, property in
            StructSurface.Member(
              member, path: SpecPath.type(type.id, member: property.id),
              origin: Origin("property '\(property.id)'", at: property.location))
          }))
    }
  }
}
