import _CoverageSpec

/// The statements of a page that have been read so far, and the checks of the whole.
struct PageDraft {
  var findings: PageFindings
  var head = PageHead()
  var generalNotes: [Note] = []
  var guides: [PageGuide] = []
  private(set) var sections: [PageSection] = []
  /// The features; nil before there is a table of them.
  var features: [PageRow]?
  /// The lines of the page below its front matter.
  let body: ArraySlice<PageLine>
  /// The numbers of sections by their labels.
  private var numbers: [PageSection.Kind: [String: Int]] = [:]

  init(_ lines: [PageLine], of path: String) {
    findings = PageFindings(path: path)
    body = head.takeFrontMatter(of: lines, findings)
  }

  func location(_ line: PageLine) -> SourceLocation { findings.location(of: line) }

  /// Adds a section, or leaves it out where the page has printed it before.
  mutating func add(_ section: PageSection) {
    guard let earlier = numbers[section.kind]?[section.label].map({ sections[$0] }) else {
      numbers[section.kind, default: [:]][section.label] = sections.count
      sections.append(section)
      return
    }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(section) {
      findings.warning(
        "repeated-section", "\(section.label.quoted) is printed twice, word for word; it is taken once",
        at: section.location, notes: [note])
    } else {
      findings.error(
        "repeated-section", "\(section.label.quoted) is printed twice, and not alike; take the wrong one out",
        at: section.location, notes: [note])
    }
  }

  mutating func addFeatures(_ rows: [PageRow], at place: SourceLocation) {
    guard let earlier = features, !earlier.isEmpty else {
      features = rows
      return
    }
    if earlier.elementsEqual(rows, by: { $0.says($1) }) {
      findings.warning(
        "repeated-section", "the features are printed twice, word for word; they are taken once", at: place)
    } else {
      findings.error(
        "repeated-section", "the features are printed twice, and not alike; take the wrong ones out", at: place)
    }
  }

  /// The rows without those that repeat the row above or one before.
  mutating func withoutRepetitions(_ rows: [PageRow]) -> [PageRow] {
    var keys = Set<String>(minimumCapacity: rows.count)
    var parent = ""
    let repeated = rows.indices.filter { index in
      // Features below different ones may be called alike.
      let isPart = rows[index].depth > 0
      if !isPart { parent = rows[index].name }
      return !keys.insert(isPart ? "\(parent)\n\(rows[index].name)" : rows[index].name).inserted
    }
    if repeated.isEmpty { return rows }
    let first = Dictionary(rows.map { (($0.depth == 0 ? "" : " ") + $0.name, $0) }) { first, _ in first }
    let leftOut = Set(repeated.filter { reportRepetition(of: rows[$0], among: first) })
    return rows.indices.filter { !leftOut.contains($0) }.map { rows[$0] }
  }

  /// Reports a row that is listed before; false where that one cannot be told.
  private mutating func reportRepetition(of row: PageRow, among rows: [String: PageRow]) -> Bool {
    guard let earlier = rows[(row.depth == 0 ? "" : " ") + row.name] else { return false }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(row) {
      findings.warning(
        "repeated-row", "\(row.name.quoted) is listed twice; it is taken once", at: row.location, notes: [note])
    } else {
      findings.error(
        "repeated-row", "\(row.name.quoted) is listed twice, and not alike; take the wrong row out", at: row.location,
        notes: [note])
    }
    return true
  }

  /// Reads an entry of the notes of the page as a whole, or a line that goes on with one.
  mutating func addGeneralNote(_ line: PageLine) {
    var content = line.content
    let isEntry = MarkupText.isListEntry(String(decoding: content.prefix(2), as: UTF8.self))
    if isEntry { content = content.dropFirst(2).trimmed }
    let text = MarkupText.note(content)
    if let last = generalNotes.indices.last, !isEntry, line.indentation > 0 {
      generalNotes[last].text += " " + text
    } else {
      generalNotes.append(Note(text, at: location(line)))
    }
  }

  /// Reports a line behind the tables that belongs to the head of another page; false where it is none.
  mutating func refusesSecondPage(at line: PageLine) -> Bool {
    guard line.content.hasPrefix("# ") && line.content.hasSuffix(" Integration") || PageHead.saysSlug(line) else {
      return false
    }
    findings.error(
      "second-page", "another page starts behind the tables of this one; write each into a file of its own",
      at: location(line))
    return true
  }

  mutating func reportUnread(_ line: PageLine) { findings.reportUnread(line) }
}

extension PageDraft {
  /// The page, where it has no error.
  ///
  /// - Parameter isOwn: Whether this package has written the page, which may then say that it lists nothing.
  mutating func finished(_ facts: PageFacts, isOwn: Bool = false) -> ReadPage {
    let start = SourceLocation(path: findings.path, line: 1, column: 1)
    if head.isEmpty {
      return ReadPage(diagnostics: [PageFindings.noConnectorPage(findings.path)])
    }
    let names = head.nameAndCategory ?? head.introduction?.value
    let category = names?.category ?? head.categoryOfTitle ?? facts.category
    let place = head.tagline?.location ?? head.title?.location ?? head.introduction?.location ?? start
    checkHead(category, facts, start)
    if features == nil {
      findings.error(
        "missing-features", "the page ends without a table of features; it is cut: fetch it again",
        at: body.last.map(location) ?? start)
    } else if !isOwn, sections.isEmpty, features?.isEmpty == true {
      findings.error("nothing-read", "the page lists no model, no action and no feature", at: start)
    }
    let slug = head.slug ?? facts.slug.map { Located($0, at: start) }
    guard !findings.hasErrors, let slug, let category, let features else {
      return ReadPage(diagnostics: findings.diagnostics.sorted())
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
      findings.error("bad-slug", "\(slug.quoted) is not a tool slug; slugs have letters and digits", at: place)
    } else if let said = facts.slug, said != slug {
      findings.error("slug-mismatch", "the page is of \(slug.quoted), and --slug says \(said.quoted)", at: place)
    }
  }
}

extension PageSection {
  /// Whether another section says the same.
  package func says(_ other: PageSection) -> Bool {
    status == other.status && note?.text == other.note?.text && rows.elementsEqual(other.rows) { $0.says($1) }
  }
}

extension PageRow {
  func says(_ other: PageRow) -> Bool {
    name == other.name && status == other.status && note?.text == other.note?.text
  }
}
