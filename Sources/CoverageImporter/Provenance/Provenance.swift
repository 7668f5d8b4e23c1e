import _CoverageSpec

/// The record of an import: the page, the day, and the line of each cell on the page.
///
/// It is kept beside the spec, in `sources/<slug>.json` of the category folder. The digests of notes tell whether a page
/// has changed a note since the last import, while the spec may have reworded it.
package struct Provenance: Sendable {
  package var slug: String
  /// What sort of source it is; each sort has a record of its own.
  package var kind: SourceKind
  /// The page's address, or the name of its file.
  package var source: String
  /// The SHA-256 digest of the page in hexadecimal digits.
  package var digest: String
  /// The day of the import, `YYYY-MM-DD`, where the caller has given one.
  package var date: String?
  /// The digests of the notes of the whole page.
  package var pageNotes: [String]
  /// The digests of the descriptions of guides by their titles.
  package var guides: [(title: String, digest: String)]
  /// The digests of notes by coverage path.
  package private(set) var notes: [(path: String, digest: String)]
  /// The same, to be looked up; nil in a new record, of which nothing is asked.
  private let noteDigests: [String: String]?
  /// The page's lines by coverage path.
  package var cells: [(path: String, line: Int)]
  /// The statuses of the cells that the source calls something else than supported.
  package var statuses: [String: Status]

  /// The record of an import.
  ///
  /// - Parameter digest: The digest of what the source says of the connector.
  package init(of connector: ProposedConnector, digest: String, source: String, date: String?) {
    slug = connector.slug.value
    kind = connector.kind
    self.source = source
    self.date = date
    self.digest = digest
    pageNotes = connector.notes.map { Self.digest(of: $0.text) }
    guides = connector.guides.map { ($0.title, Self.digest(of: $0.description)) }
    notes = connector.notedPaths.map { ($0.path, Self.digest(of: $0.note.text)) }
    noteDigests = nil
    var cells: [(path: String, line: Int)] = []
    cells.reserveCapacity(connector.cellCount)
    connector.forEachCell { cells.append(($0, $1.line)) }
    self.cells = cells
    let unsupported = connector.unsupported.map { ($0.id, Status.unsupported) }
    let notImplemented = connector.notImplemented.map { ($0.id, Status.notImplemented) }
    statuses = Dictionary(unsupported + notImplemented) { first, _ in first }
  }

  /// The cells with their statuses, and their places in the source.
  var stated: [(path: String, status: Status, location: SourceLocation)] {
    cells.map { ($0.path, statuses[$0.path] ?? .supported, SourceLocation(path: source, line: $0.line, column: 1)) }
  }

  /// Whether the record is of a source of before, by its sort.
  ///
  /// People keep several spreadsheets, each with capabilities and connectors of its own, and lists are of several formats:
  /// another sheet or list is another source.
  func isOfSource(of kind: SourceKind, _ source: String) -> Bool {
    self.kind == kind && (kind != .sheet && kind != .list || self.source == source)
  }

  /// Marks the notes at some paths as ones that the spec does not have, since it has others by hand.
  mutating func setBeside(_ paths: Set<String>) {
    if paths.isEmpty { return }
    notes = notes.map { paths.contains($0.path) ? ($0.path, Self.markBeside + $0.digest) : $0 }
  }

  /// The digest of a note that a spec does not have, in a record; nil for any other.
  static func digest(besideNote recorded: String) -> String? {
    recorded.hasPrefix(markBeside) ? String(recorded.dropFirst(markBeside.count)) : nil
  }

  private static let markBeside = "beside "

  /// The ending of the name of a record's file, behind the slug: `.json` for pages, `.answer.json` for answers.
  static func ending(_ kind: SourceKind) -> String { kind == .page ? ".json" : ".\(kind.rawValue).json" }

  /// The digest of a note, which does not depend on list markers and line breaks.
  static func digest(of note: String) -> String {
    SHA256.hexadecimal(of: MarkupText.normalNote(note), digits: 16)
  }

  func note(at path: String) -> String? {
    noteDigests.map { $0[path] } ?? notes.first { $0.path == path }?.digest
  }

  func guide(_ title: String) -> String? { guides.first { $0.title == title }?.digest }
}

