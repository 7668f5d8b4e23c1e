/// The value of one missing capability for one connector, by numbers.
package struct RequirementGapValue: Hashable, Sendable {
  /// The place of the connector's coverage among those that were asked about.
  package let row: Int
  /// The capability; what it is a part of is built with it where that is missing too.
  package let capability: Int
  /// The lists that the row would meet and does not meet now, by their places, in ascending order.
  package fileprivate(set) var gained: [Int]
}

extension CoverageRows {
  /// The value of each missing capability that some lists ask for: the one that most lists
  /// gain by first, then by connector, then in the order of the spec.
  ///
  /// Those by which no list gains are left out. Optional requirements do not count, and what is unlisted is missing.
  ///
  /// - Complexity: O(*s* × *c* × *n* × *m*) operations on words at worst for *s* lists of *m* requirements with *c*
  ///   capabilities and *n* rows; most end early.
  package func gapValues(for lists: [RequirementList]) -> [RequirementGapValue] {
    let forest = CapabilityForest(table)
    let asked = Set(lists.flatMap { $0.capabilities + $0.choices.flatMap(\.self) }).filter {
      $0 < table.capabilityCount
    }
    // A requirement for a whole gains by its parts too.
    var askedParts: [Int: [Int]] = [:]
    for capability in asked {
      for whole in forest.lineage(of: capability) { askedParts[whole, default: []].append(capability) }
    }
    var values: [RowAndCapability: [Int]] = [:]
    for (place, list) in lists.enumerated() {
      let items = list.items.filter(\.isMandatory)
      let grid = RequirementGrid(items, over: self)
      for capability in Set(items.flatMap(\.alternatives).flatMap { askedParts[$0] ?? [] }) {
        let lineage = forest.lineage(of: capability)
        let rest = items.indices.filter { index in !items[index].alternatives.contains(where: lineage.contains) }
        for word in 0..<wordCount {
          var bits = universe(inWord: word) & ~supporting(capability, inWord: word)
          for index in rest where bits != 0 { bits &= grid.met(index, inWord: word) }
          guard bits != 0 else { continue }
          let already = items.indices.reduce(~UInt64(0)) { $0 & grid.met($1, inWord: word) }
          for row in BitsOfWord(bits & ~already, word: word) {
            values[RowAndCapability(row: row, capability: capability), default: []].append(place)
          }
        }
      }
    }
    return values.map { RequirementGapValue(row: $0.row, capability: $0.capability, gained: $1) }.sorted { a, b in
      if a.gained.count != b.gained.count { return a.gained.count > b.gained.count }
      return (connector(ofRow: a.row), a.row, a.capability) < (connector(ofRow: b.row), b.row, b.capability)
    }
  }
}

private struct RowAndCapability: Hashable {
  let row: Int
  let capability: Int
}
