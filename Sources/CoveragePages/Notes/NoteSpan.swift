import _CoverageGenerator

/// A piece of a line of a note: code, emphasis, a link, an entity, or text.
enum NoteSpan: Equatable {
  case text(String)
  case code(String)
  /// Text between one or two asterisks.
  case emphasis(marks: Int, [NoteSpan])
  case link([NoteSpan], address: String)
  /// A character by its name: `amp` for `&amp;`.
  case entity(String)

  /// The pieces of a line.
  static func spans(of line: String) -> [NoteSpan] {
    var reader = NoteSpanReader()
    reader.read(ArraySlice(line.unicodeScalars))
    return reader.spans
  }
}

/// Reads the pieces of a line one after the other.
struct NoteSpanReader {
  typealias Text = ArraySlice<Unicode.Scalar>

  private(set) var spans: [NoteSpan] = []
  /// The backticks that may close code; nil before the first one.
  private var codeEnds: BacktickRuns?
  /// The end of the text in which no run of asterisks closes emphasis, by their number: no text is searched twice.
  private var withoutEmphasis: [Int: Int] = [:]

  fileprivate mutating func read(_ text: Text) {
    var rest = text
    var plain = String.UnicodeScalarView()
    while let scalar = rest.first {
      if let (span, length) = span(rest, scalar) {
        append(&plain)
        spans.append(span)
        rest = rest.dropFirst(length)
      } else if scalar == "\\", let next = rest.dropFirst().first, next.isASCIIPunctuation {
        plain.append(next)
        rest = rest.dropFirst(2)
      } else {
        // A run of backticks that closes nothing is text as a whole: its parts are not tried.
        let run = scalar == "`" ? rest.prefix { $0 == "`" } : rest.prefix(1)
        // One by one: appending a collection makes room for no more than it takes, and copies the text each time.
        for scalar in run { plain.append(scalar) }
        rest = rest[run.endIndex...]
      }
    }
    append(&plain)
  }

  private mutating func append(_ plain: inout String.UnicodeScalarView) {
    if !plain.isEmpty { spans.append(.text(String(plain))) }
    plain = String.UnicodeScalarView()
  }

  private static func spans(of text: Text) -> [NoteSpan] {
    var reader = NoteSpanReader()
    reader.read(text)
    return reader.spans
  }

  /// The piece at the start of a text, unless it is plain text, and its length in characters.
  private mutating func span(_ text: Text, _ scalar: Unicode.Scalar) -> (NoteSpan, Int)? {
    switch scalar {
    case "`":
      let run = text.prefix { $0 == "`" }
      guard let code = code(opening: run, in: text) else { return nil }
      // One space at each end belongs to the marks.
      let content = code.first == " " && code.last == " " ? code.dropFirst().dropLast() : code
      return (.code(content.string), run.count * 2 + code.count)
    case "*":
      guard let inner = enclosed(by: 2, in: text) ?? enclosed(by: 1, in: text) else { return nil }
      let marks = inner.startIndex - text.startIndex
      return (.emphasis(marks: marks, Self.spans(of: inner)), inner.count + 2 * marks)
    case "[", "<":
      guard let link = Self.link(text), let address = MarkdownText.address(link.address.string) else { return nil }
      return (.link(Self.spans(of: link.text), address: address), link.length)
    case "&":
      let name = text.dropFirst().prefix { MarkdownText.isLetter($0) }
      guard !name.isEmpty, text[name.endIndex...].first == ";" else { return nil }
      return (.entity(name.string), name.count + 2)
    default: return nil
    }
  }

  /// The content of a code span.
  private mutating func code(opening run: Text, in text: Text) -> Text? {
    var runs = codeEnds.take() ?? BacktickRuns(in: text)
    let end = runs.next(ofLength: run.count, from: run.endIndex)
    codeEnds = runs
    guard let end else { return nil }
    let content = text[run.endIndex..<end]
    return content.allSatisfy { $0 == " " } ? nil : content
  }

  /// The text between a number of asterisks and as many on the same line.
  private mutating func enclosed(by count: Int, in text: Text) -> Text? {
    guard text.prefix(while: { $0 == "*" }).count == count else { return nil }
    let start = text.startIndex + count
    guard let first = text[start...].first, first != " " else { return nil }
    if let end = withoutEmphasis[count], start < end { return nil }
    var rest = text[start...]
    while let mark = rest.firstIndex(where: { $0 == "*" || $0 == "\\" || $0 == "`" }) {
      let run = rest[mark...].prefix { $0 == "*" }
      // Code and escapes may hold asterisks that close nothing.
      if run.isEmpty {
        withoutEmphasis[count] = mark
        return nil
      }
      let inner = text[start..<mark]
      if run.count == count, let last = inner.last, last != " " { return inner }
      rest = rest[run.endIndex...]
    }
    withoutEmphasis[count] = text.endIndex
    return nil
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var string: String { String(String.UnicodeScalarView(self)) }
}

extension Unicode.Scalar {
  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}

extension NoteSpanReader {
  /// The link that a text starts with, `[text](https://...)` or `<https://...>`, and its length in characters.
  private static func link(_ text: Text) -> (text: Text, address: Text, length: Int)? {
    if text.first == "<" {
      let address = text.dropFirst().prefix { $0 != ">" && $0 != "<" && $0 != " " }
      guard text[address.endIndex...].first == ">", isWebAddress(address) else { return nil }
      return (address, address, address.count + 2)
    }
    let label = text.dropFirst().prefix { $0 != "]" && $0 != "[" && $0 != "`" && $0 != "\\" }
    guard !label.isEmpty, text[label.endIndex...].starts(with: "](".unicodeScalars) else { return nil }
    let address = text[(label.endIndex + 2)...].prefix { $0 != ")" && $0 != "(" && $0 != " " }
    guard text[address.endIndex...].first == ")", isWebAddress(address) else { return nil }
    return (label, address, label.count + address.count + 4)
  }

  private static func isWebAddress(_ text: Text) -> Bool {
    ["https://", "http://"].contains { text.starts(with: $0.unicodeScalars) }
  }
}
