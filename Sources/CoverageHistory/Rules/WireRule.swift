/// How requests and answers look on the way, and the ids that the vendor's API uses.
struct WireRule: ChangeRule {
  let aspects: [Aspect] = [
    .vendorID, .route, .method, .permission, .remoteFields, .routeParameter, .bodyPath, .discriminator, .kind,
  ]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    let name = difference.key.aspect.rawValue
    // What comes and goes with its part is judged there.
    let isWhole = comparison.isWhole(difference)
    switch difference.key.aspect {
    case .vendorID where difference.old == nil && !isWhole: return .additive("the API has a code for it now")
    case .permission where difference.new == nil: return .additive("no permission is needed any more")
    case .remoteFields where difference.lost.isEmpty: return .additive("more tools take fields of their own")
    case .route where difference.old == nil && !isWhole: return .additive("the records can be listed")
    default: break
    }
    if isWhole { return difference.new == nil ? .breaking("the \(name) is gone") : .additive("it comes with its part") }
    return .breaking("the API takes another \(name)")
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
