import _CoverageSpec

/// A struct that `StructWriter` writes: its initializer and its properties.
struct StructSurface {
  /// The name in the interface: `CreateCandidate.Candidate`.
  var name: String
  var types: SwiftTypes
  /// Who makes values; callers alone read them.
  var audience: SwiftDeclaration.Audience
  /// The path of a member by its id.
  var path: (String) -> String
  var ownPath: String

  func declarations(_ members: [(id: String, member: StructMember)]) -> [SwiftDeclaration] {
    let parameters = members.map { id, member in
      SwiftDeclaration.Parameter(
        label: member.label, type: spelling(member),
        hasDefault: !member.isAskedFor && (member.isOptional || member.isList), path: path(id))
    }
    let initializer = SwiftDeclaration(
      name: "\(name).init()", shape: .function(parameters), audience: audience, path: ownPath)
    return [initializer]
      + members.map { id, member in
        SwiftDeclaration(
          name: "\(name).\(member.label)", shape: .member(type: spelling(member)), audience: .callers, path: path(id))
      }
  }

  private func spelling(_ member: StructMember) -> String {
    let type = member.isNested ? types.nestedSpelling(member.type) : types.spelling(member.type)
    return type + (member.isOptional ? "?" : "")
  }
}
