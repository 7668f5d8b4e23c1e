import _CoverageGenerator
import _CoverageSpec

/// Makes MDX of plain text, so that no label can break the document.
///
/// In MDX braces and angle brackets have a meaning too, so all of them are escaped. Underscores
/// are escaped inside words too, as the formatter of such pages does.
enum MDXText {
  /// Text in a line: a heading, a list entry, a table cell.
  static func inline(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isLineBreak || scalar == " " || scalar == "\t" {
        pending = !result.isEmpty
        continue
      }
      if pending { result.append(" ") }
      pending = false
      append(scalar, before: scalars.dropFirst(index + 1).first, to: &result)
    }
    return escapingStart(String(result))
  }

  /// Text in quotes, as the value of an attribute.
  static func attribute(_ text: String) -> String {
    XMLText.text(text.replacingScalars { $0.isLineBreak ? " " : nil }).replacingScalars { scalar in
      switch scalar {
      case "{": "&#123;"
      case "}": "&#125;"
      default: nil
      }
    }
  }

  /// Appends a character of text with the backslash that it may need.
  static func append(
    _ scalar: Unicode.Scalar, before next: Unicode.Scalar?, to result: inout String.UnicodeScalarView
  ) {
    switch scalar {
    case "&" where next.map { $0 != "#" && !MarkdownText.isLetter($0) } ?? true, "!" where next != "[":
      result.append(scalar)
    case "\\", "`", "*", "_", "[", "]", "<", ">", "{", "}", "|", "~", "&", "$", "!":
      result.append("\\")
      result.append(scalar)
    case _ where scalar.isHiddenInOutputs: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }

  /// The line with its start escaped where it would mark a heading, a list or an underline.
  static func escapingStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#-+=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.unicodeScalars.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return line
  }
}

/// Makes MDX of a piece of a note: code, emphasis and links are kept, and everything else is text.
struct MDXInline {
  /// Whether the piece is in a table, where a bar ends a cell even in code.
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
    let visible = code.unicodeScalars.visible()
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
