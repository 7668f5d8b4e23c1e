import _CoverageSpec

extension ChangeRule {
  /// What the API takes as the value of an input or a property.
  ///
  /// A tighter limit refuses what was sent before. The values of properties are also made by mappings.
  static let limits = ChangeRule(aspects: [.limit]) { difference, comparison in
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its part") : .additive("it comes with its part")
    }
    let isProperty = comparison.newText(.presence, of: difference.key) == "property"
    let audiences = isProperty ? Audience.allCases : [.callers]
    guard let new = difference.new else { return .additive("the API takes more values") }
    guard let old = difference.old else { return .breaking("the API takes fewer values", audiences) }
    switch change(of: difference.key.detail, from: old.value, to: new.value) {
    case .same: return .noteOnly("the limit is spelled differently")
    case .looser: return .additive("the API takes more values")
    case .tighter: return .breaking("the API takes fewer values", audiences)
    case .other: return .breaking("the API takes other values", audiences)
    }
  }

  private enum LimitChange {
    case same, looser, tighter, other
  }

  private static func change(of key: String, from old: Fact.Value, to new: Fact.Value) -> LimitChange {
    switch key {
    case "required_if", "excludes":
      return isImplied(new.elements, by: old.elements) ? .looser : .tighter
    case "pattern", "format": return .other
    default:
      guard let old = Double(old.description), let new = Double(new.description) else { return .other }
      if old == new { return .same }
      return (new > old) == key.hasPrefix("min") ? .tighter : .looser
    }
  }

  /// Whether some conditions hold only where others do: one without a value holds for any.
  private static func isImplied(_ conditions: [String], by others: [String]) -> Bool {
    conditions.allSatisfy { condition in
      others.contains { $0 == condition || condition.hasPrefix($0 + " is ") }
    }
  }
}

extension ChangeRule {
  /// What actions answer with, and unions that keep what they do not know.
  static let answers = ChangeRule(aspects: [.answer, .open]) { difference, comparison in
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its part") : .additive("it comes with its part")
    }
    switch (difference.key.aspect, difference.old, difference.new) {
    case (.open, nil, _): return .additive("an object that is not known yet is kept")
    case (.open, _, _): return .breaking("an object that is not known is refused", Audience.allCases)
    case (_, nil, _): return .additive("the answer has a type")
    case (_, _, nil): return .breaking("the answer has no type")
    default: return .breaking("the answer has a different type")
    }
  }
}
