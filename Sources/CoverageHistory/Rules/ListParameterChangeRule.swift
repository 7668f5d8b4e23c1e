/// What the API takes where it lists records.
struct ListParameterChangeRule: ChangeRule {
  let aspects: [Aspect] = [.needs, .range, .defaultValue, .ignoresUnsupportedFilters]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its parameter") : .additive("it comes with its parameter")
    }
    switch difference.key.aspect {
    case .needs:
      return difference.gained.isEmpty
        ? .additive("the parameter needs less coverage") : .breaking("the parameter needs more coverage")
    case .range:
      guard let new = bounds(difference.new) else { return .additive("every number is taken") }
      let old = bounds(difference.old)
      let isWider = old.map { new.lowerBound <= $0.lowerBound && new.upperBound >= $0.upperBound } ?? false
      return isWider ? .additive("more numbers are taken") : .breaking("fewer numbers are taken")
    default: return .breaking("lists are answered otherwise")
    }
  }

  private func bounds(_ fact: Fact?) -> ClosedRange<Int>? {
    let numbers = fact?.value.description.split(separator: " ").compactMap { Int($0) } ?? []
    return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
  }
}
