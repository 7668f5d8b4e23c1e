import _CoverageSpec

/// The start of a table in somebody's own document: `<!-- coverage: jobs, create_candidate; connectors: all -->`.
struct TableMarker {
  static let opening = "<!-- coverage:"
  static let closing = "<!-- /coverage -->"

  /// A word of a marker with its place.
  typealias Word = Located<String>

  /// The coverage paths, and the words for several of them.
  private(set) var items: [Word] = []
  /// The slugs of connectors; nil for all.
  private(set) var connectors: [Word]?
  private(set) var category: Word?
  private(set) var format: Word?

  private static let keys = ["connectors", "category", "format"]

  /// Reads what stands between the marks of the comment.
  ///
  /// - Parameter start: The place of the text, which is on one line.
  init(_ text: Substring, at start: SourceLocation, _ diagnostics: inout [Diagnostic]) {
    var seen: Set<String> = []
    for (number, part) in Self.split(text, at: start, by: ";").enumerated() {
      if number == 0 {
        items = Self.split(part.value[...], at: part.location, by: ",").filter { !$0.value.isEmpty }
        continue
      }
      if part.value.isEmpty { continue }
      let colon = part.value.firstIndex(of: ":") ?? part.value.endIndex
      let key = Self.trimmed(part.value[..<colon], at: part.location)
      let value = colon == part.value.endIndex ? "" : part.value[part.value.index(after: colon)...]
      let offset = part.value.utf8.distance(from: part.value.startIndex, to: colon) + 1
      let place = Self.moved(part.location, by: offset)
      let words = Self.split(value, at: place, by: ",").filter { !$0.value.isEmpty }
      if !seen.insert(key.value).inserted {
        diagnostics.append(
          .error("repeated-key", "'\(key.value.onOneLine)' stands twice; say it once", at: key.location))
      }
      switch key.value {
      case "connectors": connectors = words.map(\.value) == ["all"] ? nil : words
      case "category": category = words.first
      case "format": format = words.first
      default:
        let hint = suggestion(for: key.value, among: Self.keys)
        diagnostics.append(
          .error("unknown-key", "a table of coverage has no key '\(key.value.onOneLine)'\(hint)", at: key.location))
        continue
      }
      if words.isEmpty {
        diagnostics.append(.error("missing-value", "'\(key.value)' needs a value behind a colon", at: key.location))
      }
    }
    if items.isEmpty {
      diagnostics.append(
        .error("missing-value", "name what the table is about: models, actions or coverage paths", at: start))
    }
  }

  private static func split(_ text: Substring, at start: SourceLocation, by separator: Character) -> [Word] {
    var offset = 0
    return text.split(separator: separator, omittingEmptySubsequences: false).map { part in
      defer { offset += part.utf8.count + 1 }
      return trimmed(part, at: moved(start, by: offset))
    }
  }

  private static func trimmed(_ text: Substring, at start: SourceLocation) -> Word {
    let rest = text.drop { $0 == " " || $0 == "\t" }
    var word = rest
    while let last = word.last, last == " " || last == "\t" { word.removeLast() }
    return Word(String(word), at: moved(start, by: text.utf8.count - rest.utf8.count))
  }

  private static func moved(_ place: SourceLocation, by bytes: Int) -> SourceLocation {
    SourceLocation(path: place.path, line: place.line, column: place.column + bytes)
  }
}
