/// A constraint on values names such as its subject can have.
struct AllowedValueRule: Rule {
  var warningIdentifier: String? { CategoryIndex.unlistedValue }

  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    var found: [Diagnostic] = []
    for connector in specification.connectors {
      for model in connector.models {
        found += check(model.constraints, of: model.id, index, suggestions) {
          index.fields[model.id]?[$0]?.type
        }
      }
      for action in connector.actions where action.sameAs == nil {
        found += check(action.constraints, of: action.id, index, suggestions) {
          index.inputs[action.id]?[$0]?.type
        }
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
      if !values.isEmpty, let form = ConstraintSubject(type, index.types)?.form.values, form != constraint.form {
        let message =
          "\(path.quoted) is of type \(type.spelling.quoted), so each of the values that it may have is \(form.words)"
        return [.error("constraint-value", message, at: constraint.location)]
      }
      // Whole numbers are spelled without a fraction by now.
      if type.name == "integer", let value = values.first(where: { Int($0) == nil }) {
        let message = "\(path.quoted) is of type \(type.spelling.quoted), so it is never \(value)"
        return [.error("constraint-value", message, at: constraint.location)]
      }
      return values.compactMap {
        index.problem(with: $0, of: type, at: constraint.location, coveragePath: path, suggestions)
      }
    }
  }
}

extension ConstraintSubject.Form {
  /// What values of the form are in JSON; nil where constraints name none.
  var values: ValueForm? {
    switch self {
    case .text, .choice: .text
    case .integer, .number: .number
    case .boolean: .boolean
    case .datetime, .object, .free: nil
    }
  }
}
