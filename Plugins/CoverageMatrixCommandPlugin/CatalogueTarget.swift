import Foundation
import PackagePlugin

/// A target that may hold category folders, and the options that describe it to the tool.
struct CatalogueTarget {
  let name: String
  /// The category folders behind all symbolic links.
  let folders: [URL]
  private let spec: URL
  private let configuration: URL?

  private init(_ target: any SourceModuleTarget) {
    let found = CategoryFolder.all(in: target)
    name = target.name
    folders = found.map { $0.url.resolvingSymlinksInPath() }
    // The tool finds several folders by itself, and reports that there is none.
    spec = found.count == 1 ? found[0].url : target.directoryURL
    configuration = CategoryFolder.configuration(of: target).first
  }

  /// The targets with some names; without names, those that hold category folders.
  static func all(in package: Package, named names: [String]) throws -> [CatalogueTarget] {
    let targets = names.isEmpty ? package.targets : try package.targets(named: names)
    let catalogues = targets.compactMap { $0 as? any SourceModuleTarget }.map(CatalogueTarget.init)
    return names.isEmpty ? catalogues.filter { !$0.folders.isEmpty } : catalogues
  }

  /// The targets without those that have the categories of an earlier one, and so would give the same answers.
  static func distinct(_ targets: [CatalogueTarget]) -> [CatalogueTarget] {
    var seen: Set<[URL]> = []
    return targets.filter { seen.insert($0.folders).inserted }
  }

  /// The options of a verb that describe the target.
  func arguments(_ options: Set<String>, output: URL) -> [(option: String, value: String)] {
    let all =
      [("--spec", spec), ("--output", output)] + [configuration].compactMap { $0.map { ("--configuration", $0) } }
    return all.filter { options.contains($0.0) }.map { ($0.0, $0.1.path) }
  }
}

extension [String] {
  /// A verb's arguments and the options that they lack, which are inserted before `--`.
  func adding(_ options: [(option: String, value: String)]) -> [String] {
    let given = prefix { $0 != "--" }
    let missing = options.filter { option, _ in !given.contains { $0 == option || $0.hasPrefix("\(option)=") } }
    return given + missing.flatMap { [$0.option, $0.value] } + self[given.endIndex...]
  }
}
