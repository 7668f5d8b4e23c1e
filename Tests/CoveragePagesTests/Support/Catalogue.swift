import Testing
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec
import _CoverageTestSupport

/// The catalogue of this package, compiled from its spec.
enum Catalogue {
  static func compiled() throws -> CompiledCoverage {
    CompiledCoverage(try #require(Repository.load("Spec/ats").specification))
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
