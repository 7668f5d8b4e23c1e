import _CoverageSpec

@testable import _CoverageGenerator

/// What is generated for a spec that is accepted.
struct Program: Sendable {
  let spec: RandomSpec
  let namespace: String
  let options: GenerationOptions
  private let specification: Specification

  /// The program; nil where something is wrong with the spec, which `refusals` gets to know.
  init?(_ spec: RandomSpec, refusals: inout [Diagnostic]) {
    let loaded = spec.loaded()
    let file = SpecFile(path: "coverage-matrix.json", bytes: Array(spec.configuration.text(.report).utf8))
    let reading = LoadedFile<Configuration>(reading: file)
    var findings = loaded.diagnostics + reading.diagnostics
    guard let whole = loaded.specification, let configuration = reading.value else {
      refusals = findings.filter { $0.severity == .error }
      return nil
    }
    let configured = whole.configured(configuration)
    findings += ConfigurationCheck.diagnostics(configuration)
    if configuration.namespace != nil {
      findings += SwiftNameRule().check(configured, in: CategoryIndex(configured.category))
    }
    refusals = findings.filter { $0.severity == .error }
    guard refusals.isEmpty else { return nil }
    var options = GenerationOptions(configuration)
    options.leftOut = whole.connectors.map(\.slug).filter { slug in !configured.connectors.contains { $0.slug == slug }
    }
    self.spec = spec
    self.options = options
    specification = configured
    namespace = configured.category.swiftName ?? SwiftNames.namespace(configured.category)
  }

  /// Whether no other category's namespace is called like it, nor anything that other categories use.
  var canStandBesideOthers: Bool { namespace.contains("\(spec.seed)") }

  /// The Swift files, named like no other program's.
  var files: [(name: String, text: String)] { files(options) }

  /// The Swift files of the category alone, for a target that others take the category from.
  var categoryFiles: [(name: String, text: String)] {
    var options = options
    options.makesConnectorTypes = false
    return files(options)
  }

  /// The Swift files of the connectors' types alone, for a target that takes the category from a module.
  func connectorFiles(categoryModule: String) -> [(name: String, text: String)] {
    var options = options
    options.categoryModule = categoryModule
    return files(options)
  }

  private func files(_ options: GenerationOptions) -> [(name: String, text: String)] {
    let coverage = CompiledCoverage(specification, options)
    return SwiftEmitters.all.flatMap { $0.files(for: coverage) }.map { ("S\(spec.seed)-\($0.path)", $0.contents) }
  }
}
