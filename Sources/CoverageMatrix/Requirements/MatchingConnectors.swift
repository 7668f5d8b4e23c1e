/// The connectors that support some capabilities and one of each choice, in slug order.
///
/// It knows how many there are, so that an array of them is made at once.
@usableFromInline
struct MatchingConnectors<Category: CoverageCategory>: Sequence, IteratorProtocol {
  @usableFromInline let table: CoverageTable
  @usableFromInline let capabilities: [Int]
  @usableFromInline let choices: [[Int]]
  @usableFromInline let underestimatedCount: Int
  @usableFromInline var word = 0
  /// The connectors of the word that are still to come.
  @usableFromInline var rest: UInt64

  @inlinable
  init(_ requirements: RequirementList, in table: CoverageTable) {
    self.table = table
    capabilities = requirements.capabilities
    choices = requirements.choices
    var count = 0
    for word in 0..<table.connectorWords {
      count &+= table.connectors(supporting: capabilities, and: choices, inWord: word).nonzeroBitCount
    }
    underestimatedCount = count
    rest = count == 0 ? 0 : table.connectors(supporting: capabilities, and: choices, inWord: 0)
  }

  @inlinable
  @inline(__always)
  mutating func next() -> Connector<Category>? {
    while rest == 0 {
      word &+= 1
      guard word < table.connectorWords else { return nil }
      rest = table.connectors(supporting: capabilities, and: choices, inWord: word)
    }
    let bit = rest.trailingZeroBitCount
    rest &= rest &- 1
    return Connector(index: BitPosition(place: UInt32(truncatingIfNeeded: word &* 64 &+ bit)).ordinal)
  }
}
