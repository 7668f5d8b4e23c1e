import _CoverageSpec

/// The head of a page: the connector and the category that the page is about.
struct PageHead {
  var title: Located<String>?
  var tagline: Located<String>?
  var slug: Located<String>?
  /// The name and the category of `The Acme ATS integration allows you to sync ATS data between Acme and ...`.
  var introduction: Located<(name: String, category: String)>?
  /// A slug that is not that of a sentence above.
  var otherSlug: Located<String>?
  /// A word that stands where the slug does, without the sentence that says so.
  var bareSlug: String?
  /// Whether the heading of the tables stands on the page.
  var isStarted = false
  /// The facts that generated pages state behind the slug.
  var stage: String?
  var access: String?
  var notes: [Note] = []

  /// Whether nothing tells that this is a connector's page.
  var isEmpty: Bool { title == nil && tagline == nil && slug == nil && introduction == nil && !isStarted }

  /// The title without `Integration`, cut at the words of a category.
  ///
  /// - Returns: Nil where the title does not end with the category.
  func title(of category: String) -> String? {
    guard let title else { return nil }
    let ending = " \(category) Integration"
    return title.value.hasSuffix(ending) ? String(title.value.dropLast(ending.count)) : nil
  }

  /// The name and the category of `Acme connector for Kombo's ATS API`.
  var nameAndCategory: (name: String, category: String)? {
    guard let tagline, let cut = tagline.value.places(of: " connector for ").last else { return nil }
    let name = String(tagline.value[..<cut.lowerBound])
    var category = tagline.value[cut.upperBound...].dropLast(" API".count)
    let unified = "the unified "
    if category.hasPrefix(unified) {
      category = category.dropFirst(unified.count)
    } else if let space = category.lastIndex(of: " ") {
      category = category[category.index(after: space)...]
    }
    return name.isEmpty || category.isEmpty ? nil : (name, String(category))
  }

  /// The category that the title ends with, in one word.
  var categoryOfTitle: String? {
    let words = title?.value.split(separator: " ").map(String.init) ?? []
    return words.count > 2 ? words[words.count - 2] : nil
  }
}

extension PageHead {
  /// Takes a line of the head in; false where it is none that every page has.
  mutating func take(_ line: PageLine, next: PageLine?, at location: SourceLocation) -> Bool {
    var content = line.content
    let isHeading = content.first == UInt8(ascii: "#")
    while let first = content.first, first == UInt8(ascii: "#") || first == UInt8(ascii: ">") {
      content = content.dropFirst().trimmed
    }
    if title == nil, content.hasSuffix(" Integration") {
      title = Located(MarkupText.plain(content), at: location)
      return true
    }
    // A page before its title is navigation.
    if isHeading { return title == nil }
    let text = content.text
    if tagline == nil, content.hasSuffix(" API"), text.has(" connector for ") {
      tagline = Located(MarkupText.plain(content), at: location)
      return true
    }
    let isIntroduction = takeIntroduction(text, at: location)
    let mayHaveSlug = text.has("tool slug ") || text.has("The slug of ")
    let saysSlug = mayHaveSlug && takeSlug(text, next: next, at: location)
    return saysSlug || isIntroduction || content.equals(".")
  }

  /// Takes the title and the tagline of front matter; returns the lines below it.
  mutating func takeFrontMatter(of lines: [PageLine], _ findings: PageFindings) -> ArraySlice<PageLine> {
    guard lines.first?.content.equals("---") == true,
      let end = lines.dropFirst().firstIndex(where: { $0.content.equals("---") })
    else { return lines[...] }
    // Text between two rules is not front matter.
    func isEntry(_ line: PageLine) -> Bool {
      let key = line.content.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      return !key.isEmpty && line.content[key.endIndex...].first == UInt8(ascii: ":")
    }
    let matter = lines[1..<end].filter { !$0.isBlank && $0.content.first != UInt8(ascii: "#") }
    guard matter.first.map(isEntry) ?? true,
      matter.allSatisfy({ isEntry($0) || $0.indentation > 0 || $0.content.first == UInt8(ascii: "-") })
    else { return lines[...] }
    for line in lines[1..<end] {
      guard let colon = line.content.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = line.content[..<colon]
      guard key.equals("title") || key.equals("description") else { continue }
      var value = line
      value.content = line.content[(colon + 1)...].trimmed
      if let quote = value.content.first, "\"'".utf8.contains(quote), value.content.count > 1,
        value.content.last == quote
      {
        value.content = value.content.dropFirst().dropLast()
      }
      _ = take(value, next: nil, at: findings.location(of: line))
    }
    return lines[(end + 1)...]
  }

