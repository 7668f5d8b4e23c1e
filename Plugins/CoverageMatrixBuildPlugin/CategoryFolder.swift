import Foundation
import PackagePlugin

/// A folder of a target that holds `category.json` and `connectors/`.
struct CategoryFolder {
  var url: URL
  /// The prefix of the names of its outputs, which allows several categories in a target: the folder's path in the target,
  /// with hyphens between its parts, and a number if a name would be taken otherwise.
  var prefix: String
  /// `category.json`, or nothing for a target that has none.
  private var category: [URL]
  private var connectors: [URL]
  /// The records of imports in `sources`, which are inputs only because the package manager warns of unhandled files.
  private var records: [URL]

  /// The spec files, and the records beside them.
  var files: [URL] { category + connectors + records }

  /// The names of the Swift files that the tool generates for the folder.
  var outputNames: [String] {
    let slugs = connectors.map { $0.deletingPathExtension().lastPathComponent }
    return (Self.fixedOutputs + slugs.map { "Connector-\($0)" }).map { "\(prefix)-\($0).swift" }
  }

  private static let fixedOutputs = [
    "Namespace", "Capabilities", "Fields", "Inputs", "Features", "Connectors", "Coverage", "Names", "Types",
    "Records", "RecordCoding", "RecordFields", "Responses", "Maps", "Markers", "Requests",
    "Queries",
  ]

  /// The category folders of a target in the order of their paths.
  static func all(in target: any SourceModuleTarget) -> [CategoryFolder] {
    let files = self.files(of: target)
    let folders = files.filter { $0.lastPathComponent == "category.json" }.map { category in
      let folder = category.deletingLastPathComponent()
      let json = files.filter { $0.pathExtension == "json" }
      func contents(of name: String) -> [URL] {
        let path = folder.appendingPathComponent(name).path
        return json.filter { $0.deletingLastPathComponent().path == path }
      }
      let parts = folder.pathComponents.dropFirst(target.directoryURL.pathComponents.count)
      return CategoryFolder(
        url: folder,
        prefix: parts.isEmpty ? target.name : parts.joined(separator: "-"),
        category: [category],
        connectors: contents(of: "connectors"),
        records: contents(of: "sources"))
    }
    return apart(folders, from: files.filter { $0.pathExtension == "swift" }.map(\.lastPathComponent))
  }

  /// The files of a target in the order of their paths, including those in folders that are copied as resources, which the
  /// package manager lists as one file.
  private static func files(of target: any SourceModuleTarget) -> [URL] {
    target.sourceFiles.flatMap { file -> [URL] in
      let paths = file.type == .resource ? FileManager.default.subpaths(atPath: file.url.path) ?? [] : []
      return [file.url] + paths.map(file.url.appendingPathComponent)
    }.sorted { $0.path < $1.path }
  }

  /// The folders with prefixes that make the names of their files unique: the compiler refuses two files of a module with
  /// one name, even in different folders.
  private static func apart(_ folders: [CategoryFolder], from names: [String]) -> [CategoryFolder] {
    var taken = Set(names.map { $0.lowercased() })
    return folders.map { folder in
      var one = folder
      var number = 1
      while !taken.isDisjoint(with: one.outputNames.map { $0.lowercased() }) {
        number += 1
        one.prefix = "\(folder.prefix)-\(number)"
      }
      taken.formUnion(one.outputNames.map { $0.lowercased() })
      return one
    }
  }
}

extension CategoryFolder {
  /// The `coverage-matrix.json` beside a target's sources, if there is one.
  static func configuration(of target: any SourceModuleTarget) -> [URL] {
    let file = target.directoryURL.appendingPathComponent("coverage-matrix.json")
    return target.sourceFiles.map(\.url).filter { $0.path == file.path }
  }

  /// The JSON files of a target outside of its category folders, and the `category.json` of all folders but the first.
  ///
  /// The tool reports specs among them that are not read. Resources are not included: they have another purpose.
  static func strays(in target: any SourceModuleTarget, beside folders: [CategoryFolder]) -> [URL] {
    let known = Set(folders.flatMap { $0.connectors + $0.records } + folders[0].category + configuration(of: target))
    let json = target.sourceFiles.filter { $0.url.pathExtension == "json" && $0.type == .unknown }.map(\.url)
    return json.filter { !known.contains($0) }.sorted { $0.path < $1.path }
  }

  /// A whole target, for which the tool reports that it has no category folder.
  init(_ target: any SourceModuleTarget) {
    self.init(url: target.directoryURL, prefix: target.name, category: [], connectors: [], records: [])
  }
}
