import _CoverageSpec

extension ChangeRule {
  /// A cell: what is known about a connector and a capability.
  static let statuses = ChangeRule(aspects: [.status]) { difference, comparison in
    let old = status(difference.old)
    let new = status(difference.new)
    let words = "\(old.rawValue) became \(new.rawValue)"
    switch (old, new) {
    case (.supported, _): return .breaking(words)
    case (_, .supported): return .additive(words)
    default: return .noteOnly("\(words), neither is supported")
    }
  }

  private static func status(_ fact: Fact?) -> Status {
    fact.flatMap { Status(rawValue: $0.value.description) } ?? .unlisted
  }
}

extension ChangeRule {
  /// The constraints of connectors.
  static let constraints = ChangeRule(aspects: [.constraint]) { difference, comparison in
    let kind = ConstraintKind(rawValue: String(difference.key.detail.prefix { $0 != " " }))
    let tightening = kind?.traits.tightening ?? .anyChange
    if tightening == .never {
      let isNew = difference.old == nil
      let words = isNew ? "is new" : difference.new == nil ? "is gone" : "is described differently"
      return .noteOnly("the default \(words)")
    }
    guard let new = difference.new else { return .additive("a constraint is gone") }
    guard let old = difference.old else { return isNew(difference, comparison) }
    switch tightening {
    case .lowerNumber, .higherNumber:
      let isLower = LimitKey.isAbove(old.value.description, new.value.description)
      let isHigher = LimitKey.isAbove(new.value.description, old.value.description)
      if isLower == isHigher { return .noteOnly("the limit is spelled differently") }
      let words = isHigher ? "the limit is higher" : "the limit is lower"
      return isHigher == (tightening == .higherNumber) ? .breaking(words) : .additive(words)
    case .fewerValues:
      if difference.lost.isEmpty, difference.gained.isEmpty { return .noteOnly("the values are in another order") }
      return difference.lost.isEmpty ? .additive("more values are there") : .breaking("fewer values are there")
    case .anyChange, .never: return .breaking("the constraint is different")
    }
  }

  /// A constraint on what was not covered tightens nothing.
  private static func isNew(_ difference: Difference, _ comparison: Comparison) -> Verdict {
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

extension ChangeRule {
  /// The maps from a tool's own values to unified ones.
  static let valueMaps = ChangeRule(aspects: [.valueMap, .mappedValue]) { difference, comparison in
    let key = difference.key
    if key.aspect == .valueMap {
      if difference.isChange { return .noteOnly("the mapped value has a different name") }
      return difference.new == nil ? .breaking("a map is gone", Audience.allCases) : .additive("there is one more map")
    }
    let map = Fact.Key(connector: key.connector, path: key.path, aspect: .valueMap)
    if comparison.old.facts[map] == nil { return .additive("it comes with its map") }
    if comparison.new.facts[map] == nil { return .breaking("it goes with its map", Audience.allCases) }
    let before = difference.old?.value ?? otherwise(key, in: comparison.old)
    let after = difference.new?.value ?? otherwise(key, in: comparison.new)
    if before == after { return .noteOnly("the unified value is the same") }
    return before == .text("null")
      ? .additive("a value that had none gets a unified one")
      : .breaking("the value becomes a different one", Audience.allCases)
  }

  private static func otherwise(_ key: Fact.Key, in list: FactList) -> Fact.Value? {
    let key = Fact.Key(connector: key.connector, path: key.path, aspect: .mappedValue, detail: "otherwise")
    return list.facts[key]?.value
  }
}
