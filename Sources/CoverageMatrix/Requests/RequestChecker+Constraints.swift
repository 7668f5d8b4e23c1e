extension RequestChecker {
  /// The violations and effects of the connector's constraints on the action, in the order of the constraints.
  ///
  /// Each kind is carried out by its case here; a kind that the library does not know gives a possible effect.
  func constraintFindings() -> (violations: [Finding<Violation>], effects: [Finding<Effect>]) {
    var violations: [Finding<Violation>] = []
    var effects: [Finding<Effect>] = []
    for constraint in constraints {
      let visited = constraint.path.map(visited.at) ?? []
      let sent = constraint.path.map(sentValues) ?? []
      switch constraint.kind {
      case .required: violations += visited.filter { !$0.isFilled }.map { missing($0, constraint) }
      case .limit, .minItems: violations += excesses(of: visited, constraint)
      case .minimum, .maximum, .minLength, .maxLength, .decimals, .pattern, .format:
        violations += excesses(among: sent, constraint)
      case .requiredIf, .excluded: violations += visited.compactMap { violation(of: constraint, by: $0) }
      case .allowedValues: violations += sent.compactMap { illegalValue($0, constraint) }
      case .defaultValue: effects += visited.filter { !$0.isFilled }.map { defaulted($0, constraint) }
      case .droppedValues: effects += sent.compactMap { droppedValue($0, constraint) }
      case .rounded where constraint.values == ["integer"]: effects += sent.compactMap(roundedValue)
      case .existingValuesOnly: effects += sent.map(existingValue)
      case .rerouted: effects.append(rerouting(constraint))
      case .partialResult: effects.append(partialResult(constraint))
      // It limits what is read.
      case .selection: break
      default: effects += unknown(constraint, sent)
      }
    }
    return (violations, effects)
  }

  private func missing(_ input: VisitedInput, _ constraint: Constraint) -> Finding<Violation> {
    violation(of: constraint, by: .connector, at: input.subject, "\(connector) requires it")
  }

  private func excesses(of lists: [VisitedInput], _ constraint: Constraint) -> [Finding<Violation>] {
    let limit = ValueLimit(constraint)
    return lists.compactMap { list in
      guard inputs.isCovered(list.path), let count = writtenCount(of: list),
        let excess = limit.excess(ofCount: count, on: connector)
      else { return nil }
      return violation(of: constraint, by: .connector, at: list.subject, value: .integer(count), excess.words)
    }
  }

  private func excesses(among sent: [SentValue], _ constraint: Constraint) -> [Finding<Violation>] {
    let limit = ValueLimit(constraint)
    return sent.compactMap { sent in
      guard let value = sent.value, let excess = limit.excess(of: value, on: connector) else { return nil }
      return violation(of: constraint, by: .connector, at: sent.subject, value: value, excess.words)
    }
  }

  /// The violation of a condition between inputs that the connector gets.
  private func violation(of constraint: Constraint, by input: VisitedInput) -> Finding<Violation>? {
    guard let condition = InputCondition(constraint), condition.concerns(input.isFilled),
      let other = visited.neighbour(of: input, at: condition.other), other.isFilled, condition.holds(for: other),
      inputs.isCovered(other.path), condition.isRequirement || inputs.isCovered(input.path)
    else { return nil }
    return violation(
      of: constraint, by: .connector, at: input.subject, value: condition.isRequirement ? nil : input.value,
      condition.words(about: other, by: connector))
  }

  private func illegalValue(_ sent: SentValue, _ constraint: Constraint) -> Finding<Violation>? {
    guard let value = sent.value, !constraint.values.contains(where: { $0 == value.constraintValue })
    else { return nil }
    let legal = constraint.values.map { JSONValue.string($0).words }.joined(separator: ", ")
    return violation(
      of: constraint, by: .connector, at: sent.subject, value: value,
      "\(value.words) is not among the values \(connector) takes: \(legal)")
  }

  private func defaulted(_ input: VisitedInput, _ constraint: Constraint) -> Finding<Effect> {
    let words = constraint.values.joined(separator: ", ")
    return effect(
      .defaultApplied, .certain, at: input.subject, result: .string(words),
      "nothing is sent, so \(connector) takes \(words)")
  }

  private func droppedValue(_ sent: SentValue, _ constraint: Constraint) -> Finding<Effect>? {
    let words = sent.value?.words ?? "the value"
    let form = constraint.values.joined(separator: ", ")
    guard form == "us_phone_number" else {
      return droppedValue(sent, .possible, "\(connector) skips \(words) unless it is of the form \(form)")
    }
    var verdict = USPhoneNumber.Verdict.unclear
    if case .string(let text) = sent.value { verdict = USPhoneNumber.judge(text) }
    return switch verdict {
    case .matches: nil
    case .differs: droppedValue(sent, .certain, "\(connector) skips \(words), which is not a US phone number")
    case .unclear: droppedValue(sent, .possible, "\(connector) skips \(words) unless it is a US phone number")
    }
  }

  private func droppedValue(
    _ sent: SentValue, _ certainty: Effect.Certainty, _ words: String
  ) -> Finding<Effect> {
    effect(.droppedValue, certainty, at: sent.subject, value: sent.value, words)
  }

  private func roundedValue(_ sent: SentValue) -> Finding<Effect>? {
    guard case .number(let number) = sent.value, number.isFinite, number != number.rounded() else { return nil }
    // A number with a fraction is far below the largest integer.
    let result = JSONValue.integer(Int(number.rounded()))
    return effect(
      .rounded, .certain, at: sent.subject, value: sent.value, result: result,
      "\(connector) rounds \(JSONValue.number(number).words) to \(result.words)")
  }

  private func existingValue(_ sent: SentValue) -> Finding<Effect> {
    effect(
      .mustExist, .possible, at: sent.subject, value: sent.value,
      "\(sent.value?.words ?? "it") must exist in \(connector) already")
  }

  private func rerouting(_ constraint: Constraint) -> Finding<Effect> {
    let action = constraint.values.joined(separator: ", ")
    return effect(
      .rerouted, .possible, at: .request, result: .string(action), "\(connector) may carry it out as \(action)")
  }

  private func partialResult(_ constraint: Constraint) -> Finding<Effect> {
    effect(
      .partialResult, .certain, at: .request, result: .array(constraint.values.map(JSONValue.string)),
      "\(connector) returns only \(constraint.values.joined(separator: ", "))")
  }

  /// The words of a constraint of an unknown kind, at every value that it may concern.
  private func unknown(_ constraint: Constraint, _ sent: [SentValue]) -> [Finding<Effect>] {
    let path = constraint.path ?? ""
    let values = constraint.path == nil ? sentValues(at: path) : sent
    let unsent = SentValue(subject: Subject(path: path, place: path, number: -1), value: nil)
    return (values.isEmpty ? [unsent] : values).map {
      effect(
        Effect.Kind(id: constraint.kind.id), .possible, at: $0.subject, value: $0.value, text: constraint.text)
    }
  }
}

extension RequestChecker {
  /// A value that is sent to the tool: that of an input, or one in its list.
  struct SentValue {
    let subject: Subject
    /// The value; nil for a group and where no check looks at the value.
    let value: JSONValue?
  }

  /// The values that are sent at a path; none where the connector does not cover it, since the tool gets none.
  func sentValues(at path: String) -> [SentValue] {
    guard inputs.isCovered(path) else { return [] }
    return visited.all.filter { $0.path == path }.flatMap { input in
      input.sentValues.map { place, value in
        SentValue(subject: Subject(path: path, place: place, number: input.number), value: value)
      }
    }
  }
}

extension ValueLimit {
  /// The limit of a connector's constraint; the one on the number of elements has a name of its own there.
  fileprivate init(_ constraint: Constraint) {
    let key = constraint.kind == .limit ? "max_items" : constraint.kind.id
    self.init(key: key, argument: constraint.values.first ?? "")
  }
}

extension JSONValue {
  /// The value in the form of a constraint's values in specs; nil for null, lists and objects.
  fileprivate var constraintValue: String? {
    switch self {
    case .string(let value): value
    case .boolean, .integer, .bigInteger, .number: words
    case .null, .array, .object: nil
    }
  }
}
