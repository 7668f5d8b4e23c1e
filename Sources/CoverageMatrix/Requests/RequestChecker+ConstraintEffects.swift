extension RequestChecker {
  /// What becomes of the request by what the connector's file says of the action.
  func constraintEffects() -> [Finding<Effect>] {
    constraints.flatMap { constraint -> [Finding<Effect>] in
      switch constraint.kind {
      // Violations, or about reading.
      case .required, .limit, .allowedValues, .selection: []
      case .defaultValue: defaults(constraint)
      case .droppedValues: values(constraint, droppedValue)
      case .rounded where constraint.values == ["integer"]: values(constraint, roundedValue)
      case .existingValuesOnly: values(constraint, existingValue)
      case .rerouted: [rerouting(constraint)]
      case .partialResult: [partialResult(constraint)]
      default: unknown(constraint)
      }
    }
  }

  private func values(
    _ constraint: Constraint, _ effect: (SentValue, Constraint) -> Finding<Effect>?
  ) -> [Finding<Effect>] {
    constraint.path.map { sentValues(at: $0).compactMap { effect($0, constraint) } } ?? []
  }

  private func defaults(_ constraint: Constraint) -> [Finding<Effect>] {
    let words = constraint.values.joined(separator: ", ")
    let unsent = constraint.path.map(visited.at)?.filter { !$0.isFilled } ?? []
    return unsent.map { input in
      effect(
        .defaultApplied, .certain, at: input.subject, result: .string(words),
        "nothing is sent, so \(connector) takes \(words)")
    }
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

  private func roundedValue(_ sent: SentValue, _ constraint: Constraint) -> Finding<Effect>? {
    guard case .number(let number) = sent.value, number.isFinite, number != number.rounded() else { return nil }
    // A number with a fraction is far below the largest integer.
    let result = JSONValue.integer(Int(number.rounded()))
    return effect(
      .rounded, .certain, at: sent.subject, value: sent.value, result: result,
      "\(connector) rounds \(JSONValue.number(number).words) to \(result.words)")
  }

  private func existingValue(_ sent: SentValue, _ constraint: Constraint) -> Finding<Effect>? {
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

  /// What can be said of a limit of a kind that this library does not know: its words, wherever it may apply.
  private func unknown(_ constraint: Constraint) -> [Finding<Effect>] {
    let path = constraint.path ?? ""
    let sent = sentValues(at: path)
    let unsent = SentValue(subject: Subject(path: path, place: path, number: -1), value: nil)
    return (sent.isEmpty ? [unsent] : sent).map {
      effect(
        Effect.Kind(id: constraint.kind.id), .possible, at: $0.subject, value: $0.value, text: constraint.text)
    }
  }
}
