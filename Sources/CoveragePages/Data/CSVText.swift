import _CoverageGenerator
import _CoverageSpec

/// Writes cells of RFC 4180.
enum CSVText {
  /// A cell that holds a text, in quotes where it has to be.
  ///
  /// Spreadsheets take a cell that starts with `=`, `+`, `-` or `@` for a formula, so an apostrophe goes before it; a
  /// reader that wants the text itself takes the apostrophe off again. Characters that steer a terminal or turn the
  /// direction of text cannot act.
  static func cell(_ text: String) -> String {
    if isPlain(text) { return text }
    var visible = String.UnicodeScalarView(startsFormula(text) ? "'".unicodeScalars : "".unicodeScalars)
    for scalar in text.unicodeScalars {
      let isSafe = scalar == "\n" || scalar == "\r" || scalar == "\t" || !scalar.isControl && !scalar.isInvisibleMark
      visible.append(isSafe ? scalar : "\u{FFFD}")
    }
    let cell = String(visible)
    // Where a comma is in numbers, spreadsheets part cells at semicolons, and many part them at tabs.
    let special = "\",;\t\n\r".utf8
    let space = UInt8(ascii: " ")
    guard cell.utf8.contains(where: special.contains) || cell.utf8.first == space || cell.utf8.last == space else {
      return cell
    }
    return "\"" + cell.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Whether a spreadsheet may calculate with a text, be it after spaces or apostrophes.
  private static func startsFormula(_ text: String) -> Bool {
    let start = text.unicodeScalars.first {
      !($0 == " " || $0 == "'" || $0.properties.isWhitespace || $0.isInvisibleMark)
    }
    guard let start else { return text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" } ?? false }
    return "=+-@＝＋－＠".unicodeScalars.contains(start) || ["\t", "\r"].contains(text.unicodeScalars.first)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    guard MarkdownText.isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"): true
      default: MarkdownText.isLetter(byte)
      }
    }
  }
}
