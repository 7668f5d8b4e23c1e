/// Which rows meet which requirements, a word of rows at a time.
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
