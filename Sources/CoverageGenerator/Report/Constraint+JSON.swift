import _CoverageSpec

extension ConstraintEntry {
  /// The key and the value of the constraint's argument, as specs write them.
  private var argument: JSONMember? {
    switch kind {
    case .limit(let max): .init("max", .integer(max))
    case .allowedValues(let values): .init("values", .strings(values))
    case .required, .existingValuesOnly: nil
    case .defaultValue(let text): .init("value", .string(text))
    case .droppedValues(let form): .init("unless", .string(form))
    case .rounded(let target): .init("to", .string(target))
    case .rerouted(let action): .init("to", .string(action))
    case .selection(let which): .init("takes", .string(which))
    case .partialResult(let kinds): .init("only", .strings(kinds))
    }
  }

  /// The constraint as `coverage.json` has it: the spec's keys, and the constraint in words.
  ///
  /// - Parameter subjectKey: `field` in a model, `input` in an action.
  package func json(subjectKey: String) -> JSONNode {
    var members = [JSONMember("kind", .string(kind.name))]
    if let subject { members.append(.init(subjectKey, .string(subject.value))) }
    if let argument { members.append(argument) }
    members.append(.init("text", .string(text)))
    return .object(members)
  }
}

extension ValueMap {
  /// The map as `coverage.json` has it.
  ///
  /// Here null is a value: the remote one has no unified counterpart.
  package var json: JSONNode {
    .object(of: [
      "target": .string(target.value),
      "source": .string(source),
      "map": .object(entries.map { .init($0.remote, .orNull($0.unified.value)) }),
      "otherwise": .orNull(otherwise.value),
    ])
  }
}

extension JSONNode {
  fileprivate static func orNull(_ string: String?) -> JSONNode { string.map(JSONNode.string) ?? .null }
}
