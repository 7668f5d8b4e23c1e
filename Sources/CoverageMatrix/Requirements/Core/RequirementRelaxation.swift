/// One or two requirements to give up, and how many rows would then meet the rest.
package struct RequirementRelaxation: Hashable, Sendable {
  /// The places of the one or two among ``RequirementList/items``.
  package let dropped: [Int]
  /// The places of the mandatory requirements that make no sense without them: for a part of a model, action or
  /// feature that is given up.
  package let implied: [Int]
  /// The number of rows that meet the remaining requirements and do not meet all.
  package let gain: Int
}

extension RequirementAnswer {
  /// The one or two mandatory requirements that, dropped, gain most rows: the largest gain first, of equal gains the
  /// fewest requirements, then the order of the spec.
  ///
  /// Dropping a model, action or feature drops what is asked of its parts. Every one and every two are looked at; those
  /// are left out that gain nothing, or no more than dropping a part of them.
  ///
  /// - Complexity: O(*n* × *m*) for *n* rows and *m* requirements, and O(*g*²) for *g* requirements that gain alone.
  package var relaxations: [RequirementRelaxation] {
    let units = RequirementUnits(requirements, CapabilityForest(rows.table))
    return RelaxationGains(self, units).relaxations(units)
  }

  /// The rows that meet all requirements when those of a relaxation are dropped, and do not now, in ascending order.
  package func rows(gainedBy relaxation: RequirementRelaxation) -> [Int] {
    let dropped = Set(relaxation.dropped + relaxation.implied)
    let kept = requirements.items.indices.filter { requirements.items[$0].isMandatory && !dropped.contains($0) }
    return (0..<rows.wordCount).flatMap { word in
      var bits = rows.universe(inWord: word)
      var all = bits
      for index in kept { bits &= grid.met(index, inWord: word) }
      for index in dropped { all &= grid.met(index, inWord: word) }
      return BitsOfWord(bits & ~all, word: word)
    }
  }
}

/// The mandatory requirements, and which of them ask for parts of what others ask for.
private struct RequirementUnits {
  /// The places of the mandatory requirements.
  let mandatory: [Int]
  /// For each requirement those, from the nearest to the topmost, that ask for something that it is a part of.
  private(set) var wholes: [[Int]]
  /// For each requirement those that ask for its parts.
  private(set) var parts: [[Int]]

  init(_ requirements: RequirementList, _ forest: CapabilityForest) {
    let items = requirements.items
    mandatory = items.indices.filter { items[$0].isMandatory }
    wholes = Array(repeating: [], count: items.count)
    parts = wholes
    var indices: [Int: Int] = [:]
    for index in mandatory {
      if case .one(let capability) = items[index].subject { indices[capability] = index }
    }
    for index in mandatory {
      let alternatives = items[index].alternatives
      guard let first = alternatives.first else { continue }
      wholes[index] = forest.lineage(of: first).dropFirst().compactMap { whole in
        alternatives.allSatisfy { forest.isPart($0, of: whole) } ? indices[whole] : nil
      }
      for whole in wholes[index] { parts[whole].append(index) }
    }
  }

  /// The requirement that goes with all others of its family.
  func root(of requirement: Int) -> Int { wholes[requirement].last ?? requirement }

  /// The requirements that, dropped, drop a given one.
  func dropping(_ requirement: Int) -> [Int] { [requirement] + wholes[requirement] }

  func drops(_ unit: Int, _ requirement: Int) -> Bool {
    unit == requirement || wholes[requirement].contains(unit)
  }
}

/// The numbers of rows that are gained by dropping each requirement, and each two.
private struct RelaxationGains {
  private struct Pair: Hashable {
    let first: Int
    let second: Int

    init(_ a: Int, _ b: Int) {
      first = min(a, b)
      second = max(a, b)
    }
  }

  /// The rows that each requirement gains alone.
  private var alone: [Int]
  /// The rows that two requirements gain and neither of them alone.
  private var together: [Pair: Int] = [:]

