import _CoverageSpec

/// The words and signs of cells, as people write them in spreadsheets.
struct StatusWords {
  /// A cell that was understood.
  struct Cell: Equatable {
    var status: Status
    /// The text beside the word: `only managers` in `yes (only managers)`.
    var note: String?
  }

  /// The words of a map, in lower case, which go before the others.
  private let own: [String: Status]

  init(_ own: [String: Status] = [:]) {
    self.own = Dictionary(own.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
  }

  /// What a cell says; nil for words that are not known.
  func read(_ text: String) -> Cell? {
    let cell = text.trimmedOfSpace
    if let status = status(cell) { return Cell(status: status, note: Self.note(of: cell)) }
    // The longest word that the cell starts with, up to something that is no part of a word.
    for end in cell.indices.reversed() where Self.endsWord(cell, at: end) {
      let word = String(cell[..<end]).trimmedOfSpace
      guard let status = status(word), Self.isWord(word, before: cell[end...]) else { continue }
      // That it is a part of it, and of what, is one remark.
      if Self.partly.contains(word.lowercased()) { return Cell(status: status, note: cell) }
      return Cell(status: status, note: Self.text(cell[end...]))
    }
    return nil
  }

  private func status(_ word: String) -> Status? {
    let word = word.lowercased()
    return own[word] ?? Self.words[word]
  }

  /// Whether something between a word and a text beside it stands at a place.
  private static func endsWord(_ text: String, at index: String.Index) -> Bool {
    index != text.startIndex && " (:;,-–—[\n".contains(text[index])
  }

  /// Whether a word stands by itself: behind a short one there is a sign, since `no data before 2020` and `1-2 days` are
  /// sentences.
  private static func isWord(_ word: String, before rest: Substring) -> Bool {
    let signs = rest.drop { $0 == " " }
    guard let sign = signs.first, " (:;,–—[\n-".contains(sign) else { return word.count >= 4 }
    return sign != "-" || signs.dropFirst().first == " "
  }

  /// The text behind a word, without what sets it off.
  private static func text(_ rest: Substring) -> String? {
    var text = rest.drop { " :;,-–—\n".contains($0) }
    for (opening, closing) in [("(", ")"), ("[", "]")] where text.hasPrefix(opening) && text.hasSuffix(closing) {
      let inside = text.dropFirst().dropLast()
      if !inside.contains(closing) { text = inside }
    }
    let note = String(text).trimmedOfSpace
    return note.isEmpty ? nil : note
  }

  /// What a word says besides its status.
  private static func note(of word: String) -> String? {
    partly.contains(word.lowercased()) ? "Partial." : nil
  }

  private static let partly = ["partial", "partially", "limited", "~"]

  static let supported = [
    "yes", "y", "x", "✓", "✔", "✔️", "✅", "true", "1", "full", "supported", "partial", "partially", "limited", "~",
  ]
  static let unsupported = [
    "no", "n", "-", "–", "—", "✗", "✘", "❌", "false", "0", "unsupported", "not supported", "n/a", "na", "none",
  ]
  static let notImplemented = [
    "planned", "not implemented", "not_implemented", "todo", "roadmap", "soon", "coming soon",
  ]
  static let unlisted = ["", "?", "unknown", "unlisted", "tbd"]

  private static let words: [String: Status] = {
    let all: [([String], Status)] = [
      (supported, .supported), (unsupported, .unsupported), (notImplemented, .notImplemented), (unlisted, .unlisted),
    ]
    return Dictionary(all.flatMap { words, status in words.map { ($0, status) } }) { first, _ in first }
  }()
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmedOfSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
