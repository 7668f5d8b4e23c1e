import _CoverageSpec

/// The differences between a page and a connector's file.
///
/// A note counts as changed where the page has changed it since the last import; without a record of one, where the spec
/// words it otherwise.
package struct Drift: Sendable {
  package let slug: String
  package private(set) var changes: [DriftChange] = []

  private let connector: ProposedConnector
  private let provenance: Provenance?
  /// What other sources have stated at their last imports.
  private let elsewhere: [String: Set<Status>]
  /// The places of the page's cells.
  private let onPage: [String: SourceLocation]
  /// The page's cells, and all groups that they are in.
  private let pathsOnPage: Set<String>

  /// Compares a page with the connector that the spec has for it, if it has one.
  ///
  /// - Parameters:
  ///   - provenance: The record of the last import of the page, or of another source of its kind.
  ///   - others: The records of other sources. What the spec has from them, and the page never had, is no change.
  package init(
    _ connector: ProposedConnector, against entry: ConnectorEntry?, _ provenance: Provenance?, others: [Provenance] = []
  ) {
    self.connector = connector
    self.provenance = provenance
    elsewhere = others.reduce(into: [:]) { statuses, record in
      for (path, status, _) in record.stated { statuses[path, default: []].insert(status) }
    }
    slug = connector.slug.value
    onPage = Dictionary(connector.cells.map { ($0.path, $0.location) }) { first, _ in first }
    pathsOnPage = Set(
      onPage.keys.flatMap { path in
        sequence(first: path[...]) { part in part.lastIndex(of: ".").map { part[..<$0] } }.map(String.init)
      })
    let inSpec = entry.map { Array($0.cells) } ?? []
    let known = Set(inSpec.map(\.path))
    if let entry { compareHead(entry) }
    for cell in connector.cells where !known.contains(cell.path) && hasOwner(cell.path, in: known) {
      changes.append(DriftChange(kind: .gained, path: cell.path, page: cell.location))
    }
    compareStatuses(inSpec)
    // Silence of a source that does not list everything is a loss only where it has stated the cell before.
    let isComplete = connector.kind.isComplete
    let before = Set((provenance?.cells ?? []).map(\.path))
    // A no is lost where the source has said it before.
    for cell in inSpec where onPage[cell.path] == nil {
      let isElsewhere = elsewhere[cell.path]?.contains(cell.status) == true
      let isLost = cell.status == .supported ? isComplete : provenance?.statuses[cell.path] != nil
      guard !isElsewhere, isLost || cell.status == .supported && before.contains(cell.path) else { continue }
      changes.append(DriftChange(kind: .lost, path: cell.path, spec: cell.location))
    }
    compareNotes(inSpec)
  }

  package var isEmpty: Bool { changes.isEmpty }

  /// Whether page or spec say something of what a cell is a part of; a no for another one is left out by an import.
  private func hasOwner(_ path: String, in known: Set<String>) -> Bool {
    let (owner, member) = path.splitPath
    return member == nil || owner == "features" || known.contains(owner) || onPage[owner] != nil
  }

  /// Finds the cells that source and spec both state, and not alike.
  private mutating func compareStatuses(_ cells: [Cell]) {
    let stated = Dictionary(connector.statedCells.map { ($0.path, $0.status) }) { first, _ in first }
    let before = Dictionary((provenance?.stated ?? []).map { ($0.path, $0.status) }) { first, _ in first }
    for cell in cells {
      guard let status = stated[cell.path], status != cell.status else { continue }
      // The import has reported that sources disagree, and a check does.
      if before[cell.path] == status, elsewhere[cell.path]?.contains(cell.status) == true { continue }
      changes.append(
        DriftChange(
          kind: .status, path: cell.path, old: cell.status.words, new: status.words, page: onPage[cell.path],
          spec: cell.location))
    }
  }

  private mutating func compareHead(_ entry: ConnectorEntry) {
    let place = connector.name.location
    func change(_ what: String, _ old: String?, _ new: String?, _ page: SourceLocation) -> DriftChange? {
      guard let new, old != new else { return nil }
      return DriftChange(kind: .head, path: what, old: old, new: new, page: page, spec: entry.slugLocation)
    }
    changes += [
      change("name", entry.name, connector.kind.statesName && connector.isNamed ? connector.name.value : nil, place),
      change("title", entry.title, connector.title, place),
      change("stage", entry.stage, connector.stage, place), change("access", entry.access, connector.access, place),
    ].compactMap(\.self)
    for guide in connector.guides {
      let old = entry.guides.first { $0.title == guide.title }
      let what = "guide \(guide.title.quoted)"
      if old == nil {
        changes.append(DriftChange(kind: .head, path: what, new: guide.description, page: guide.location))
      }
      changes += [old.flatMap { change(what, $0.url?.value, guide.url, guide.location) }].compactMap(\.self)
    }
    for (asset, address) in connector.assets {
      changes += [change(asset.rawValue, entry.assets[asset]?.value, address, place)].compactMap(\.self)
    }
    guard connector.kind.statesHead else { return compareOwnNotes(entry) }
    for guide in entry.guides where !connector.guides.contains(where: { $0.title == guide.title }) {
      changes.append(
        DriftChange(kind: .head, path: "guide \(guide.title.quoted)", old: guide.description, spec: guide.location))
    }
    let match = NoteMatch(connector.notes, spec: entry.notes.map(\.text), recorded: provenance?.pageNotes)
    for number in (match.new + match.replaced.map(\.number)).sorted() {
      let note = connector.notes[number]
      changes.append(DriftChange(kind: .head, path: "page note", new: note.text, page: note.location))
    }
  }

  /// Finds the notes on the connector that an import of a source of which they are no part would add.
  private mutating func compareOwnNotes(_ entry: ConnectorEntry) {
    let known = Set(entry.notes.map { Provenance.digest(of: $0.text) } + (provenance?.pageNotes ?? []))
    for note in connector.notes where !known.contains(Provenance.digest(of: note.text)) {
      changes.append(DriftChange(kind: .head, path: "page note", new: note.text, page: note.location))
    }
  }

  private mutating func compareNotes(_ cells: [Cell]) {
    let hasAllNotes = connector.kind.statesNotes
    let pageNotes = Dictionary(connector.notedPaths.map { ($0.path, $0.note) }) { first, _ in first }
    var doubtful: Set<String> = []
    for cell in cells where onPage[cell.path] != nil {
      let note = pageNotes[cell.path]
      // Of a source without notes, or with those that people keep, silence says nothing of the others.
      guard hasAllNotes || note != nil || provenance?.note(at: cell.path) != nil else { continue }
      guard hasChanged(cell, note) else { continue }
      doubtful.insert(cell.path)
      changes.append(
        DriftChange(
          kind: .note, path: cell.path, old: cell.note?.text, new: note?.text,
          page: note?.location ?? onPage[cell.path], spec: cell.note?.location ?? cell.location))
    }
    if !hasAllNotes { return }
    // An action that is the same as another has its constraints there.
    for cell in cells where !cell.isInherited { compareConstraints(of: cell, doubtful) }
  }

  private func hasChanged(_ cell: Cell, _ note: Note?) -> Bool {
    if let provenance {
      let decision = NoteDecision(
        spec: cell.note?.text, page: note?.text, recorded: provenance.note(at: cell.path), wasImported: true)
      return decision != .keep && decision != .keepBeside
    }
    guard let note else { return false }
    return MarkupText.normalNote(note.text) != MarkupText.normalNote(cell.note?.text ?? "")
  }

  private mutating func compareConstraints(of cell: Cell, _ doubtful: Set<String>) {
    let limits =
      cell.constraints.map { ($0.subject?.value, $0.location) } + cell.valueMaps.map { (nil, $0.location) }
    for (subject, location) in limits {
      let path = subject.map { "\(cell.id).\($0)" } ?? cell.id
      let reason: String
      if onPage[cell.id] == nil || (subject != nil && !pathsOnPage.contains(path)) {
        reason = "a constraint on what the page does not list"
      } else if doubtful.contains(cell.id) || doubtful.contains(path) {
        reason = "a constraint beside a note that has changed"
      } else {
        continue
      }
      changes.append(
        DriftChange(kind: .constraint, path: path, new: reason, page: onPage[cell.id], spec: location))
    }
  }
}

