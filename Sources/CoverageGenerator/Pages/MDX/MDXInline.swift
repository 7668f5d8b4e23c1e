/// Makes MDX of a piece of a note: code, emphasis and links are kept, and everything else is text.
struct MDXInline {
  typealias Text = ArraySlice<Unicode.Scalar>

  /// Whether the piece stands in a table, where a bar ends a cell even in code.
  let isInCell: Bool
  private var result = String.UnicodeScalarView()

  /// A piece of a note on one line.
  static func text(_ text: String, isInCell: Bool) -> String {
    var inline = MDXInline(isInCell: isInCell)
    inline.append(ArraySlice(text.unicodeScalars))
    return MDXText.escapingStart(String(inline.result))
  }

  private init(isInCell: Bool) { self.isInCell = isInCell }

  private mutating func append(_ text: Text) {
    var rest = text
    while let scalar = rest.first {
      rest = rest.dropFirst(consumed(rest, scalar))
    }
  }

  /// Appends what the text starts with, and tells how many characters that was.
  private mutating func consumed(_ text: Text, _ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "\\":
      if let next = text.dropFirst().first, next.isASCIIPunctuation {
        appendText(next, before: text.dropFirst(2).first)
        return 2
      }
    case "`":
      let run = text.prefix { $0 == "`" }
      if let code = Self.code(opening: run, in: text) {
        append(code: code)
        return run.count * 2 + code.count
      }
      for mark in run { appendText(mark, before: nil) }
      return run.count
    case "*":
      if let inner = Self.enclosed(by: 2, in: text) ?? Self.enclosed(by: 1, in: text) {
        let marks = text[..<inner.startIndex]
        result.append(contentsOf: marks)
        append(inner)
        result.append(contentsOf: marks)
        return inner.count + 2 * marks.count
      }
    case "[", "<":
      if let link = Self.link(text), let address = MarkdownText.address(String.UnicodeScalarView(link.address).string) {
        result.append("[")
        append(link.text)
        result.append(contentsOf: "](\(address))".unicodeScalars)
        return link.length
      }
    case "&":
      let name = text.dropFirst().prefix { MarkdownText.isLetter($0) }
      if !name.isEmpty, text[name.endIndex...].first == ";" {
        result.append(contentsOf: text[...name.endIndex])
        return name.count + 2
      }
    default: break
    }
    appendText(scalar, before: text.dropFirst().first)
    return 1
  }

  private mutating func appendText(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    MDXText.append(scalar == "\t" ? " " : scalar, before: next, to: &result)
  }

  private mutating func append(code: Text) {
    // One space at each end belongs to the marks.
    let content = code.first == " " && code.last == " " ? code.dropFirst().dropLast() : code
    let visible = String.UnicodeScalarView(content.map { $0.isControl || $0.isInvisibleMark ? "\u{FFFD}" : $0 }).string
    guard isInCell, visible.unicodeScalars.contains("|") else {
      result.append(contentsOf: MarkdownText.code(visible).unicodeScalars)
      return
    }
    // Readers of tables do not agree on a bar after a backslash in code.
    result.append(contentsOf: "<code>".unicodeScalars)
    let scalars = Array(visible.unicodeScalars)
    for (index, scalar) in scalars.enumerated() { appendText(scalar, before: scalars.dropFirst(index + 1).first) }
    result.append(contentsOf: "</code>".unicodeScalars)
  }

  /// The content of a code span.
  private static func code(opening run: Text, in text: Text) -> Text? {
    var rest = text[run.endIndex...]
    while let start = rest.firstIndex(of: "`") {
      let closing = rest[start...].prefix { $0 == "`" }
      if closing.count == run.count {
        let content = text[run.endIndex..<closing.startIndex]
        return content.allSatisfy { $0 == " " } ? nil : content
      }
      rest = rest[closing.endIndex...]
    }
    return nil
  }

  /// What lies between a number of asterisks and as many on the same line.
  private static func enclosed(by count: Int, in text: Text) -> Text? {
    guard text.prefix(while: { $0 == "*" }).count == count else { return nil }
    let start = text.startIndex + count
    var rest = text[start...]
    while let mark = rest.firstIndex(where: { $0 == "*" || $0 == "\\" || $0 == "`" }) {
      let run = rest[mark...].prefix { $0 == "*" }
      // Code and escapes may hold asterisks that close nothing.
      if run.isEmpty { return nil }
      let inner = text[start..<mark]
      if run.count == count, let first = inner.first, let last = inner.last, first != " ", last != " " { return inner }
      rest = rest[run.endIndex...]
    }
    return nil
  }
}

extension String.UnicodeScalarView {
  fileprivate var string: String { String(self) }
}

extension Unicode.Scalar {
  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
