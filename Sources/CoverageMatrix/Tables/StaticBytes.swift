/// Bytes that stay where they are for as long as the program runs: those of a string literal, or a copy.
///
/// This is the only file of the module that uses unsafe pointers, but for words that are put on the stack while
/// connectors are looked for. Generated code holds its tables in string literals,
/// because a literal is in the program's read-only data: no table is built at start-up, and none is copied.
@_documentation(visibility: internal)
@frozen
public struct StaticBytes: @unchecked Sendable {
  @usableFromInline let base: UnsafeRawPointer
  /// The number of bytes.
  @usableFromInline package let count: Int

  /// The bytes of a string literal in UTF-8.
  @inlinable
  @inline(__always)
  public init(_ literal: StaticString) {
    base = UnsafeRawPointer(literal.utf8Start)
    count = literal.utf8CodeUnitCount
  }

  /// A copy of bytes that are known only at run time.
  ///
  /// It is never freed, because a reference to an owner would cost every question about static tables more than the
  /// question itself.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(immortalCopyOf bytes: [UInt8]) {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    base = UnsafeRawPointer(copy)
    count = bytes.count
  }

  /// The byte at an offset, which must be below `count`.
  @inlinable
  @inline(__always)
  package subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset out of bounds")
    return base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// Eight bytes from an offset, the first of them in the lowest bits; all eight must be within `count`.
  ///
  /// Only debug builds check that: it is what a question about coverage costs. ``Connector`` and ``Capability`` are
  /// made of numbers within their tables alone.
  @inlinable
  @inline(__always)
  package func word(at offset: Int) -> UInt64 {
    assert(offset >= 0 && offset + 8 <= count, "offset out of bounds")
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The text of a range of bytes, which must be valid UTF-8 within `count`.
  package func string(in range: Range<Int>) -> String {
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
}
