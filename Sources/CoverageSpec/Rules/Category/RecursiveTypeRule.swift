/// No type holds itself, directly or over others, as a value of it would have no end.
///
/// Lists and maps may be empty and end it, and so may a property that is nullable or optional.
struct RecursiveTypeRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let types = index.types
    var finished: Set<String> = []
    var path: [String] = []
    var found: [Diagnostic] = []

    func visit(_ type: TypeDeclaration) {
      path.append(type.id)
      for part in type.requiredTypes {
        if let start = path.firstIndex(of: part.name) {
          let way = (path[start...] + [part.name]).joined(separator: " > ")
          let message =
            "type \(part.name.quoted) holds itself (\(way)); a list, a map or a property that is 'nullable' or "
            + "'optional' can end that"
          found.append(.error("recursive-type", message, at: part.location))
        } else if !finished.contains(part.name), let declaration = types[part.name] {
          visit(declaration)
        }
      }
      path.removeLast()
      finished.insert(type.id)
    }

    for type in specification.category.types where !finished.contains(type.id) { visit(type) }
    return found
  }
}

extension TypeDeclaration {
  /// The types of which each value holds one, or may hold one as a case.
  fileprivate var requiredTypes: [TypeReference] {
    let types: [TypeReference]
    if case .object(let properties) = kind {
      types = properties.filter { !$0.isNullable && !$0.isOptional }.map(\.type)
    } else {
      types = memberTypes
    }
    return types.filter(\.containers.isEmpty)
  }
}
