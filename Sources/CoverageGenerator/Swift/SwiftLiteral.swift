import _CoverageSpec

/// Spells texts as Swift string literals.
enum SwiftLiteral {
  /// A literal on one line: `"Jobs"`.
  static func quoted(_ text: String) -> String {
    if text.needsNoEscapes { return "\"" + text + "\"" }
    var literal = "\""
    for scalar in text.unicodeScalars {
      literal += scalar == "\"" ? "\\\"" : escaped(scalar)
    }
    return literal + "\""
  }

  /// A literal on one line for a text of one line, else a literal of several lines.
  static func natural(_ text: String) -> String {
    let parts = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.count > 1 ? lines(parts.map { String($0) }) : quoted(text)
  }

  /// A literal that holds each text on a line of its own, with line feeds between them.
  static func lines(_ texts: [String]) -> String {
    (["\"\"\""] + texts.map(line) + ["\"\"\""]).joined(separator: "\n")
  }

  /// A literal for the bytes of a packed table, which are printable and may be backslashes.
  ///
  /// - Parameter row: how many bytes belong together; short rows share a line.
  static func packed(_ bytes: [UInt8], row: Int = 1) -> String {
    if bytes.isEmpty { return "\"\"" }
    let width = max(row, 96 / row * row)
    let lines = stride(from: 0, to: bytes.count, by: width).map { start in
      String(decoding: bytes[start..<min(start + width, bytes.count)], as: UTF8.self)
    }
    return "#\"\"\"\n" + lines.joined(separator: "\\#\n") + "\n\"\"\"#"
  }

  /// A line of a literal of several lines.
  private static func line(_ text: String) -> String {
    if text.needsNoEscapes, text.utf8.last != UInt8(ascii: " ") { return text }
    // By scalars: a mark that follows would make the last quote another character, but no other delimiter.
    let escapesQuotes = text.unicodeScalars.contains("\"\"\"".unicodeScalars)
    if !escapesQuotes, text.isPrintableASCII(without: UInt8(ascii: "\\")), text.utf8.last != UInt8(ascii: " ") {
      return text
    }
    var line = ""
    for scalar in text.unicodeScalars {
      line += scalar == "\"" && escapesQuotes ? "\\\"" : escaped(scalar)
    }
    // Editors take white space off the ends of lines.
    return line.last == " " ? line.dropLast() + "\\u{20}" : line
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0": "\\0"
    // The compiler refuses to have these noncharacters spelled, but not the characters themselves.
    case _ where (0xFDD0...0xFDEF).contains(scalar.value): String(scalar)
    default: scalar.isInvisible ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
  }
}

extension String {
  /// Whether the text is printable ASCII without quotes and backslashes, as nearly all texts are.
  fileprivate var needsNoEscapes: Bool {
    isPrintableASCII(without: UInt8(ascii: "\\"), UInt8(ascii: "\""))
  }
}

extension Unicode.Scalar {
  /// Whether a reader of the source would not see the scalar, or see others in the wrong order because of it.
  ///
  /// Scalars that are not assigned yet count as visible: whether they are assigned depends on the Unicode version of
  /// the standard library, and outputs must not.
  var isInvisible: Bool {
    if value & 0xFFFE == 0xFFFE { return true }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    case .spaceSeparator: self != " "
    default: false
    }
  }
}
