/// Text with styles for some of its parts.
struct StyledText {
  struct Part: ExpressibleByStringLiteral {
    var text: String
    var style: TextStyle?

    init(_ text: String, style: TextStyle? = nil) {
      self.text = text
      self.style = style
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  private(set) var parts: [Part] = []

  init(_ text: String = "", style: TextStyle? = nil) {
    append(text, style: style)
  }

  mutating func append(_ text: String, style: TextStyle? = nil) {
    if !text.isEmpty { parts.append(Part(text, style: style)) }
  }

  mutating func append(_ text: StyledText) {
    parts += text.parts
  }

  /// Texts one after the other, with a separator between them.
  init(_ texts: [StyledText], separator: String) {
    for (index, text) in texts.enumerated() {
      if index > 0 { append(separator) }
      append(text)
    }
  }
}

extension StyledText {
  /// The lines of a message, with a style for the severity that each starts with or has behind its place.
  static func severities(in text: String) -> StyledText {
    marking([("error", .bad), ("warning", .unsure), ("note", .heading)], before: [": "], in: text)
  }

  /// The lines of a text, with a style for the first of some words that each starts with or has behind its place.
  ///
  /// - Parameter ends: What follows such a word.
  static func marking(_ words: [(String, TextStyle)], before ends: [String], in text: String) -> StyledText {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return StyledText(lines.map { marking(words, before: ends, in: $0) }, separator: "\n")
  }

  private static func marking(
    _ words: [(String, TextStyle)], before ends: [String], in line: Substring
  ) -> StyledText {
    let found = words.flatMap { word, style in
      ends.compactMap { end -> (place: Substring.Index, word: String, style: TextStyle)? in
        let start = line.hasPrefix(word + end) ? line.startIndex : nil
        let place = start ?? line.firstRange(of: ": \(word)\(end)").map { line.index($0.lowerBound, offsetBy: 2) }
        return place.map { ($0, word, style) }
      }
    }
    guard let first = found.min(by: { $0.place < $1.place }) else { return StyledText(String(line)) }
    var text = StyledText(String(line[..<first.place]))
    text.append(first.word, style: first.style)
    text.append(String(line[first.place...].dropFirst(first.word.count)))
    return text
  }
}

/// A style of text on a terminal.
///
/// Styles carry no information that the words lack.
enum TextStyle: String {
  case heading = "1"
  case good = "32"
  case bad = "31"
  case unsure = "33"
}
