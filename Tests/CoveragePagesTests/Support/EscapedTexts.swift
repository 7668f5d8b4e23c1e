/// Every special of ASCII beside every kind of scalar that makes one character of both to Swift, and none to any format.
enum EscapedTexts {
  private static let specials = (0x20...0x7E as ClosedRange<UInt8>).map(Unicode.Scalar.init)
    .filter { !$0.properties.isAlphabetic }

  /// Marks, joiners, variation selectors, modifiers, prepended marks, jamo, directions, line breaks and controls.
  private static let others: [Unicode.Scalar] =
    [
      "\u{301}", "\u{338}", "\u{20E3}", "\u{20DD}", "\u{FE0F}", "\u{FE0E}", "\u{E0100}", "\u{200D}", "\u{200C}",
      "\u{600}", "\u{6DD}", "\u{1F3FB}", "\u{1F468}", "\u{1F1E6}", "\u{E0020}", "\u{1100}", "\u{1160}", "\u{11A8}",
      "\u{93F}", "\u{E33}", "\u{85}", "\u{2028}", "\u{2029}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{7F}",
    ] + (0...0x1F as ClosedRange<UInt8>).map(Unicode.Scalar.init)

  /// Texts of a special with another scalar behind it, before it, and between two.
  private static let texts: [String] = specials.flatMap { special in
    others.flatMap { other in
      [[special, other], [other, special], [special, other, special], ["a", special, special, other, "b"]]
        .map { scalars in String(String.UnicodeScalarView(scalars)) }
    }
  }

  /// The texts for which something does not hold.
  static func failing(_ holds: (String) -> Bool) -> [String] {
    texts.filter { !holds($0) }.prefix(5).map { text in
      text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }
  }

  /// Whether each of some scalars has a backslash before it that is none itself.
  static func areEscaped(_ wanted: String, in text: [Unicode.Scalar]) -> Bool {
    var isEscaped = false
    for scalar in text {
      if !isEscaped, wanted.unicodeScalars.contains(scalar), scalar != "\\" { return false }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return true
  }

  static func breaksLine(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0xA...0xD).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value) }
  }
}
