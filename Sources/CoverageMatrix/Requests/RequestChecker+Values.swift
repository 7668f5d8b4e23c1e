extension RequestChecker {
  /// The violations of what the API takes as values, and of its conditions on other inputs.
  func valueViolations() -> [Finding<Violation>] {
    visited.all.flatMap { input -> [Finding<Violation>] in
      // An element is seen again as the values of its inputs.
      if input.isElement { return [] }
      let limits = rules.values.limits[input.path] ?? []
      let conditions = limits.compactMap { violation(of: $0, by: input) }
      let counts = limits.compactMap { excess(of: input, $0) }
      guard let value = input.value else { return conditions + counts }
      return conditions + counts
        + ValueCheck(rules: rules.values).problems(with: value, of: input).map { problem in
          let subject = Subject(path: input.path, place: problem.subject.place, number: input.number)
          return violation(of: problem.constraint, by: .api, at: subject, value: problem.value, problem.excess.words)
        }
    }
  }

  /// The violation of a limit on the number of elements.
  private func excess(of input: VisitedInput, _ limit: ValueLimit) -> Finding<Violation>? {
    guard let count = writtenCount(of: input), let excess = limit.excess(ofCount: count) else { return nil }
    let constraint = Constraint(
      kind: Constraint.Kind(id: limit.key), path: input.path, values: [limit.argument],
      text: "\(input.path): \(excess.rule)")
    return violation(of: constraint, by: .api, at: input.subject, value: .integer(count), excess.words)
  }

  /// The number of elements of a list in the request, where a required list is even if it is empty; nil where no list is.
  func writtenCount(of input: VisitedInput) -> Int? {
    let isWritten = input.isSent || (rules.requiredLists.contains(input.path) && visited.isParentSent(of: input))
    return isWritten ? input.count ?? 0 : nil
  }

  /// The violation of a condition on an input beside this one.
  private func violation(of limit: ValueLimit, by input: VisitedInput) -> Finding<Violation>? {
    guard let condition = InputCondition(limit, of: input.path), condition.concerns(input.isSent),
      let other = visited.neighbour(of: input, at: condition.other), other.isSent, condition.holds(for: other)
    else { return nil }
    let name = condition.other.lastPathPart
    let verb = condition.isRequirement ? "required" : "refused"
    let constraint = Constraint(
      kind: Constraint.Kind(id: limit.key), path: input.path, values: [name] + condition.values,
      text: "\(input.path): \(verb) \(condition.state(of: name, condition.values.first))")
    return violation(
      of: constraint, by: .api, at: input.subject, value: condition.isRequirement ? nil : input.value,
      condition.words(about: other, by: "the API"))
  }
}
