/// The regular expressions that Swift and ECMA-262, in its Unicode mode, read alike.
///
/// They have groups, choices, repetitions, classes, lookahead, and both ends of the text. What one of the two has alone,
/// or reads in its own way, is left out: the same pattern is checked by programs in other languages.
enum PatternGrammar {
  /// What is wrong with a pattern, in a sentence; nil where both read it alike, and in a bearable time.
  static func problem(with pattern: String) -> String? {
    if let words = syntaxProblem(with: pattern) {
      return "\(pattern.quoted) is no regular expression that Swift and ECMA-262 read alike: \(words)"
    }
    return nil
  }

  private static func syntaxProblem(with pattern: String) -> String? {
    var reader = Reader(rest: Array(pattern.unicodeScalars)[...])
    do throws(Problem) {
      try reader.choices()
      if !reader.rest.isEmpty { return "a ')' closes nothing" }
    } catch {
      return error.words
    }
    do {
      _ = try Regex<AnyRegexOutput>(pattern)
      return nil
    } catch {
      return "Swift cannot read it"
    }
  }

  private struct Problem: Error {
    let words: String

    init(_ words: String) {
      self.words = words
    }
  }

  /// Reads a pattern from left to right, and keeps nothing.
  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func choices() throws(Problem) {
      repeat { try sequence() } while skip("|")
    }

    private mutating func sequence() throws(Problem) {
      while let next = rest.first, next != "|", next != ")" {
        if try part() { try repetition() }
      }
    }

    /// Reads one part; false where it cannot be repeated.
    private mutating func part() throws(Problem) -> Bool {
      let scalar = rest.removeFirst()
      switch scalar {
      case "^", "$": return false
      case "(": return try group()
      case "[": try characterClass()
      case "\\": _ = try escape(inClass: false)
      case "*", "+", "?", "{": throw Problem("'\(scalar)' repeats nothing")
      case "]", "}": throw Problem("'\(scalar)' stands alone; write '\\\(scalar)'")
      default: try checkVisible(scalar)
      }
      return true
    }

    /// Reads a group after its parenthesis; false for one that only looks ahead.
    private mutating func group() throws(Problem) -> Bool {
      var isLookahead = false
      if skip("?") {
        isLookahead = skip("=") || skip("!")
        if !isLookahead, !skip(":") {
          throw Problem("of the groups that begin with '(?' only '(?:', '(?=' and '(?!' are known")
        }
      }
      try choices()
      if !skip(")") { throw Problem("a ')' is missing") }
      return !isLookahead
    }

    private mutating func repetition() throws(Problem) {
      if skip("{") {
        let least = number()
        let most = skip(",") ? number() : least
        guard let least, skip("}") else { throw Problem("a repetition is written '{2}', '{2,}' or '{2,4}'") }
        if let most, most < least { throw Problem("a repetition ends below its start") }
      } else if !skip("*"), !skip("+"), !skip("?") {
        return
      }
      _ = skip("?")
      if let next = rest.first, ["*", "+", "?", "{"].contains(next) { throw Problem("a repetition is repeated") }
    }

    /// Reads a class after its bracket.
    private mutating func characterClass() throws(Problem) {
      _ = skip("^")
      if rest.first == "]" { throw Problem("a class is empty") }
      while !skip("]") {
        let first = try member()
        guard rest.first == "-", rest.dropFirst().first != "]" else { continue }
        rest.removeFirst()
        let last = rest.isEmpty ? nil : try member()
        guard let first, let last, first <= last else { throw Problem("a range in a class has no two ends in order") }
      }
    }

    /// Reads a member of a class; nil for one that stands for several.
    private mutating func member() throws(Problem) -> Unicode.Scalar? {
      guard let scalar = rest.popFirst() else { throw Problem("a ']' is missing") }
      if scalar == "\\" { return try escape(inClass: true) }
      if scalar == "[" { throw Problem("a '[' stands in a class; write '\\['") }
      // What Swift has as operations on classes.
      if ["&", "-", "~"].contains(scalar), rest.first == scalar { throw Problem("a class has '\(scalar)\(scalar)'") }
      try checkVisible(scalar)
      return scalar
    }

    /// Reads what follows a backslash; nil where it stands for several characters.
    private mutating func escape(inClass isInClass: Bool) throws(Problem) -> Unicode.Scalar? {
      guard let scalar = rest.popFirst() else { throw Problem("a backslash escapes nothing") }
      switch scalar {
      case "d", "D", "w", "W", "s", "S": return nil
      case "n": return "\n"
      case "r": return "\r"
      case "t": return "\t"
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
          throw Problem("'\\u' takes four hexadecimal digits of a character")
        }
        rest.removeFirst(4)
        return scalar
      case "-" where isInClass: return scalar
      case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return scalar
      default: throw Problem("'\\\(scalar)' is not known")
      }
    }

    private func checkVisible(_ scalar: Unicode.Scalar) throws(Problem) {
      if !scalar.isASCII || scalar.value < 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        throw Problem("it has the character U+\(digits); write '\\u' and its four digits")
      }
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest.removeFirst(digits.count)
      return digits.count > 4 ? nil : Int(String(String.UnicodeScalarView(digits)))
    }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
      if rest.first != scalar { return false }
      rest.removeFirst()
      return true
    }
  }
}
