/// A limit on a value or on the number of elements in a list, of the API or of a connector.
struct ValueLimit {
  /// What a value or a list is beyond, in words.
  struct Excess {
    let words: String
    /// The limit, such as `at most 4`.
    let rule: String
  }

  /// The key in specs: `max_length`.
  let key: String
  /// The number, the pattern, the name of a form, or the input that a condition is about.
  let argument: String
  private let pattern: TextPattern?

  init(key: String, argument: String) {
    self.key = key
    self.argument = argument
    pattern = key == "pattern" ? TextPattern(argument) : nil
  }

  /// What is wrong with the number of elements in a list; nil where the limit is met, or about something else.
  ///
  /// - Parameter connector: The name of the connector whose limit it is; nil for the API.
  func excess(ofCount count: Int, on connector: String? = nil) -> Excess? {
    guard let bound = Int(argument) else { return nil }
    let rule: String
    switch key {
    case "min_items" where count < bound: rule = "at least \(bound)"
    case "max_items" where count > bound: rule = "at most \(bound)"
    default: return nil
    }
    let found = count == 1 ? "1 is sent" : "\(count) are sent"
    return Excess(words: "\(connector ?? "the API") takes \(rule), and \(found)", rule: rule)
  }

  /// What is wrong with a value that is no list or object; nil where the limit is met, or about something else.
  ///
  /// - Parameter connector: The name of the connector whose limit it is; nil for the API.
  func excess(of value: JSONValue, on connector: String? = nil) -> Excess? {
    if let excess = excess(ofNumber: value, on: connector) { return excess }
    if case .string(let text) = value { return excess(of: text, on: connector) }
    return nil
  }

  private func excess(ofNumber value: JSONValue, on connector: String?) -> Excess? {
    guard let bound = ExactDecimal(argument) else { return nil }
    let rule: String
    switch key {
    case "min": rule = "at least \(argument)"
    case "max": rule = "at most \(argument)"
    case "decimals": rule = argument == "1" ? "at most 1 decimal" : "at most \(argument) decimals"
    default: return nil
    }
    let spelling = value.words
    guard let number = value.exactDecimal else {
      // Infinity and what is no number at all are within no bounds.
      return switch value {
      case .number, .string:
        Excess(words: "\(spelling) is no number, and \(connector ?? "the API") takes \(rule)", rule: rule)
      default: nil
      }
    }
    switch key {
    case "min" where number < bound:
      let whose = connector.map { ", the least that \($0) takes" } ?? ""
      return Excess(words: "\(spelling) is below \(argument)\(whose)", rule: rule)
    case "max" where bound < number:
      let whose = connector.map { ", the most that \($0) takes" } ?? ""
      return Excess(words: "\(spelling) is above \(argument)\(whose)", rule: rule)
    case "decimals":
      guard let most = Int(argument), number.decimals > most else { return nil }
      let words = "\(spelling) has \(number.decimals) decimals, and \(connector ?? "the API") takes \(rule)"
      return Excess(words: words, rule: rule)
    default: return nil
    }
  }

  private func excess(of text: String, on connector: String?) -> Excess? {
    let asker = connector.map { ", which \($0) asks for" } ?? ""
    switch key {
    case "min_length", "max_length":
      let count = text.unicodeScalars.count
      guard let length = Int(argument) else { return nil }
      let isMinimum = key == "min_length"
      if isMinimum ? count >= length : count <= length { return nil }
      let rule = "\(isMinimum ? "at least" : "at most") \(length) \(length == 1 ? "character" : "characters")"
      let found = "\(count) \(count == 1 ? "character" : "characters")"
      return Excess(words: "\(text.excerpt) has \(found), and \(connector ?? "the API") takes \(rule)", rule: rule)
    case "pattern":
      guard let pattern, !pattern.matches(text) else { return nil }
      return Excess(words: "\(text.excerpt) does not match \(argument)\(asker)", rule: "matches \(argument)")
    case "format":
      guard let format = TextFormat(rawValue: argument), !format.matches(text) else { return nil }
      return Excess(words: "\(text.excerpt) is not \(format.words)\(asker)", rule: format.words)
    default: return nil
    }
  }
}

/// A regular expression that is compiled once, when the first text is matched.
private final class TextPattern {
  private let source: String

  init(_ source: String) {
    self.source = source
  }

  // As ECMA-262 reads it: by code points, and with the digits and letters of ASCII alone.
  private lazy var expression = (try? Regex<AnyRegexOutput>(source))?
    .matchingSemantics(.unicodeScalar).asciiOnlyDigits().asciiOnlyWordCharacters()

  /// Whether the expression matches somewhere in a text; true for one that cannot be read.
  func matches(_ text: String) -> Bool {
    guard let expression else { return true }
    return (try? expression.firstMatch(in: text)) ?? nil != nil
  }
}

extension String {
  /// The text in quotes, cut where it is long.
  fileprivate var excerpt: String {
    unicodeScalars.count > 60 ? "\"\(String(unicodeScalars.prefix(40)))…\"" : "\"\(self)\""
  }
}
