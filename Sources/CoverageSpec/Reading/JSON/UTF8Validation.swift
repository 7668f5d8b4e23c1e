/// The offset of the first byte that does not belong to well-formed UTF-8 (Unicode, table 3-7), or nil.
package func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
  var index = 0
  while true {
    index = endOfASCII(in: bytes, from: index)
    if index == bytes.count { return nil }
    let lead = bytes[index]
    guard let (count, second) = continuation(after: lead), index + count < bytes.count else { return index }
    guard second.contains(bytes[index + 1]) else { return index }
    for offset in 2..<max(2, count + 1) where !(0x80...0xBF).contains(bytes[index + offset]) { return index }
    index += count + 1
  }
}

/// The offset of the first byte from another one on that is not ASCII, or the end.
private func endOfASCII(in bytes: [UInt8], from start: Int) -> Int {
  bytes.withUnsafeBytes { bytes in
    var index = start
    // Most files are ASCII, of which eight bytes are as cheap as one.
    while index + 8 <= bytes.count,
      bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index
  }
}

/// How many bytes follow a lead byte, and the legal values of the first of them.
private func continuation(after lead: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
  switch lead {
  case 0xC2...0xDF: (1, 0x80...0xBF)
  case 0xE0: (2, 0xA0...0xBF)
  case 0xED: (2, 0x80...0x9F)
  case 0xE1...0xEF: (2, 0x80...0xBF)
  case 0xF0: (3, 0x90...0xBF)
  case 0xF1...0xF3: (3, 0x80...0xBF)
  case 0xF4: (3, 0x80...0x8F)
  default: nil
  }
}
