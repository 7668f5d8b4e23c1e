import _CoverageSpec

/// Escapes the headings and the HTML of a note, line by line.
///
/// HTML is left alone only where it is certain to be shown as code: in a code span that opens and closes on one line,
/// and between fences at the left margin. Where Markdown's rules would have to be followed in full to know, it is
/// escaped, which at worst shows a backslash in code. All comparisons are of scalars, as Markdown's are: to Swift, a
/// backtick with an accent is one character and no backtick.
struct NoteEscaper {
  typealias Line = ArraySlice<Unicode.Scalar>

  /// Whether code fences are reliable: no fence is in a list, in a quote or indented.
  let trustsFences: Bool
  private var fence: Line?
  private var isAfterText = false
  /// Whether a code span may be open from a line above.
  private var isInDoubt = false

  init(trustsFences: Bool) {
    self.trustsFences = trustsFences
  }

  /// Whether a line may open or close a fence that lies inside of something else.
  static func isNestedFence(_ line: Line) -> Bool {
    let content = content(of: line)
    return content.startIndex != line.startIndex && content.fenceRun != nil
  }

  /// The line, escaped for the document.
  mutating func escape(_ line: Line) -> String {
    if let fence {
      if isEnd(of: fence, line) { self.fence = nil }
      return Self.text(line)
    }
    if trustsFences, let run = line.fenceRun {
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

  /// The content after the indentation and the marks of quotes and list entries.
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

  private func isEnd(of fence: Line, _ line: Line) -> Bool {
    let run = line.prefix { $0 == fence.first }
    return run.count >= fence.count && line[run.endIndex...].allSatisfy(Self.isSpace)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// Text in which invisible characters cannot act.
  private static func text(_ line: Line) -> String { line.visible(keeping: "\t") }

  /// Escapes the HTML in a line of text.
  private mutating func escapeInline(_ text: Line) -> String {
    // Tables are cut at bars before code spans are looked for.
    let trustsSpans = !isInDoubt && !text.contains("|")
    var runs: BacktickRuns?
    var result = ""
    var rest = text
    while let scalar = rest.first {
      let end: Int
      switch scalar {
      case "\\":
        end = min(rest.startIndex + 2, rest.endIndex)
      case "`":
        let run = rest.prefix { $0 == "`" }
        if trustsSpans, runs == nil { runs = BacktickRuns(in: rest) }
        let closing = runs?.next(ofLength: run.count, from: run.endIndex)
        if closing == nil { isInDoubt = true }
        end = closing.map { $0 + run.count } ?? run.endIndex
      case "<":
        let address = Self.automaticLink(rest)
        if address == nil, Self.mayOpenTag(rest.dropFirst().first) { result += "\\" }
        end = address?.endIndex ?? rest.startIndex + 1
      default:
        end = rest.firstIndex { $0 == "\\" || $0 == "`" || $0 == "<" } ?? rest.endIndex
      }
      result += Self.text(rest[..<end])
      rest = rest[end...]
    }
    return result
  }

  /// An address in angle brackets, with its brackets.
  private static func automaticLink(_ text: Line) -> Line? {
    guard ["<https://", "<http://"].contains(where: { text.starts(with: $0.unicodeScalars) }) else { return nil }
    let address = text.dropFirst().prefix { $0 != ">" && $0 != "<" && !$0.isHiddenInOutputs && $0 != " " }
    guard text[address.endIndex...].first == ">" else { return nil }
    return text[...address.endIndex]
  }

  private static func mayOpenTag(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case .some("a"..."z"), .some("A"..."Z"), "/", "!", "?": true
    default: false
    }
  }
}

/// The starts of the runs of backticks in a line, for queries from left to right.
package struct BacktickRuns {
  /// The remaining starts by the number of backticks, the last first.
  private var starts: [Int: [Int]] = [:]

  /// - Complexity: O(*n*) in the length of the text.
  package init(in text: ArraySlice<Unicode.Scalar>) {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      starts[run.count, default: []].append(start)
      rest = rest[run.endIndex...]
    }
    for length in starts.keys { starts[length]?.reverse() }
  }

  /// The start of the next run of a number of backticks; nothing before `index` is found again.
  ///
  /// - Complexity: O(1) on average over a line.
  package mutating func next(ofLength length: Int, from index: Int) -> Int? {
    while let start = starts[length]?.last {
      if start >= index { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}

extension Collection<Unicode.Scalar> {
  /// The run of marks with which the line opens a block of code, if it does.
  package var fenceRun: SubSequence? {
    guard let mark = first, mark == "`" || mark == "~" else { return nil }
    let run = prefix { $0 == mark }
    return run.count >= 3 && (mark == "~" || !self[run.endIndex...].contains("`")) ? run : nil
  }
}
