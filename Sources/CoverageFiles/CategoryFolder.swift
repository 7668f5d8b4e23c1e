import Foundation
import _CoverageSpec

/// The files of a category folder, in memory.
package typealias CategoryFiles = (category: SpecFile, connectors: [SpecFile])

/// A folder that holds `category.json` and `connectors/`.
package struct CategoryFolder {
  package let path: String
  /// The slugs of the connectors by the names of their files, in the order of their bytes.
  package let slugs: [String]
  /// The findings about the folder itself, such as missing connectors and ignored JSON files.
  package let diagnostics: [Diagnostic]

  /// The category folder at a path.
  ///
  /// - Throws: `ToolError` where there is none, or where it cannot be read.
  package init(at path: String) throws {
    let names = try FolderContents.names(at: path)
    guard names.contains(Self.categoryFile) else {
      throw ToolError("'\(path.onOneLine)' \(Self.isNoCategoryFolder)")
    }
    self.path = path
    let start = SourceLocation(path: "\(path)/\(Self.categoryFile)", line: 1, column: 1)
    var slugs: [String] = []
    var diagnostics = FileTransaction.isUnfinished(path) ? [Self.unfinished(at: start)] : []
    diagnostics += names.filter { isIgnored($0) }.map { Self.ignored("\(path)/\($0)") }
    diagnostics += names.filter { isMisspelt($0) }.flatMap { Self.ignoredFiles(at: "\(path)/\($0)") }
    switch FolderContents(at: "\(path)/connectors") {
    case .names(let names):
      for name in names where !name.hasPrefix(".") {
        if name.hasSuffix(".json") {
          slugs.append(String(name.dropLast(".json".count)))
        } else {
          diagnostics += Self.ignoredFiles(at: "\(path)/connectors/\(name)")
        }
      }
    case .absent: break
    case .unreadable(let reason):
      diagnostics.append(
        .error(
          "unreadable-file", "the connectors cannot be read: \(reason)",
          at: SourceLocation(path: "\(path)/connectors", line: 1, column: 1)))
    }
    if slugs.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) {
      let message = "the category has no connectors; describe one in 'connectors/<slug>.json' beside this file"
      diagnostics.append(.error("no-connectors", message, at: start))
    }
    self.slugs = slugs
    self.diagnostics = diagnostics
  }

  /// Whether there is a category folder at a path.
  package static func isOne(at path: String) -> Bool {
    if case .absent = FileContents(at: "\(path)/\(categoryFile)") { return false }
    return true
  }

  /// The category folders at or below a path, in the order of their paths.
  ///
  /// Folders below a category folder are not searched.
  ///
  /// - Throws: `ToolError` where there is none, or where a folder cannot be read.
  package static func all(at path: String) throws -> [CategoryFolder] {
    if case .absent = FolderContents(at: path) {
      throw ToolError("'\(path.onOneLine)' is not a folder that can be read")
    }
    let folders = try ifAny(at: path)
    if folders.isEmpty {
      throw ToolError("'\(path.onOneLine)' \(Self.isNoCategoryFolder), and has none below it")
    }
    return folders
  }

  /// The category folders at or below a path, if there are any.
  ///
  /// - Throws: `ToolError` where a folder cannot be read.
  package static func ifAny(at path: String) throws -> [CategoryFolder] {
    var seen: Set<String> = []
    return try search(path, &seen)
  }

  /// Reads the folder's files; parsing them reports those that cannot be read.
  package func files() -> CategoryFiles {
    (
      file(at: "\(path)/\(Self.categoryFile)"),
      slugs.map { file(at: "\(path)/connectors/\($0).json") }
    )
  }

  private static func unfinished(at place: SourceLocation) -> Diagnostic {
    .error(
      "unfinished-write",
      "a run that changed several files did not finish; 'coverage-matrix format' completes it",
      at: place)
  }

  /// Reads a file that a folder has named; where it is gone since, parsing it reports that.
  package func file(at path: String) -> SpecFile {
    SpecFile(ofCatalogueAt: path) ?? SpecFile(path: path, unreadable: "it is not there any more")
  }

  private static let categoryFile = "category.json"
  private static let isNoCategoryFolder = "is not a category folder, which has category.json and connectors/"

  private static func search(_ path: String, _ seen: inout Set<String>) throws -> [CategoryFolder] {
    // Two links to one folder are searched once, which also ends loops.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard seen.insert(target).inserted else { return [] }
    let names = try FolderContents.names(at: path)
    if names.contains(categoryFile) { return [try CategoryFolder(at: path)] }
    return try names.filter { !$0.hasPrefix(".") && FolderContents.isFolder("\(path)/\($0)") }
      .flatMap { try search("\(path)/\($0)", &seen) }
  }
}

// MARK: - Ignored JSON files

/// Whether a name in a category folder is that of an ignored JSON file.
private func isIgnored(_ name: String) -> Bool {
  // The last three are about an OpenAPI document, and imports read and write them.
  let known = [
    "category.json", "coverage-matrix.json", PagesFile.fileName, PageWords.fileName, "vocabulary.map.json",
    "vocabulary.left-out.json", "vocabulary.sources.json",
  ]
  return name.isJSON && !known.contains(name)
}

/// Whether the name of a folder looks like a misspelt `connectors`.
private func isMisspelt(_ name: String) -> Bool {
  name != "connectors" && !suggestion(for: name, among: ["connectors"]).isEmpty
}

extension CategoryFolder {
  /// Warnings about the JSON files at or below a path where no connectors are read.
  fileprivate static func ignoredFiles(at path: String) -> [Diagnostic] {
    guard FolderContents.isFolder(path) else {
      return path.isJSON ? [ignored(path)] : []
    }
    // Links may form cycles, and their targets are found by their own paths.
    if FolderContents.isLink(path) { return [] }
    guard case .names(let names) = FolderContents(at: path) else { return [] }
    return names.filter { !$0.hasPrefix(".") }.flatMap { ignoredFiles(at: "\(path)/\($0)") }
  }

  fileprivate static func ignored(_ path: String) -> Diagnostic {
    .warning(
      "ignored-file",
      "nothing is read from this file: a category is 'category.json', and a connector 'connectors/<slug>.json' beside it",
      at: SourceLocation(path: path, line: 1, column: 1))
  }
}

extension String {
  /// Whether the name of a file ends with `.json` in any case, and is not hidden.
  fileprivate var isJSON: Bool { !hasPrefix(".") && lowercased().hasSuffix(".json") }
}
