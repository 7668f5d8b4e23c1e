/// Every type that a field, a property, an input or a list parameter has is built in or declared.
struct DeclaredTypeRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let category = specification.category
    let names = TypeReference.primitives + category.types.map(\.id)
    let known = Set(names)
    let suggestions = Suggestions()
    var used = category.types.flatMap(\.memberTypes)
    used += category.models.flatMap(\.fields).map(\.type)
    used += category.actions.flatMap(\.coverageInputs).map(\.type)
    used += category.listParameters.map(\.type)
    used += category.models.flatMap(\.filters).map(\.type)
    return used.filter { !known.contains($0.name) }.map { type in
      let message = "unknown type \(type.name.quoted)\(suggestions.suggestion(for: type.name, among: names))"
      return .error("unknown-type", message, at: type.location)
    }
  }
}
