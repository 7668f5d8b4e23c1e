/// A check for phone numbers of the United States by their country code.
enum USPhoneNumber {
  /// The result of the check.
  enum Verdict {
    /// It has the country code 1 and ten digits.
    case matches
    /// It has another country code.
    case differs
    /// It has no country code, or cannot be read.
    case unclear
  }

  /// Checks a text, ignoring spaces, dots, hyphens and parentheses.
  ///
  /// `00` may stand for the plus sign.
  static func judge(_ text: String) -> Verdict {
    let bytes = text.utf8.filter { !punctuation.contains($0) }
    let number: ArraySlice<UInt8>
    if bytes.first == UInt8(ascii: "+") {
      number = bytes.dropFirst()
    } else if bytes.starts(with: "00".utf8) {
      number = bytes.dropFirst(2)
    } else {
      return .unclear
    }
    // No country code starts with 0.
    guard let first = number.first, first != UInt8(ascii: "0"), number.allSatisfy(isDigit) else { return .unclear }
    if first != UInt8(ascii: "1") { return .differs }
    return number.count == 11 ? .matches : .unclear
  }

  private static var punctuation: [UInt8] { Array(" .-()".utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
