/// A constraint on the values of an enum names values that it has.
struct AllowedValueRule: Rule {
  var warningIdentifier: String? { CategoryIndex.unlistedValue }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    return specification.connectors.flatMap { connector in
      connector.models.flatMap { model in
        check(model.constraints, of: model.id, index, suggestions) { index.fields[model.id]?[$0]?.type }
      }
        + connector.actions.filter { $0.sameAs == nil }.flatMap { action in
          check(action.constraints, of: action.id, index, suggestions) { index.inputs[action.id]?[$0]?.type }
        }
    }
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
