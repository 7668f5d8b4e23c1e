/// The requirements that each row is known not to meet.
///
/// Refusals are stored by row alone, because they are rare. So the requirements are laid out as words of a row, and
/// each row is processed a word at a time.
struct RefusedRequirements {
  /// A word of the rows with capabilities in question.
  private struct Word {
    let index: Int
    /// The capabilities that are asked for in themselves.
    let asked: UInt64
    /// The capabilities that those are parts of.
    var wholes: UInt64 = 0
    /// The place of the first of the wholes among ``partsOfWholes``.
    var firstWhole = 0
  }

  private let rows: CoverageRows
  private let words: [Word]
  /// For each whole the words that hold those of its parts that are asked for, by their places among ``words``.
  private let partsOfWholes: [[(place: Int, bits: UInt64)]]
  /// The choices, each with its alternatives, each of these with all that it is a part of.
  private let choices: [[[Int]]]
  /// For each of ``words`` the refusals of the row in question.
  private var scratch: [UInt64]

  /// - Complexity: O(*n* + *m*) for *n* capabilities of the category and *m* requirements.
  init(_ list: RequirementList, over rows: CoverageRows) {
    let forest = CapabilityForest(rows.table)
    let capabilities = list.capabilities.filter { $0 < rows.table.capabilityCount }
    var parts: [Int: BitSet] = [:]
    for capability in capabilities {
      var next = forest.parent(of: capability)
      while let whole = next {
        parts[whole, default: BitSet()].insert(BitPosition(ordinal: capability))
        next = forest.parent(of: whole)
      }
    }
    let asked = BitSet(containing: capabilities.map(BitPosition.init(ordinal:))).words
    let wholes = BitSet(containing: parts.keys.map(BitPosition.init(ordinal:))).words
    var words: [Word] = []
    var places = [Int](repeating: 0, count: asked.count)
    for index in 0..<max(asked.count, wholes.count) {
      var word = Word(index: index, asked: index < asked.count ? asked[index] : 0)
      word.wholes = index < wholes.count ? wholes[index] : 0
      word.firstWhole = words.last.map { $0.firstWhole + $0.wholes.nonzeroBitCount } ?? 0
      guard word.asked | word.wholes != 0 else { continue }
      if index < asked.count { places[index] = words.count }
      words.append(word)
    }
    self.rows = rows
    self.words = words
    partsOfWholes = parts.sorted { $0.key < $1.key }.map { whole in
      whole.value.words.enumerated().filter { $0.element != 0 }.map { (places[$0.offset], $0.element) }
    }
    // An alternative that the category does not have is unlisted, so that no row refuses the choice.
    choices = list.choices.filter { $0.allSatisfy { $0 < rows.table.capabilityCount } }
      .map { $0.map(forest.lineage) }
    scratch = Array(repeating: 0, count: words.count)
  }

  /// Whether a row is known not to meet any of the requirements.
  ///
  /// - Complexity: O(*m*) operations on words for *m* capabilities that are asked for.
  func hasAny(ofRow row: Int) -> Bool {
    var refusesWhole = false
    for word in words {
      let refusals = rows.refusals(inWord: word.index, row: row) & (word.asked | word.wholes)
      if refusals == 0 { continue }
      if refusals & word.asked != 0 { return true }
      refusesWhole = true
    }
    if refusesWhole {
      for word in words {
        var wholes = rows.refusals(inWord: word.index, row: row) & word.wholes
        while wholes != 0 {
          for part in parts(ofFirst: wholes, in: word) {
            if part.bits & ~rows.supported(inWord: words[part.place].index, row: row) != 0 { return true }
          }
          wholes &= wholes - 1
        }
      }
    }
    return choices.contains { isRefused($0, row: row) }
  }

  /// The number of requirements that a row is known not to meet.
  ///
  /// - Complexity: O(*m*) operations on words for *m* capabilities that are asked for.
  mutating func count(ofRow row: Int) -> Int {
    var count = 0
    var refusesWhole = false
    for (place, word) in words.enumerated() {
      let refusals = rows.refusals(inWord: word.index, row: row)
      scratch[place] = refusals & word.asked
      if refusals & word.wholes != 0 { refusesWhole = true }
    }
    if refusesWhole { addParts(ofRow: row) }
    for bits in scratch where bits != 0 { count += bits.nonzeroBitCount }
    for choice in choices where isRefused(choice, row: row) { count += 1 }
    return count
  }

  private mutating func addParts(ofRow row: Int) {
    for word in words {
      var wholes = rows.refusals(inWord: word.index, row: row) & word.wholes
      while wholes != 0 {
        for part in parts(ofFirst: wholes, in: word) {
          scratch[part.place] |= part.bits & ~rows.supported(inWord: words[part.place].index, row: row)
        }
        wholes &= wholes - 1
      }
    }
  }

  /// The parts of the first of some wholes of a word.
  @inline(__always)
  private func parts(ofFirst wholes: UInt64, in word: Word) -> [(place: Int, bits: UInt64)] {
    let earlier = word.wholes & ((wholes & (~wholes &+ 1)) &- 1)
    return partsOfWholes[word.firstWhole + earlier.nonzeroBitCount]
  }

  private func isRefused(_ choice: [[Int]], row: Int) -> Bool {
    choice.allSatisfy { lineage in
      !rows.supports(lineage[0], row: row) && lineage.contains { rows.refuses($0, row: row) }
    }
  }
}
