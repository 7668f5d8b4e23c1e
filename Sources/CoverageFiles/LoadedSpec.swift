import _CoverageGenerator
import _CoverageSpec

/// All categories below a path, read and checked.
package struct LoadedSpec {
  /// The categories in the order of their folders; empty when there is an error.
  package let specifications: [Specification]
  /// The findings in the order of their places.
  package let diagnostics: [Diagnostic]
  /// The files that were read.
  package let files: [SpecFile]
  private let configuration: TargetConfiguration?

  package var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  package var hasErrors: Bool { !errors.isEmpty }
  package var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// The findings in what lies around the files of category folders, beside those that are known.
  ///
  /// - Throws: `ToolError` if a folder cannot be read.
  package static func findings(
    around folders: [CategoryFolder], configuredBy configuration: TargetConfiguration?, _ known: [Diagnostic]
  ) throws -> [Diagnostic] {
    // A finding about a file of the target says more than that the file is ignored.
    try known + (configuration?.diagnostics(beside: folders) ?? [])
      + folders.flatMap(\.diagnostics).filter { found in !known.contains { $0.location.path == found.location.path } }
  }

  /// Checks the files of category folders.
  ///
  /// - Parameter files: those that findings are shown in.
  package init(
    of folders: [(category: any DocumentSource, connectors: [any DocumentSource])],
    configuredBy configuration: TargetConfiguration? = nil, findings: [Diagnostic] = [], files: [SpecFile] = [],
    rules: [[any Rule]] = [], pages: [PagesFile] = []
  ) {
    var specifications: [Specification] = []
    var diagnostics = findings
    for (number, (category, connectors)) in folders.enumerated() {
      let further = number < rules.count ? rules[number] : []
      let loaded = SpecificationLoader.load(
        category: category, connectors: connectors, rules: StandardRules.all + Emitters.rules + further)
      diagnostics += loaded.diagnostics
      guard var specification = loaded.specification else { continue }
      if number < pages.count { specification.pages = pages[number] }
      specifications.append(specification)
      diagnostics += configuration?.findings(in: specification) ?? []
    }
    diagnostics += Self.sharedIDs(specifications.map(\.category))
    self.diagnostics = diagnostics.sorted()
    self.specifications = diagnostics.contains { $0.severity == .error } ? [] : specifications
    self.files = (configuration.map { [$0.file] } ?? []) + files
    self.configuration = configuration
  }

  /// Packs the coverage that the configuration selects into tables, which questions and outputs need.
  package func compiled() -> [CompiledCoverage] {
    specifications.map { configuration?.compiled($0) ?? CompiledCoverage($0) }
  }

  /// Finds categories whose outputs would go into one folder.
  ///
  /// Some file systems ignore the case of letters.
  private static func sharedIDs(_ categories: [Category]) -> [Diagnostic] {
    var first: [String: Category] = [:]
    return categories.compactMap { category in
      guard let other = first.updateValue(category, forKey: category.id.lowercased()) else { return nil }
      return .error(
        "duplicate-id", "two categories have the id '\(category.id)', and so would share a folder of outputs",
        at: category.location, notes: [Diagnostic.Note("the other is here", at: other.location)])
    }
  }
}
