/// Which rows meet which requirements: for each word of rows a word for each requirement.
///
/// The words of one block lie together, so that going over all requirements for the rows of a word reads memory in
/// order.
struct RequirementGrid: Sendable {
  let requirementCount: Int
  private var met: [UInt64]
  /// Those that the rows may meet or not; empty where that is no answer.
  private var undecided: [UInt64]

  /// - Complexity: O(*n* × *m*) operations on words for *n* rows and *m* requirements.
  init(_ items: [RequirementItem], over rows: CoverageRows, policy: UnknownPolicy) {
    requirementCount = items.count
    met = []
    undecided = []
    met.reserveCapacity(rows.wordCount * items.count)
    for word in 0..<rows.wordCount {
      let universe = rows.universe(inWord: word)
      for item in items {
        met.append(rows.meeting(item.subject, inWord: word) & universe)
      }
    }
    guard policy != .no else { return }
    let refusals = RefusalGrid(items, over: rows)
    undecided.reserveCapacity(met.count)
    for word in 0..<rows.wordCount {
      let universe = rows.universe(inWord: word)
      for index in items.indices {
        let no = refusals.refusing(items[index].subject, inWord: word)
        undecided.append(universe & ~no & ~met[word * requirementCount + index])
      }
    }
  }

  /// The rows of a word that meet a requirement.
  @inline(__always)
  func met(_ requirement: Int, inWord word: Int) -> UInt64 { met[word &* requirementCount &+ requirement] }

  /// The rows of a word of which nobody said whether they meet a requirement.
  @inline(__always)
  func undecided(_ requirement: Int, inWord word: Int) -> UInt64 {
    undecided.isEmpty ? 0 : undecided[word &* requirementCount &+ requirement]
  }
}

extension CoverageRows {
  @inline(__always)
  fileprivate func meeting(_ subject: RequirementItem.Subject, inWord word: Int) -> UInt64 {
    switch subject {
    case .one(let capability): supporting(capability, inWord: word)
    case .any(let capabilities): capabilities.reduce(0) { $0 | supporting($1, inWord: word) }
    }
  }
}