/// One difference between a page and the spec.
package struct DriftChange: Sendable {
  package enum Kind: String, Sendable {
    /// The page lists what the spec does not.
    case gained
    /// The spec lists what the page does not.
    case lost
    /// The page calls it something else than the spec.
    case status
    /// The page has another note than at the last import, or than the spec where there was none.
    case note
    /// A constraint or a value map beside a note that has changed, or on something that is gone.
    case constraint
    /// The name, the title, the stage, the access or a guide.
    case head
  }

  package var kind: Kind
  /// The coverage path, or the name of a part of the head.
  package var path: String
  /// The text in the spec; nil where the change is not about a text.
  package var old: String?
  /// The text on the page; nil where the change is not about a text.
  package var new: String?
  /// The place on the page, where it has one.
  package var page: SourceLocation?
  /// The place in the spec, where it has one.
  package var spec: SourceLocation?
}

extension DriftChange {
  /// The change in one line, with its places.
  package var summary: String {
    let places = [page.map { "page \($0.path):\($0.line)" }, spec.map { "spec \($0.path):\($0.line)" }]
    let place = places.compactMap(\.self).joined(separator: ", ")
    let words =
      switch kind {
      case .gained: "+ \(path)"
      case .lost: "- \(path)"
      case .status: "! \(path): \(new ?? ""), \(old ?? "") in the spec"
      case .note: "~ note of \(path)"
      case .constraint: "? \(path): \(new ?? "")"
      case .head: "~ \(path)"
      }
    return place.isEmpty ? words : "\(words) (\(place))"
  }

  /// The lines that differ, of the spec with `-` and of the page with `+`.
  package var textDifference: [String] {
    guard kind == .note || kind == .head else { return [] }
    func lines(_ text: String?) -> [String] {
      (text ?? "").split(separator: "\n").map(String.init)
    }
    let (before, after) = (lines(old), lines(new))
    let removed = before.filter { !after.contains($0) }.map { "- \($0)" }
    return removed + after.filter { !before.contains($0) }.map { "+ \($0)" }
  }
}
