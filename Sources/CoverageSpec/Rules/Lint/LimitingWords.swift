/// Words by which notes say that something does not work in full.
private let limitingPhrases = [
  "only", "at most", "at least", "no more than", "up to", "maximum", "max", "minimum", "min", "limit", "limits",
  "limited", "limitation", "limitations", "single", "first", "required", "requires", "require", "mandatory", "must",
  "need to", "needs to", "not supported", "unsupported", "does not support", "do not support", "doesn't support",
  "don't support", "not possible", "impossible", "cannot", "can not", "can't", "never", "unable", "except", "unless",
  "skipped", "skips", "skip", "ignored", "ignores", "ignore", "dropped", "drops", "discarded", "truncated", "rounded",
  "rounds", "fall back", "falls back", "fallback", "default", "defaults", "no longer",
]

/// The phrases in UTF-8 with a space at the end, by their first bytes.
private let phrasesByFirstByte = Dictionary(
  grouping: limitingPhrases.map { Array("\($0) ".utf8) }, by: { $0.first ?? 0 })

/// The first phrase in a text that limits something, in lower case; nil where there is none.
func limitingWords(in text: String) -> String? {
  let words = spacedWords(of: text)
  var isStart = true
  for (index, byte) in words.enumerated() {
    if isStart, let phrase = phrasesByFirstByte[byte]?.first(where: { words[index...].starts(with: $0) }) {
      return String(decoding: phrase.dropLast(), as: UTF8.self)
    }
    isStart = byte == UInt8(ascii: " ")
  }
  return nil
}

/// The words of a text in lower case, in UTF-8, with one space after each.
private func spacedWords(of text: String) -> [UInt8] {
  var words: [UInt8] = []
  words.reserveCapacity(text.utf8.count + 1)
  for scalar in text.lowercased().unicodeScalars {
    if isWordScalar(scalar) {
      let plain = scalar == "’" ? "'" : scalar
      if plain.isASCII { words.append(UInt8(ascii: plain)) } else { words.append(contentsOf: plain.utf8) }
    } else if let last = words.last, last != UInt8(ascii: " ") {
      words.append(UInt8(ascii: " "))
    }
  }
  return words + [UInt8(ascii: " ")]
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "a"..."z", "0"..."9", "'", "’": true
  case _ where scalar.isASCII: false
  default: scalar.properties.isAlphabetic
  }
}
