import _CoverageSpec

extension ScreenReader {
  private enum Zone {
    case head, guides, generalNotes
  }

  /// Texts that sites print above their pages.
  private static let navigation = [
    "Available Connectors", "Documentation Index", "Fetch the complete documentation index", "Every page of this site",
    "Use this file to discover", "Skip to main content", "Copy page", "Search...", "Ask AI", "Navigation", "⌘K",
  ]

  /// Reads what stands above the tables.
  mutating func readHead(_ lines: ArraySlice<PageLine>) {
    var zone = Zone.head
    var guides: [PageLine] = []
    let title = lines.firstIndex { $0.unmarked.hasSuffix(" Integration") } ?? lines.startIndex
    var index = lines.startIndex
    while index < lines.endIndex {
      let line = lines[index]
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      index += 1
      if line.unmarked.equals("Guides and Resources") || line.unmarked.equals("Guides & Resources") {
        zone = .guides
      } else if line.unmarked.equals("General Notes") {
        zone = .generalNotes
      } else if zone == .guides {
        guides.append(line)
      } else if zone == .generalNotes {
        draft.addGeneralNote(line)
      } else {
        let hadSlug = draft.head.slug != nil
        if draft.head.take(line, next: next, at: draft.location(line)) {
          // The line below was the slug.
          if !hadSlug, let slug = draft.head.slug, next.map(PageHead.slug) == slug.value { index += 1 }
        } else if index - 1 >= title {
          readText(line)
        } else if line.text.endsSentence, !Self.isNavigation(line.unmarked.text) {
          // Menus above the title are not worth a warning, and sentences are.
          draft.reportUnread(line)
        }
      }
    }
    addGuides(guides)
  }

  private static func isNavigation(_ text: String) -> Bool {
    navigation.contains { text.drop { $0 == ">" || $0 == " " || $0 == "#" }.hasPrefix($0) }
  }

  private mutating func readText(_ line: PageLine) {
    let text = line.unmarked.text
    if Self.isNavigation(text) { return }
    let word = text.withoutFullStop
    if draft.head.slug == nil, word != text, isIdentifier(word) {
      draft.head.bareSlug = word
    } else if draft.head.title == nil ? text.endsSentence : draft.head.tagline != nil && draft.head.slug == nil {
      draft.head.notes.append(Note(MarkupText.note(line.content), at: draft.location(line)))
    } else {
      draft.reportUnread(line)
    }
  }

  /// Reads guides, which are titles and descriptions in turn.
  private mutating func addGuides(_ lines: [PageLine]) {
    if let last = lines.last, !lines.count.isMultiple(of: 2) {
      draft.findings.error(
        "cut-guides", "titles and descriptions of guides do not come in pairs; a line is missing: fetch the page again",
        at: draft.location(last))
      return
    }
    for index in stride(from: 0, to: lines.count, by: 2) {
      draft.guides.append(
        PageGuide(
          title: MarkupText.plain(lines[index].content), description: MarkupText.plain(lines[index + 1].content),
          url: nil, location: draft.location(lines[index])))
    }
  }
}
