/// A constraint on the values of a closed enum names values that it has.
struct AllowedValueRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.connectors.flatMap { connector in
      connector.models.flatMap { model in
        check(model.constraints, index) { index.fields[model.id]?[$0]?.type }
      }
        + connector.actions.filter { $0.sameAs == nil }.flatMap { action in
          check(action.constraints, index) { index.inputs[action.id]?[$0]?.type }
        }
    }
  }

  private func check(
    _ constraints: [Constraint], _ index: CategoryIndex, _ type: (String) -> TypeReference?
  ) -> [Diagnostic] {
    constraints.flatMap { constraint -> [Diagnostic] in
      guard case .allowedValues(let allowed) = constraint.kind, let subject = constraint.subject,
        let type = type(subject.value), let values = index.closedValues(of: type)
      else { return [] }
      return allowed.filter { !values.contains($0) }.map {
        .unknownValue($0, of: type, values, at: constraint.location)
      }
    }
  }
}

extension Diagnostic {
  /// A value that a closed enum does not have.
  static func unknownValue(
    _ value: String, of type: TypeReference, _ values: [String], at location: SourceLocation
  ) -> Diagnostic {
    let message = "\(type.name.quoted) has no value \(value.quoted)\(suggestion(for: value, among: values))"
    return .error("unknown-value", message, at: location)
  }
}
