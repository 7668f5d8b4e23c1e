extension JSONParser {
  /// Reports an error of grammar.
  mutating func grammarError(_ message: String, at offset: Int) -> GrammarError {
    report("invalid-json", message, at: offset)
    return GrammarError()
  }

  /// Reports an unexpected byte.
  mutating func unexpected(_ expected: String) -> GrammarError {
    if isCommentAhead { return grammarError("JSON has no comments; write a \"$comment\" member", at: position) }
    return grammarError("expected \(expected), found \(foundAhead)", at: position)
  }

  mutating func unexpectedKey() -> GrammarError {
    if next == UInt8(ascii: "'") { return singleQuote() }
    return unexpected("a key in double quotes")
  }

  mutating func unexpectedValue() -> GrammarError {
    if position == end, UnsafeBufferPointer(start: bytes, count: end).allSatisfy({ $0 <= 0x20 }) {
      return grammarError("the file is empty", at: position)
    }
    switch (next, wordAhead) {
    case (UInt8(ascii: "'"), _):
      return singleQuote()
    case (UInt8(ascii: "+"), _):
      return grammarError("a number has no leading '+'", at: position)
    case (UInt8(ascii: "."), _):
      return grammarError("a number has a digit before its '.'", at: position)
    case (_, let word?) where ["nan", "infinity", "inf"].contains(word.lowercased()):
      return grammarError("JSON has no number \(word.quoted)", at: position)
    case (_, let word?) where ["true", "false", "null"].contains(word.lowercased()):
      return grammarError("\(word.lowercased().quoted) is written in lower case, found \(word.quoted)", at: position)
    default:
      return unexpected("a value")
    }
  }

  /// The word of ASCII letters, digits and underscores at the next byte.
  var wordAhead: String? {
    let word = rest.prefix {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// The next word or character in quotes, for messages.
  var foundAhead: String { wordAhead?.quoted ?? characterAhead }

  /// The next character in quotes, for messages.
  var characterAhead: String {
    guard position < end else { return "the end of the file" }
    // The longest UTF-8 form has four bytes.
    let character = String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.prefix(1)
    return String(String.UnicodeScalarView(character)).quoted
  }

  private mutating func singleQuote() -> GrammarError {
    grammarError("strings and keys stand in double quotes, not in single ones", at: position)
  }

  private var isCommentAhead: Bool {
    let second = position + 1 < end ? bytes[position + 1] : 0
    return next == UInt8(ascii: "#")
      || next == UInt8(ascii: "/") && (second == UInt8(ascii: "/") || second == UInt8(ascii: "*"))
  }

  /// The bytes from the next one on.
  private var rest: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + position, count: end - position)
  }
}
