/// A table of bits: rows of equal width, packed as ``BitPosition`` describes.
@frozen
@usableFromInline
package struct BitPlane: Sendable {
  /// The number of data bits in a byte.
  @inlinable package static var bitsPerByte: Int { 5 }
  /// The mask of the data bits in eight bytes.
  @inlinable package static var wordMask: UInt64 { 0x1F1F_1F1F_1F1F_1F1F }

  @usableFromInline let bytes: StaticBytes
  /// The bytes a row takes.
  @usableFromInline let stride: Int

  /// A plane whose rows hold `width` bits each; a plane without bytes has no bit set.
  ///
  /// - Parameters:
  ///   - bytes: the rows one after the other, each from a byte of its own, and ``padding`` at the end.
  ///   - width: how many bits a row has.
  @inlinable
  @inline(__always)
  package init(_ bytes: StaticBytes, width: Int) {
    self.bytes = bytes
    stride = BitPlane.stride(width: width)
  }

  /// The bytes that a row of `width` bits takes.
  @inlinable
  @inline(__always)
  package static func stride(width: Int) -> Int {
    (width + bitsPerByte - 1) / bitsPerByte
  }

  /// The bytes after the last row, so that its last word can be read whole.
  @inlinable package static var padding: Int { 7 }

  /// Whether no bit is set in any row because the plane has no rows.
  @inlinable
  package var isEmpty: Bool { bytes.count == 0 }

  /// The number of 64-bit words that a row takes.
  @inlinable
  package var wordsPerRow: Int { (stride + 7) / 8 }

  /// Whether a bit is set.
  ///
  /// The word is read rather than the byte, because a processor tests a bit of a word in one instruction.
  @inlinable
  @inline(__always)
  package func contains(_ position: BitPosition, inRow row: Int) -> Bool {
    packedWord(position.word, ofRow: row) & position.bitInWord != 0
  }

  /// Eight bytes of a row without the constant bits and without the bits of the next row.
  @inlinable
  @inline(__always)
  package func word(_ index: Int, ofRow row: Int) -> UInt64 {
    let word = bytes.word(at: row * stride + index * 8) & BitPlane.wordMask
    let rest = stride - index * 8
    return rest >= 8 ? word : word & ((1 << UInt64(rest * 8)) - 1)
  }

  /// Eight bytes of a row as they are packed, among them those of the next row.
  @inlinable
  @inline(__always)
  func packedWord(_ index: Int, ofRow row: Int) -> UInt64 {
    bytes.word(at: row &* stride &+ index &* 8)
  }
}

/// The position of a bit in a row of a packed table.
///
/// Packed tables are written as string literals of printable characters, `@` to `_`. The low five bits of a character
/// carry data and the rest are constant, so the bit with ordinal *n* is bit *n* % 5 of byte *n* / 5. A position holds
/// that place, so that a test needs no division.
@frozen
@usableFromInline
package struct BitPosition: Hashable, Sendable {
  /// The byte's index times eight plus the bit's index in it.
  @usableFromInline let place: UInt32

  /// The position of the bit with an ordinal, which counts from 0.
  @inlinable
  package init(ordinal: Int) {
    place = UInt32(truncatingIfNeeded: ordinal / BitPlane.bitsPerByte * 8 + ordinal % BitPlane.bitsPerByte)
  }

  @inlinable
  init(place: UInt32) {
    self.place = place
  }

  /// The number of the bit, counted from 0.
  @inlinable
  package var ordinal: Int {
    Int(place >> 3) * BitPlane.bitsPerByte + Int(place & 7)
  }

  @inlinable var word: Int { Int(place >> 6) }
  @inlinable var bitInWord: UInt64 { 1 << UInt64(place & 63) }
}

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
