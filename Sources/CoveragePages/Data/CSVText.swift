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
    if text.isEmpty || MarkdownText.isPlain(text, marks: "_.-") { return text }
    let cell = (startsFormula(text) ? "'" : "") + text.unicodeScalars.visible(keeping: "\n\r\t")
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
      !($0 == " " || $0 == "'" || $0.properties.isWhitespace || $0.isInvisibleControl)
    }
    guard let start else { return text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" } ?? false }
    return "=+-@＝＋－＠".unicodeScalars.contains(start) || ["\t", "\r"].contains(text.unicodeScalars.first)
  }
}
