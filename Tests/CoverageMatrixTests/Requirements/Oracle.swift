import CoverageMatrix

/// The answers to requirements, worked out from single statuses with sets and dictionaries, as slowly and as plainly
/// as possible: what the engine has to agree with.
struct Oracle {
  /// A requirement: capabilities of which one is asked for; no weight where it is mandatory.
  struct Item {
    var alternatives: Set<Int>
    var weight: Double?
  }

  struct Drop: Hashable {
    var dropped: [Int]
    var gain: Int
  }

  let statuses: [[CoverageStatus]]
  /// Each capability with everything that it is a part of.
  let lineages: [[Int]]

  init<Category: CoverageCategory>(_ category: Category.Type) {
    statuses = Connector<Category>.all.map { connector in
      Capability<Category>.all.map { connector.status(of: $0) }
    }
    lineages = Capability<Category>.all.map { capability in
      var lineage = [capability]
      while let parent = lineage.last?.parent { lineage.append(parent) }
      return lineage.map(\.ordinal)
    }
  }

  var rows: Range<Int> { statuses.indices }

  /// Whether a row has a capability, where unlisted is an answer of its own.
  func verdict(_ row: Int, _ capability: Int) -> Verdict {
    if statuses[row][capability] == .supported { return .yes }
    return lineages[capability].contains { [.unsupported, .notImplemented].contains(statuses[row][$0]) }
      ? .no : .unknown
  }

  func verdict(_ row: Int, _ item: Item, _ policy: UnknownPolicy) -> Verdict {
    let verdicts = item.alternatives.map { verdict(row, $0) }
    if verdicts.contains(.yes) { return .yes }
    return policy != .no && verdicts.contains(.unknown) ? .unknown : .no
  }

  func verdict(_ row: Int, _ items: [Item], _ policy: UnknownPolicy) -> Verdict {
    let verdicts = items.filter { $0.weight == nil }.map { verdict(row, $0, policy) }
    if verdicts.allSatisfy({ $0 == .yes }) { return .yes }
    return policy == .maybe && !verdicts.contains(.no) ? .unknown : .no
  }

  func distance(_ row: Int, _ items: [Item], _ policy: UnknownPolicy) -> (known: Double, unlisted: Double) {
    var missing = 0.0
    var unlisted = 0.0
    for item in items {
      switch verdict(row, item, policy) {
      case .yes: break
      case .no: missing += item.weight ?? 1
      case .unknown: unlisted += item.weight ?? 1
      }
    }
    return policy == .maybe ? (missing + unlisted / 2, 0) : (missing, unlisted)
  }

  /// What a row lacks: the missing, the unlisted and the optional, each a set of capabilities of which one would do.
  func gaps(_ row: Int, _ items: [Item], _ policy: UnknownPolicy) -> [Set<Set<Int>>] {
    var families: [Set<Set<Int>>] = [[], [], []]
    for item in items {
      let answer = verdict(row, item, policy)
      guard answer != .yes else { continue }
      let causes = Set(item.alternatives.compactMap { cause(row, $0, answer, policy) })
      families[item.weight != nil ? 2 : answer == .no ? 0 : 1].insert(causes)
    }
    let mandatory = families[0].union(families[1])
    return families.enumerated().map { place, family in
      let others = place == 2 ? mandatory.union(family) : family
      return family.filter { gap in
        !others.contains { !$0.isEmpty && $0.isStrictSubset(of: gap) } && !(place == 2 && mandatory.contains(gap))
      }
    }
  }

  private func cause(_ row: Int, _ capability: Int, _ answer: Verdict, _ policy: UnknownPolicy) -> Int? {
    let lineage = lineages[capability]
    if policy == .no { return lineage.last { statuses[row][$0] != .supported } }
    let refused = lineage.last { [.unsupported, .notImplemented].contains(statuses[row][$0]) }
    if answer == .no { return refused }
    return refused == nil ? lineage.last { statuses[row][$0] != .supported } : nil
  }

  /// For each one and each two mandatory requirements, by place, how many rows are gained without them; without those
  /// that gain no more than dropping less.
  func relaxations(_ items: [Item]) -> [Drop] {
    let mandatory = items.indices.filter { items[$0].weight == nil }
    let unmet = rows.map { row in Set(mandatory.filter { verdict(row, items[$0], .no) != .yes }) }
    func with(_ place: Int) -> Set<Int> {
      guard items[place].alternatives.count == 1, let whole = items[place].alternatives.first else { return [place] }
      return Set(
        mandatory.filter { part in
          let alternatives = items[part].alternatives
          return part == place
            || !alternatives.isEmpty && alternatives.allSatisfy { $0 != whole && lineages[$0].contains(whole) }
        })
    }
    var candidates: [(dropped: [Int], all: Set<Int>)] = mandatory.map { ([$0], with($0)) }
    for first in mandatory {
      for second in mandatory where second > first && !with(first).contains(second) && !with(second).contains(first) {
        candidates.append(([first, second], with(first).union(with(second))))
      }
    }
    let gains = candidates.map { candidate in unmet.count { !$0.isEmpty && $0.isSubset(of: candidate.all) } }
    let kept = candidates.indices.filter { place in
      gains[place] > 0
        && !candidates.indices.contains {
          candidates[$0].all.isStrictSubset(of: candidates[place].all) && gains[$0] == gains[place]
        }
    }
    let sorted = kept.sorted { a, b in
      if gains[a] != gains[b] { return gains[a] > gains[b] }
      if candidates[a].all.count != candidates[b].all.count {
        return candidates[a].all.count < candidates[b].all.count
      }
      return candidates[a].dropped.lexicographicallyPrecedes(candidates[b].dropped)
    }
    return sorted.map { Drop(dropped: candidates[$0].dropped, gain: gains[$0]) }
  }

  func rarest(_ items: [Item]) -> Int? {
    items.indices.filter { items[$0].weight == nil }.min { count(items[$0]) < count(items[$1]) }
  }

  private func count(_ item: Item) -> Int { rows.count { verdict($0, item, .no) == .yes } }

  /// For each row and capability asked for the places of the lists that are met when it is built with its wholes.
  func gapValues(_ lists: [[Item]]) -> [[Int]: [Int]] {
    let asked = Set(lists.flatMap { $0.filter { $0.weight == nil }.flatMap(\.alternatives) })
    var values: [[Int]: [Int]] = [:]
    for row in rows {
      let has = Set(lineages.indices.filter { statuses[row][$0] == .supported })
      for capability in asked where !has.contains(capability) {
        let built = has.union(lineages[capability])
        for (place, list) in lists.enumerated() where !isMet(list, by: has) && isMet(list, by: built) {
          values[[row, capability], default: []].append(place)
        }
      }
    }
    return values
  }

  private func isMet(_ items: [Item], by capabilities: Set<Int>) -> Bool {
    items.allSatisfy { $0.weight != nil || !$0.alternatives.isDisjoint(with: capabilities) }
  }

  /// The size of the smallest set of rows that together have every capability that any has.
  func coverSize(_ capabilities: Set<Int>) -> Int {
    let wanted = capabilities.filter { capability in rows.contains { statuses[$0][capability] == .supported } }
    var reached: Set<Set<Int>> = [[]]
    var size = 0
    while !reached.contains(wanted) {
      size += 1
      reached = Set(
        reached.flatMap { covered in
          rows.map { row in covered.union(wanted.filter { statuses[row][$0] == .supported }) }
        })
    }
    return size
  }
}
