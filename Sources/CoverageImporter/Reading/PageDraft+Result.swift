import _CoverageSpec

extension PageDraft {
  /// Reads the title and the tagline of front matter; what follows it is the page.
  mutating func readFrontMatter(_ lines: [PageLine]) -> ArraySlice<PageLine> {
    guard lines.first?.content.equals("---") == true,
      let end = lines.dropFirst().firstIndex(where: { $0.content.equals("---") })
    else { return lines[...] }
    // Text between two rules is no front matter.
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
      _ = head.take(value, next: nil, at: location(line))
    }
    return lines[(end + 1)...]
  }

  /// Reads an entry of the notes of the page as a whole, or a line that goes on with one.
  mutating func addGeneralNote(_ line: PageLine) {
    var content = line.content
    let isEntry = NoteText.isListEntry(String(decoding: content.prefix(2), as: UTF8.self))
    if isEntry { content = content.dropFirst(2).trimmed }
    let text = MarkupText.note(content)
    if let last = generalNotes.indices.last, !isEntry, line.indentation > 0 {
      generalNotes[last].text += " " + text
    } else {
      generalNotes.append(PageNote(text: text, location: location(line)))
    }
  }

  /// What the page states, where nothing is wrong with it.
  ///
  /// - Parameter isOwn: Whether this package has written the page, which may then say that it lists nothing.
  mutating func finished(_ facts: PageFacts, isOwn: Bool = false) -> ReadPage {
    let start = SourceLocation(path: findings.path, line: 1, column: 1)
    if head.isEmpty {
      findings = PageFindings(path: findings.path)
      findings.error(
        "no-connector-page", "this is no page of a connector: it has no title, no tagline and no tool slug", at: start)
      return ReadPage(page: nil, diagnostics: findings.diagnostics)
    }
    let names = head.nameAndCategory ?? head.introduction?.value
    let category = names?.category ?? head.categoryOfTitle ?? facts.category
    let place = head.tagline?.location ?? head.title?.location ?? head.introduction?.location ?? start
    checkHead(category, facts, start)
    if features == nil {
      findings.error(
        "missing-features", "the page ends without a table of features; it is cut: fetch it again",
        at: lastLine.map(location) ?? start)
    } else if !isOwn, sections.isEmpty, features?.isEmpty == true {
      findings.error("nothing-read", "the page lists no model, no action and no feature", at: start)
    }
    let slug = head.slug ?? facts.slug.map { Located($0, at: start) }
    guard !findings.hasErrors, let slug, let category, let features else {
      return ReadPage(page: nil, diagnostics: findings.diagnostics.sorted())
    }
    if !isOwn { head.readNotes() }
    let title = head.title(of: category)
    let name = names?.name ?? title ?? slug.value
    let page = ImportedPage(
      path: findings.path, category: Located(category, at: place), slug: slug, name: Located(name, at: place),
      title: title, stage: head.stage, access: head.access, notes: head.notes + generalNotes, guides: guides,
      models: sections.filter { $0.kind == .model }, actions: sections.filter { $0.kind == .action },
      features: features)
    return ReadPage(page: page, diagnostics: findings.diagnostics.sorted())
  }

  private mutating func checkHead(_ category: String?, _ facts: PageFacts, _ start: SourceLocation) {
    checkSlug(facts, start)
    guard let category else {
      findings.error(
        "missing-category", "the page names no category of the API; say it with --category", at: start)
      return
    }
    if let said = facts.category, CategoryDraft.id(ofName: said) != CategoryDraft.id(ofName: category) {
      findings.error(
        "category-mismatch", "the page is of the category \(category.quoted), and --category says \(said.quoted)",
        at: head.tagline?.location ?? head.title?.location ?? start)
    }
    guard let title = head.title else {
      findings.warning("missing-title", "the page has no title, which ends with 'Integration'", at: start)
      return
    }
    if head.title(of: category) == nil {
      findings.error(
        "category-mismatch", "the title does not name the category \(category.quoted), as the tagline does; mend one",
        at: title.location)
    }
    guard let tagline = head.tagline else {
      findings.warning(
        "missing-tagline", "the page has no line 'X connector for ...'; the name is taken from the title",
        at: title.location)
      return
    }
    if let name = head.nameAndCategory?.name, let other = head.title(of: category), other != name,
      !other.hasPrefix(name + " ")
    {
      findings.warning(
        "name-mismatch", "the title says \(other.quoted), and the tagline \(name.quoted), which is taken for the name",
        at: tagline.location)
    }
  }

  private mutating func checkSlug(_ facts: PageFacts, _ start: SourceLocation) {
    let place = head.slug?.location ?? head.title?.location ?? start
    guard let slug = head.slug?.value ?? facts.slug else {
      let hint = head.bareSlug.map { ", perhaps --slug \($0)" } ?? ""
      findings.error(
        "missing-slug",
        "the page does not say its tool slug; lines are missing: fetch it again, or say it with --slug\(hint)",
        at: place)
      return
    }
    if let other = head.otherSlug {
      findings.error(
        "second-slug", "the page says the tool slug \(other.value.quoted), and above \(slug.quoted); take one out",
        at: other.location)
    } else if !isIdentifier(slug) {
      findings.error("bad-slug", "\(slug.quoted) is no tool slug; slugs have letters and digits", at: place)
    } else if let said = facts.slug, said != slug {
      findings.error("slug-mismatch", "the page is of \(slug.quoted), and --slug says \(said.quoted)", at: place)
    }
  }
}
