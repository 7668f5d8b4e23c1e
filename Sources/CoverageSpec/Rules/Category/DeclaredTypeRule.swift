/// Every type that a field, a property, an input or a list parameter has is built in or declared.
struct DeclaredTypeRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let names = TypeReference.primitives + category.types.map(\.id)
    let suggestions = Suggestions()
    var used = category.types.flatMap(\.memberTypes)
    used += category.models.flatMap(\.fields).map(\.type)
    used += category.actions.flatMap(\.coverageInputs).map(\.type)
    used += category.actions.compactMap(\.answer)
    used += category.listParameters.map(\.type)
    used += category.models.flatMap(\.filters).map(\.type)
    return used.filter { !$0.isKnown(index) }.map { type in
      let message = "unknown type \(type.name.quoted)\(suggestions.suggestion(for: type.name, among: names))"
      return .error("unknown-type", message, at: type.location)
    }
  }
}

extension TypeReference {
  fileprivate func isKnown(_ index: CategoryIndex) -> Bool {
    index.types[name] != nil || Self.primitives.contains(name)
  }
}
