import _CoverageSpec

/// How a tool's own values become unified ones.
struct ValueMapChangeRule: ChangeRule {
  let aspects: [Aspect] = [.valueMap, .mappedValue]

  func verdict(on difference: Difference, in comparison: Comparison) -> Verdict {
    let key = difference.key
    if key.aspect == .valueMap {
      if difference.isChange { return .noteOnly("the mapped value has another name") }
      return difference.new == nil ? .breaking("a map is gone", Audience.allCases) : .additive("there is a map more")
    }
    let map = Fact.Key(connector: key.connector, path: key.path, aspect: .valueMap)
    if comparison.old.facts[map] == nil { return .additive("it comes with its map") }
    if comparison.new.facts[map] == nil { return .breaking("it goes with its map", Audience.allCases) }
    let before = difference.old?.value ?? otherwise(key, in: comparison.old)
    let after = difference.new?.value ?? otherwise(key, in: comparison.new)
    if before == after { return .noteOnly("the value becomes what it became before") }
    return before == .text("null")
      ? .additive("a value that had none gets a unified one")
      : .breaking("the value becomes another", Audience.allCases)
  }

  private func otherwise(_ key: Fact.Key, in list: FactList) -> Fact.Value? {
    let key = Fact.Key(connector: key.connector, path: key.path, aspect: .mappedValue, detail: "otherwise")
    return list.facts[key]?.value
  }
}
