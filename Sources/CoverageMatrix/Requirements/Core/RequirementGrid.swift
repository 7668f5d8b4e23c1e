/// Which rows meet which requirements, a word of rows at a time.
///
/// Declared coverages answer from the table's own columns. Others have no columns, so theirs are gathered once.
struct RequirementGrid: Sendable {
  private let rows: CoverageRows
  private let requirementCount: Int
  /// The capability that each requirement asks for, or -1 where there is a choice.
  private let capabilities: [Int]
  /// The alternatives of each requirement that is a choice.
  private var choices: [[Int]] = []
  /// For each word of rows a word for each requirement; empty for declared coverages.
  private var gathered: [UInt64] = []
  /// The rows that may meet a requirement or not, in the same order; empty where that is no answer.
  private var undecided: [UInt64] = []

  /// - Complexity: O(*m*) for *m* requirements and declared coverages; O(*n* × *m*) operations on words with *n* rows
  ///   for others, and where unknown is an answer.
  init(_ items: [RequirementItem], over rows: CoverageRows, policy: UnknownPolicy) {
    self.rows = rows
    requirementCount = items.count
    capabilities = items.map { if case .one(let capability) = $0.subject { capability } else { -1 } }
    if capabilities.contains(-1) { choices = items.map(\.alternatives) }
    if !rows.areDeclared {
      var words: [UInt64] = []
      words.reserveCapacity(rows.wordCount * items.count)
      for word in 0..<rows.wordCount {
        for index in items.indices { words.append(met(index, inWord: word)) }
      }
      gathered = words
    }
    if policy != .no { undecided = undecidedWords(items) }
  }

  private func undecidedWords(_ items: [RequirementItem]) -> [UInt64] {
    let refusals = RefusalGrid(items, over: rows)
    var words: [UInt64] = []
    words.reserveCapacity(rows.wordCount * items.count)
    for word in 0..<rows.wordCount {
      let universe = rows.universe(inWord: word)
      for index in items.indices {
        let capability = capabilities[index]
        let no =
          capability >= 0
          ? refusals.refusing(capability, inWord: word)
          : choices[index].reduce(~0) { $0 & refusals.refusing($1, inWord: word) }
        words.append(universe & ~no & ~met(index, inWord: word))
      }
    }
    return words
  }

  /// The rows of a word that meet a requirement, perhaps among bits that stand for no row.
  @inline(__always)
  func met(_ requirement: Int, inWord word: Int) -> UInt64 {
    if !gathered.isEmpty { return gathered[word &* requirementCount &+ requirement] }
    let capability = capabilities[requirement]
    return capability >= 0 ? rows.supporting(capability, inWord: word) : metChoice(requirement, inWord: word)
  }

  private func metChoice(_ requirement: Int, inWord word: Int) -> UInt64 {
    choices[requirement].reduce(0) { $0 | rows.supporting($1, inWord: word) }
  }

  /// The rows of a word of which nobody said whether they meet a requirement.
  @inline(__always)
  func undecided(_ requirement: Int, inWord word: Int) -> UInt64 {
    undecided.isEmpty ? 0 : undecided[word &* requirementCount &+ requirement]
  }
}
