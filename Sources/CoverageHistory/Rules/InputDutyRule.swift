/// What the API requires of a request.
struct InputDutyRule: ChangeRule {
  let aspects: [Aspect] = [.required, .requiredWith, .oneOf]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its input") : .additive("it comes with its input")
    }
    switch difference.key.aspect {
    case .required:
      return difference.new == nil
        ? .additive("the API requires the input no longer") : .breaking("the API requires the input")
    case .requiredWith:
      return difference.gained.isEmpty
        ? .additive("the API requires less beside the input") : .breaking("the API requires more beside the input")
    default:
      if difference.new == nil { return .additive("the API requires none of the inputs any more") }
      return difference.old == nil || !difference.lost.isEmpty
        ? .breaking("the API requires one of fewer inputs") : .additive("the API takes one of more inputs")
    }
  }
}
