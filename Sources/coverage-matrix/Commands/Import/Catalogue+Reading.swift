import _CoverageFiles
import _CoverageImporter
import _CoverageSpec

extension Catalogue {
  /// Reads the category folders at or below a path, of which there need not be any yet.
  ///
  /// - Parameter files: Files of categories that take the place of those that are there.
  init(at path: String, with files: [SpecFile] = []) throws {
    let replaced = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    let folders = try CategoryFolder.ifAny(at: path).map { try ImportFolder($0, replaced) }
    self.init(at: path, folders, isOneFolder: CategoryFolder.isOne(at: path))
  }

  /// Reads the category folders at or below a path, of which there has to be one.
  init(presentAt path: String) throws {
    _ = try CategoryFolder.all(at: path)
    try self.init(at: path)
  }
}

extension ImportFolder {
  fileprivate init(_ folder: CategoryFolder, _ replaced: [String: SpecFile]) throws {
    var files = folder.files()
    if let category = replaced[files.category.path] { files.category = category }
    let records = folder.records()
    var errors = folder.diagnostics.filter { $0.severity == .error && $0.identifier != "no-connectors" }
    errors += records.diagnostics
    let read = ImportFolder(
      at: folder.path, category: files.category, connectors: files.connectors, records: records.files, &errors)
    if !errors.isEmpty { throw ToolError(diagnostics: errors) }
    guard let read else {
      throw ToolError("'\(files.category.path.onOneLine)' has errors; coverage-matrix check lists them")
    }
    self = read
  }
}

extension ToolError {
  init(_ error: Catalogue.ForeignCategory) {
    self.init(
      "'\(error.path.onOneLine)' is no folder of the category '\(error.name.onOneLine)'; give --spec the "
        + "folder above it")
  }
}
