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

  /// The catalogue with as many connectors as are asked for, each a copy of one of the five.
  static func compiled(connectors count: Int) throws -> CompiledCoverage {
    var specification = try compiled().specification
    let few = specification.connectors
    specification.connectors = (0..<count).map { number in
      let connector = few[number % few.count]
      let digits = String(1000 + number).dropFirst()
      return connector.with(slug: "c\(digits)-\(connector.slug)", name: "\(connector.name) \(digits)")
    }
    return CompiledCoverage(specification)
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
