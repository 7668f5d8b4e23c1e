/// Which rows are known not to support which capabilities, for those that requirements ask for and what they belong to.
///
/// Refusals are stored by connector alone, because they are rare. The grid turns over those that are asked for, at the
/// cost of going over their words once.
struct RefusalGrid {
  /// How many capabilities are in question.
  private let width: Int
  /// The place of each capability among those in question, or -1.
  private let places: [Int]
  /// For each word of rows a word for each capability in question.
  private let words: [UInt64]

  init(_ items: [RequirementItem], over rows: CoverageRows) {
    let forest = CapabilityForest(rows.table)
    let known = items.flatMap(\.alternatives).filter { $0 < rows.table.capabilityCount }
    // A whole comes before its parts, so that they can take over what it refuses.
    let lineages = rows.refusesNothing ? [] : Set(known.flatMap(forest.lineage)).map(forest.lineage)
    let sorted = lineages.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
    var places = [Int](repeating: -1, count: rows.table.capabilityCount)
    for (place, lineage) in sorted.enumerated() { places[lineage[0]] = place }
    width = sorted.count
    self.places = places
    words = sorted.isEmpty ? [] : Self.words(of: sorted, places, over: rows)
  }

  private static func words(of lineages: [[Int]], _ places: [Int], over rows: CoverageRows) -> [UInt64] {
    let width = lineages.count
    var words = [UInt64](repeating: 0, count: rows.wordCount * width)
    let asked = BitSet(containing: lineages.map { BitPosition(ordinal: $0[0]) }).words
    let askedWords = asked.indices.filter { asked[$0] != 0 }
    let wholes = lineages.map { $0.count > 1 ? places[$0[1]] : -1 }
    for rowWord in 0..<rows.wordCount {
      let base = rowWord * width
      for row in BitsOfWord(rows.universe(inWord: rowWord), word: rowWord) {
        let bit = BitPosition(ordinal: row).bitInWord
        for word in askedWords {
          for capability in BitsOfWord(rows.refusals(inWord: word, row: row) & asked[word], word: word) {
            words[base &+ places[capability]] |= bit
          }
        }
      }
      for place in wholes.indices where wholes[place] >= 0 {
        words[base &+ place] |= words[base &+ wholes[place]]
      }
    }
    return words
  }

  /// The rows of a word that are known not to support a capability, or a whole that it belongs to.
  ///
  /// Among them may be rows that do support it, where they refuse a whole all the same.
  @inline(__always)
  func refusing(_ capability: Int, inWord word: Int) -> UInt64 {
    guard width > 0, capability < places.count else { return 0 }
    return words[word &* width &+ places[capability]]
  }
}
