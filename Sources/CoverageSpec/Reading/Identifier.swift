/// Whether a text can be an id: one or more letters and digits of any script, `_` and `-`.
///
/// Marks that belong to a letter, such as accents and vowel signs, are part of it.
package func isIdentifier(_ text: some StringProtocol) -> Bool {
  guard let first = text.unicodeScalars.first, !isMark(first) else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    case _ where scalar.isASCII: false
    default: isMark(scalar) || isLetterOrDigit(scalar)
    }
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return false }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark: return true
  default: return false
  }
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
  default: false
  }
}
