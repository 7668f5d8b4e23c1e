/// The order of things, and what a feature is a part of.
///
/// Parameters have the order of the category, so that the compiler often refuses a change of it.
struct OrderRule: ChangeRule {
  let aspects: [Aspect] = [.order, .parent]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    if difference.key.aspect == .parent {
      // What is switched off takes its parts along.
      if comparison.isWhole(difference) { return .noteOnly("it comes or goes with its feature") }
      return difference.new == nil
        ? .additive("the feature stands alone") : .breaking("the feature goes off with another one")
    }
    if difference.key.path.hasPrefix("type ") { return .breaking("a value is read as another type", Audience.allCases) }
    return .noteOnly("the order is another")
  }
}
