import Foundation

/// Text in UTF-8 that grows.
///
/// The bytes stand behind a pointer, because calls of generic collections take most of the time of code that is not
/// optimized, as the build plugin's tool is in debug builds.
package struct TextBuffer: ~Copyable {
  package private(set) var bytes: UnsafeMutablePointer<UInt8>
  package private(set) var count = 0
  private var capacity: Int

  package init(capacity: Int = 256) {
    self.capacity = max(16, capacity)
    bytes = .allocate(capacity: self.capacity)
  }

  deinit { bytes.deallocate() }

  /// Appends bytes that belong to no other part of this buffer.
  package mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    if count + added > capacity { grow(by: added) }
    memcpy(bytes + count, start, added)
    count += added
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      if let start = utf8.baseAddress { append(start, count: utf8.count) }
    }
  }

  /// Appends a text where it is printable ASCII without two further bytes; false where it is not, and nothing is
  /// appended.
  package mutating func appendPlain(_ text: String, without first: UInt8, _ second: UInt8) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      guard let start = utf8.baseAddress else { return true }
      guard start.isPrintableASCII(count: utf8.count, without: first, second) else { return false }
      append(start, count: utf8.count)
      return true
    }
  }

  /// Appends a text that stands in the source, which costs less than a `String`.
  package mutating func append(literal text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  package mutating func append(_ other: [UInt8]) {
    other.withUnsafeBufferPointer { other in
      if let start = other.baseAddress { append(start, count: other.count) }
    }
  }

  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    bytes[count] = byte
    count += 1
  }

  package mutating func appendSpaces(_ added: Int) {
    if added <= 0 { return }
    if count + added > capacity { grow(by: added) }
    memset(bytes + count, 0x20, added)
    count += added
  }

  /// Takes back all bytes behind the first ones.
  package mutating func truncate(to count: Int) { self.count = count }

  /// The number of spaces from a place on.
  package func spaces(from start: Int) -> Int {
    var end = start
    while end < count, bytes[end] == 0x20 { end += 1 }
    return end - start
  }

  /// The start of the last line.
  package var lineStart: Int {
    var start = count
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The text from a place on.
  package func text(from start: Int = 0) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + start, count: count - start), as: UTF8.self)
  }

  /// All bytes.
  package var array: [UInt8] { Array(UnsafeBufferPointer(start: bytes, count: count)) }

  /// Makes room for further bytes where there is none: appending asks first, as calls are dear in code that is not
  /// optimized.
  private mutating func grow(by added: Int) {
    capacity = max(count + added, 2 * capacity)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    memcpy(larger, bytes, count)
    bytes.deallocate()
    bytes = larger
  }
}
