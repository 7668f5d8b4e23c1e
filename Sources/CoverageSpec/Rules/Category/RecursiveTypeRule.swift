/// No type holds itself, directly or over others, as a value of it would have no end.
///
/// Lists may be empty and end it.
struct RecursiveTypeRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let types = index.types
    var finished: Set<String> = []
    var path: [String] = []
    var found: [Diagnostic] = []

    func visit(_ type: TypeDeclaration) {
      path.append(type.id)
      for part in type.memberTypes where !part.isArray {
        if let start = path.firstIndex(of: part.name) {
          let way = (path[start...] + [part.name]).joined(separator: " > ")
          let message = "type \(part.name.quoted) holds itself (\(way)); only a list can end that"
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
