import _CoverageSpec

extension ConstraintEntry {
  /// The constraint as `coverage.json` has it: the spec's keys, and the constraint in words.
  ///
  /// - Parameter subjectKey: `field` in a model, `input` in an action.
  package func json(subjectKey: String) -> JSONNode {
    var members = [JSONMember("kind", .string(kind.rawValue))]
    if let subject { members.append(.init(subjectKey, .string(subject.value))) }
    members += zip(kind.traits.arguments, arguments).filter { !$1.isEmpty }.map {
      JSONMember($0.key, $0.json($1, form))
    }
    members.append(.init("text", .string(text)))
    return .object(members)
  }
}

extension ConstraintArgument {
  /// Values of the argument, as specs write them.
  fileprivate func json(_ values: [String], _ valueForm: ValueForm) -> JSONNode {
    switch form {
    case .count, .number: JSONNode(.number(values.joined()))
    case .texts: .strings(values)
    case .values, .inputValues: JSONNode(.array(values.map(valueForm.json)))
    case .text, .name, .word, .choice, .pattern, .input, .action: .string(values.joined())
    }
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
      "map": .object(entries.map { .init($0.remote, $0.unified.value?.json ?? .null) }),
      "otherwise": otherwise.value?.json ?? .null,
    ])
  }
}

extension ValueMap.Value {
  fileprivate var json: JSONNode {
    switch self {
    case .text(let text): .string(text)
    case .number(let spelling): JSONNode(.number(spelling))
    case .boolean(let value): JSONNode(.bool(value))
    }
  }
}
