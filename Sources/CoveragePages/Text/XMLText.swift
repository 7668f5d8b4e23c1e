import _CoverageSpec

/// Makes XML of plain text.
enum XMLText {
  /// Text between tags or in quotes; characters that XML does not allow, or that change the direction of text, are
  /// replaced.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      case _ where scalar.isHiddenInOutputs || [0xFFFE, 0xFFFF].contains(scalar.value):
        result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text, shortened to a length.
  static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}
