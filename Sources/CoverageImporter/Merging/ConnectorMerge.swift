import _CoverageEditing
import _CoverageSpec

/// Merges a page into a connector's file.
///
/// Items of the page are added. Everything that pages do not have stays: constraints, value maps, Swift names,
/// `$comment`, the order of keys, statuses, exceptions. An item of the file that the page does not list is a loss.
package struct ConnectorMerge {
  /// The merged file.
  package private(set) var node: JSONNode
  /// The items of the file that the page does not list.
  package private(set) var losses: [Diagnostic] = []
  /// The coverage paths of the notes of the source that the file does not have, since it has others by hand.
  private(set) var notesBeside: Set<String> = []
  /// The other findings.
  package private(set) var diagnostics: [Diagnostic] = []

  let connector: ProposedConnector
  let existing: JSONNode?
  /// The record of the source whose notes are merged.
  let provenance: Provenance?
  /// What the sources of this import have stated before.
  private let records: [Provenance]
  /// What other sources have stated.
  private let others: [Provenance]
  /// The cells that the sources of this import have stated before.
  private let statedBefore: Set<String>
  /// The cells that the sources call something else than supported.
  let denied: Set<String>
  /// The cells that the sources of this import have called so before.
  let deniedBefore: Set<String>
  /// Whether what the sources do not list is not there.
  let isComplete: Bool
  /// The statuses that the sources state now, with their places, by path.
  private(set) lazy var statedNow = Dictionary(
    connector.statedCells.map { ($0.path, (status: $0.status, location: $0.location)) }
  ) { first, _ in first }
  /// The remarks of entries that the page gives another status, by coverage path, until they stand there.
  var moving: [String: [JSONMember]] = [:]
  private let lines: LineTable
  private let allowsLoss: Bool

  /// Merges a page into a file, or makes the file.
  ///
  /// - Parameters:
  ///   - file: The file, where there is one.
  ///   - existing: Its tree.
  ///   - records: What the sources of this import have stated before.
  ///   - others: What other sources have stated.
  ///   - schema: The address of the schema that a new file names.
  ///   - allowsLoss: Whether losses are taken, and reported as warnings.
  package init(
    _ connector: ProposedConnector, into existing: JSONNode?, of file: SpecFile?, records: [Provenance],
    others: [Provenance] = [], schema: String?, allowsLoss: Bool = false
  ) {
    self.allowsLoss = allowsLoss
    self.connector = connector
    self.existing = existing
    self.records = records
    self.others = others
    provenance = records.first { $0.kind == connector.kind }
    isComplete = connector.kinds.contains(where: \.isComplete)
    statedBefore = isComplete ? [] : Set(records.lazy.flatMap(\.cells).map(\.path))
    denied = isComplete ? [] : Set((connector.unsupported + connector.notImplemented).map(\.id))
    deniedBefore = Set(records.lazy.flatMap(\.statuses.keys))
    lines = LineTable(path: file?.path ?? "", bytes: file?.bytes ?? [])
    node =
      existing
      ?? .object(of: [
        "$schema": schema.map(JSONNode.string), "format": JSONNode(.number("1")),
        "slug": .string(connector.slug.value), "name": .string(connector.name.value),
      ])
    collectMoving()
    mergeHead()
    mergeNotes()
    mergeGuides()
    mergeModels()
    mergeActions()
    mergeItems("features", connector.features, prefix: "features.")
    mergeStatuses(.unsupported, connector.unsupported)
    mergeStatuses(.notImplemented, connector.notImplemented)
    for (path, remarks) in moving.sorted(by: { $0.key < $1.key }) { lose(remarks, of: path) }
  }

  /// Whether an item of the file stays that the sources do not list: they never did, and call it nothing else now.
  func keeps(_ path: String) -> Bool {
    !isComplete && !statedBefore.contains(path) && !denied.contains(path)
  }

  mutating func set(_ key: String, to value: JSONNode?) { node.set(key, to: value, order: KeyOrder.connector) }

  mutating func warn(_ identifier: String, _ message: String, at location: SourceLocation) {
    diagnostics.append(.warning(identifier, message, at: location))
  }

  /// Reports an item of the file that the page does not have.
  mutating func lose(_ identifier: String, _ what: String, at offset: Int) {
    lose(identifier, because: "\(what) is not on the page \(connector.slug.location.path)", at: offset)
  }

  /// Reports a part of something, which pages do not have and which goes with it.
  mutating func losePart(_ part: String, of path: String, at offset: Int) {
    let page = connector.slug.location.path
    lose("lost-part", because: "the page \(page) has no place for \(part) of \(path.quoted)", at: offset)
  }

  /// Reports a content of the file that goes, with the reason.
  mutating func lose(_ identifier: String, because message: String, at offset: Int) {
    let place = lines.location(of: offset)
    losses.append(
      allowsLoss
        ? .warning(identifier, "\(message); it is taken out", at: place)
        : .error(identifier, "\(message); pass --allow-loss to take it out", at: place))
  }

  /// Reports remarks that no item of the file can have any more.
  mutating func lose(_ remarks: [JSONMember], of path: String) {
    for remark in remarks { losePart(remark.key.quoted, of: path, at: remark.keyOffset) }
  }

  private mutating func mergeHead() {
    mergeAssets()
    let name = connector.name
    guard existing == nil || connector.kinds.contains(where: \.statesName) && connector.isNamed else { return }
    if let old = node["name"]?.string, old != name.value {
      warn(
        "name-changed", "the name \(old.quoted) becomes \(name.value.quoted); Swift names may follow it",
        at: name.location)
    }
    set("name", to: .string(name.value))
    if connector.title != nil { set("title", to: connector.title.map(JSONNode.string)) }
    for (key, value) in [("stage", connector.stage), ("access", connector.access)] {
      guard let value else { continue }
      if let old = node[key]?.string, old != value {
        warn("\(key)-changed", "the \(key) \(old.quoted) becomes \(value.quoted)", at: name.location)
      }
      set(key, to: .string(value))
    }
  }

  private mutating func mergeAssets() {
    if connector.assets.isEmpty { return }
    var assets = node["assets"] ?? .object([])
    for (asset, address) in connector.assets { assets.set(asset.rawValue, to: .string(address)) }
    set("assets", to: assets)
  }

  /// The note of an item after the import.
  mutating func merged(_ old: JSONNode?, with page: Note?, at path: String, place: Int) -> JSONNode? {
    let decision = NoteDecision(
      spec: old?.noteText, page: page?.text, recorded: provenance?.note(at: path), wasImported: provenance != nil)
    let wasBeside = (provenance?.note(at: path)).flatMap(Provenance.digest(besideNote:)) != nil
    if decision == .keepBeside || decision == .keep && wasBeside && old != nil && page != nil {
      notesBeside.insert(path)
    }
    switch decision {
    case .keep: return old
    case .drop:
      lose("lost-note", "the note of \(path.quoted)", at: old?.offset ?? place)
      return nil
    case .keepBeside:
      if let page {
        warn(
          "note-differs", "the page has a note of \(path.quoted) now; the one written by hand stays", at: page.location)
      }
      return old
    case .take(let replaces):
      if replaces, let page {
        warn(
          "note-changed",
          "the page has changed its note of \(path.quoted), which replaces the spec's; check the "
            + "constraints beside it", at: page.location)
      }
      return page.map { JSONNode(note: $0.text) }
    }
  }

  /// The text of the merged file.
  package var text: String { node.text(.file) }
}

