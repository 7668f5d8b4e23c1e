import Foundation
import _CoverageGenerator
import _CoverageSpec

/// The `coverage-matrix.json` of a target, which selects what is generated for it.
package final class TargetConfiguration {
  package let file: SpecFile
  private let loaded: LoadedFile<Configuration>

  /// The configuration in a file.
  ///
  /// - Throws: `ToolError` where it cannot be read.
  package init(at path: String) throws {
    file = try SpecFile(readingFrom: path)
    loaded = LoadedFile(reading: file)
  }

  /// The findings in the configuration for category folders, and for those that lie around it.
  ///
  /// - Throws: `ToolError` if a folder around it cannot be read.
  package func diagnostics(beside folders: [CategoryFolder]) throws -> [Diagnostic] {
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

  /// The findings in the part of a category that the configuration selects.
  package func findings(in specification: Specification) -> [Diagnostic] {
    guard let configuration = loaded.value, configuration.namespace != nil else { return [] }
    let configured = specification.configured(configuration)
    return SwiftNameRule().check(configured, in: CategoryIndex(configured.category))
  }

  /// The tables of the part of a category that the configuration selects.
  package func compiled(_ specification: Specification) -> CompiledCoverage {
    guard let configuration = loaded.value else { return CompiledCoverage(specification) }
    let configured = specification.configured(configuration)
    var options = GenerationOptions(configuration)
    let kept = Set(configured.connectors.map(\.slug))
    options.leftOut = specification.connectors.map(\.slug).filter { !kept.contains($0) }
    return CompiledCoverage(configured, options)
  }
}
