/// Words by which notes say that something does not work in full.
private let limitingPhrases = [
  "only", "at most", "at least", "no more than", "up to", "maximum", "max", "minimum", "min", "limit", "limits",
  "limited", "limitation", "limitations", "single", "first", "required", "requires", "require", "mandatory", "must",
  "need to", "needs to", "not supported", "unsupported", "does not support", "do not support", "doesn't support",
  "don't support", "not possible", "impossible", "cannot", "can not", "can't", "never", "unable", "except", "unless",
  "skipped", "skips", "skip", "ignored", "ignores", "ignore", "dropped", "drops", "discarded", "truncated", "rounded",
  "rounds", "fall back", "falls back", "fallback", "default", "defaults", "no longer",
]

/// The phrases, as lists of words, by their first words.
private let phrasesByFirstWord = Dictionary(
  grouping: limitingPhrases.map { $0.split(separator: " ").map(String.init) }, by: { $0.first ?? "" })

/// The first phrase in a text that limits something, in lower case; nil where there is none.
func limitingWords(in text: String) -> String? {
  let words = words(of: text.lowercased())
  for start in words.indices {
    let phrase = phrasesByFirstWord[words[start]]?.first { words[start...].starts(with: $0) }
    if let phrase { return phrase.joined(separator: " ") }
  }
  return nil
}

private func words(of text: String) -> [String] {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    return text.utf8.split { !isWordScalar(Unicode.Scalar($0)) }.map { String(Substring($0)) }
  }
  return text.unicodeScalars.split { !isWordScalar($0) }.map { word in
    String(String.UnicodeScalarView(word.map { $0 == "’" ? "'" : $0 }))
  }
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "0"..."9", "'", "’": true
  case _ where scalar.isASCII: false
  default: scalar.properties.isAlphabetic
  }
}
