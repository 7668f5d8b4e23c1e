import _CoverageGenerator

/// Makes MDX of a piece of a note: code, emphasis and links are kept, and everything else is text.
struct MDXInline {
  /// Whether the piece stands in a table, where a bar ends a cell even in code.
  let isInCell: Bool
  private var result = String.UnicodeScalarView()

  /// A piece of a note on one line.
  static func text(_ text: String, isInCell: Bool) -> String {
    var inline = MDXInline(isInCell: isInCell)
    inline.append(NoteSpan.spans(of: text))
    return MDXText.escapingStart(String(inline.result))
  }

  private init(isInCell: Bool) { self.isInCell = isInCell }

  private mutating func append(_ spans: [NoteSpan]) {
    for (index, span) in spans.enumerated() {
      switch span {
      case .text(let text):
        // An exclamation mark before a link would make a picture of it.
        if case .link? = spans.dropFirst(index + 1).first {
          append(text: text, before: "[")
        } else {
          append(text: text, before: nil)
        }
      case .code(let code): append(code: code)
      case .emphasis(let marks, let inner):
        let marks = String(repeating: "*", count: marks)
        append(markup: marks)
        append(inner)
        append(markup: marks)
      case .link(let text, let address):
        result.append("[")
        append(text)
        append(markup: "](\(address))")
      case .entity(let name): append(markup: "&\(name);")
      }
    }
  }

  private mutating func append(markup: String) {
    // A whole collection would be made room for to the scalar, which copies the text each time.
    for scalar in markup.unicodeScalars { result.append(scalar) }
  }

  private mutating func append(text: String, before last: Unicode.Scalar?) {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : last
      MDXText.append(scalar == "\t" ? " " : scalar, before: next, to: &result)
    }
  }

  private mutating func append(code: String) {
    let visible = String(
      String.UnicodeScalarView(code.unicodeScalars.map { $0.isControl || $0.isInvisibleMark ? "\u{FFFD}" : $0 }))
    guard isInCell, visible.unicodeScalars.contains("|") else {
      append(markup: MarkdownText.code(visible))
      return
    }
    // Readers of tables do not agree on a bar after a backslash in code.
    append(markup: "<code>")
    append(text: visible, before: nil)
    append(markup: "</code>")
  }
}
