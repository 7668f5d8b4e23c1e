import _CoverageSpec

extension ConnectorMerge {
  /// Merges the notes of the page as a whole, which have no names: what they say is what they are known by.
  mutating func mergeNotes() {
    let old = existing?["notes"]?.elements ?? []
    let match = NoteMatch(connector.notes, spec: old.map { $0.noteText ?? "" }, recorded: provenance?.pageNotes)
    var result = old
    for (number, place) in match.replaced { result[place] = JSONNode(note: connector.notes[number].text) }
    for place in match.lost.sorted().reversed() {
      lose("lost-note", "this note", at: old[place].offset)
      result.remove(at: place)
    }
    result += match.new.map { JSONNode(note: connector.notes[$0].text) }
    guard provenance == nil || !match.isEmpty else { return }
    if provenance != nil {
      for number in (match.new + match.replaced.map(\.number)).sorted() {
        warn("note-changed", "the page has a new note, which the spec gets", at: connector.notes[number].location)
      }
    }
    if !match.isEmpty { set("notes", to: result.isEmpty ? nil : .list(result)) }
  }

  mutating func mergeGuides() {
    let old = existing?["guides"]?.elements ?? []
    let page = connector.guides
    if old.isEmpty, page.isEmpty { return }
    var result: [JSONNode] = []
    for guide in old {
      let title = guide["title"]?.string ?? ""
      if let new = page.first(where: { $0.title == title }) {
        result.append(merged(guide, with: new))
      } else if provenance?.guide(title) != nil {
        lose("lost-guide", "the guide \(title.quoted)", at: guide.offset)
      } else {
        result.append(guide)
      }
    }
    for guide in page where !old.contains(where: { $0["title"]?.string == guide.title }) {
      result.append(
        .object(of: [
          "title": .string(guide.title), "description": .string(guide.description),
          "url": guide.url.map(JSONNode.string),
        ]))
    }
    set("guides", to: result.isEmpty ? nil : .list(result))
  }

  private mutating func merged(_ old: JSONNode, with guide: PageGuide) -> JSONNode {
    var result = old
    let decision = NoteDecision(
      spec: old["description"]?.string, page: guide.description, recorded: provenance?.guide(guide.title),
      wasImported: provenance != nil)
    if case .take = decision {
      warn(
        "note-changed", "the page has changed the description of the guide \(guide.title.quoted)", at: guide.location)
      result.set("description", to: .string(guide.description))
    }
    // A page without addresses, such as text off a screen, says nothing about them.
    if let url = guide.url, url != old["url"]?.string {
      if old["url"] != nil {
        warn("address-changed", "the address of the guide \(guide.title.quoted) has changed", at: guide.location)
      }
      result.set("url", to: .string(url))
    }
    return result
  }
}
