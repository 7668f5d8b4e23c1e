/// The numbers of the bits that are set in one word of a packed row, in ascending order.
@usableFromInline
struct BitsOfWord: Sequence, IteratorProtocol {
  @usableFromInline var rest: UInt64
  @usableFromInline let word: Int

  @inlinable
  init(_ bits: UInt64, word: Int) {
    rest = bits
    self.word = word
  }

  @inlinable
  mutating func next() -> Int? {
    if rest == 0 { return nil }
    let bit = rest.trailingZeroBitCount
    rest &= rest - 1
    return BitPosition(place: UInt32(truncatingIfNeeded: word * 64 + bit)).ordinal
  }
}
