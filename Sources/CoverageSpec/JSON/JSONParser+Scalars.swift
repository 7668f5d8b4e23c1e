extension JSONParser {
  /// Reads a string from its opening quote to past its closing one.
  mutating func parseString() throws(GrammarError) -> String {
    position += 1
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte == 0x22 {
        defer { position += 1 }
        return text(from: start)
      }
      if byte == 0x5C { return try parseEscapedString(from: start) }
      if byte < 0x20 { throw controlCharacter() }
      position += 1
    }
    throw unterminatedString(from: start)
  }

  /// The text from a place to the next byte.
  private func text(from start: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes + start, count: position - start), as: UTF8.self)
  }

  /// Reads on from the first escape of a string that starts at `start`.
  private mutating func parseEscapedString(from start: Int) throws(GrammarError) -> String {
    var text = Array(UnsafeBufferPointer(start: bytes + start, count: position - start))
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text.append(contentsOf: try parseEscape().utf8)
      case 0x00..<0x20:
        throw controlCharacter()
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unterminatedString(from: start)
  }

  /// Reads one escape, or two where they are the halves of a surrogate pair.
  private mutating func parseEscape() throws(GrammarError) -> Unicode.Scalar {
    let start = position
    position += 1
    let letter = next
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try parseUnicodeEscape(from: start)
    default:
      position = start + 1
      throw grammarError("unknown escape: '\\' followed by \(characterAhead)", at: start)
    }
  }

  private mutating func parseUnicodeEscape(from start: Int) throws(GrammarError) -> Unicode.Scalar {
    let unit = try parseHexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    if unit < 0xDC00, next == UInt8(ascii: "\\"), position + 1 < end, bytes[position + 1] == UInt8(ascii: "u") {
      let secondStart = position
      position += 2
      let second = try parseHexadecimal()
      if (0xDC00...0xDFFF).contains(second) {
        let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
      position = secondStart
    }
    let spelling = String(decoding: UnsafeBufferPointer(start: bytes + start, count: 6), as: UTF8.self)
    report("lone-surrogate", "\(spelling.quoted) is half of a surrogate pair", at: start)
    return "\u{FFFD}"
  }

  private mutating func parseHexadecimal() throws(GrammarError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch next {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = next - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = next - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = next - UInt8(ascii: "A") + 10
      default: throw unexpected("four hexadecimal digits after '\\u'")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  private mutating func controlCharacter() -> GrammarError {
    switch next {
    case 0x0A, 0x0D: return grammarError("a string ends on its line; write a line break as '\\n'", at: position)
    case 0x09: return grammarError("a tab in a string is written as '\\t'", at: position)
    default:
      let spelling = Unicode.Scalar(next).hexadecimal
      let message = "the control character U+\(spelling) in a string is written as '\\u\(spelling)'"
      return grammarError(message, at: position)
    }
  }

  private mutating func unterminatedString(from start: Int) -> GrammarError {
    grammarError("this string has no closing quote", at: start - 1)
  }
}

extension JSONParser {
  /// Reads a number and keeps its spelling.
  mutating func parseNumber() throws(GrammarError) -> String {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") {
      position += 1
      if isDigit(next) { throw grammarError("a number has no leading zeros", at: start) }
    } else {
      try skipDigits(after: "'-'")
    }
    if next == UInt8(ascii: ".") {
      position += 1
      try skipDigits(after: "'.'")
    }
    var hasExponent = false
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      hasExponent = true
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try skipDigits(after: "the exponent's 'e'")
    }
    let spelling = text(from: start)
    // Without an exponent it takes over 300 digits to leave the range of a double.
    if hasExponent || spelling.utf8.count > 300, Double(spelling)?.isFinite != true {
      report("number-out-of-range", "a number beyond the range of a double (about 1.8e308)", at: start)
    }
    return spelling
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private mutating func skipDigits(after what: String) throws(GrammarError) {
    guard isDigit(next) else { throw unexpected("a digit after \(what)") }
    while isDigit(next) { position += 1 }
  }
}
