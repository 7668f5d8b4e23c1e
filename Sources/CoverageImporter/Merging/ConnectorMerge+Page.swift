import CoverageSpec

extension ConnectorMerge {
  /// Merges the notes of the page as a whole, which have no names: the places in the list are what they are known by.
  mutating func mergeNotes() {
    let old = existing?["notes"]?.elements ?? []
    let page = connector.notes
    if let recorded = provenance?.pageNotes {
      let digests = page.map { Provenance.digest(of: $0.text) }
      if digests == recorded { return }
      mergeChangedNotes(old, recorded, digests)
    } else if page.count > old.count {
      // Those that are there were worded anew.
      set("notes", to: .list(old + page[old.count...].map { JSONNode(note: $0.text) }))
    }
  }

  private mutating func mergeChangedNotes(_ old: [JSONNode], _ recorded: [String], _ digests: [String]) {
    var result = old
    for (index, note) in connector.notes.enumerated() where !recorded.contains(digests[index]) {
      let isReplaced = index < recorded.count && !digests.contains(recorded[index]) && index < old.count
      if isReplaced { result[index] = JSONNode(note: note.text) } else { result.append(JSONNode(note: note.text)) }
      warn("note-changed", "the page has a new note, which the spec gets", at: note.location)
    }
    for index in old.indices.reversed() where index < recorded.count && index >= connector.notes.count {
      guard !digests.contains(recorded[index]) else { continue }
      lose("lost-note", "this note", at: old[index].offset)
      result.remove(at: index)
    }
    set("notes", to: result.isEmpty ? nil : .list(result))
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
        .object([
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