extension Provenance {
  /// The record in a file; nil where it is none.
  package init?(_ root: JSONNode) {
    guard root["format"]?.value == .number("1"), let slug = root["slug"]?.string, let source = root["source"]?.string,
      let digest = root["digest"]?.string, root["date"].map({ $0.string != nil }) ?? true,
      let pageNotes = Self.elements(root["page_notes"]).flatMap({ Self.all($0.map(\.string)) }),
      let guides = Self.members(root["guides"]).flatMap({ Self.all($0.map(Self.text)) }),
      let notes = Self.members(root["notes"]).flatMap({ Self.all($0.map(Self.text)) }),
      let lines = Self.members(root["lines"]).flatMap({ Self.all($0.map(Self.line)) }),
      let kind = root["kind"].map({ $0.string.flatMap(SourceKind.init) }) ?? .page,
      let statuses = Self.members(root["statuses"]).flatMap({ Self.all($0.map(Self.status)) })
    else { return nil }
    self.kind = kind
    self.statuses = Dictionary(statuses) { first, _ in first }
    self.slug = slug
    self.source = source
    self.digest = digest
    date = root["date"]?.string
    self.pageNotes = pageNotes
    self.guides = guides
    self.notes = notes
    noteDigests = Dictionary(self.notes.map { ($0.path, $0.digest) }) { first, _ in first }
    cells = lines
  }

  /// The elements of a list that may be absent; nil where it is something else.
  private static func elements(_ node: JSONNode?) -> [JSONNode]? {
    guard let node else { return [] }
    return if case .array(let elements) = node.value { elements } else { nil }
  }

  /// The members of an object that may be absent; nil where it is something else.
  private static func members(_ node: JSONNode?) -> [JSONMember]? {
    guard let node else { return [] }
    return if case .object(let members) = node.value { members } else { nil }
  }

  /// The values if none is missing.
  private static func all<Value>(_ values: [Value?]) -> [Value]? {
    let found = values.compactMap(\.self)
    return found.count == values.count ? found : nil
  }

  private static func text(_ member: JSONMember) -> (String, String)? {
    member.value.string.map { (member.key, $0) }
  }

  private static func status(_ member: JSONMember) -> (String, Status)? {
    member.value.string.flatMap(Status.init).map { (member.key, $0) }
  }

  private static func line(_ member: JSONMember) -> (path: String, line: Int)? {
    guard case .number(let line) = member.value.value else { return nil }
    return Int(line).map { (member.key, $0) }
  }

  /// The text of the record's file.
  package var text: String {
    let head = JSONNode.object(of: [
      "format": 1, "slug": .string(slug), "kind": kind == .page ? nil : .string(kind.rawValue),
      "source": .string(source), "date": date.map(JSONNode.string),
      "digest": .string(digest), "page_notes": JSONNode.strings(pageNotes).unlessEmpty,
      "guides": JSONNode.object(guides.map { JSONMember($0.title, .string($0.digest)) }).unlessEmpty,
      "notes": JSONNode.object(notes.map { JSONMember($0.path, .string($0.digest)) }).unlessEmpty,
      "statuses": JSONNode.object(
        cells.compactMap { cell in statuses[cell.path].map { JSONMember(cell.path, .string($0.rawValue)) } }
      ).unlessEmpty,
    ]).text(.file)
    if cells.isEmpty { return head }
    // The lines are nearly all of the file; they are written without a tree of them, and look as if there had been one.
    var text = TextBuffer(capacity: head.utf8.count + 48 * cells.count)
    text.append(head)
    text.truncate(to: text.count - "\n}\n".utf8.count)
    text.append(literal: ",\n  \"lines\": {")
    for (index, cell) in cells.enumerated() {
      if index > 0 { text.append(literal: ",") }
      text.append(literal: "\n    ")
      text.appendQuoted(cell.path)
      text.append(literal: ": ")
      text.append(String(cell.line))
    }
    text.append(literal: "\n  }\n}\n")
    return text.text()
  }
}

