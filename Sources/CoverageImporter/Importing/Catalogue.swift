import Foundation
import _CoverageSpec

/// A category folder in memory: its spec files, and the records of earlier imports.
package struct ImportFolder: Sendable {
  package let path: String
  package let id: String
  /// The category's file; nil for a category that an import starts.
  package let category: SpecFile?
  package let connectors: [SpecFile]
  /// The places of the connectors' files by path.
  private let places: [String: Int]
  private let former: [String: String]
  /// The records of imports by path.
  private let records: [String: SpecFile]
  let draft: CategoryDraft

  /// A folder that was read; nil where its category has an error.
  ///
  /// - Parameter diagnostics: The errors that keep imports from the folder are added to it.
  package init?(
    at path: String, category: SpecFile, connectors: [SpecFile], records: [SpecFile],
    _ diagnostics: inout [Diagnostic]
  ) {
    diagnostics += records.flatMap(Provenance.diagnostics)
    diagnostics += connectors.filter { $0.unreadable != nil }.flatMap { JSONDocument(parsing: $0).diagnostics }
    let document = JSONDocument(parsing: category)
    diagnostics += document.diagnostics
    guard let draft = document.root.flatMap(CategoryDraft.init) else { return nil }
    self.init(path, draft, category, connectors, records)
  }

  /// The folder of a category that an import starts.
  fileprivate init(startedAt path: String, _ draft: CategoryDraft) {
    self.init(path, draft, nil, [], [])
  }

  private init(
    _ path: String, _ draft: CategoryDraft, _ category: SpecFile?, _ connectors: [SpecFile], _ records: [SpecFile]
  ) {
    self.path = path
    self.draft = draft
    self.category = category
    self.connectors = connectors
    former = Self.formerSlugs(connectors)
    places = Dictionary(connectors.enumerated().map { ($1.path, $0) }) { first, _ in first }
    self.records = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
    id = draft.id
  }

  /// The slug that a connector has now, by one that it had before; the slug itself for any other.
  func presentSlug(_ slug: String) -> String { places[connectorPath(slug)] == nil ? former[slug] ?? slug : slug }

  /// The slugs of now by those of before.
  ///
  /// Few files have any, so that the others are not parsed for them.
  private static func formerSlugs(_ connectors: [SpecFile]) -> [String: String] {
    let key = Data("\"moved_from\"".utf8)
    var former: [String: String] = [:]
    for file in connectors where Data(file.bytes).range(of: key) != nil {
      guard let root = JSONDocument(parsing: file).root, let slug = root["slug"]?.string else { continue }
      for old in root["moved_from"]?.elements ?? [] {
        if let old = old.string { former[old] = slug }
      }
    }
    return former
  }

  /// The paths of the files of a connector.
  func connectorPath(_ slug: String) -> String { "\(path)/connectors/\(slug).json" }
  func recordPath(_ slug: String, _ kind: SourceKind) -> String {
    "\(path)/sources/\(slug)\(Provenance.ending(kind))"
  }

  /// The file of a connector, where there is one.
  func connector(_ slug: String) -> SpecFile? { places[connectorPath(slug)].map { connectors[$0] } }

  /// The record of the last import of a connector from a sort of source.
  func record(of slug: String, _ kind: SourceKind) -> SpecFile? { records[recordPath(slug, kind)] }

  func provenance(of slug: String, _ kind: SourceKind) -> Provenance? {
    record(of: slug, kind).flatMap { JSONDocument(parsing: $0).root }.flatMap(Provenance.init)
  }

  /// What all sources have stated of a connector.
  func provenance(of slug: String) -> [Provenance] { SourceKind.allCases.compactMap { provenance(of: slug, $0) } }

  /// The spec in the folder's files; nil for a category without a file.
  package func load(checkedBy rules: [any Rule] = []) -> LoadedSpecification? {
    category.map { SpecificationLoader.load(category: $0, connectors: connectors, rules: rules) }
  }

  /// The evidence of every cell of a spec that was loaded from the folder.
  package func evidence(of specification: Specification) -> [Evidence] {
    specification.connectors.flatMap { Evidence.all(of: $0, provenance(of: $0.slug)) }
  }

  /// The schema that the folder's connectors name.
  var schema: String? {
    connectors.lazy.compactMap { JSONDocument(parsing: $0).root?["$schema"]?.string }.first
  }
}

/// The category folders at or below a path.
package struct Catalogue: Sendable {
  /// A category that a page names, and that has no place in a catalogue of one folder.
  package struct ForeignCategory: Error {
    package let name: String
    /// The path of the catalogue.
    package let path: String
  }

  package let folders: [ImportFolder]
  private let path: String
  /// Whether the path is that of a category folder, so that no other category can be started in it.
  private let isOneFolder: Bool

  package init(at path: String, _ folders: [ImportFolder], isOneFolder: Bool) {
    self.path = path
    self.folders = folders
    self.isOneFolder = isOneFolder
  }

  /// The folder of a category that a page names, which may be new.
  ///
  /// - Parameter id: The category's id, where a source states one; it counts where it has the form of an id.
  func folder(of name: String, id: String? = nil) throws(ForeignCategory) -> ImportFolder {
    let stated = id.flatMap { CategoryDraft.id(ofName: $0) == $0 ? $0 : nil }
    let id = stated ?? CategoryDraft.id(ofName: name)
    if let folder = folders.first(where: { $0.id == id || $0.draft.name == name }) { return folder }
    if isOneFolder { throw ForeignCategory(name: name, path: path) }
    return ImportFolder(startedAt: "\(path)/\(id)", CategoryDraft(startedFor: name, id: id))
  }
}
