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
    let misfits = LimitKey.allCases.filter { $0.isPresent(limits) && !value.fits($0) }.map { key in
      let fitting = LimitKey.allCases.filter(value.fits).map(\.rawValue.quoted)
      let hint = fitting.isEmpty ? "" : ", which \(fitting.joined(separator: ", ")) fit"
      return "\(key.rawValue.quoted) fits \(key.subjects), and \(id.quoted) is \(value.words)\(hint)"
    }
    let bounds: [(least: LimitKey, most: LimitKey, isCrossed: Bool)] = [
      (.min, .max, isAbove(limits.min.flatMap(Double.init), limits.max.flatMap(Double.init))),
      (.minLength, .maxLength, isAbove(limits.minLength, limits.maxLength)),
      (.minItems, .maxItems, isAbove(limits.minItems, limits.maxItems)),
    ]
    let crossed = bounds.filter(\.isCrossed).map {
      "no value of \(id.quoted) is legal: \($0.least.rawValue.quoted) is above \($0.most.rawValue.quoted)"
    }
    let problems = (misfits + crossed).map { Diagnostic.error("value-limit", $0, at: limits.location) }
    return problems + check(limits.pattern)
  }

  private func isAbove<Value: Comparable>(_ least: Value?, _ most: Value?) -> Bool {
    guard let least, let most else { return false }
    return least > most
  }

  private func check(_ pattern: Located<String>?) -> [Diagnostic] {
    guard let pattern, let problem = PatternGrammar.problem(with: pattern.value) else { return [] }
    let message =
      "\(pattern.value.quoted) is no regular expression that Swift and ECMA-262 read alike: \(problem)"
    return [.error("value-limit", message, at: pattern.location)]
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
      problem(with: value, of: neighbour, index, suggestions)
    }
  }

  /// The problem with a value that an input is to have for a condition to hold.
  private func problem(
    with value: Located<String>, of input: InputNode, _ index: CategoryIndex, _ suggestions: Suggestions
  ) -> Diagnostic? {
    func misfit(_ words: String) -> Diagnostic {
      let message = "\(input.id.quoted) \(words), so it is never \(value.value.quoted)"
      return .error("value-limit", message, at: value.location)
    }
    if value.value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .error("value-limit", "the value of a condition has a control character", at: value.location)
    }
    guard case .leaf(let type) = input.content else { return misfit("is a group") }
    if !type.containers.isEmpty { return misfit("is of type \(type.spelling.quoted)") }
    switch index.types[type.name]?.kind {
    case .closedEnum(let values), .openEnum(let values):
      if values.contains(where: { $0.value == value.value }) { return nil }
      let hint = suggestions.suggestion(for: value.value, among: values.map(\.value))
      let message = "\(type.name.quoted) has no value \(value.value.quoted)\(hint)"
      return .error("unknown-value", message, at: value.location)
    case .object, .taggedUnion, .untaggedUnion: return misfit("is of type \(type.name.quoted)")
    case nil: break
    }
    let isLegal =
      switch type.name {
      case "boolean": value.value == "true" || value.value == "false"
      case "integer": Int(value.value) != nil
      case "number", "decimal": Double(value.value)?.isFinite == true
      case "map", "json": false
      default: true
      }
    return isLegal ? nil : misfit("is of type \(type.name.quoted)")
  }
}

/// The limits that are about a value alone, under their keys in files.
private enum LimitKey: String, CaseIterable {
  case min, max, decimals
  case minLength = "min_length"
  case maxLength = "max_length"
  case pattern, format
  case minItems = "min_items"
  case maxItems = "max_items"

  func isPresent(_ limits: ValueLimits) -> Bool {
    switch self {
    case .min: limits.min != nil
    case .max: limits.max != nil
    case .decimals: limits.decimals != nil
    case .minLength: limits.minLength != nil
    case .maxLength: limits.maxLength != nil
    case .pattern: limits.pattern != nil
    case .format: limits.format != nil
    case .minItems: limits.minItems != nil
    case .maxItems: limits.maxItems != nil
    }
  }

  /// What it fits, in words.
  var subjects: String {
    switch self {
    case .min, .max: "numbers, alone or in lists"
    case .decimals: "numbers that need not be whole, alone or in lists"
    case .minLength, .maxLength, .pattern, .format: "texts, alone or in lists"
    case .minItems, .maxItems: "lists"
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
