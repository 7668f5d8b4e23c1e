extension RequestChecker {
  /// What becomes of the inputs that are sent though the connector does not cover them.
  func coverageEffects() -> [Finding<Effect>] {
    visited.all.filter { $0.isSentInput && !inputs.isCovered($0.path) }.map { input in
      isCarrier(input)
        ? effect(
          .notForwarded, .certain, at: input.subject, value: input.value,
          "the API requires it, but \(connector) does not get it")
        : effect(.droppedInput, .certain, at: input.subject, value: input.value, "\(connector) ignores it")
    }
  }

  /// What becomes of the fields for single tools: each is read by its own tool alone, and by no action but those whose
  /// documentation says so.
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

  /// Whether an input is sent only because the API asks for it beside inputs that the connector covers, or always.
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
