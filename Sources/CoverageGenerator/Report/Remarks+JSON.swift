import _CoverageSpec

extension Remarks {
  /// The words as `coverage.json` has them, without those that are absent.
  var json: [JSONMember] {
    let deprecated = deprecation.map { $0.advice.map(JSONNode.string) ?? true }
    return [
      ("description", description.map { .string($0.text) }), ("deprecated", deprecated),
      ("since", since.map(JSONNode.string)), ("guessed", guessed),
    ].compactMap { key, node in node.map { JSONMember(key, $0) } }
  }
}

extension Remarks {
  /// The guesses that `coverage.json` has the values of; nil for none.
  private var guessed: JSONNode? {
    let guesses = guesses.filter { !["method", "route"].contains($0.key) }
    return guesses.isEmpty ? nil : .object(guesses.map { JSONMember($0.key, $0.value) })
  }
}

extension ValueLimits {
  /// The limits as `coverage.json` has them, under the keys of specs.
  package var json: [JSONMember] {
    if isEmpty { return [] }
    let numbers = [("min", min), ("max", max)].map { ($0, $1.map { JSONNode(.number($0)) }) }
    let counts = [
      ("min_length", minLength), ("max_length", maxLength), ("min_items", minItems), ("max_items", maxItems),
      ("decimals", decimals),
    ].map { ($0, $1.map(JSONNode.integer)) }
    let texts = [("pattern", pattern?.value), ("format", format?.rawValue)].map { ($0, $1.map(JSONNode.string)) }
    let conditions = [("required_if", requiredIf), ("excludes", excludes)].map {
      ($0, JSONNode.list($1.map(\.json)).unlessEmpty)
    }
    return (numbers + counts + texts + conditions).compactMap { key, node in node.map { JSONMember(key, $0) } }
  }
}

extension ValueLimits.Condition {
  fileprivate var json: JSONNode {
    .object(of: ["input": .string(input.value), "values": JSONNode.strings(values.map(\.value)).unlessEmpty])
  }
}

extension JSONNode {
  /// The object with further members.
  func adding(_ members: [JSONMember]) -> JSONNode { members.isEmpty ? self : .object(self.members + members) }
}
