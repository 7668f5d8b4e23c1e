/// The numbers of the bits that are set in one word of a packed row, in ascending order.
struct BitsOfWord: Sequence, IteratorProtocol {
  private var rest: UInt64
  private let word: Int

  @inline(__always)
  init(_ bits: UInt64, word: Int) {
    rest = bits
    self.word = word
  }

  @inline(__always)
  mutating func next() -> Int? {
    if rest == 0 { return nil }
    let bit = rest.trailingZeroBitCount
    rest &= rest - 1
    return BitPosition(place: UInt32(truncatingIfNeeded: word * 64 + bit)).ordinal
  }
}
