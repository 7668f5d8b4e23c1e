/// The rows that meet a list of requirements, and the distances of the others: the content of an ``Assessment`` without
/// the category's type.
package struct RequirementAnswer: Sendable {
  /// The mandatory and optional capabilities that were evaluated.
  package let requirements: RequirementList
  /// The policy for unlisted capabilities.
  package let policy: UnknownPolicy
  /// The coverages that were asked about.
  package let rows: CoverageRows
  let grid: RequirementGrid
  /// The rows that meet all mandatory requirements, and those with an unknown verdict, as bits.
  private let satisfied: [UInt64]
  private let undecided: [UInt64]

  /// Evaluates requirements in one pass over the coverages.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* coverages and *m* capabilities.
  package init(_ requirements: RequirementList, over rows: CoverageRows, policy: UnknownPolicy) {
    var satisfied = rows.universe
    rows.narrow(&satisfied, to: requirements)
    var undecided: [UInt64] = []
    if policy == .maybe {
      let refused = RefusedRequirements(requirements, over: rows)
      undecided = satisfied.indices.map { word in
        let rest = rows.universe(inWord: word) & ~satisfied[word]
        return BitsOfWord(rest, word: word).reduce(0) {
          refused.hasAny(ofRow: $1) ? $0 : $0 | BitPosition(ordinal: $1).bitInWord
        }
      }
    }
    self.requirements = requirements
    self.policy = policy
    self.rows = rows
    grid = RequirementGrid(requirements.items, over: rows)
    self.satisfied = satisfied
    self.undecided = undecided
  }

  /// The rows that meet all mandatory requirements, in ascending order.
  package var satisfyingRows: [Int] { Self.numbers(satisfied) }

  /// The rows with an unknown verdict, in ascending order; none but under ``UnknownPolicy/maybe``.
  package var undecidedRows: [Int] { Self.numbers(undecided) }

  /// Whether any row meets all mandatory requirements.
  package var verdict: Verdict {
    if satisfied.contains(where: { $0 != 0 }) { return .yes }
    return undecided.contains { $0 != 0 } ? .unknown : .no
  }

  /// Whether a row meets all mandatory requirements.
  package func verdict(ofRow row: Int) -> Verdict {
    let position = BitPosition(ordinal: row)
    if satisfied[position.word] & position.bitInWord != 0 { return .yes }
    return !undecided.isEmpty && undecided[position.word] & position.bitInWord != 0 ? .unknown : .no
  }

  /// Whether a row meets a requirement, by its place among ``RequirementList/items``.
  package func verdict(ofRow row: Int, on requirement: Int) -> Verdict {
    let position = BitPosition(ordinal: row)
    if grid.met(requirement, inWord: position.word) & position.bitInWord != 0 { return .yes }
    return policy == .maybe && isUnlisted(requirement, row: row, CapabilityForest(rows.table)) ? .unknown : .no
  }

  /// The rows that meet a requirement, by its place among ``RequirementList/items``, in ascending order.
  package func rows(meeting requirement: Int) -> [Int] {
    Self.numbers((0..<rows.wordCount).map { rows.universe(inWord: $0) & grid.met(requirement, inWord: $0) })
  }

  /// The mandatory requirement that the fewest rows meet, the first in the order of the spec where several do.
  package var rarest: Int? {
    let counts = requirements.items.indices.filter { requirements.items[$0].isMandatory }.map { index in
      (
        index,
        (0..<rows.wordCount).reduce(0) {
          $0 + (rows.universe(inWord: $1) & grid.met(index, inWord: $1)).nonzeroBitCount
        }
      )
    }
    return counts.min { $0.1 < $1.1 }?.0
  }

  /// The rows of one word that do not meet a requirement.
  @inline(__always)
  func unmet(_ requirement: Int, inWord word: Int) -> UInt64 {
    rows.universe(inWord: word) & ~grid.met(requirement, inWord: word)
  }

  /// Whether it is not documented if a row meets a requirement that it is not known to meet.
  func isUnlisted(_ requirement: Int, row: Int, _ forest: CapabilityForest) -> Bool {
    guard policy != .no else { return false }
    return requirements.items[requirement].alternatives.contains { alternative in
      !forest.lineage(of: alternative).contains { rows.refuses($0, row: row) }
    }
  }

  private static func numbers(_ words: [UInt64]) -> [Int] {
    var numbers: [Int] = []
    numbers.reserveCapacity(words.reduce(0) { $0 + $1.nonzeroBitCount })
    for (word, bits) in words.enumerated() { numbers.append(contentsOf: BitsOfWord(bits, word: word)) }
    return numbers
  }
}

/// The rows that meet each requirement, a word of rows at a time.
///
/// Declared coverages answer from the table's own columns. Others have no columns, so theirs are gathered once.
struct RequirementGrid: Sendable {
  private let rows: CoverageRows
  private let items: [RequirementItem]
  /// For each word of rows a word for each requirement; empty for declared coverages.
  private var gathered: [UInt64] = []

  /// - Complexity: O(1) for declared coverages; O(*n* × *m*) bit tests for *n* others and *m* requirements.
  init(_ items: [RequirementItem], over rows: CoverageRows) {
    self.rows = rows
    self.items = items
    if rows.areDeclared { return }
    var words: [UInt64] = []
    words.reserveCapacity(rows.wordCount * items.count)
    for word in 0..<rows.wordCount {
      for index in items.indices { words.append(met(index, inWord: word)) }
    }
    gathered = words
  }

  /// The rows of a word that meet a requirement, perhaps among bits that stand for no row.
  @inline(__always)
  func met(_ requirement: Int, inWord word: Int) -> UInt64 {
    if !gathered.isEmpty { return gathered[word &* items.count &+ requirement] }
    switch items[requirement].subject {
    case .one(let capability): return rows.supporting(capability, inWord: word)
    case .any(let capabilities): return capabilities.reduce(0) { $0 | rows.supporting($1, inWord: word) }
    }
  }
}
