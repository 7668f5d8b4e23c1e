import Foundation
import _CoverageSpec

/// The files of this package.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder, by its path from the root.
  package static func url(_ path: String) -> URL { root.appendingPathComponent(path) }

  package static func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  /// Reads and checks a category folder, such as `Spec/ats`.
  package static func load(_ folder: String) throws -> LoadedSpecification {
    func file(_ path: String) throws -> SpecFile {
      SpecFile(path: path, bytes: Array(try Data(contentsOf: url("\(folder)/\(path)"))))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: url("\(folder)/connectors").path)
    return SpecificationLoader.load(
      category: try file("category.json"), connectors: try names.sorted().map { try file("connectors/\($0)") })
  }
}

extension SpecificationLoader {
  /// Reads and checks a category and connectors that are given as JSON texts, the latter by slug.
  package static func load(
    category: String, connectors: [String: String] = [:], rules: [any Rule] = StandardRules.all
  ) -> LoadedSpecification {
    load(
      category: SpecFile(path: "category.json", bytes: Array(category.utf8)),
      connectors: connectors.map { SpecFile(path: "\($0).json", bytes: Array($1.utf8)) }, rules: rules)
  }
}

extension [Diagnostic] {
  /// The text that a run prints, one finding or note a line.
  package var text: String { map(\.description).joined(separator: "\n") }
}
