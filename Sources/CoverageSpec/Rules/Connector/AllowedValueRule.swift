/// A constraint on the values of an enum names values that it has.
struct AllowedValueRule: Rule {
  var warningIdentifier: String? { CategoryIndex.unlistedValue }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    var found: [Diagnostic] = []
    for connector in specification.connectors {
      for model in connector.models {
        found += check(model.constraints, of: model.id, index, suggestions) { index.fields[model.id]?[$0]?.type }
      }
      for action in connector.actions where action.sameAs == nil {
        found += check(action.constraints, of: action.id, index, suggestions) { index.inputs[action.id]?[$0]?.type }
      }
    }
    return found
  }

  private func check(
    _ constraints: [ConstraintEntry], of owner: String, _ index: CategoryIndex, _ suggestions: Suggestions,
    _ type: (String) -> TypeReference?
  ) -> [Diagnostic] {
    constraints.flatMap { constraint -> [Diagnostic] in
      guard let subject = constraint.subject, let type = type(subject.value) else { return [] }
      let path = "\(owner).\(subject.value)"
      let values = constraint.values { if case .values = $0 { true } else { false } }
      return values.compactMap {
        index.problem(with: $0, of: type, at: constraint.location, coveragePath: path, suggestions)
      }
    }
  }
}
