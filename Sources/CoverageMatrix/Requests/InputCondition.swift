/// A condition under which the API or a connector requires an input, or refuses it.
struct InputCondition {
  /// Whether the input is required where the condition holds, and not refused.
  let isRequirement: Bool
  /// The path of the input that it is about.
  let other: String
  /// The values for which it holds, as specs spell them; empty for any.
  let values: [String]

  /// The condition of a connector's constraint; nil for one of another kind.
  init?(_ constraint: Constraint) {
    guard constraint.kind == .requiredIf || constraint.kind == .excluded, let other = constraint.values.first else {
      return nil
    }
    isRequirement = constraint.kind == .requiredIf
    self.other = other
    values = Array(constraint.values.dropFirst())
  }

  /// The condition of the API on an input, about a neighbour and one value; nil for a limit of another kind.
  init?(_ limit: ValueLimit, of path: String) {
    isRequirement = limit.key == "required_if"
    guard isRequirement || limit.key == "excludes" else { return nil }
    let parts = limit.argument.unicodeScalars.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0) }
    other = (path.enclosingPath ?? "").appendingPath(parts[0])
    values = Array(parts.dropFirst())
  }

  /// Whether it can be violated where the input is there, or where it is not.
  func concerns(_ isThere: Bool) -> Bool { isThere != isRequirement }

  /// Whether it holds for the other input, which is sent.
  func holds(for other: VisitedInput) -> Bool { values.isEmpty || match(other) != nil }

  /// What is wrong, in words.
  func words(about other: VisitedInput, by taker: String) -> String {
    "\(taker) \(isRequirement ? "requires" : "refuses") it \(state(of: other.place, match(other)))"
  }

  /// The condition, for a value or for any.
  func state(of name: String, _ value: String?) -> String {
    value.map { "where \(name) is \(JSONValue.string($0).words)" } ?? "with \(name)"
  }

  private func match(_ other: VisitedInput) -> String? {
    values.first { other.value?.isSpelled($0) == true }
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
