import _CoverageSpec

/// What an import does with a note.
///
/// Specs word notes anew, so that a note differs from its page by intent. What counts is whether the page has changed
/// its note since the import before, which the provenance knows:
///
/// - The page says what it said then: the spec's wording stays, also where the spec has none.
/// - The page says something else: its text is taken, with a warning.
/// - The page says nothing any more: the note is lost, unless it never came from a page.
/// - Nothing is known of an import before: the spec's wording stays, and the page's is remembered.
enum NoteDecision: Equatable {
  case keep
  /// The text of the page is taken; `replaces` tells whether the spec had another.
  case take(replaces: Bool)
  /// The page has a note of its own beside one that was written by hand, which stays.
  case keepBeside
  case drop

  init(spec: String?, page: String?, recorded: String?, wasImported: Bool) {
    guard let page else {
      self = recorded != nil && spec != nil ? .drop : .keep
      return
    }
    let isUnchanged = recorded != nil && recorded == Provenance.digest(of: page)
    guard let spec else {
      self = isUnchanged ? .keep : .take(replaces: false)
      return
    }
    if isUnchanged || NoteText.normal(spec) == NoteText.normal(page) {
      self = .keep
    } else if recorded != nil {
      self = .take(replaces: true)
    } else {
      self = wasImported ? .keepBeside : .keep
    }
  }
}
