/// A check of a request against the rules of the API, the coverage of a connector and its constraints.
///
/// It needs no types of categories, connectors and requests, but their tables, names and texts: ``Connector/check(_:)``
/// and its like are its typed form.
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

  /// The violations and effects of the request, in order.
  func check() -> RequestCheck {
    let found = constraintFindings()
    return RequestCheck(
      violations: sorted(ruleViolations() + found.violations),
      effects: sorted(coverageEffects() + found.effects + remoteFieldEffects()))
  }

  /// The subject of a finding: an input, a group, a value in an input's list, or the request as a whole.
  struct Subject: Hashable {
    /// The path below the action; empty for the request as a whole.
    let path: String
    /// The place in the request; empty for the request as a whole.
    let place: String
    /// The number in the order of the request, which distinguishes the elements of lists.
    let number: Int

    /// The request as a whole.
    static var request: Subject { Subject(path: "", place: "", number: -1) }
  }

  /// A violation or effect, not yet in its order.
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
  /// The input or group as the subject of a finding.
  var subject: RequestChecker.Subject { RequestChecker.Subject(path: path, place: place, number: number) }
}

extension String {
  /// Words with the path or place that they are about in front, unless it is empty.
  func labeling(_ words: String) -> String { isEmpty ? words : "\(self): \(words)" }
}

extension RequestCheck {
  /// Checks a request for an action that the connector supports.
  ///
  /// - Parameter coverage: the capabilities that are covered, declared or effective.
  /// - Complexity: O(*n* × *m*) for *n* inputs in the request and *m* constraints and rules on the action.
  init<Request: ActionRequest>(
    of request: Request, on connector: Connector<Request.Category>, coverage: BitSet
  ) {
    typealias Category = Request.Category
    var visitor = InputVisitor()
    request._visitInputs(&visitor)
    let inputs = ActionInputs(
      table: Category._table, names: Category._names, action: Request.action.ordinal, coverage: coverage)
    let checker = RequestChecker(
      connector: connector.name, slug: connector.slug, inputs: inputs,
      constraints: connector.details(about: Request.action).constraints, rules: RequestRules(Request._rules),
      visited: visitor.inputs, remoteFields: visitor.remoteFields, routeParameters: request.routeParameters)
    self = checker.check()
  }
}

extension RequestChecker {
  /// The effects of inputs that are sent although the connector does not cover them.
  ///
  /// In a list of which it covers nothing there is one effect for each input, however many elements are sent.
  func coverageEffects() -> [Finding<Effect>] {
    let uncovered = visited.all.filter { $0.isSentInput && !inputs.isCovered($0.path) }
    return Dictionary(grouping: uncovered, by: subject).sorted { $0.value[0].number < $1.value[0].number }
      .map { subject, sent in
        let values = sent.compactMap(\.value)
        let value = sent[0].place == subject.place || values.isEmpty ? values.first : .array(values)
        return sent.allSatisfy(isCarrier)
          ? effect(
            .notForwarded, .certain, at: subject, value: value,
            "the API requires it, but does not forward it to \(connector)")
          : effect(.droppedInput, .certain, at: subject, value: value, "\(connector) ignores it")
      }
  }

  /// An input, or that of all elements of the outermost list around it of which the connector covers nothing.
  private func subject(of input: VisitedInput) -> Subject {
    var subject = input.subject
    var next = input.parent
    while let number = next {
      let whole = visited.all[number]
      if whole.count != nil, !inputs.isCovered(whole.path) {
        let place = whole.place + input.path.droppingPath(whole.path)
        subject = Subject(path: input.path, place: place, number: number)
      }
      next = whole.parent
    }
    return subject
  }

  /// The effects of fields for single tools: each is read by its own tool alone, and by no action but those whose
  /// documentation states it.
  func remoteFieldEffects() -> [Finding<Effect>] {
    let path = "remote_fields"
    let own = rules.remoteTools.contains(slug) ? slug : nil
    return remoteFields.filter { $0.key != own }.sorted { $0.key < $1.key }.map { key, value in
      let reason = key == slug ? "the action is not known to read it" : "it is meant for another tool"
      return effect(
        .droppedInput, .possible, at: Subject(path: path, place: path.appendingPath(key), number: 0), value: value,
        "\(connector) may ignore it, because \(reason)")
    }
  }

  /// Whether an input is sent only because the API requires it, always or with inputs that the connector covers.
  private func isCarrier(_ input: VisitedInput) -> Bool {
    guard rules.required.contains(input.path) || accompaniesCoveredInput(input) else { return false }
    guard let group = input.path.enclosingPath else { return true }
    return rules.isAlwaysSent(group) || inputs.isCovered(group)
  }

  private func accompaniesCoveredInput(_ input: VisitedInput) -> Bool {
    rules.companions.contains { companion in
      companion.path == input.path
        && companion.others.contains { other in
          inputs.isCovered(other) && visited.sibling(of: input, at: other)?.isSent ?? false
        }
    }
  }
}
