import Foundation
import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// The catalogue of this package, compiled from its spec.
enum Catalogue {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func compiled() throws -> CompiledCoverage {
    let folder = root.appendingPathComponent("Spec/ats")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("connectors").path)
    let loaded = SpecificationLoader.load(
      category: try file(folder.appendingPathComponent("category.json")),
      connectors: try names.sorted().map { try file(folder.appendingPathComponent("connectors/\($0)")) })
    return CompiledCoverage(try #require(loaded.specification))
  }

  private static func file(_ url: URL) throws -> SpecFile {
    SpecFile(path: url.path, bytes: Array(try Data(contentsOf: url)))
  }
}

extension CompiledCoverage {
  /// Everything but the Swift, by path.
  var documents: [String: String] {
    let emitters = PageEmitters.all + [CoverageJSONEmitter(), CoverageMarkdownEmitter()]
    let files = emitters.flatMap { $0.files(for: self) }
    return Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
  }
}
