/// Checks a request against what the API asks, what a connector covers, and what limits the connector.
///
/// It knows categories, connectors and requests by their tables, names and texts alone: ``Connector/check(_:)`` and its
/// like put types on it.
struct RequestChecker {
  /// The connector's name, for sentences.
  let connector: String
  let slug: String
  let inputs: ActionInputs
  let constraints: [Constraint]
  let rules: RequestRules
  let visited: VisitedInputs
  let remoteFields: [String: JSONValue]
  let routeParameters: [String: String]

  /// Everything there is to say about the request.
  func check() -> RequestCheck {
    RequestCheck(
      violations: sorted(ruleViolations() + constraintViolations()),
      effects: sorted(coverageEffects() + constraintEffects() + remoteFieldEffects()))
  }

  /// What something is said about: an input, a group, a value in an input's list, or the request as a whole.
  struct Subject: Hashable {
    /// The path below the action; empty for the request as a whole.
    let path: String
    /// The place in the request; empty for the request as a whole.
    let place: String
    /// The number in the order of the request, which tells the elements of lists apart.
    let number: Int

    /// The request as a whole.
    static var request: Subject { Subject(path: "", place: "", number: -1) }
  }

  /// Something to say, not yet in its order.
  struct Finding<Result> {
    let subject: Subject
    let result: Result
  }

  private func sorted<Result>(_ findings: [Finding<Result>]) -> [Result] {
    findings.enumerated()
      .map { (rank: rank(of: $0.element.subject.path), offset: $0.offset, finding: $0.element) }
      .sorted { ($0.rank, $0.finding.subject.number, $0.offset) < ($1.rank, $1.finding.subject.number, $1.offset) }
      .map(\.finding.result)
  }

  private func rank(of path: String) -> Int { path.isEmpty ? -1 : inputs.rank(of: path) }
}

extension RequestChecker {
  /// A violation, with its text made of the place and some words.
  func violation(
    of constraint: Constraint, by source: Violation.Source, at subject: Subject, value: JSONValue? = nil,
    _ words: String
  ) -> Finding<Violation> {
    let violation = Violation(
      path: inputs.coveragePath(of: subject.path), place: subject.place, constraint: constraint, source: source,
      value: value, text: subject.place.labeling(words))
    return Finding(subject: subject, result: violation)
  }

  /// An effect, with its text made of the place and some words.
  func effect(
    _ kind: Effect.Kind, _ certainty: Effect.Certainty, at subject: Subject, value: JSONValue? = nil,
    result: JSONValue? = nil, _ words: String
  ) -> Finding<Effect> {
    effect(kind, certainty, at: subject, value: value, result: result, text: subject.place.labeling(words))
  }

  /// An effect with a text of its own.
  func effect(
    _ kind: Effect.Kind, _ certainty: Effect.Certainty, at subject: Subject, value: JSONValue? = nil,
    result: JSONValue? = nil, text: String
  ) -> Finding<Effect> {
    let effect = Effect(
      kind: kind, certainty: certainty, path: inputs.coveragePath(of: subject.path), place: subject.place,
      value: value, result: result, text: text)
    return Finding(subject: subject, result: effect)
  }
}

extension VisitedInput {
  /// The input or group as what something is said about.
  var subject: RequestChecker.Subject { RequestChecker.Subject(path: path, place: place, number: number) }
}

extension String {
  /// Words with the path or place that they are about in front, unless it is empty.
  func labeling(_ words: String) -> String { isEmpty ? words : "\(self): \(words)" }
}
