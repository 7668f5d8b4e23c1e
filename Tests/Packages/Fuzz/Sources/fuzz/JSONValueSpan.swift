/// Where a value of an object lies in JSON.
struct JSONValueSpan {
  /// The bytes of the value.
  let value: Range<Int>
  /// The bytes of the key, the value and the comma behind it.
  let member: Range<Int>

  /// The first value of an object whose colon comes at or after an index; nil where there is none.
  init?(in bytes: [UInt8], from index: Int) {
    guard let colon = bytes[index...].firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let end = Self.end(ofValueAt: colon + 1, in: bytes)
    value = colon + 1..<end
    var start = colon
    // Back over the key to its opening quote; a quote that is escaped does no harm, as inputs need not be right.
    var quotes = 0
    while start > 0, quotes < 2 {
      start -= 1
      if bytes[start] == UInt8(ascii: "\"") { quotes += 1 }
    }
    let hasComma = end < bytes.count && bytes[end] == UInt8(ascii: ",")
    member = start..<(hasComma ? end + 1 : end)
  }

  /// Over strings, and brackets with what is between them.
  private static func end(ofValueAt start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    var depth = 0
    var isInString = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case _ where isInString: break
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth == 0 { return index }
        depth -= 1
      case UInt8(ascii: ",") where depth == 0: return index
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}
