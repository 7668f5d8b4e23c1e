/// Where a bit lies in a row of a packed table.
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
