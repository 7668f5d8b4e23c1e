import CoverageSpec

extension PageReader {
  mutating func addGuide(_ tag: PageTag, body: String?, at place: SourceLocation) {
    guard let title = tag.attribute("title"), !title.isEmpty else {
      findings.error("bad-name", "the <Card> has no title; give it one, or take it out of the page", at: place)
      return
    }
    var description = MarkupText.plain(ArraySlice((body ?? "").utf8))
    if description.isEmpty {
      findings.warning("missing-description", "the card has no text; its title is taken for one", at: place)
      description = title
    }
    let url = tag.attribute("href").flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    if let address = tag.attribute("href"), url == nil {
      findings.warning(
        "relative-address", "\(address.quoted) is no address that works outside of its site; it is left out", at: place)
    }
    guides.append(PageGuide(title: title, description: description, url: url, location: place))
  }

  /// Reads a line of guides that have no tags: titles and descriptions in turn.
  mutating func readPlainGuide(_ line: PageLine) {
    if TableHead(line) != nil {
      findings.error(
        "missing-heading", "a table stands before the heading 'Supported Features & Coverage'; lines above are missing",
        at: location(line))
      pending = []
      zone = .coverage
      return
    }
    pending.append(line)
  }

  mutating func finishGuides() {
    defer { pending = [] }
    guard zone == .guides else { return }
    if let last = pending.last, !pending.count.isMultiple(of: 2) {
      findings.error(
        "cut-guides", "titles and descriptions of guides do not come in pairs; a line is missing: fetch the page again",
        at: location(last))
      return
    }
    for index in stride(from: 0, to: pending.count, by: 2) {
      let (title, description) = (pending[index], pending[index + 1])
      guides.append(
        PageGuide(
          title: MarkupText.plain(title.content), description: MarkupText.plain(description.content), url: nil,
          location: location(title)))
    }
  }
}
