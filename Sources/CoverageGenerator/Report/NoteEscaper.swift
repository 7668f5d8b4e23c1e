/// Escapes the headings and the HTML of a note, line by line.
///
/// HTML is left alone only where it is certain to be shown as code: in a code span that opens and closes on one line,
/// and between fences at the left margin. Where Markdown's rules would have to be followed in full to know, it is
/// escaped, which at worst shows a backslash in code. All comparisons are of scalars, as Markdown's are: to Swift, a
/// backtick with an accent is one character and no backtick.
struct NoteEscaper {
  typealias Line = ArraySlice<Unicode.Scalar>

  /// Whether code fences may be believed: no fence stands in a list, in a quote or indented.
  let trustsFences: Bool
  private var fence: Line?
  private var isAfterText = false
  /// Whether a code span may be open from a line above.
  var isInDoubt = false

  init(trustsFences: Bool) {
    self.trustsFences = trustsFences
  }

  /// Whether a line may open or close a fence that lies inside of something else.
  static func isNestedFence(_ line: Line) -> Bool {
    let content = content(of: line)
    return content.startIndex != line.startIndex && fenceRun(of: content) != nil
  }

  /// The line as it may stand in the document.
  mutating func escape(_ line: Line) -> String {
    if let fence {
      if isEnd(of: fence, line) { self.fence = nil }
      return Self.text(line)
    }
    if trustsFences, let run = Self.fenceRun(of: line) {
      fence = run
      isAfterText = false
      isInDoubt = false
      return Self.text(line)
    }
    let content = Self.content(of: line)
    if content.isEmpty {
      isAfterText = false
      isInDoubt = false
      return Self.text(line)
    }
    defer { isAfterText = true }
    let isHeading = Self.isHeading(content) || isAfterText && Self.isUnderline(content)
    return Self.text(line[..<content.startIndex]) + (isHeading ? "\\" : "") + escapeInline(content)
  }

  /// What follows the indentation and the marks of quotes and list entries.
  private static func content(of line: Line) -> Line {
    var rest = line
    while true {
      rest = rest.drop(while: isSpace)
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard let mark = rest[digits.endIndex...].first else { return rest }
      let next = rest[(digits.endIndex + 1)...]
      switch mark {
      case ">" where digits.isEmpty: break
      // A lone `-` underlines a heading, so it must stay in sight.
      case "-" where digits.isEmpty && !next.isEmpty: break
      case "*" where digits.isEmpty, "+" where digits.isEmpty: break
      case "." where !digits.isEmpty, ")" where !digits.isEmpty: break
      default: return rest
      }
      guard mark == ">" || next.first.map(isSpace) ?? true else { return rest }
      rest = next
    }
  }

  private static func isHeading(_ content: Line) -> Bool {
    let marks = content.prefix { $0 == "#" }
    return !marks.isEmpty && content[marks.endIndex...].first.map(isSpace) ?? true
  }

  /// Whether a line would make a heading of the line above.
  private static func isUnderline(_ content: Line) -> Bool {
    guard let mark = content.first, mark == "=" || mark == "-" else { return false }
    return content.drop { $0 == mark }.allSatisfy(isSpace)
  }

  private static func fenceRun(of line: Line) -> Line? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let run = line.prefix { $0 == mark }
    guard run.count >= 3, mark == "~" || !line[run.endIndex...].contains("`") else { return nil }
    return run
  }

  private func isEnd(of fence: Line, _ line: Line) -> Bool {
    let run = line.prefix { $0 == fence.first }
    return run.count >= fence.count && line[run.endIndex...].allSatisfy(Self.isSpace)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// Text in which characters that steer terminals or turn the direction of text cannot act.
  static func text(_ line: Line) -> String {
    var text = String.UnicodeScalarView()
    for scalar in line {
      let isSafe = scalar == "\t" || !scalar.isControl && !scalar.isInvisibleMark
      text.append(isSafe ? scalar : "\u{FFFD}")
    }
    return String(text)
  }
}
