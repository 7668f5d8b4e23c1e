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
    let spelling = String(decoding: bytes[start..<position], as: UTF8.self)
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
