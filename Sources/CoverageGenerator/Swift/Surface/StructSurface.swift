import _CoverageSpec

/// A struct that `StructWriter` writes: its initializer and its properties.
struct StructSurface {
  struct Member {
    var member: StructMember
    var path: String
    var origin: SwiftDeclaration.Origin?

    init(_ member: StructMember, path: String, origin: SwiftDeclaration.Origin?) {
      self.member = member
      self.path = path
      self.origin = origin
    }
  }

  /// The name in the interface: `CreateCandidate.Candidate`.
  var name: String
  var path: String
  var types: SwiftTypes
  /// Who makes values; callers alone read them.
  var audience = SwiftDeclaration.Audience.callers

  func declarations(_ members: [Member]) -> [SwiftDeclaration] {
    let parameters = members.map { one in
      SwiftDeclaration.Parameter(
        label: one.member.unescapedName, type: types.spelling(one.member),
        hasDefault: !one.member.isAskedFor && (one.member.isOptional || one.member.isList), path: one.path)
    }
    return [SwiftDeclaration("init", in: name, .function(parameters), for: audience, path: path)]
      + members.map { one in
        SwiftDeclaration(
          one.member.unescapedName, in: name, .member(type: types.spelling(one.member)), path: one.path,
          from: one.origin)
      }
  }
}
