import Foundation
import _CoverageGenerator
import _CoverageSpec

/// `coverage-matrix.json`, which says what a target wants to have generated.
struct TargetConfiguration {
  let file: SpecFile
  private let loaded: LoadedFile<Configuration>

  /// The configuration that the arguments name; nil where they name none.
  init?(_ arguments: ParsedArguments) throws {
    guard let path = arguments[.configuration] else { return nil }
    file = try SpecFile(readingFrom: path)
    loaded = LoadedFile(reading: file)
  }

  /// What is wrong with the configuration beside some category folders, and those that lie around it.
  ///
  /// - Throws: `FileError` where a folder around them cannot be read.
  func diagnostics(beside folders: [CategoryFolder]) throws -> [Diagnostic] {
    guard let configuration = loaded.value else { return loaded.diagnostics }
    let others = try CategoryFolder.ifAny(at: URL(fileURLWithPath: file.path).deletingLastPathComponent().path)
    let slugs = Set((folders + others).flatMap(\.slugs))
    var diagnostics = loaded.diagnostics + ConfigurationCheck.diagnostics(configuration)
    for slug in configuration.connectors ?? [] where !slugs.contains(slug.value) {
      let hint = suggestion(for: slug.value, among: slugs.sorted())
      diagnostics.append(.error("unknown-connector", "unknown connector '\(slug.value)'\(hint)", at: slug.location))
    }
    if let namespace = configuration.namespace, others.count > 1 {
      diagnostics.append(
        .error(
          "duplicate-namespace",
          "all \(others.count) categories of the target would be '\(namespace.value)'; "
            + "write 'swift_name' in their category.json instead", at: namespace.location))
    }
    return diagnostics
  }

  /// What is wrong with a category once it is cut as the configuration says.
  func findings(in specification: Specification) -> [Diagnostic] {
    guard let configuration = loaded.value, configuration.namespace != nil else { return [] }
    return SwiftNameRule().check(specification.configured(configuration))
  }

  /// The category as far as the configuration asks for it.
  func compiled(_ specification: Specification) -> CompiledCoverage {
    guard let configuration = loaded.value else { return CompiledCoverage(specification) }
    let configured = specification.configured(configuration)
    var options = GenerationOptions(configuration)
    let kept = Set(configured.connectors.map(\.slug))
    options.leftOut = specification.connectors.map(\.slug).filter { !kept.contains($0) }
    return CompiledCoverage(configured, options)
  }
}
