/// Words by which notes say that something does not work in full.
private let limitingPhrases = [
  "only", "at most", "at least", "no more than", "up to", "maximum", "max", "minimum", "min", "limit", "limits",
  "limited", "limitation", "limitations", "single", "first", "required", "requires", "require", "mandatory", "must",
  "need to", "needs to", "not supported", "unsupported", "does not support", "do not support", "doesn't support",
  "don't support", "not possible", "impossible", "cannot", "can not", "can't", "never", "unable", "except", "unless",
  "skipped", "skips", "skip", "ignored", "ignores", "ignore", "dropped", "drops", "discarded", "truncated", "rounded",
  "rounds", "fall back", "falls back", "fallback", "default", "defaults", "no longer",
]

private let wordListsOfPhrases = limitingPhrases.map { $0.split(separator: " ").map(String.init) }

/// The first phrase in a text that limits something, in lower case; nil where there is none.
func limitingWords(in text: String) -> String? {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map { word in
    word.contains("’") ? String(word.map { $0 == "’" ? "'" : $0 }) : String(word)
  }
  for start in words.indices {
    if let phrase = wordListsOfPhrases.first(where: { words[start...].starts(with: $0) }) {
      return phrase.joined(separator: " ")
    }
  }
  return nil
}
