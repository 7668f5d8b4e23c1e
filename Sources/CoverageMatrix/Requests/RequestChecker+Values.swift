extension RequestChecker {
  /// The violations of what the API takes as values, and of its conditions on other inputs.
  func valueViolations() -> [Finding<Violation>] {
    visited.all.flatMap { input -> [Finding<Violation>] in
      // An element is seen again as the values of its inputs.
      if input.isElement { return [] }
      let limits = rules.values.limits[input.path] ?? []
      let conditions = limits.compactMap { condition($0, of: input) }
      let counts = limits.compactMap { count($0, of: input) }
      guard let value = input.value else { return conditions + counts }
      return conditions + counts
        + ValueCheck(rules: rules.values).problems(with: value, of: input).map { problem in
          let subject = Subject(path: input.path, place: problem.subject.place, number: input.number)
          return violation(of: problem.constraint, by: .api, at: subject, value: problem.value, problem.words)
        }
    }
  }

  /// The number of elements of a list, which is sent even where there is none if it is required.
  private func count(_ limit: ValueRules.Limit, of input: VisitedInput) -> Finding<Violation>? {
    let isWritten = input.isSent || (rules.requiredLists.contains(input.path) && visited.isParentSent(of: input))
    guard isWritten, let bound = Int(limit.argument) else { return nil }
    let count = input.count ?? 0
    let words: String
    switch limit.key {
    case "min_items" where count < bound: words = "at least \(bound)"
    case "max_items" where count > bound: words = "at most \(bound)"
    default: return nil
    }
    let constraint = Constraint(
      kind: Constraint.Kind(id: limit.key), path: input.path, values: [limit.argument], text: "\(input.path): \(words)")
    return violation(
      of: constraint, by: .api, at: input.subject, value: .integer(count),
      "the API takes \(words), and \(count == 1 ? "1 is" : "\(count) are") sent")
  }

  /// The violation of a condition on an input beside this one.
  private func condition(_ limit: ValueRules.Limit, of input: VisitedInput) -> Finding<Violation>? {
    let isRequired = limit.key == "required_if"
    guard isRequired || limit.key == "excludes", input.isSent != isRequired, visited.isParentSent(of: input) else {
      return nil
    }
    let parts = limit.argument.unicodeScalars.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0) }
    guard let other = visited.sibling(of: input, at: parts[0]), other.isSent else { return nil }
    let wanted = parts.count > 1 ? parts[1] : nil
    if let wanted, other.value?.isSpelled(wanted) != true { return nil }
    let verb = isRequired ? "requires" : "refuses"
    let state = wanted.map { "where \(other.place) is \(JSONValue.string($0).words)" } ?? "with \(other.place)"
    let rule = wanted.map { "where \(parts[0]) is \(JSONValue.string($0).words)" } ?? "with \(parts[0])"
    let constraint = Constraint(
      kind: Constraint.Kind(id: limit.key), path: input.path, values: parts,
      text: "\(input.path): \(isRequired ? "required" : "refused") \(rule)")
    return violation(
      of: constraint, by: .api, at: input.subject, value: isRequired ? nil : input.value, "the API \(verb) it \(state)")
  }
}

extension JSONValue {
  /// Whether it is a plain value that a spec spells as the text, a number in whatever spelling.
  fileprivate func isSpelled(_ text: String) -> Bool {
    switch self {
    case .string(let value): value.unicodeScalars.elementsEqual(text.unicodeScalars)
    case .boolean(let value): String(value) == text
    case .integer, .bigInteger, .number: exactDecimal.map { $0 == ExactDecimal(text) } ?? false
    case .null, .array, .object: false
    }
  }
}
