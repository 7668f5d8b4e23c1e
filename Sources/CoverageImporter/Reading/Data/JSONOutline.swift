import _CoverageSpec

/// The places of the values in a JSON file, found without a tree of them.
///
/// A file of many connectors is read one connector at a time, so that its size is the size of the largest one.
struct JSONOutline {
  /// A member of an object.
  struct Member {
    /// The key as the file spells it, without quotes; keys with escapes are none that a reader asks for.
    let key: ArraySlice<UInt8>
    let value: Range<Int>
  }

  let bytes: [UInt8]
  /// The offsets of the outermost value.
  let root: Range<Int>

  /// The outline of a file; nil where it starts neither as an object nor as a list does.
  ///
  /// A page may start with a comment of MDX (`{/*`) or with a link; a file that is called `.json` is JSON in any case.
  init?(_ text: PageText) {
    let bytes = text.bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = bytes[start...].firstIndex(where: { !$0.isJSONSpace }) else { return nil }
    let next = bytes[(first + 1)...].first { !$0.isJSONSpace }
    let follows: String.UTF8View
    switch bytes[first] {
    case UInt8(ascii: "{"): follows = "\"}".utf8
    case UInt8(ascii: "["): follows = "{[\"]".utf8
    default: return nil
    }
    guard text.path.lowercased().hasSuffix(".json") || next.map(follows.contains) == true else { return nil }
    self.bytes = bytes
    root = first..<bytes.count
  }

  /// The members of an object; nil for another value, and for one that the grammar does not allow.
  ///
  /// Values are not looked into, so that errors in them show when they are read.
  ///
  /// - Complexity: O(*n*) in the bytes of the object.
  func members(of range: Range<Int>) -> [Member]? {
    bytes.withUnsafeBufferPointer { text in
      var members: [Member] = []
      var scanner = Scanner(text: text, position: range.lowerBound, end: range.upperBound)
      let isRead = scanner.walk("{", "}") { scanner in
        guard scanner.skipSpace() == UInt8(ascii: "\"") else { return false }
        let start = scanner.position + 1
        scanner.skipString()
        let key = bytes[start..<max(start, scanner.position - 1)]
        guard scanner.skipSpace() == UInt8(ascii: ":") else { return false }
        scanner.position += 1
        guard let value = scanner.value() else { return false }
        members.append(Member(key: key, value: value))
        return true
      }
      return isRead ? members : nil
    }
  }

  /// The elements of a list; nil for another value, and for one that the grammar does not allow.
  ///
  /// - Complexity: O(*n*) in the bytes of the list.
  func elements(of range: Range<Int>) -> [Range<Int>]? {
    bytes.withUnsafeBufferPointer { text in
      var elements: [Range<Int>] = []
      var scanner = Scanner(text: text, position: range.lowerBound, end: range.upperBound)
      let isRead = scanner.walk("[", "]") { scanner in
        guard let value = scanner.value() else { return false }
        elements.append(value)
        return true
      }
      return isRead ? elements : nil
    }
  }

  /// The value of a member, where the object has it.
  func value(_ key: StaticString, of range: Range<Int>) -> Range<Int>? {
    members(of: range)?.first { $0.key.equals(key) }?.value
  }

  /// The value at the end of a path of keys.
  func value(_ path: [StaticString]) -> Range<Int>? {
    var range = root
    for key in path {
      guard let next = value(key, of: range) else { return nil }
      range = next
    }
    return range
  }

  /// Whether an object has all of some keys.
  func has(_ keys: [StaticString], in range: Range<Int>) -> Bool {
    guard let members = members(of: range) else { return false }
    return keys.allSatisfy { key in members.contains { $0.key.equals(key) } }
  }

  func isList(_ range: Range<Int>) -> Bool { bytes[range.lowerBound] == UInt8(ascii: "[") }
}

/// Walks over values.
private struct Scanner {
  let text: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int

  /// Goes over the parts of a list or an object, and to its end; false where something else stands there.
  mutating func walk(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ part: (inout Scanner) -> Bool
  ) -> Bool {
    guard skipSpace() == UInt8(ascii: opening) else { return false }
    position += 1
    if skipSpace() != UInt8(ascii: closing) {
      repeat {
        guard part(&self) else { return false }
        let next = skipSpace()
        guard next == UInt8(ascii: ",") || next == UInt8(ascii: closing) else { return false }
        if next == UInt8(ascii: closing) { break }
        position += 1
      } while true
    }
    position += 1
    return skipSpace() == 0 && position >= end
  }

  /// The next byte that is no white space; 0 at the end.
  mutating func skipSpace() -> UInt8 {
    while position < end, text[position].isJSONSpace { position += 1 }
    return position < end ? text[position] : 0
  }

  /// Goes behind the string that starts here.
  mutating func skipString() {
    position += 1
    while position < end {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    position = end
  }

  /// Goes behind the value that starts here; nil where none does.
  mutating func value() -> Range<Int>? {
    let first = skipSpace()
    let start = position
    switch first {
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipNested()
    case 0, UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"): return nil
    default:
      while position < end, !text[position].isJSONSpace, !",]}".utf8.contains(text[position]) { position += 1 }
    }
    return start..<position
  }

  private mutating func skipNested() {
    var depth = 0
    while position < end {
      switch text[position] {
      case UInt8(ascii: "\""):
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }
}

extension UInt8 {
  fileprivate var isJSONSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
