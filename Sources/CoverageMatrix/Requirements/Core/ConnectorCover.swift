/// A small set of connectors that together support some capabilities, by numbers.
package struct ConnectorCover: Hashable, Sendable {
  /// The most capabilities for which the smallest set is searched for.
  package static var exactLimit: Int { 20 }

  /// The numbers of the connectors, in slug order.
  package let connectors: [Int]
  /// Whether no smaller set exists.
  package let isSmallest: Bool
  /// The capabilities that none of the connectors asked supports, in the order of the spec.
  package let uncovered: [Int]

  /// Looks for the smallest set of connectors that together support some capabilities.
  ///
  /// For up to ``exactLimit`` capabilities no smaller set exists; beyond, the connector that adds most is taken again
  /// and again, which may take more connectors than are needed. Of equals the first in slug order is taken.
  ///
  /// - Complexity: O(*n* × *m*) for *n* connectors and *m* capabilities, times the size of the result; for few
  ///   capabilities also O(2ᵐ × *n*) at worst, of which a search with bounds looks at little.
  package init(of capabilities: BitSet, among rows: CoverageRows) {
    let numbers = rows.numbers
    let coverable = capabilities.words.indices.map { word in
      numbers.reduce(0) { $0 | rows.supported(inWord: word, row: $1) } & capabilities.words[word]
    }
    uncovered = capabilities.subtracting(BitSet(words: coverable)).map(\.ordinal)
    isSmallest = capabilities.count <= Self.exactLimit
    var chosen = Self.greedy(coverable, among: rows, numbers)
    if isSmallest {
      let wanted = BitSet(words: coverable).map(\.ordinal)
      chosen = CoverSearch(wanted, among: rows, numbers, upperBound: chosen).smallest
    }
    connectors = Set(chosen.map(rows.connector(ofRow:))).sorted()
  }

  private static func greedy(_ coverable: [UInt64], among rows: CoverageRows, _ numbers: [Int]) -> [Int] {
    var rest = coverable
    var chosen: [Int] = []
    while rest.contains(where: { $0 != 0 }) {
      var best = (row: -1, gain: 0)
      for row in numbers {
        let gain = rest.indices.reduce(0) {
          $0 + (rest[$1] & rows.supported(inWord: $1, row: row)).nonzeroBitCount
        }
        if gain > best.gain { best = (row, gain) }
      }
      chosen.append(best.row)
      for word in rest.indices { rest[word] &= ~rows.supported(inWord: word, row: best.row) }
    }
    return chosen
  }
}

/// Searches for the smallest cover of few capabilities: branch and bound, with a memory of what was tried.
private struct CoverSearch {
  private struct Candidate {
    let row: Int
    let mask: UInt32
  }

  private var candidates: [Candidate]
  /// The most capabilities that one candidate supports.
  private let reach: Int
  /// With how few candidates each set of open capabilities was reached, one more each; 0 where it never was.
  private var fewest: [UInt8]
  private var chosen: [Int] = []
  private(set) var smallest: [Int]

  /// - Parameters:
  ///   - wanted: the capabilities, each of which some row supports.
  ///   - numbers: the numbers of the rows.
  ///   - upperBound: a cover that need not be the smallest.
  init(_ wanted: [Int], among rows: CoverageRows, _ numbers: [Int], upperBound: [Int]) {
    let all = numbers.map { row in
      let supported = wanted.indices.filter { rows.supports(wanted[$0], row: row) }
      return Candidate(row: row, mask: supported.reduce(0) { $0 | 1 << UInt32($1) })
    }
    .sorted { ($1.mask.nonzeroBitCount, $0.row) < ($0.mask.nonzeroBitCount, $1.row) }
    candidates = []
    for candidate in all where candidate.mask != 0 {
      // One that supports nothing that an earlier one lacks is never needed.
      if !candidates.contains(where: { $0.mask & candidate.mask == candidate.mask }) { candidates.append(candidate) }
    }
    reach = candidates.first?.mask.nonzeroBitCount ?? 1
    smallest = upperBound
    let open = candidates.reduce(0) { $0 | $1.mask }
    fewest = Array(repeating: 0, count: Int(open) + 1)
    search(open)
  }

  private mutating func search(_ open: UInt32) {
    if open == 0 {
      if chosen.count < smallest.count { smallest = chosen }
      return
    }
    let needed = (open.nonzeroBitCount + reach - 1) / reach
    guard chosen.count + needed < smallest.count else { return }
    let known = fewest[Int(open)]
    if known != 0 && Int(known) <= chosen.count + 1 { return }
    fewest[Int(open)] = UInt8(chosen.count + 1)
    let rarest = rarestCapability(in: open)
    for candidate in candidates where candidate.mask & rarest != 0 {
      chosen.append(candidate.row)
      search(open & ~candidate.mask)
      chosen.removeLast()
    }
  }

  /// The open capability that the fewest candidates support, as a mask.
  private func rarestCapability(in open: UInt32) -> UInt32 {
    var best = (mask: UInt32(0), count: Int.max)
    var rest = open
    while rest != 0 {
      let bit = rest & (~rest &+ 1)
      rest &= ~bit
      let count = candidates.reduce(0) { $1.mask & bit != 0 ? $0 + 1 : $0 }
      if count < best.count { best = (bit, count) }
    }
    return best.mask
  }
}
