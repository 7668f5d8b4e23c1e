import _CoverageSpec

/// Reads `pages.json`.
struct PagesReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> PagesFile? {
    guard var object = ObjectReader(root, "the file of pages", findings),
      object.readFormat(supported: PagesFile.supportedFormat)
    else { return nil }
    var pages = PagesFile()
    pages.title = object.text("title")
    pages.heads = readHeads(object.node("heads"))
    pages.baseAddress = object.node("base_address").flatMap(readBaseAddress)
    pages.links = word("links", &object) ?? .html
    pages.frontMatter = readFrontMatter(object.node("front_matter"))
    if let sections: [PagesFile.Section] = words("sections", &object) { pages.sections = sections }
    pages.logos = object.node("logos").flatMap(readLogos)
    if let outputs: [PagesFile.Output] = words("outputs", &object) { pages.outputs = Set(outputs) }
    object.reportUnknownKeys()
    return pages
  }

  private func readHeads(_ node: JSONNode?) -> [PagesFile.Head: String] {
    guard let node, var object = ObjectReader(node, "'heads'", findings) else { return [:] }
    var heads: [PagesFile.Head: String] = [:]
    for head in PagesFile.Head.allCases {
      guard let node = object.node(head.rawValue), let text = findings.text(node, head.rawValue.quoted) else {
        continue
      }
      findings.checkPlaceholders(in: text, known: PagesFile.placeholders)
      heads[head] = text.value
    }
    object.reportUnknownKeys()
    return heads
  }

  private func readFrontMatter(_ node: JSONNode?) -> [(key: String, fact: PagesFile.Fact)] {
    guard let node, let object = ObjectReader(node, "'front_matter'", findings) else { return [] }
    return object.namedMembers().compactMap { member in
      guard !member.key.isEmpty, member.key.utf8.allSatisfy(Self.isKeyByte) else {
        findings.error(
          "invalid-value", "\(member.key.quoted) is no key of front matter: it has letters, digits, '_' and '-' only",
          at: findings.location(ofKey: member))
        return nil
      }
      let facts = PagesFile.Fact.allCases.map(\.rawValue)
      let fact = findings.choice(member.value, member.key.quoted, of: facts).flatMap(PagesFile.Fact.init)
      return fact.map { (member.key, $0) }
    }
  }

  private func readBaseAddress(_ node: JSONNode) -> String? {
    guard let address = findings.text(node, "'base_address'") else { return nil }
    let isWeb = ["https://", "http://"].contains { address.value.hasPrefix($0) && address.value.count > $0.count }
    guard isWeb, !address.value.contains(where: { "?# \"<>".contains($0) }) else {
      findings.error(
        "invalid-value",
        "'base_address' must be the address of a folder, as in 'https://docs.example.com/coverage/', found "
          + address.value.quoted, at: address.location)
      return nil
    }
    return address.value.hasSuffix("/") ? address.value : address.value + "/"
  }

  private func readLogos(_ node: JSONNode) -> String? {
    guard let address = findings.text(node, "'logos'") else { return nil }
    findings.checkPlaceholders(in: address, known: ["slug"])
    let scheme = address.value.prefix { $0 != "/" && $0 != "{" }
    guard PageWord.placeholders(in: address.value).contains("slug"),
      !address.value.contains(where: { " ;,'\"<>".contains($0) }),
      !scheme.contains(":") || address.value.hasPrefix("https://")
    else {
      findings.error(
        "invalid-value",
        "'logos' must be an address with '{slug}' in it, as in 'https://cdn.example.com/{slug}.svg' or "
          + "'logos/{slug}.svg', found \(address.value.quoted)", at: address.location)
      return nil
    }
    return address.value
  }

  /// One word of a choice.
  private func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, _ object: inout ObjectReader) -> Word?
  {
    object.choice(key, of: Word.allCases.map(\.rawValue)).flatMap(Word.init)
  }

  /// The words of a list, each of them once; nil where there is no list.
  private func words<Word: RawRepresentable<String> & CaseIterable & Hashable>(
    _ key: String, _ object: inout ObjectReader
  ) -> [Word]? {
    guard let node = object.node(key) else { return nil }
    let all = Word.allCases.map(\.rawValue)
    var seen: Set<Word> = []
    return (findings.list(node, key.quoted) ?? []).compactMap { node in
      guard let word = findings.choice(node, "an element of \(key.quoted)", of: all).flatMap(Word.init) else {
        return nil
      }
      if seen.insert(word).inserted { return word }
      findings.error("duplicate-entry", "\(word.rawValue.quoted) is listed twice", at: findings.location(of: node))
      return nil
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte)
      || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// Reads `words.json`.
struct PageWordsReader {
  let findings: FileFindings

  func read(_ root: JSONNode) -> PageWords? {
    guard var object = ObjectReader(root, "the file of words", findings),
      object.readFormat(supported: PageWords.supportedFormat)
    else { return nil }
    var words = PageWords()
    if let language = object.string("language") {
      if language.value.isEmpty || !language.value.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0 | 0x20) })
      {
        findings.error(
          "invalid-value",
          "'language' must be the tag of a language, as in 'de' or 'pt-BR', found "
            + language.value.quoted, at: language.location)
      }
      words.language = language.value
    }
    if let node = object.requiredNode("words"), var list = ObjectReader(node, "'words'", findings) {
      for word in PageWord.allCases {
        guard let node = list.node(word.rawValue), let text = findings.text(node, word.rawValue.quoted) else {
          continue
        }
        findings.checkPlaceholders(in: text, known: word.placeholders.sorted())
        words.texts[word] = text.value
      }
      list.reportUnknownKeys()
    }
    object.reportUnknownKeys()
    return words
  }
}

extension FileFindings {
  /// Reports names in braces that no value is known for.
  fileprivate func checkPlaceholders(in text: Located<String>, known: [String]) {
    for name in PageWord.placeholders(in: text.value).sorted() where !known.contains(name) {
      let hint = known.isEmpty ? "; this text has no values in braces" : suggestion(for: name, among: known)
      error("unknown-placeholder", "unknown value '{\(name)}'\(hint)", at: text.location)
    }
  }
}

extension LoadedFile<PagesFile> {
  package init(reading file: SpecFile) { self.init(file) { PagesReader(findings: $1).read($0) } }
}

extension LoadedFile<PageWords> {
  package init(reading file: SpecFile) { self.init(file) { PageWordsReader(findings: $1).read($0) } }
}

extension AskedKeys {
  /// The keys of the objects in a file of pages.
  package init(pages file: SpecFile) { self.init(file) { _ = PagesReader(findings: $1).read($0) } }

  /// The keys of the objects in a file of words.
  package init(words file: SpecFile) { self.init(file) { _ = PageWordsReader(findings: $1).read($0) } }
}
