extension String {
  /// The text in single quotes for a message, on one line whatever it holds.
  package var quoted: String {
    // Nearly all texts are names, and names are quoted far more often than they are shown.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return "'" + self + "'" }
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

extension Unicode.Scalar {
  /// A character that changes how text around it is shown without showing itself: a control character, a line or
  /// paragraph separator, a byte-order mark, or a mark of the writing direction.
  ///
  /// Joiners are not among them, as emoji are made with them.
  package var isInvisibleControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
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
