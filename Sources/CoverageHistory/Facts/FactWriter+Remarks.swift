import _CoverageSpec

extension FactWriter {
  /// Adds the words for people about the part.
  mutating func add(_ remarks: Remarks) {
    if let description = remarks.description {
      add(.description, .text(description.text), at: description.location)
    }
    if let deprecation = remarks.deprecation { add(.deprecated, deprecation.advice ?? "true") }
    add(.since, remarks.since)
    add(.differs, remarks.differs)
    if !remarks.guesses.isEmpty { add(.guessed, .paths(remarks.guesses.map(\.key))) }
  }

  /// Adds what the API takes as the part's value, each limit by its key.
  ///
  /// - Parameter owner: The path of the group with the inputs of conditions, with a dot at its end.
  mutating func add(_ limits: ValueLimits, under owner: String = "") {
    let counts = [
      ("min_length", limits.minLength), ("max_length", limits.maxLength), ("min_items", limits.minItems),
      ("max_items", limits.maxItems), ("decimals", limits.decimals),
    ]
    let texts = [
      ("min", limits.min), ("max", limits.max), ("pattern", limits.pattern?.value), ("format", limits.format?.rawValue),
    ]
    for (key, text) in texts + counts.map({ ($0, $1.map(String.init)) }) {
      if let text { add(.limit, .text(text), detail: key) }
    }
    for (key, conditions) in [("required_if", limits.requiredIf), ("excludes", limits.excludes)]
    where !conditions.isEmpty {
      add(.limit, .paths(conditions.flatMap { $0.facts(under: owner) }), detail: key)
    }
  }
}

extension ValueLimits.Condition {
  /// The condition for each value alone: `pay.method is CARD`; the path alone for any value.
  fileprivate func facts(under owner: String) -> [String] {
    let path = owner + input.value
    return values.isEmpty ? [path] : values.map { "\(path) is \($0.value)" }
  }
}
