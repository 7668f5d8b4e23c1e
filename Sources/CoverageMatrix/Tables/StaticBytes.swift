/// Bytes that stay where they are: those of a string literal, or a private copy.
///
/// This is the only file of the module that uses unsafe pointers. Generated code holds its tables in string literals,
/// because a literal is in the program's read-only data: no table is built at start-up, and none is copied.
@frozen
public struct StaticBytes: @unchecked Sendable {
  @usableFromInline let base: UnsafeRawPointer
  /// The number of bytes.
  public let count: Int
  /// Keeps a private copy alive; nil for a literal.
  @usableFromInline let owner: Copy?

  /// The bytes of a string literal in UTF-8.
  @inlinable
  public init(_ literal: StaticString) {
    base = UnsafeRawPointer(literal.utf8Start)
    count = literal.utf8CodeUnitCount
    owner = nil
  }

  /// A copy of bytes that are known only at run time.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(copying bytes: [UInt8]) {
    let copy = Copy(bytes)
    base = UnsafeRawPointer(copy.base)
    count = bytes.count
    owner = copy
  }

  /// The byte at an offset, which must be below `count`.
  @inlinable
  public subscript(offset: Int) -> UInt8 {
    assert(offset >= 0 && offset < count, "offset out of bounds")
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes from an offset, the first of them in the lowest bits; all eight must be within `count`.
  @inlinable
  public func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count, "offset out of bounds")
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The text of a range of bytes, which must be valid UTF-8 within `count`.
  public func string(in range: Range<Int>) -> String {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
    return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[range]), as: UTF8.self)
  }

  /// Compares a range of the bytes with the UTF-8 form of a text, as unsigned bytes from left to right.
  ///
  /// - Returns: a negative number when the range comes first, 0 when both are equal, else a positive number.
  /// - Complexity: O(*n*) in the length of the shorter; nothing is allocated.
  func compare(_ range: Range<Int>, with text: String) -> Int {
    var offset = range.lowerBound
    for byte in text.utf8 {
      if offset == range.upperBound { return -1 }
      let difference = Int(self[offset]) - Int(byte)
      if difference != 0 { return difference }
      offset += 1
    }
    return range.upperBound - offset
  }

  private var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// The memory of a private copy.
  @usableFromInline
  final class Copy: @unchecked Sendable {
    let base: UnsafeMutablePointer<UInt8>

    init(_ bytes: [UInt8]) {
      base = .allocate(capacity: bytes.count)
      base.initialize(from: bytes, count: bytes.count)
    }

    deinit { base.deallocate() }
  }
}
