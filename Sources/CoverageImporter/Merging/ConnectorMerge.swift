import _CoverageSpec

/// Puts what a page says into a connector's file.
///
/// What the page states is added, and everything that pages do not know stays as it is: constraints, value maps, Swift
/// names, `$comment`, the order of keys, statuses, exceptions. What the file lists and the page does not is a loss.
package struct ConnectorMerge {
  /// The file with what the page says.
  package private(set) var node: JSONNode
  /// What the file listed and the page does not.
  package private(set) var losses: [Diagnostic] = []
  /// Everything else that is worth a look.
  package private(set) var diagnostics: [Diagnostic] = []

  let connector: ProposedConnector
  let existing: JSONNode?
  let provenance: Provenance?
  private let lines: LineTable
  private let allowsLoss: Bool

  /// Merges a page into a file, or makes the file.
  ///
  /// - Parameters:
  ///   - file: The file, where there is one.
  ///   - existing: Its tree.
  ///   - schema: The address of the schema that a new file names.
  ///   - allowsLoss: Whether losses are taken, and reported as warnings.
  package init(
    _ connector: ProposedConnector, into existing: JSONNode?, of file: SpecFile?, provenance: Provenance?,
    schema: String?, allowsLoss: Bool = false
  ) {
    self.allowsLoss = allowsLoss
    self.connector = connector
    self.existing = existing
    self.provenance = provenance
    lines = LineTable(path: file?.path ?? "", bytes: file?.bytes ?? [])
    node =
      existing
      ?? .object(of: [
        "$schema": schema.map(JSONNode.string), "format": JSONNode(.number("1")),
        "slug": .string(connector.slug.value), "name": .string(connector.name.value),
      ])
    mergeHead()
    mergeNotes()
    mergeGuides()
    mergeModels()
    mergeActions()
    mergeItems("features", connector.features, prefix: "features.")
    mergeStatuses("unsupported", connector.unsupported)
    mergeStatuses("not_implemented", connector.notImplemented)
  }

  mutating func set(_ key: String, to value: JSONNode?) { node.set(key, to: value, order: KeyOrder.connector) }

  mutating func warn(_ identifier: String, _ message: String, at location: SourceLocation) {
    diagnostics.append(.warning(identifier, message, at: location))
  }

  /// Reports something of the file that the page does not have.
  mutating func lose(_ identifier: String, _ what: String, at offset: Int) {
    let (message, place) = ("\(what) is not on the page \(connector.slug.location.path)", lines.location(of: offset))
    losses.append(
      allowsLoss
        ? .warning(identifier, "\(message); it is taken out", at: place)
        : .error(identifier, "\(message); pass --allow-loss to take it out", at: place))
  }

  private mutating func mergeHead() {
    let name = connector.name
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

  /// The note that a place of the file has after the import.
  mutating func merged(_ old: JSONNode?, with page: PageNote?, at path: String, place: Int) -> JSONNode? {
    let decision = NoteDecision(
      spec: old?.noteText, page: page?.text, recorded: provenance?.note(at: path), wasImported: provenance != nil)
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
          "the page has changed its note of \(path.quoted), which replaces the spec's; look at the "
            + "constraints beside it", at: page.location)
      }
      return page.map { JSONNode(note: $0.text) }
    }
  }

  /// The file in the one layout.
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
