import _CoverageSpec

/// A cell: what is known about a connector and a capability.
struct StatusRule: ChangeRule {
  let aspects: [Aspect] = [.status]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    let old = status(difference.old)
    let new = status(difference.new)
    let words = "\(old.rawValue) became \(new.rawValue)"
    switch (old, new) {
    case (.supported, _): return .breaking(words)
    case (_, .supported): return .additive(words)
    default: return .noteOnly("\(words), neither is supported")
    }
  }

  private func status(_ fact: Fact?) -> Status {
    fact.flatMap { Status(rawValue: $0.value.description) } ?? .unlisted
  }
}
