import _CoverageSpec

/// Spells texts as documentation comments.
enum SwiftComment {
  /// The lines of a documentation comment, one paragraph after the other with an empty line between them.
  static func documentation(_ paragraphs: String...) -> SwiftTemplate {
    var text = ""
    for paragraph in paragraphs where !paragraph.isEmpty {
      if !text.isEmpty { text += "\n///\n" }
      if isPlainLine(paragraph) {
        text += "/// "
        text += paragraph
      } else {
        text += commentLines(paragraph).map { $0.isEmpty ? "///" : "/// " + $0 }.joined(separator: "\n")
      }
    }
    return SwiftTemplate(verbatim: text)
  }

  /// A text of one line as it can stand in a comment: breaks become spaces, what cannot be seen is spelled out.
  static func inline(_ text: String) -> String {
    isPlainLine(text) ? text : commentLines(text).joined(separator: " ")
  }

  /// A name in a code span; an empty text as two quotes.
  ///
  /// Names that hold a back quote get a longer fence.
  static func code(_ text: String) -> String {
    let text = inline(text.shownValue)
    let longest = text.longestRunOfBackticks
    if longest == 0 { return "`\(text)`" }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence) \(text) \(fence)"
  }

  /// The words of an id; the id itself where it has none.
  static func phrase(_ id: String) -> String {
    let phrase = SwiftNaming.phrase(id)
    return inline(phrase.isEmpty ? id : phrase)
  }

  /// Whether a text stands in a comment as it is.
  private static func isPlainLine(_ text: String) -> Bool {
    text.isPrintableASCII() && text.utf8.last != UInt8(ascii: " ")
  }

  private static func commentLines(_ text: String) -> [String] {
    text.linesOfText.map { commentLine(String($0)) }
  }

  private static func commentLine(_ text: String) -> String {
    var line = text
    if !text.isPrintableASCII() {
      line = ""
      for scalar in text.unicodeScalars {
        line +=
          scalar.isInvisible && !isPartOfEmoji(scalar)
          ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
      }
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Joins emoji into one; harmless, and ugly when spelled out.
  private static func isPartOfEmoji(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200D }
}
