extension String {
  /// The text in single quotes for a message, always on one line.
  package var quoted: String {
    // Nearly all texts are names, and names are quoted far more often than they are shown.
    if isPrintableASCII() { return "'" + self + "'" }
    var result = "'"
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isInvisibleControl || scalar.isUnusualSpace: result += "U+\(scalar.hexadecimal)"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}

extension String {
  /// The text as a value in a list of values: an empty one as two quotes, since it would not be seen.
  package var shownValue: String { isEmpty ? "\"\"" : self }
}

extension Unicode.Scalar {
  /// A character that changes how text around it is shown without showing itself: a control character, a line or
  /// paragraph separator, a byte-order mark, or a mark of the writing direction.
  ///
  /// Joiners are not among them, as emoji are made with them.
  package var isInvisibleControl: Bool { isHiddenInOutputs || value == 0x061C }

  /// An invisible control that generated outputs replace or escape: all but the Arabic letter mark.
  package var isHiddenInOutputs: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// A space that looks like U+0020 or like nothing.
  fileprivate var isUnusualSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The value in capital hexadecimal digits, four at least.
  var hexadecimal: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

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

  /// The text on one line: characters that end a line or change how the rest is shown are escaped.
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

  /// The length of the longest run of backticks; a fence around the text has to be longer.
  package var longestRunOfBackticks: Int {
    if isPrintableASCII(without: UInt8(ascii: "`")) { return 0 }
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
      text.append(scalar.isHiddenInOutputs && !kept.unicodeScalars.contains(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }
}

/// The code points in which two texts differ that are equal in Swift, for a message: `U+212A here, U+004B there`.
///
/// Nil for texts that are the same, and for texts that are not equal in Swift either.
func codePoints(of text: String, unlike other: String) -> String? {
  if text != other || text.utf8.elementsEqual(other.utf8) { return nil }
  var (here, there) = (Substring(text).unicodeScalars, Substring(other).unicodeScalars)
  while let scalar = here.first, scalar == there.first { (here, there) = (here.dropFirst(), there.dropFirst()) }
  while let scalar = here.last, scalar == there.last { (here, there) = (here.dropLast(), there.dropLast()) }
  let (one, two) = (here, there)
  func names(_ scalars: Substring.UnicodeScalarView) -> String {
    scalars.map { "U+\($0.hexadecimal)" }.joined(separator: " ")
  }
  return "\(names(one)) here, \(names(two)) there"
}
