import _CoverageGenerator
import _CoverageSpec

/// All categories below a path, read and checked.
struct LoadedSpec {
  /// The categories in the order of their folders; empty when there is an error.
  let specifications: [Specification]
  /// The findings in the order of their places.
  let diagnostics: [Diagnostic]
  /// The files that were read.
  private let files: [SpecFile]
  private let configuration: TargetConfiguration?

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  var hasErrors: Bool { !errors.isEmpty }
  var hasWarnings: Bool { diagnostics.contains { $0.severity == .warning } }

  /// Reads every category folder at or below a path.
  init(at path: String) throws {
    try self.init(of: CategoryFolder.all(at: path))
  }

  /// Reads category folders, as far as a configuration selects their contents.
  init(
    of folders: [CategoryFolder], configuredBy configuration: TargetConfiguration? = nil, findings: [Diagnostic] = []
  ) throws {
    let around = try configuration?.diagnostics(beside: folders) ?? []
    let records = folders.flatMap { $0.recordDiagnostics() }
    self.init(
      of: folders.map { $0.files() }, configuredBy: configuration,
      findings: findings + records + around
        + folders.flatMap(\.diagnostics).filter { found in
          // A finding about a file of the target says more than that the file is ignored.
          !findings.contains { $0.location.path == found.location.path }
        })
  }

  /// Checks the files of category folders.
  init(
    of folders: [CategoryFiles], configuredBy configuration: TargetConfiguration? = nil, findings: [Diagnostic] = []
  ) {
    var specifications: [Specification] = []
    var diagnostics = findings
    var files = configuration.map { [$0.file] } ?? []
    for (category, connectors) in folders {
      files += [category] + connectors
      let loaded = SpecificationLoader.load(
        category: category, connectors: connectors, rules: StandardRules.all + Emitters.rules)
      diagnostics += loaded.diagnostics
      guard let specification = loaded.specification else { continue }
      specifications.append(specification)
      diagnostics += configuration?.findings(in: specification) ?? []
    }
    diagnostics += Self.sharedIDs(specifications.map(\.category))
    self.diagnostics = diagnostics.sorted()
    self.specifications = diagnostics.contains { $0.severity == .error } ? [] : specifications
    self.files = files
    self.configuration = configuration
  }

  /// Packs the coverage that the configuration selects into tables, which questions and outputs need.
  func compiled() -> [CompiledCoverage] {
    specifications.map { configuration?.compiled($0) ?? CompiledCoverage($0) }
  }

  /// The categories of a spec that has no errors.
  ///
  /// - Parameter name: The place of the spec as the arguments name it.
  func valid(_ name: String) throws -> [Specification] {
    if hasErrors { throw ToolError("the spec in '\(name.onOneLine)' has errors", diagnostics: errors) }
    return specifications
  }

  /// Prints all findings, those about outputs last.
  func report(_ format: FindingFormat, outputs: [Finding] = [], on terminal: inout Terminal) {
    format.print(diagnostics.map(Finding.init) + outputs, in: files, on: &terminal)
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
