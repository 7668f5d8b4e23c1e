import _CoverageGenerator
import _CoverageSpec
import _CoverageTestSupport

/// A category with connectors and a configuration, made at random from a seed.
struct RandomSpec: Sendable {
  var seed: Int
  var category: JSONNode
  var connectors: [(slug: String, file: JSONNode)] = []
  /// `coverage-matrix.json`.
  var configuration: JSONNode = [:]
  /// Everything of the grammar that the spec uses.
  var constructs: Set<String> = []

  init(seed: Int) {
    var maker = SpecMaker(seed: seed)
    self.seed = seed
    category = maker.category()
    // Connectors are made for what was read, so that they list what there is.
    if let read = Self.load(category, []).specification?.category { connectors = maker.connectors(of: read) }
    configuration = maker.configuration(slugs: connectors.map(\.slug))
    constructs = maker.constructs
  }

  /// The files with their paths in a folder.
  var files: [(path: String, text: String)] {
    [("category.json", category.text(.report)), ("coverage-matrix.json", configuration.text(.report))]
      + connectors.map { ("connectors/\($0.slug).json", $0.file.text(.report)) }
  }

  /// What `check` says of it, and what it makes of it.
  func loaded() -> LoadedSpecification { Self.load(category, connectors) }

  private static func load(_ category: JSONNode, _ connectors: [(slug: String, file: JSONNode)]) -> LoadedSpecification
  {
    SpecificationLoader.load(
      category: category.text(.report),
      connectors: Dictionary(uniqueKeysWithValues: connectors.map { ($0.slug, $0.file.text(.report)) }),
      rules: StandardRules.all + Emitters.rules)
  }
}
