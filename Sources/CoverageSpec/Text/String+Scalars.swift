extension String {
  /// The text with some of its scalars replaced.
  ///
  /// Formats give a meaning to scalars. To Swift a quote with an accent is one character and no quote, so that replacing
  /// characters would leave it as it is.
  package func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        result += text
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text on one line whatever it holds: nothing in it ends the line or changes how the rest is shown.
  package var onOneLine: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return self }
    return replacingScalars { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case _ where scalar.isInvisibleControl: "U+\(scalar.hexadecimal)"
      default: nil
      }
    }
  }

  /// How long the longest run of backticks is, which a fence around the text has to be longer than.
  package var longestRunOfBackticks: Int {
    var longest = 0
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension Sequence<Unicode.Scalar> {
  /// The text with U+FFFD in place of each character that could steer a terminal or change the direction of other text,
  /// except those that are kept.
  package func visible(keeping kept: String = "") -> String {
    var text = String.UnicodeScalarView()
    for scalar in self {
      text.append(scalar.isInvisibleControl && !kept.unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}
