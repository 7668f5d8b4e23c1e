import Foundation
import _CoverageImporter
import _CoverageSpec

/// The category folders that an import reads and writes.
struct Catalogue {
  /// A category folder with its files in memory.
  struct Folder {
    let path: String
    let id: String
    let category: SpecFile?
    let connectors: [SpecFile]
    let draft: CategoryDraft

    /// The file about a connector's page.
    func provenance(of slug: String) -> SpecFile? { SpecFile(ofCatalogueAt: "\(path)/sources/\(slug).json") }

    /// What the folder's files say, without the rules; nil for a category that has no file.
    func load() -> LoadedSpecification? {
      category.map { SpecificationLoader.load(category: $0, connectors: connectors, rules: []) }
    }

    /// The schema that the folder's connectors name.
    var schema: String? {
      connectors.lazy.compactMap { file -> String? in
        guard case .object(let members) = JSONDocument(parsing: file).root?.value else { return nil }
        guard case .string(let schema) = members.first(where: { $0.key == "$schema" })?.value.value else { return nil }
        return schema
      }.first
    }
  }

  private let path: String
  private(set) var folders: [Folder]
  /// Whether the path is one category folder, so that no other category can be started in it.
  private let isOneFolder: Bool

  /// Reads the category folders at or below a path, of which there need not be any yet.
  init(at path: String) throws {
    self.path = path
    isOneFolder = CategoryFolder.isOne(at: path)
    folders = try CategoryFolder.ifAny(at: path).map(Folder.init)
  }

  /// Reads the category folders at or below a path, of which there has to be one.
  init(presentAt path: String) throws {
    _ = try CategoryFolder.all(at: path)
    try self.init(at: path)
  }

  /// The folder of a category that a page names, which may be new.
  func folder(of name: String) throws -> Folder {
    let id = CategoryDraft.id(ofName: name)
    if let folder = folders.first(where: { $0.id == id || $0.draft.name == name }) { return folder }
    if isOneFolder {
      throw ToolError(
        "'\(path.onOneLine)' is no folder of the category '\(name.onOneLine)'; give --spec the folder above it"
      )
    }
    return Folder(
      path: "\(path)/\(id)", id: id, category: nil, connectors: [], draft: CategoryDraft(startedFor: name))
  }
}

extension Catalogue.Folder {
  fileprivate init(_ folder: CategoryFolder) throws {
    let files = folder.files()
    let broken =
      folder.diagnostics.filter { $0.severity == .error && $0.identifier != "no-connectors" }
      + folder.recordDiagnostics()
      + files.connectors.filter { $0.unreadable != nil }.flatMap {
        JSONDocument(parsing: $0).diagnostics
      }
    let document = JSONDocument(parsing: files.category)
    let found = broken + document.diagnostics
    if !found.isEmpty { throw ToolError(diagnostics: found) }
    guard let draft = document.root.flatMap(CategoryDraft.init) else {
      throw ToolError("'\(files.category.path.onOneLine)' has errors; coverage-matrix check lists them")
    }
    self.init(
      path: folder.path, id: draft.id, category: files.category, connectors: files.connectors, draft: draft)
  }
}
