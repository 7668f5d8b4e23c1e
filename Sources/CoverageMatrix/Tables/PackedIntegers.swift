/// Non-negative integers, five characters each, five bits a character, the lowest bits first.
@frozen
@usableFromInline
package struct PackedIntegers: Sendable {
  /// How many characters a number takes.
  package static var width: Int { 5 }
  /// The largest number that fits.
  package static var maximum: Int { (1 << 25) - 1 }

  @usableFromInline let bytes: StaticBytes

  /// Numbers written with ``width`` characters from `@` (0) to `_` (31) each.
  @inlinable
  package init(_ bytes: StaticBytes) {
    self.bytes = bytes
  }

  /// How many numbers there are.
  package var count: Int { bytes.count / Self.width }

  /// The number at an index below `count`.
  package subscript(index: Int) -> Int {
    var number = 0
    for digit in (0..<Self.width).reversed() {
      number = number << 5 | Int(bytes[index * Self.width + digit] & 31)
    }
    return number
  }
}
