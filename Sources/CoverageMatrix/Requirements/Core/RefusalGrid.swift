/// Which rows are known not to support which capabilities, for those that requirements ask for and what they belong to.
///
/// Refusals are stored by connector alone, because they are rare. The grid turns over those that are asked for, at the
/// cost of going over their words once.
struct RefusalGrid {
  private let forest: CapabilityForest
  /// The capabilities in question, in ascending order, and the place of each among them.
  private let capabilities: [Int]
  private var places: [Int]
  private var words: [UInt64] = []

  init(_ items: [RequirementItem], over rows: CoverageRows) {
    let forest = CapabilityForest(rows.table)
    self.forest = forest
    let known = items.flatMap(\.alternatives).filter { $0 < rows.table.capabilityCount }
    capabilities = rows.refusesNothing ? [] : Set(known.flatMap(forest.lineage)).sorted()
    places = [Int](repeating: -1, count: rows.table.capabilityCount)
    for (place, capability) in capabilities.enumerated() { places[capability] = place }
    words = [UInt64](repeating: 0, count: rows.wordCount * capabilities.count)
    let asked = BitSet(containing: capabilities.map(BitPosition.init(ordinal:))).words
    for row in capabilities.isEmpty ? [] : rows.numbers {
      let position = BitPosition(ordinal: row)
      for word in asked.indices where asked[word] != 0 {
        for capability in BitsOfWord(rows.refusals(inWord: word, row: row) & asked[word], word: word) {
          words[position.word * capabilities.count + places[capability]] |= position.bitInWord
        }
      }
    }
  }

  /// The rows of a word that are known not to support what is asked for, or a whole that each alternative belongs to.
  func refusing(_ subject: RequirementItem.Subject, inWord word: Int) -> UInt64 {
    switch subject {
    case .one(let capability): refusing(capability, inWord: word)
    case .any(let capabilities): capabilities.reduce(~0) { $0 & refusing($1, inWord: word) }
    }
  }

  private func refusing(_ capability: Int, inWord word: Int) -> UInt64 {
    guard places.indices.contains(capability), !capabilities.isEmpty else { return 0 }
    var bits: UInt64 = 0
    var next: Int? = capability
    while let ordinal = next {
      bits |= words[word * capabilities.count + places[ordinal]]
      next = forest.parent(of: ordinal)
    }
    return bits
  }
}
