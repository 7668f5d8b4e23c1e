import _CoverageSpec

/// Reads a connector's page, whatever dialect it is in.
///
/// Each dialect has a reader of its own: the pages that this package writes, MDX, and text off a screen. What a page
/// states is read; what looks as if a part of it had been lost is an error, so that a page that was cut off never passes
/// for a short one.
///
/// - Complexity: O(*n*) in the bytes of the page.
package enum PageReader {
  /// Reads a page and reports everything that is wrong with it.
  ///
  /// - Parameter facts: What the caller knows of a page that does not say it.
  package static func read(_ page: PageText, _ facts: PageFacts = PageFacts()) -> ReadPage {
    var findings = PageFindings(path: page.path)
    if let offset = firstInvalidUTF8(in: page.bytes) {
      let location = LineTable(path: page.path, bytes: page.bytes).location(of: offset)
      findings.error("invalid-utf8", "a byte here is not UTF-8; save the page as UTF-8", at: location)
      return ReadPage(page: nil, diagnostics: findings.diagnostics)
    }
    let lines = page.lines
    if let reader = OwnPageReader(lines, findings) { return reader.read(isWhole: page.endsWithLineBreak) }
    var draft = PageDraft(findings)
    draft.lastLine = lines.last
    let body = draft.readFrontMatter(lines)
    return MDXReader.reads(body)
      ? MDXReader(body, draft).read(facts) : ScreenReader(body, draft).read(facts)
  }
}

/// What is known of a page from elsewhere.
package struct PageFacts: Sendable {
  package var category: String?
  package var slug: String?

  package init(category: String? = nil, slug: String? = nil) {
    self.category = category
    self.slug = slug
  }
}