extension ProposedConnector {
  /// The notes of the page by coverage path.
  var notedPaths: [(path: String, note: Note)] {
    var notes: [(path: String, note: Note)] = []
    func add(_ items: [ProposedItem], _ prefix: String) {
      for item in items {
        if let note = item.note { notes.append((prefix + item.id, note)) }
      }
    }
    func add(_ groups: [ProposedGroup]) {
      for group in groups {
        if let note = group.note { notes.append((group.id, note)) }
        add(group.items, group.id + ".")
      }
    }
    add(models)
    add(actions)
    add(features, "features.")
    add(unsupported, "")
    add(notImplemented, "")
    return notes
  }
}

extension Provenance {
  /// The problems of a record's file: it cannot be read, is not JSON, or is not a record.
  package static func diagnostics(in file: SpecFile) -> [Diagnostic] {
    let document = JSONDocument(parsing: file)
    let isRecord = document.root.flatMap(Provenance.init) != nil
    if isRecord || !document.diagnostics.isEmpty { return document.diagnostics }
    let start = SourceLocation(path: file.path, line: 1, column: 1)
    let message =
      "this is not a record of an import, which has 'format' 1, 'slug', 'source' and 'digest'; delete the file, and import "
      + "the page again"
    return [.error("invalid-record", message, at: start)]
  }
}

extension SourceAgreementRule {
  /// The rule with what the records of imports state.
  package init(recordedIn files: [SpecFile]) {
    let records = files.compactMap { JSONDocument(parsing: $0).root.flatMap(Provenance.init) }
      .sorted { Precedence.standard.rank($0.kind) < Precedence.standard.rank($1.kind) }
    let statements = Dictionary(grouping: records, by: \.slug).mapValues { records in
      records.map { record in
        record.stated.map { path, status, location in
          Statement(path: path, status: status, place: "\(location.path):\(location.line)")
        }
      }
    }
    self.init(statements)
  }
}

/// A cell of a spec with the page that it was taken from.
package struct Evidence: Sendable {
  package var slug: String
  /// The coverage path.
  package var path: String
  /// The page; nil where the cell was not imported.
  package var source: String?
  package var line: Int?
  /// The day of the import, where one is known.
  package var date: String?
}

extension Evidence {
  /// The evidence of each cell that a connector lists: the newest of the sources that say so.
  package static func all(of connector: ConnectorEntry, _ records: [Provenance]) -> [Evidence] {
    // Days in this form are in the order of their texts; a source without a day is the oldest.
    let newestFirst = records.enumerated().sorted { a, b in
      (b.element.date ?? "", a.offset) < (a.element.date ?? "", b.offset)
    }.map { record in
      (record.element, Dictionary(record.element.cells.map { ($0.path, $0.line) }) { first, _ in first })
    }
    return connector.cells.map { cell in
      let path = cell.path
      let found = newestFirst.lazy.compactMap { record, lines in
        (record.statuses[path] ?? .supported) == cell.status ? lines[path].map { (record, $0) } : nil
      }.first
      return Evidence(
        slug: connector.slug, path: path, source: found?.0.source, line: found?.1, date: found?.0.date)
    }
  }
}

extension TextBuffer {
  /// Appends a string as a file of JSON spells it.
  fileprivate mutating func appendQuoted(_ string: String) {
    let start = count
    append(literal: "\"")
    if appendPlain(string, without: UInt8(ascii: "\""), UInt8(ascii: "\\")) {
      append(literal: "\"")
    } else {
      truncate(to: start)
      append(JSONNode.string(string).element(.file, indent: 0))
    }
  }
}
