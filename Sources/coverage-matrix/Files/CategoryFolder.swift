import CoverageSpec
import Foundation

/// The files of a category folder, in memory.
typealias CategoryFiles = (category: SpecFile, connectors: [SpecFile])

/// A folder that holds `category.json` and `connectors/`.
struct CategoryFolder {
  let path: String

  /// The category folder at a path.
  init(at path: String) throws {
    guard Self.isOne(at: path) else {
      throw FileError(message: "'\(path)' \(Self.isNoCategoryFolder)")
    }
    self.path = path
  }

  /// Whether there is a category folder at a path.
  static func isOne(at path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/category.json") }

  /// The category folders at or below a path, in the order of their paths.
  ///
  /// Folders below a category folder are not searched.
  static func all(at path: String) throws -> [CategoryFolder] {
    var seen: Set<String> = []
    let folders = try search(path, &seen)
    if folders.isEmpty {
      throw FileError(message: "'\(path)' \(Self.isNoCategoryFolder), and no folder below it is one")
    }
    return folders
  }

  /// Reads the folder's files.
  func files() throws -> CategoryFiles {
    (
      try Self.read(path + "/category.json"),
      try slugs.map { try Self.read("\(path)/connectors/\($0).json") }
    )
  }

  /// What is wrong with a folder that has no connectors.
  var missingConnectors: Diagnostic? {
    guard slugs.isEmpty else { return nil }
    return .error(
      "no-connectors", "the category has no connectors; describe one in 'connectors/<slug>.json' beside this file",
      at: SourceLocation(path: "\(path)/category.json", line: 1, column: 1))
  }

  /// The slugs of the connectors by the names of their files.
  var slugs: [String] {
    let names = (try? Self.contents(of: path + "/connectors", orElse: "")) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
  }

  private static let isNoCategoryFolder = "is no category folder, which is one with category.json and connectors/"

  private static func search(_ path: String, _ seen: inout Set<String>) throws -> [CategoryFolder] {
    // Two links to one folder are searched once, which also ends loops.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard seen.insert(target).inserted else { return [] }
    let names = try contents(of: path, orElse: "'\(path)' is not a folder that can be read")
    if names.contains("category.json") { return [try CategoryFolder(at: path)] }
    return try names.filter { !$0.hasPrefix(".") && isFolder("\(path)/\($0)") }
      .flatMap { try search("\(path)/\($0)", &seen) }
  }

  private static func contents(of path: String, orElse message: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw FileError(message: message)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func read(_ path: String) throws -> SpecFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileError(message: "'\(path)' cannot be read")
    }
    return SpecFile(path: path, bytes: Array(data))
  }
}
