/// The regular expressions that Swift and ECMA-262, in its Unicode mode, read alike.
///
/// They have groups, choices, repetitions, classes, lookahead, and both ends of the text. What one of the two has alone,
/// or reads in its own way, is left out: the same pattern is checked by programs in other languages.
enum PatternGrammar {
  /// What is wrong with a pattern, in a sentence; nil where both read it alike, and in a bearable time.
  static func problem(with pattern: String) -> String? {
    var slow: String?
    if let words = syntaxProblem(with: pattern, &slow) {
      return "\(pattern.quoted) is no regular expression that Swift and ECMA-262 read alike: \(words)"
    }
    return slow.map {
      "\(pattern.quoted) may take for ever: \($0.quoted) can read the same text in many ways; begin or end each round "
        + "with a character that stands nowhere else in it, as in '(-[a-z]+)*', or repeat once, as in '[a-z]+'"
    }
  }

  /// - Parameter slow: The first repetition that can read a text in many ways.
  private static func syntaxProblem(with pattern: String, _ slow: inout String?) -> String? {
    var reader = Reader(rest: Array(pattern.unicodeScalars)[...])
    do throws(Problem) {
      _ = try reader.choices()
      if !reader.rest.isEmpty { return "a ')' closes nothing" }
      slow = reader.slow
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

  /// Reads a pattern from left to right.
  private struct Reader {
    var rest: ArraySlice<Unicode.Scalar>
    /// The first repetition that can read a text in many ways.
    private(set) var slow: String?
    private var paths = PatternPaths()

    init(rest: ArraySlice<Unicode.Scalar>) {
      self.rest = rest
    }

    mutating func choices() throws(Problem) -> PatternPaths.Part {
      var all = try sequence()
      while skip("|") { all = paths.either(all, try sequence()) }
      return all
    }

    private mutating func sequence() throws(Problem) -> PatternPaths.Part {
      var all = PatternPaths.Part()
      while let next = rest.first, next != "|", next != ")" {
        let text = rest
        let start = paths.count
        guard var part = try part() else { continue }
        try repetition(of: &part, text, from: start)
        all = paths.joined(all, part)
      }
      return all
    }

    /// Reads one part; nil where it cannot be repeated and reads nothing.
    private mutating func part() throws(Problem) -> PatternPaths.Part? {
      let scalar = rest.removeFirst()
      switch scalar {
      case "^", "$": return nil
      case "(": return try group()
      case "[": return paths.state(try characterClass())
      case "\\": return paths.state(try escape(inClass: false).characters)
      case "*", "+", "?", "{": throw Problem("'\(scalar)' repeats nothing")
      case "]", "}": throw Problem("'\(scalar)' stands alone; write '\\\(scalar)'")
      default:
        try checkVisible(scalar)
        return paths.state(scalar == "." ? PatternPaths.any : [scalar.value...scalar.value])
      }
    }

    /// Reads a group after its parenthesis; nil for one that only looks ahead.
    private mutating func group() throws(Problem) -> PatternPaths.Part? {
      var isLookahead = false
      if skip("?") {
        isLookahead = skip("=") || skip("!")
        if !isLookahead, !skip(":") {
          throw Problem("of the groups that begin with '(?' only '(?:', '(?=' and '(?!' are known")
        }
      }
      let part = try choices()
      if !skip(")") { throw Problem("a ')' is missing") }
      return isLookahead ? nil : part
    }

    /// - Parameter text: The rest of the pattern from the start of the part.
    private mutating func repetition(
      of part: inout PatternPaths.Part, _ text: ArraySlice<Unicode.Scalar>, from start: Int
    ) throws(Problem) {
      var least = 0
      var most: Int? = 1
      if skip("{") {
        let first = number()
        most = skip(",") ? number() : first
        guard let first, skip("}") else { throw Problem("a repetition is written '{2}', '{2,}' or '{2,4}'") }
        if let most, most < first { throw Problem("a repetition ends below its start") }
        least = first
      } else if skip("*") {
        most = nil
      } else if skip("+") {
        (least, most) = (1, nil)
      } else if !skip("?") {
        return
      }
      _ = skip("?")
      if let next = rest.first, ["*", "+", "?", "{"].contains(next) { throw Problem("a repetition is repeated") }
      // A few rounds take a bearable time, and so many of one character are read in one way.
      let isFixed = most == least && paths.count == start + 1
      if most.map({ $0 >= 10 }) ?? true, !isFixed, paths.loop(part, from: start), slow == nil {
        slow = String(String.UnicodeScalarView(text.prefix(text.count - rest.count)))
      }
      if least == 0 { part.isOptional = true }
    }

    /// Reads a class after its bracket.
    private mutating func characterClass() throws(Problem) -> PatternPaths.Characters {
      let isComplement = skip("^")
      if rest.first == "]" { throw Problem("a class is empty") }
      var characters: PatternPaths.Characters = []
      while !skip("]") {
        let first = try member()
        guard rest.first == "-", rest.dropFirst().first != "]" else {
          characters += first.characters
          continue
        }
        rest.removeFirst()
        let last = rest.isEmpty ? nil : try member().scalar
        guard let first = first.scalar, let last, first <= last else {
          throw Problem("a range in a class has no two ends in order")
        }
        characters.append(first.value...last.value)
      }
      return isComplement ? PatternPaths.complement(characters) : characters
    }

    /// What a member of a class or an escape stands for: one character, or several.
    private struct Member {
      var scalar: Unicode.Scalar?
      var characters: PatternPaths.Characters

      init(_ scalar: Unicode.Scalar) {
        self.scalar = scalar
        characters = [scalar.value...scalar.value]
      }

      init(_ characters: PatternPaths.Characters) {
        self.characters = characters
      }
    }

    private mutating func member() throws(Problem) -> Member {
      guard let scalar = rest.popFirst() else { throw Problem("a ']' is missing") }
      if scalar == "\\" { return try escape(inClass: true) }
      if scalar == "[" { throw Problem("a '[' stands in a class; write '\\['") }
      // What Swift has as operations on classes.
      if ["&", "-", "~"].contains(scalar), rest.first == scalar { throw Problem("a class has '\(scalar)\(scalar)'") }
      try checkVisible(scalar)
      return Member(scalar)
    }

    /// Reads what follows a backslash.
    private mutating func escape(inClass isInClass: Bool) throws(Problem) -> Member {
      guard let scalar = rest.popFirst() else { throw Problem("a backslash escapes nothing") }
      switch scalar {
      case "d": return Member(PatternPaths.digits)
      case "D": return Member(PatternPaths.complement(PatternPaths.digits))
      case "w": return Member(PatternPaths.wordCharacters)
      case "W": return Member(PatternPaths.complement(PatternPaths.wordCharacters))
      case "s": return Member(PatternPaths.spaces)
      case "S": return Member(PatternPaths.complement(PatternPaths.spaces))
      case "n": return Member("\n")
      case "r": return Member("\r")
      case "t": return Member("\t")
      case "u":
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
          throw Problem("'\\u' takes four hexadecimal digits of a character")
        }
        rest.removeFirst(4)
        return Member(scalar)
      case "-" where isInClass: return Member(scalar)
      case "^", "$", "\\", ".", "*", "+", "?", "(", ")", "[", "]", "{", "}", "|", "/": return Member(scalar)
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