  init(_ answer: RequirementAnswer, _ units: RequirementUnits) {
    alone = Array(repeating: 0, count: answer.requirements.items.count)
    let families = Dictionary(grouping: units.mandatory, by: units.root).values
    for word in 0..<answer.rows.wordCount {
      // A row that falls short in more than two families is out of reach.
      var (once, twice, thrice) = (UInt64(0), UInt64(0), UInt64(0))
      for family in families {
        let unmet = family.reduce(0) { $0 | answer.unmet($1, inWord: word) }
        thrice |= twice & unmet
        twice |= once & unmet
        once |= unmet
      }
      for row in BitsOfWord(once & ~thrice, word: word) {
        let bit = BitPosition(ordinal: row).bitInWord
        count(units.mandatory.filter { answer.unmet($0, inWord: word) & bit != 0 }, units)
      }
    }
  }

  /// Counts a row by the requirements that it does not meet.
  private mutating func count(_ unmet: [Int], _ units: RequirementUnits) {
    guard let first = unmet.first else { return }
    for unit in units.dropping(first) {
      let rest = unmet.filter { !units.drops(unit, $0) }
      guard let next = rest.first else {
        alone[unit] += 1
        continue
      }
      for other in units.dropping(next) where !units.drops(other, unit) {
        if rest.allSatisfy({ units.drops(other, $0) }) { together[Pair(unit, other), default: 0] += 1 }
      }
    }
  }

  private func gain(_ pair: Pair) -> Int {
    alone[pair.first] + alone[pair.second] + together[pair, default: 0]
  }

  func relaxations(_ units: RequirementUnits) -> [RequirementRelaxation] {
    let gaining = units.mandatory.filter { alone[$0] > 0 }
    var pairs = Set(together.keys)
    for (place, first) in gaining.enumerated() {
      for second in gaining[(place + 1)...] where !units.drops(first, second) && !units.drops(second, first) {
        pairs.insert(Pair(first, second))
      }
    }
    // A whole is not worth giving up where two of its parts gain as much.
    var replaced: Set<Int> = []
    for pair in pairs {
      for whole in units.wholes[pair.first] where units.drops(whole, pair.second) && gain(pair) == alone[whole] {
        replaced.insert(whole)
      }
    }
    let singles = gaining.filter { !replaced.contains($0) && isNeeded($0, units) }.map {
      relaxation([$0], gain: alone[$0], units)
    }
    let doubles = pairs.filter { isNeeded($0, units) }.map {
      relaxation([$0.first, $0.second], gain: gain($0), units)
    }
    return (singles + doubles).sorted { a, b in
      if a.gain != b.gain { return a.gain > b.gain }
      let (less, more) = (a.dropped.count + a.implied.count, b.dropped.count + b.implied.count)
      return less == more ? a.dropped.lexicographicallyPrecedes(b.dropped) : less < more
    }
  }

  private func relaxation(_ dropped: [Int], gain: Int, _ units: RequirementUnits) -> RequirementRelaxation {
    let implied = dropped.flatMap { units.parts[$0] }.sorted()
    return RequirementRelaxation(dropped: dropped, implied: implied, gain: gain)
  }

  /// Whether no part of a requirement gains as much.
  private func isNeeded(_ unit: Int, _ units: RequirementUnits) -> Bool {
    !units.parts[unit].contains { alone[$0] == alone[unit] }
  }

  /// Whether nothing less than two requirements, with those of their parts, gains as much.
  private func isNeeded(_ pair: Pair, _ units: RequirementUnits) -> Bool {
    let whole = gain(pair)
    return whole > max(alone[pair.first], alone[pair.second])
      && !units.parts[pair.first].contains { gain(Pair($0, pair.second)) == whole }
      && !units.parts[pair.second].contains { gain(Pair(pair.first, $0)) == whole }
  }
}
