import _CoverageSpec

/// The types of values, and whether there may be none.
///
/// What the API sends may have less than promised only by a break; what it takes may have less than asked for.
struct ValueTypeRule: ChangeRule {
  let aspects: [Aspect] = [.type, .nullable, .optional]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its part") : .additive("it comes with its part")
    }
    if difference.key.aspect == .type { return .breaking("the values are of another type", Audience.allCases) }
    let isInput = ["input", "group", "list"].contains(comparison.newText(.presence, of: difference.key))
    let isLooser = difference.new != nil
    switch (isInput, isLooser) {
    case (true, true): return .additive("a request may leave the value out")
    case (true, false): return .breaking("a request must have a value")
    case (false, true): return .breaking("an answer may lack the value")
    case (false, false): return .additive("an answer always has a value")
    }
  }
}
