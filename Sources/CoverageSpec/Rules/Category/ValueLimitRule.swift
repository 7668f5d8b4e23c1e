/// A limit stands on a value of a type that it fits, and a value can meet it; a condition is about an input beside it.
struct ValueLimitRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let properties = specification.category.types.flatMap { type -> [Diagnostic] in
      guard case .object(let properties) = type.kind else { return [] }
      return properties.flatMap { $0.limits.isEmpty ? [] : check($0.limits, of: $0.id, LimitedValue($0.type)) }
    }
    return properties + specification.category.actions.flatMap { check($0.inputs, index, Suggestions()) }
  }

  private func check(_ nodes: [InputNode], _ index: CategoryIndex, _ suggestions: Suggestions) -> [Diagnostic] {
    nodes.flatMap { node -> [Diagnostic] in
      // Few inputs have limits.
      if node.limits.isEmpty {
        if case .group(let children, _) = node.content { return check(children, index, suggestions) }
        return []
      }
      let conditions = node.limits.requiredIf + node.limits.excludes
      let strays = conditions.flatMap { check($0, of: node, among: nodes, index, suggestions) }
      switch node.content {
      case .leaf(let type): return check(node.limits, of: node.id, LimitedValue(type)) + strays
      case .group(let children, let item):
        return check(node.limits, of: node.id, LimitedValue(groupThatIsList: item != nil)) + strays
          + check(children, index, suggestions)
      }
    }
  }

  private func check(_ limits: ValueLimits, of id: String, _ value: LimitedValue) -> [Diagnostic] {
    if limits.isEmpty { return [] }
    let misfits = LimitKey.allCases.filter { limits[$0] != nil && !value.fits($0) }.map { key in
      let fitting = LimitKey.allCases.filter(value.fits).map(\.rawValue.quoted)
      let hint = fitting.isEmpty ? "" : ", which \(fitting.joined(separator: ", ")) fit"
      return "\(key.rawValue.quoted) fits \(key.subjects), and \(id.quoted) is \(value.words)\(hint)"
    }
    let crossed = LimitKey.bounds.filter { LimitKey.isAbove(limits[$0.least], limits[$0.most]) }.map {
      "no value of \(id.quoted) is legal: \($0.least.rawValue.quoted) is above \($0.most.rawValue.quoted)"
    }
    let problems = (misfits + crossed).map { Diagnostic.error("value-limit", $0, at: limits.location) }
    return problems + check(limits.pattern)
  }

  private func check(_ pattern: Located<String>?) -> [Diagnostic] {
    guard let pattern, let problem = PatternGrammar.problem(with: pattern.value) else { return [] }
    return [.error("value-limit", problem, at: pattern.location)]
  }

  private func check(
    _ condition: ValueLimits.Condition, of node: InputNode, among nodes: [InputNode], _ index: CategoryIndex,
    _ suggestions: Suggestions
  ) -> [Diagnostic] {
    let name = condition.input
    guard name.value != node.id, let neighbour = nodes.first(where: { $0.id == name.value }) else {
      let hint = suggestions.suggestion(for: name.value, among: nodes.map(\.id).filter { $0 != node.id })
      let message = "no input \(name.value.quoted) stands beside \(node.id.quoted)\(hint)"
      return [.error("unknown-input", message, at: name.location)]
    }
    return condition.values.compactMap { value in
      index.problem(withConditionOn: value, of: neighbour, suggestions)
    }
  }
}

/// A value as far as it matters which limits fit.
private struct LimitedValue {
  private let name: String
  private let isList: Bool
  /// The value in words.
  let words: String

  init(groupThatIsList isList: Bool) {
    name = ""
    self.isList = isList
    words = isList ? "a list of groups" : "a group"
  }

  /// A value of a type, or what lies in its lists and maps.
  init(_ type: TypeReference) {
    name = type.name
    isList = type.isArray
    words = "of type \(type.spelling.quoted)"
  }

  func fits(_ key: LimitKey) -> Bool {
    switch key {
    case .min, .max: ["integer", "number", "decimal"].contains(name)
    case .decimals: ["number", "decimal"].contains(name)
    case .minLength, .maxLength, .pattern, .format: name == "string"
    case .minItems, .maxItems: isList
    }
  }
}
