/// Words by which notes limit something, by their meaning.
private let limitingPhrases: [LimitingWords: [String]] = [
  .upperBound: [
    "at most", "no more than", "up to", "maximum", "max", "limit", "limits", "limited", "limitation", "limitations",
    "single", "truncated",
  ],
  .lowerBound: ["at least", "minimum", "min"],
  .requirement: ["required", "requires", "require", "mandatory", "must", "need to", "needs to"],
  .exclusion: ["only", "except", "unless", "no longer", "never"],
  .refusal: [
    "not supported", "unsupported", "does not support", "do not support", "doesn't support", "don't support",
    "not possible", "impossible", "cannot", "can not", "can't", "unable",
  ],
  .loss: ["skipped", "skips", "skip", "ignored", "ignores", "ignore", "dropped", "drops", "discarded"],
  .rounding: ["rounded", "rounds"],
  .fallback: ["fall back", "falls back", "fallback", "default", "defaults"],
  .first: ["first"],
]

/// The phrases in UTF-8 with a space at the end, by their first bytes.
private let phrasesByFirstByte = {
  var found = [[(bytes: [UInt8], family: LimitingWords)]](repeating: [], count: 256)
  for (family, phrases) in limitingPhrases {
    for phrase in phrases {
      let bytes = Array("\(phrase) ".utf8)
      found[Int(bytes[0])].append((bytes, family))
    }
  }
  return found
}()

/// The first phrase in a text of each family that limits something, in lower case and in the order of the text.
func limitingWords(in text: String) -> [(phrase: String, family: LimitingWords)] {
  let words = spacedWords(of: text)
  var found: [(phrase: String, family: LimitingWords)] = []
  var isStart = true
  // A loop over places is fast in code that is not optimized, too.
  var index = 0
  while index < words.count {
    let byte = words[index]
    defer { index += 1 }
    if isStart, let match = phrasesByFirstByte[Int(byte)].first(where: { words[index...].starts(with: $0.bytes) }),
      !found.contains(where: { $0.family == match.family })
    {
      found.append((String(decoding: match.bytes.dropLast(), as: UTF8.self), match.family))
    }
    isStart = byte == UInt8(ascii: " ")
  }
  return found
}

/// The words of a text in lower case, in UTF-8, with one space after each.
private func spacedWords(of text: String) -> [UInt8] {
  var words: [UInt8] = []
  words.reserveCapacity(text.utf8.count + 1)
  if text.isPrintableASCII() {
    for byte in text.utf8 {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7A {
        words.append(letter)
      } else if byte >= 0x30 && byte <= 0x39 || byte == 0x27 {
        words.append(byte)
      } else if let last = words.last, last != UInt8(ascii: " ") {
        words.append(UInt8(ascii: " "))
      }
    }
    return words + [UInt8(ascii: " ")]
  }
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
