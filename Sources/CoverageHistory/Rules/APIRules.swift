import _CoverageSpec

extension ChangeRule {
  /// The form of requests and responses, and the ids of the vendor's API.
  static let wire = ChangeRule(aspects: [
    .vendorID, .route, .method, .permission, .remoteFields, .routeParameter, .bodyPath, .discriminator, .kind,
  ]) { difference, comparison in
    let name = difference.key.aspect.rawValue
    // What comes and goes with its part is judged there.
    let isWhole = comparison.isWhole(difference)
    switch difference.key.aspect {
    case .vendorID where difference.old == nil && !isWhole: return .additive("the API has a code for it now")
    case .permission where difference.new == nil: return .additive("no permission is needed now")
    case .remoteFields where difference.lost.isEmpty: return .additive("more tools take fields of their own")
    case .route where difference.old == nil && !isWhole: return .additive("the API can be called for it")
    case .method where difference.old == nil && !isWhole: return .additive("the API can be called for it")
    default: break
    }
    if isWhole { return difference.new == nil ? .breaking("the \(name) is gone") : .additive("it comes with its part") }
    return .breaking("the API uses a different \(name)")
  }
}

extension Comparison {
  /// Whether a fact came or went because the part that it is about did.
  func isWhole(_ difference: Difference) -> Bool {
    guard !difference.isChange else { return false }
    let presence = Fact.Key(connector: difference.key.connector, path: difference.key.path, aspect: .presence)
    return (old.facts[presence] == nil) != (new.facts[presence] == nil)
  }
}

extension ChangeRule {
  /// The types of values, and whether there may be none.
  ///
  /// A response with fewer values than before is a break; a request may leave out more than before.
  static let valueTypes = ChangeRule(aspects: [.type, .nullable, .optional]) { difference, comparison in
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its part") : .additive("it comes with its part")
    }
    if difference.key.aspect == .type { return .breaking("the values have a different type", Audience.allCases) }
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

extension ChangeRule {
  /// The inputs that the API requires.
  static let inputDuties = ChangeRule(aspects: [.required, .requiredWith, .oneOf]) { difference, comparison in
    if comparison.isWhole(difference) {
      return difference.new == nil ? .breaking("it goes with its input") : .additive("it comes with its input")
    }
    switch difference.key.aspect {
    case .required:
      return difference.new == nil
        ? .additive("the API no longer requires the input") : .breaking("the API requires the input")
    case .requiredWith:
      return difference.gained.isEmpty
        ? .additive("the API requires less beside the input") : .breaking("the API requires more beside the input")
    default:
      if difference.new == nil { return .additive("the API no longer requires one of the inputs") }
      return difference.old == nil || !difference.lost.isEmpty
        ? .breaking("the API requires one of fewer inputs") : .additive("the API takes one of more inputs")
    }
  }
}

extension ChangeRule {
  /// The parameters of lists.
  static let listParameters = ChangeRule(aspects: [.needs, .range, .defaultValue, .ignoresUnsupportedFilters]) {
    difference, comparison in
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
    default: return .breaking("lists have a different result")
    }
  }

  private static func bounds(_ fact: Fact?) -> ClosedRange<Int>? {
    let numbers = fact?.value.description.split(separator: " ").compactMap { Int($0) } ?? []
    return numbers.count == 2 && numbers[0] <= numbers[1] ? numbers[0]...numbers[1] : nil
  }
}
