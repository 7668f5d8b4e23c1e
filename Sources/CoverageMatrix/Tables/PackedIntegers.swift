/// Non-negative integers, five characters each, five bits a character, the lowest bits first.
@frozen
public struct PackedIntegers: Sendable {
  /// How many characters a number takes.
  public static var width: Int { 5 }
  /// The largest number that fits.
  public static var maximum: Int { (1 << 25) - 1 }

  @usableFromInline let bytes: StaticBytes

  /// Numbers written with ``width`` characters from `@` (0) to `_` (31) each.
  @inlinable
  public init(_ bytes: StaticBytes) {
    self.bytes = bytes
  }

  /// How many numbers there are.
  public var count: Int { bytes.count / Self.width }

  /// The number at an index below `count`.
  public subscript(index: Int) -> Int {
    var number = 0
    for digit in (0..<Self.width).reversed() {
      number = number << 5 | Int(bytes[index * Self.width + digit] & 31)
    }
    return number
  }
}
