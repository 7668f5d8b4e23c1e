import _CoverageSpec

extension MDXReader {
  mutating func addGuide(_ tag: PageTag, body: String?, at place: SourceLocation) {
    guard let title = tag.attribute("title"), !title.isEmpty else {
      draft.findings.error("bad-name", "the <Card> has no title; give it one, or take it out of the page", at: place)
      return
    }
    var description = MarkupText.plain(ArraySlice((body ?? "").utf8))
    if description.isEmpty {
      draft.findings.warning("missing-description", "the card has no text; its title is taken for one", at: place)
      description = title
    }
    let url = tag.attribute("href").flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    if let address = tag.attribute("href"), url == nil {
      draft.findings.warning(
        "relative-address", "\(address.quoted) is no address that works outside of its site; it is left out", at: place)
    }
    draft.guides.append(PageGuide(title: title, description: description, url: url, location: place))
  }

  /// Reads a line among the guides that belongs to no card.
  mutating func readGuideText(_ line: PageLine) {
    if TableHead(line) != nil {
      draft.findings.error(
        "missing-heading", "a table stands before the heading 'Supported Features & Coverage'; lines above are missing",
        at: location(line))
      zone = .coverage
    } else {
      draft.reportUnread(line)
    }
  }
}
