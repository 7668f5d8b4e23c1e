/// Every type that a field, a property, an input or a list parameter has is built in or declared; an action may answer
/// with a record, too.
struct DeclaredTypeRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let names = TypeReference.primitives + category.types.map(\.id)
    let suggestions = Suggestions()
    let unknown = category.usedTypes.filter { !$0.isKnown(index) }.map { ($0, names) }
    let records = category.models.map(\.record)
    let answers = category.actions.compactMap(\.answer)
    let unknownAnswers = answers.filter { !$0.isKnown(index) && !records.contains($0.name) }.map {
      ($0, records + names)
    }
    return (unknown + unknownAnswers).map { type, names in
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
