/// Finds where the values of a file end that is known to be JSON.
enum JSONSpan {
  /// The offset behind the value that starts at an offset.
  static func end(of start: Int, in bytes: [UInt8]) -> Int {
    guard start < bytes.count else { return bytes.count }
    switch bytes[start] {
    case UInt8(ascii: "\""): return endOfString(at: start, in: bytes)
    case UInt8(ascii: "{"), UInt8(ascii: "["): return endOfContainer(at: start, in: bytes)
    default: return bytes[start...].firstIndex(where: isEnd) ?? bytes.count
    }
  }

  private static func endOfString(at start: Int, in bytes: [UInt8]) -> Int {
    var offset = start + 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(offset + 1, bytes.count)
  }

  private static func endOfContainer(at start: Int, in bytes: [UInt8]) -> Int {
    var depth = 0
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset = endOfString(at: offset, in: bytes)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
      offset += 1
    }
    return bytes.count
  }

  /// Whether a byte ends a number, `true`, `false` or `null`.
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }
}
