/// Each case of a tagged union is an object, because the tag lies in it.
struct UnionCaseRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let types = CategoryIndex(specification.category).types
    return specification.category.types.flatMap { union -> [Diagnostic] in
      guard case .taggedUnion(let discriminator, let cases) = union.kind else { return [] }
      return cases.filter { !isObject($0.type, types) }.map {
        let message =
          "\($0.type.spelling.quoted) is no object, so it cannot hold the \(discriminator.quoted) of \(union.id.quoted)"
        return .error("union-case", message, at: $0.type.location)
      }
    }
  }

  /// Whether values can be JSON objects; a type that nobody declares is another rule's concern.
  private func isObject(_ type: TypeReference, _ types: [String: TypeDeclaration]) -> Bool {
    if type.isArray { return false }
    switch types[type.name]?.kind {
    case .object, .taggedUnion: return true
    case .closedEnum, .openEnum, .untaggedUnion: return false
    case nil: return ["json", "map"].contains(type.name) || !TypeReference.primitives.contains(type.name)
    }
  }
}
