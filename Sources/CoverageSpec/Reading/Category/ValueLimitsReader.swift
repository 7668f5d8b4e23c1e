extension ObjectReader {
  /// What the API takes as the value of a property or, with conditions on its neighbours, of an input.
  mutating func limits(ofInput isInput: Bool) -> ValueLimits {
    var limits = ValueLimits(location: location)
    limits.min = node("min").flatMap { findings.number($0, "'min'") }
    limits.max = node("max").flatMap { findings.number($0, "'max'") }
    limits.minLength = count("min_length")
    limits.maxLength = count("max_length")
    limits.minItems = count("min_items")
    limits.maxItems = count("max_items")
    limits.decimals = count("decimals")
    limits.pattern = node("pattern").flatMap { findings.text($0, "'pattern'") }
    limits.format = choice("format", of: ValueLimits.Format.allCases.map(\.rawValue)).flatMap(ValueLimits.Format.init)
    if isInput {
      limits.requiredIf = conditions("required_if")
      limits.excludes = conditions("excludes")
    }
    return limits
  }

  /// Neighbours by their ids, or objects of an id and the values for which the condition holds.
  private mutating func conditions(_ key: String) -> [ValueLimits.Condition] {
    list(key).compactMap { node in
      if case .string = node.value {
        return findings.string(node, "an element of \(key.quoted)").map { ValueLimits.Condition(input: $0) }
      }
      guard var object = ObjectReader(node, "an element of \(key.quoted)", findings) else { return nil }
      let input = object.requiredText("input")
      let values = object.requiredFilledList("values").compactMap { findings.scalar($0, "an element of 'values'") }
      object.reportUnknownKeys()
      return input.map { ValueLimits.Condition(input: $0, values: values) }
    }
  }

  /// A whole number that is not negative.
  private mutating func count(_ key: String) -> Int? {
    guard has(key) else {
      allow(key)
      return nil
    }
    return requiredInteger(key, atLeast: 0)
  }
}

extension FileFindings {
  /// A number as the file spells it.
  func number(_ node: JSONNode, _ what: String) -> String? {
    if case .number(let spelling) = node.value { return spelling }
    wrongType(what, mustBe: "a number", found: node)
    return nil
  }

  /// A text, a number, true or false, as the file spells it.
  func scalar(_ node: JSONNode, _ what: String) -> Located<String>? {
    switch node.value {
    case .string(let text): return Located(text, at: location(of: node))
    case .number(let spelling): return Located(spelling, at: location(of: node))
    case .bool(let value): return Located(value ? "true" : "false", at: location(of: node))
    case .object, .array, .null, .repeated:
      wrongType(what, mustBe: "a text, a number, true or false", found: node)
      return nil
    }
  }
}
