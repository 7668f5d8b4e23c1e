import _CoverageSpec

/// A connector takes or returns less, or more, than before.
struct ConstraintRule: ChangeRule {
  let aspects: [Aspect] = [.constraint]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    let kind = ConstraintKind(rawValue: String(difference.key.detail.prefix { $0 != " " }))
    let tightening = kind?.traits.tightening ?? .anyChange
    if tightening == .never { return .noteOnly("the default is described differently") }
    guard let new = difference.new else { return .additive("a constraint is gone") }
    guard let old = difference.old else { return isNew(difference, comparison) }
    switch tightening {
    case .lowerNumber:
      let isTighter = (Int(new.value.description) ?? 0) < (Int(old.value.description) ?? 0)
      return isTighter ? .breaking("the limit is lower") : .additive("the limit is higher")
    case .fewerValues:
      return difference.lost.isEmpty ? .additive("more values are there") : .breaking("fewer values are there")
    case .anyChange, .never: return .breaking("the constraint is different")
    }
  }

  /// A constraint on what was not covered tightens nothing.
  private func isNew(_ difference: Difference, _ comparison: Comparison) -> Verdict {
    comparison.wasCovered(difference.key)
      ? .breaking("there is one more constraint") : .additive("the constraint comes with what it is about")
  }
}

extension Comparison {
  /// Whether a connector supported the capability at a path, or one in the group at it.
  fileprivate func wasCovered(_ key: Fact.Key) -> Bool {
    let status = Fact.Key(connector: key.connector, path: key.path, aspect: .status)
    if let status = old.facts[status] { return status.value == .text(Status.supported.rawValue) }
    return old.facts.contains { other, fact in
      other.aspect == .status && other.connector == key.connector && other.path.hasPrefix(key.path + ".")
        && fact.value == .text(Status.supported.rawValue)
    }
  }
}
