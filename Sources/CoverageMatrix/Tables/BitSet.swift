/// A set of bit positions: what a ``CapabilitySet`` holds, without the category's type.
package struct BitSet: Hashable, Sendable {
  /// The words, without empty ones at the end, so that equal sets are equal values.
  private(set) var words: [UInt64]

  /// The empty set.
  package init() {
    words = []
  }

  /// A set of some positions.
  package init(containing positions: some Sequence<BitPosition>) {
    self.init()
    for position in positions { insert(position) }
  }

  init(words: [UInt64]) {
    self.words = words
    trim()
  }

  /// The number of positions in the set.
  ///
  /// - Complexity: O(*n*) in the number of words.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether the set has no positions.
  package var isEmpty: Bool { words.isEmpty }

  /// Whether a position is in the set.
  ///
  /// - Complexity: O(1).
  package func contains(_ position: BitPosition) -> Bool {
    position.word < words.count && words[position.word] & position.bitInWord != 0
  }

  /// Inserts a position and returns whether it was new.
  @discardableResult
  package mutating func insert(_ position: BitPosition) -> Bool {
    if contains(position) { return false }
    if position.word >= words.count {
      words.append(contentsOf: repeatElement(0, count: position.word + 1 - words.count))
    }
    words[position.word] |= position.bitInWord
    return true
  }

  /// Removes a position and returns whether it was in the set.
  @discardableResult
  package mutating func remove(_ position: BitPosition) -> Bool {
    guard contains(position) else { return false }
    words[position.word] &= ~position.bitInWord
    trim()
    return true
  }

  /// The positions that are in either set.
  package func union(_ other: BitSet) -> BitSet { combined(with: other) { $0 | $1 } }

  /// The positions that are in both sets.
  package func intersection(_ other: BitSet) -> BitSet { combined(with: other) { $0 & $1 } }

  /// The positions of this set that are not in the other.
  package func subtracting(_ other: BitSet) -> BitSet { combined(with: other) { $0 & ~$1 } }

  /// Whether every position of this set is in the other.
  package func isSubset(of other: BitSet) -> Bool { subtracting(other).isEmpty }

  private func combined(with other: BitSet, _ operation: (UInt64, UInt64) -> UInt64) -> BitSet {
    let length = Swift.max(words.count, other.words.count)
    return BitSet(
      words: (0..<length).map { index in
        operation(
          index < words.count ? words[index] : 0,
          index < other.words.count ? other.words[index] : 0)
      })
  }

  private mutating func trim() {
    while words.last == 0 { words.removeLast() }
  }
}

extension BitSet: Sequence {
  /// Yields the positions in ascending order.
  package struct Iterator: IteratorProtocol {
    private let words: [UInt64]
    private var index = 0
    private var rest: UInt64

    fileprivate init(_ words: [UInt64]) {
      self.words = words
      rest = words.first ?? 0
    }

    /// The next position, or nil after the last.
    package mutating func next() -> BitPosition? {
      while rest == 0 {
        index += 1
        guard index < words.count else { return nil }
        rest = words[index]
      }
      let bit = rest.trailingZeroBitCount
      rest &= rest - 1
      return BitPosition(place: UInt32(index * 64 + bit))
    }
  }

  /// An iterator over the positions in ascending order.
  package func makeIterator() -> Iterator { Iterator(words) }
}
