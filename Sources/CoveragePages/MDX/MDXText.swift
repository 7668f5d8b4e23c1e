import _CoverageGenerator

/// Makes MDX of plain text, so that no label can break out of its place.
///
/// MDX gives a meaning to braces and angle brackets beside what Markdown does, so all of them are escaped. Underscores
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
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "{": result += "&#123;"
      case "}": result += "&#125;"
      case _ where scalar.isLineBreak || scalar == "\t": result += " "
      case _ where scalar.isControl || scalar.isInvisibleMark: result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
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
    case _ where scalar.isControl || scalar.isInvisibleMark: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }

  /// A line whose start is no mark of a heading, a list or an underline.
  static func escapingStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#-+=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    if !digits.isEmpty, let mark = rest.unicodeScalars.first, mark == "." || mark == ")" { return digits + "\\" + rest }
    return line
  }
}
