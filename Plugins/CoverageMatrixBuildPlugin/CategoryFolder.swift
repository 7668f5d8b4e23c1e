import Foundation
import PackagePlugin

/// A folder of a target that holds `category.json` and `connectors/`.
struct CategoryFolder {
  var url: URL
  /// What the names of its outputs start with, so that two categories can live in one target.
  var prefix: String
  var category: URL
  var connectors: [URL]

  /// The folder's name, for messages.
  var name: String { url.lastPathComponent }

  /// The Swift files that the tool makes for the folder, by name.
  var outputNames: [String] {
    let slugs = connectors.map { $0.deletingPathExtension().lastPathComponent }
    return (Self.fixedOutputs + slugs.map { "Connector-\($0)" }).map { "\(prefix)-\($0).swift" }
  }

  private static let fixedOutputs = [
    "Namespace", "Capabilities", "Fields", "Inputs", "Features", "Connectors", "Coverage", "Names",
  ]

  /// The category folders of a target in the order of their paths.
  static func all(in target: any SourceModuleTarget) -> [CategoryFolder] {
    let files = target.sourceFiles.map(\.url).sorted { $0.path < $1.path }
    return files.filter { $0.lastPathComponent == "category.json" }.map { category in
      let folder = category.deletingLastPathComponent()
      let connectors = folder.appendingPathComponent("connectors").path
      return CategoryFolder(
        url: folder,
        prefix: prefix(of: folder, in: target),
        category: category,
        connectors: files.filter {
          $0.deletingLastPathComponent().path == connectors && $0.pathExtension == "json"
        })
    }
  }

  /// The folder's path in the target, with hyphens between its parts.
  private static func prefix(of folder: URL, in target: any SourceModuleTarget) -> String {
    let parts = folder.pathComponents.dropFirst(target.directoryURL.pathComponents.count)
    return parts.isEmpty ? target.name : parts.joined(separator: "-")
  }
}