  private mutating func takeIntroduction(_ text: String, at location: SourceLocation) -> Bool {
    guard introduction == nil, let verb = text.places(of: " to sync ").first,
      let data = text.places(of: " data between ").first, verb.upperBound < data.lowerBound,
      let end = text[data.upperBound...].places(of: " and your application").first
    else { return false }
    let name = String(text[data.upperBound..<end.lowerBound])
    let category = String(text[verb.upperBound..<data.lowerBound])
    introduction = Located((MarkupText.plain(ArraySlice(name.utf8)), category), at: location)
    return true
  }

  /// The words before the slug; a page may speak of other slugs in other words.
  private static let slugPhrases: [StaticString] = [
    "tool slug for this connector is", "tool slug of this connector is", "The tool slug is",
    "The slug of this connector is",
  ]

  /// The texts that follow the words before a slug.
  private static func slugs(in text: String) -> [Substring] {
    slugPhrases.flatMap { text.places(of: $0) }.map { text[$0.upperBound...] }
      .filter { $0.first.map { $0 == " " } ?? true }.map { $0.drop { $0 == " " } }
  }

  /// Whether a line says the slug of a page.
  static func saysSlug(_ line: PageLine) -> Bool {
    line.content.has("tool slug ") && !slugs(in: line.text).isEmpty
  }

  /// The slug that a line of its own is.
  static func slug(_ line: PageLine) -> String { String(line.text.filter { $0 != "`" }).withoutFullStop }

  private mutating func takeSlug(_ text: String, next: PageLine?, at location: SourceLocation) -> Bool {
    let sentences = Self.slugs(in: text)
    for sentence in sentences {
      var value: String
      if sentence.utf8.first == UInt8(ascii: "`") {
        let parts = sentence.utf8.split(separator: UInt8(ascii: "`"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { continue }
        value = String(Substring(parts[1]))
        stage = stage ?? Self.fact("Stage: ", in: Substring(parts[2]))
        access = access ?? Self.fact("Access: ", in: Substring(parts[2]))
      } else if let word = sentence.split(separator: " ").first {
        value = String(word).withoutFullStop
      } else {
        // A slug that is code may stand on a line of its own, and so may its full stop.
        guard let next else { continue }
        value = Self.slug(next)
      }
      if let slug, slug.value != value {
        otherSlug = Located(value, at: location)
      } else {
        slug = slug ?? Located(value, at: location)
      }
    }
    return !sentences.isEmpty
  }

  private static func fact(_ name: StaticString, in text: Substring) -> String? {
    guard let start = text.places(of: name).first else { return nil }
    let value = text[start.upperBound...].utf8.prefix { $0 != UInt8(ascii: ".") }
    return value.isEmpty ? nil : MarkupText.plain(ArraySlice(value)).replacing(" ", with: "_")
  }

  /// The stage and the access that notes of the page speak of.
  mutating func readNotes() {
    for note in notes {
      let text = note.text.lowercased()
      if text.has("closed beta") {
        stage = stage ?? "closed_beta"
      } else if text.has("open beta") {
        stage = stage ?? "open_beta"
      }
      if text.has("partnership") {
        access = access ?? "partnership"
      } else if text.has("custom plan") {
        access = access ?? "custom_plan"
      }
    }
  }
}

extension String {
  /// The text without a full stop at its end.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
