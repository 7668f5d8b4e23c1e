/// A table of bits: rows of equal width, packed as ``BitPosition`` describes.
@frozen
public struct BitPlane: Sendable {
  /// How many bits a byte carries.
  @inlinable public static var bitsPerByte: Int { 5 }
  /// What is left of eight bytes when the constant bits are taken off.
  @inlinable public static var wordMask: UInt64 { 0x1F1F_1F1F_1F1F_1F1F }

  @usableFromInline let bytes: StaticBytes
  /// The bytes a row takes, a multiple of eight.
  @usableFromInline let stride: Int

  /// A plane whose rows hold `width` bits each; a plane without bytes has no bit set.
  ///
  /// - Parameter bytes: the rows one after the other, each filled up with `@` to a multiple of eight bytes.
  @inlinable
  public init(_ bytes: StaticBytes, width: Int) {
    self.bytes = bytes
    stride = BitPlane.stride(width: width)
  }

  /// The bytes that a row of `width` bits takes.
  @inlinable
  public static func stride(width: Int) -> Int {
    ((width + bitsPerByte - 1) / bitsPerByte + 7) / 8 * 8
  }

  /// Whether no bit is set in any row because the plane has no rows.
  @inlinable
  public var isEmpty: Bool { bytes.count == 0 }

  /// The number of words in a row.
  @inlinable
  public var wordsPerRow: Int { stride / 8 }

  /// Whether a bit is set.
  @inlinable
  public func contains(_ position: BitPosition, inRow row: Int) -> Bool {
    bytes[row * stride + position.byte] & position.bitInByte != 0
  }

  /// Eight bytes of a row with the constant bits taken off.
  @inlinable
  public func word(_ index: Int, ofRow row: Int) -> UInt64 {
    bytes.word(at: row * stride + index * 8) & BitPlane.wordMask
  }
}
