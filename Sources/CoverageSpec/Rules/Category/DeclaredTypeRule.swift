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
      let isDeclared = names.contains { $0.lowercased() == type.name.lowercased() }
      let advice = isDeclared ? nil : Self.advice(type.name).map { "; \($0)" }
      let message =
        "unknown type \(type.name.quoted)\(advice ?? suggestions.suggestion(for: type.name, among: names))"
      return .error("unknown-type", message, at: type.location)
    }
  }

  /// What to write instead of a type of other formats.
  private static func advice(_ name: String) -> String? {
    switch name {
    case "int", "int32", "int64", "long": "did you mean 'integer'?"
    case "float", "double": "did you mean 'number'?"
    case "bool": "did you mean 'boolean'?"
    case "text", "str": "did you mean 'string'?"
    case "date-time", "timestamp": "did you mean 'datetime'?"
    case "array", "list": "a list has the type of its elements with brackets, as in 'string[]'"
    case "object": "declare it in 'types' with its properties; 'json' is any value, and 'map' one with free keys"
    case "enum": "declare an 'open_enum' or a 'closed_enum' in 'types', and write its name"
    default: nil
    }
  }
}

extension TypeReference {
  fileprivate func isKnown(_ index: CategoryIndex) -> Bool {
    index.types[name] != nil || Self.primitives.contains(name)
  }
}
