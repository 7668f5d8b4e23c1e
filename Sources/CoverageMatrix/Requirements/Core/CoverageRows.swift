/// The coverages in question: those of all connectors as declared, those of some, or the effective ones
/// for customers.
///
/// A row is known by its number: that of its connector where the declared coverage is asked, else its place in the
/// list. Rows are the bits of words, packed as those of ``CoverageTable``.
package struct CoverageRows: Sendable {
  /// The coverage of the category.
  package let table: CoverageTable
  /// Whether rows are declared coverages, so that their numbers are those of connectors.
  let areDeclared: Bool
  /// The effective coverages, with the reasons why the rest is off; none where declared coverages are asked.
  private let coverages: [(connector: Int, capabilities: BitSet, reasons: [Int: Availability])]
  /// The words that have a bit for each row.
  let universe: [UInt64]

  /// The coverage of all connectors.
  package init(_ table: CoverageTable) {
    self.table = table
    areDeclared = true
    coverages = []
    universe = Self.universe(of: table.connectorCount)
  }

  /// The coverage of some connectors, by their numbers in slug order.
  package init(_ table: CoverageTable, connectors: some Sequence<Int>) {
    var words = [UInt64](repeating: 0, count: table.connectorWords)
    for connector in connectors where (0..<table.connectorCount).contains(connector) {
      let position = BitPosition(ordinal: connector)
      words[position.word] |= position.bitInWord
    }
    self.table = table
    areDeclared = true
    coverages = []
    universe = words
  }

  /// Effective coverages of connectors, for example of customers; a connector may occur more than once.
  ///
  /// - Parameters:
  ///   - table: what the connectors declare.
  ///   - coverages: for each the connector's number, the capabilities that are left and, by their numbers, the reasons
  ///     why others are gone.
  package init(
    _ table: CoverageTable, coverages: [(connector: Int, capabilities: BitSet, reasons: [Int: Availability])]
  ) {
    self.table = table
    areDeclared = false
    self.coverages = coverages
    universe = Self.universe(of: coverages.count)
  }

  private static func universe(of count: Int) -> [UInt64] {
    let words = (BitPlane.stride(width: count) + 7) / 8
    var universe = [UInt64](repeating: BitPlane.wordMask, count: words)
    if words > 0 { universe[words - 1] = CoverageTable.bits(below: count, inWord: words - 1) }
    return universe
  }

  /// The number of words that hold a bit for each row.
  var wordCount: Int { universe.count }

  /// The numbers of all rows in ascending order.
  var numbers: [Int] { universe.indices.flatMap { BitsOfWord(universe[$0], word: $0) } }

  /// The number of rows.
  var count: Int { universe.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there is a row with a number.
  func contains(_ row: Int) -> Bool {
    guard row >= 0, row / (8 * BitPlane.bitsPerByte) < wordCount else { return false }
    let position = BitPosition(ordinal: row)
    return universe(inWord: position.word) & position.bitInWord != 0
  }

  /// The connector of a row.
  func connector(ofRow row: Int) -> Int { areDeclared ? row : coverages[row].connector }

  /// The bits of a word that stand for a row.
  func universe(inWord word: Int) -> UInt64 { universe[word] }

  /// The rows of one word that support a capability, perhaps among bits that stand for no row.
  ///
  /// - Complexity: O(1) for declared coverages, else a bit test for each row of the word.
  @inline(__always)
  func supporting(_ capability: Int, inWord word: Int) -> UInt64 {
    areDeclared ? table.connectors(supporting: capability, inWord: word) : left(capability, inWord: word)
  }

  private func left(_ capability: Int, inWord word: Int) -> UInt64 {
    let position = BitPosition(ordinal: capability)
    var bits: UInt64 = 0
    for row in BitsOfWord(universe[word], word: word) where coverages[row].capabilities.contains(position) {
      bits |= BitPosition(ordinal: row).bitInWord
    }
    return bits
  }

  /// Whether a row supports a capability.
  func supports(_ capability: Int, row: Int) -> Bool {
    guard capability < table.capabilityCount else { return false }
    let position = BitPosition(ordinal: capability)
    return areDeclared
      ? table.supports(connector: row, capability: position) : coverages[row].capabilities.contains(position)
  }

  /// The capabilities of one word of a row that it supports.
  func supported(inWord word: Int, row: Int) -> UInt64 {
    if areDeclared { return word < table.supported.wordsPerRow ? table.supported.word(word, ofRow: row) : 0 }
    let words = coverages[row].capabilities.words
    return word < words.count ? words[word] : 0
  }

  /// The declared status of a capability for the connector of a row.
  func declaredStatus(of capability: Int, row: Int) -> CoverageStatus {
    guard capability < table.capabilityCount else { return .unlisted }
    return table.status(connector: connector(ofRow: row), capability: BitPosition(ordinal: capability))
  }

  /// The availability of a capability.
  func availability(of capability: Int, row: Int) -> Availability {
    if supports(capability, row: row) { return .available }
    let declared = Availability(declaredStatus(of: capability, row: row))
    if areDeclared { return declared }
    return coverages[row].reasons[capability] ?? (declared == .available ? .unavailable : declared)
  }

  /// Whether a row is known not to support a capability, because it is declared so, or because it is switched off.
  func refuses(_ capability: Int, row: Int) -> Bool {
    !supports(capability, row: row) && declaredStatus(of: capability, row: row) != .unlisted
  }

  /// The capabilities of one word of a row that it is known not to support, perhaps among bits of the next row.
  @inline(__always)
  func refusals(inWord word: Int, row: Int) -> UInt64 {
    if areDeclared { return table.declaredRefusals(inWord: word, connector: row) }
    let connector = coverages[row].connector
    return
      (table.supported.packedWord(word, ofRow: connector)
      | table.declaredRefusals(inWord: word, connector: connector)) & ~supported(inWord: word, row: row)
  }

  /// Keeps the rows that meet the mandatory ones of some requirements, in a word for each word of rows.
  func narrow(_ words: inout [UInt64], to requirements: RequirementList) {
    if areDeclared {
      words.withUnsafeMutableBufferPointer { table.narrow($0, from: 0, to: requirements) }
      return
    }
    for word in words.indices {
      for row in BitsOfWord(words[word], word: word) where !meets(requirements, row: row) {
        words[word] &= ~BitPosition(ordinal: row).bitInWord
      }
    }
  }

  private func meets(_ requirements: RequirementList, row: Int) -> Bool {
    requirements.capabilities.allSatisfy { supports($0, row: row) }
      && requirements.choices.allSatisfy { $0.contains { supports($0, row: row) } }
  }
}

extension CoverageTable {
  @inline(__always)
  fileprivate func declaredRefusals(inWord word: Int, connector: Int) -> UInt64 {
    (unsupported.isEmpty ? 0 : unsupported.packedWord(word, ofRow: connector))
      | (notImplemented.isEmpty ? 0 : notImplemented.packedWord(word, ofRow: connector))
  }
}
