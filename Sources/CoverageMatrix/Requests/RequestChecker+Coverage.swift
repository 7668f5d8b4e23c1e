extension RequestChecker {
  /// What becomes of the inputs that are sent though the connector does not cover them.
  ///
  /// In a list of which it covers nothing, there is one thing to say of each input, however many elements are sent.
  func coverageEffects() -> [Finding<Effect>] {
    let uncovered = visited.all.filter { $0.isSentInput && !inputs.isCovered($0.path) }
    return Dictionary(grouping: uncovered, by: subject).sorted { $0.value[0].number < $1.value[0].number }
      .map { subject, sent in
        let values = sent.compactMap(\.value)
        let value = sent[0].place == subject.place || values.isEmpty ? values.first : .array(values)
        return sent.allSatisfy(isCarrier)
          ? effect(
            .notForwarded, .certain, at: subject, value: value,
            "the API requires it, but \(connector) does not get it")
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
