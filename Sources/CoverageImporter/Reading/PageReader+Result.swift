import CoverageSpec

extension PageReader {
  mutating func finish() {
    finishGuides()
    finishSection()
    tags.finish(&findings)
    finishPlain()
  }

  /// What the page states, where nothing is wrong with it.
  mutating func assembled() -> ReadPage {
    let start = SourceLocation(path: findings.path, line: 1, column: 1)
    if head.title == nil, head.tagline == nil, head.slug == nil {
      findings = PageFindings(path: findings.path)
      findings.error(
        "no-connector-page", "this is no page of a connector: it has no title, no tagline and no tool slug", at: start)
      return ReadPage(page: nil, diagnostics: findings.diagnostics)
    }
    let names = head.nameAndCategory
    let category = names?.category ?? head.categoryOfTitle
    let place = head.tagline?.location ?? head.title?.location ?? start
    checkHead(category, start)
    if features == nil {
      let end = lines.last.map(location) ?? start
      findings.error(
        "missing-features", "the page ends without a table of features; it is cut: fetch it again", at: end)
    }
    guard !findings.hasErrors, let slug = head.slug, let category, let features else {
      return ReadPage(page: nil, diagnostics: findings.diagnostics.sorted())
    }
    if !isOwnPage { head.readNotes() }
    let title = head.title(of: category)
    let name = names?.name ?? title ?? slug.value
    let page = ImportedPage(
      path: findings.path, category: Located(category, at: place), slug: slug, name: Located(name, at: place),
      title: title, stage: head.stage, access: head.access, notes: head.notes + generalNotes, guides: guides,
      models: sections.filter { $0.kind == .model }, actions: sections.filter { $0.kind == .action },
      features: features)
    return ReadPage(page: page, diagnostics: findings.diagnostics.sorted())
  }

  private mutating func checkHead(_ category: String?, _ start: SourceLocation) {
    if let slug = head.slug, !isIdentifier(slug.value) {
      findings.error(
        "bad-slug", "\(slug.value.quoted) is no tool slug; slugs have letters and digits", at: slug.location)
    } else if head.slug == nil {
      findings.error(
        "missing-slug", "the page does not say its tool slug; lines are missing: fetch it again",
        at: head.title?.location ?? start)
    }
    guard let category else {
      findings.error(
        "missing-category", "neither the title nor the tagline names a category of the API", at: start)
      return
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
    if head.tagline == nil {
      findings.warning(
        "missing-tagline", "the page has no line 'X connector for ...'; the name is taken from the title",
        at: title.location)
    }
  }
}