extension JSONNode {
  /// The text of a note, which may be a list of its lines.
  var noteText: String? {
    if case .array(let lines) = value { return lines.compactMap(\.string).joined(separator: "\n") }
    return string
  }

  /// A note, with a line for each of its lines.
  init(note: String) {
    var text = note
    guard text.withUTF8({ $0.contains(UInt8(ascii: "\n")) }) else {
      self = .string(note)
      return
    }
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    self = lines.count > 1 ? .list(lines.map(JSONNode.string)) : .string(note)
  }
}

extension ConnectorMerge {
  /// Merges the notes on the whole connector, which are identified by their text, of one source after the other.
  mutating func mergeNotes() {
    let old = existing?["notes"]?.elements ?? []
    let stated = [(kind: connector.kind, notes: connector.notes)] + connector.otherNotes
    // The digests of the notes by the source that they are from.
    let recorded = (records + others).map { ($0.kind, $0.pageNotes) }
    let digests = stated.map { ($0.kind, $0.notes.map { Provenance.digest(of: $0.text) }) } + recorded
    var result = old
    for (kind, notes) in stated {
      let own = Set(digests.lazy.filter { $0.0 == kind }.flatMap(\.1))
      let foreign = Set(digests.lazy.filter { $0.0 != kind }.flatMap(\.1)).subtracting(own)
      merge(notes, of: kind, besides: foreign, into: &result)
    }
    if result != old { set("notes", to: result.isEmpty ? nil : .list(result)) }
  }

  /// Merges the notes of a source.
  ///
  /// - Parameter foreign: The digests of other sources' notes, which are no rewordings of this one's.
  private mutating func merge(
    _ notes: [Note], of kind: SourceKind, besides foreign: Set<String>, into result: inout [JSONNode]
  ) {
    let recorded = records.first { $0.kind == kind }?.pageNotes
    let texts = result.map { $0.noteText ?? "" }
    guard kind.statesHead || recorded != nil else {
      // A source of which notes are no part adds those that nobody has had.
      let known = Set(texts.map(Provenance.digest(of:)))
      result += notes.filter { !known.contains(Provenance.digest(of: $0.text)) }.map { JSONNode(note: $0.text) }
      return
    }
    let own = result.indices.filter { !foreign.contains(Provenance.digest(of: texts[$0])) }
    let match = NoteMatch(notes, spec: own.map { texts[$0] }, recorded: recorded)
    for (number, place) in match.replaced { result[own[place]] = JSONNode(note: notes[number].text) }
    for place in match.lost.sorted().reversed() {
      lose("lost-note", "this note", at: result[own[place]].offset)
      result.remove(at: own[place])
    }
    result += match.new.map { JSONNode(note: notes[$0].text) }
    if recorded == nil { return }
    for number in (match.new + match.replaced.map(\.number)).sorted() {
      warn("note-changed", "the page has a new note, which is added to the spec", at: notes[number].location)
    }
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
      } else if connector.kinds.contains(where: \.statesHead), provenance?.guide(title) != nil {
        lose("lost-guide", "the guide \(title.quoted)", at: guide.offset)
        lose(guide.remarks, of: title)
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
    if case .take = decision, connector.kinds.contains(where: \.statesHead) {
      warn(
        "note-changed", "the page has changed the description of the guide \(guide.title.quoted)", at: guide.location)
      result.set("description", to: .string(guide.description))
    }
    // Text copied from a screen has no addresses; the spec's stay.
    if let url = guide.url, url != old["url"]?.string {
      if old["url"] != nil {
        warn("address-changed", "the address of the guide \(guide.title.quoted) has changed", at: guide.location)
      }
      result.set("url", to: .string(url))
    }
    return result
  }
}
