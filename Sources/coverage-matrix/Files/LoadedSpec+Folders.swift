import _CoverageFiles
import _CoverageSpec

extension LoadedSpec {
  /// Reads every category folder at or below a path.
  init(at path: String) throws {
    try self.init(of: CategoryFolder.all(at: path))
  }

  /// Reads category folders, as far as a configuration selects their contents.
  ///
  /// - Parameter rules: The rules that know more of a folder than its files say.
  init(
    of folders: [CategoryFolder], configuredBy configuration: TargetConfiguration? = nil, findings: [Diagnostic] = [],
    rules: (CategoryFolder) -> [any Rule] = { _ in [] }
  ) throws {
    let files = folders.map { $0.files() }
    let pages = folders.map { $0.pages() }
    try self.init(
      of: files.map { ($0.category, $0.connectors) }, configuredBy: configuration,
      findings: Self.findings(around: folders, configuredBy: configuration, findings)
        + pages.flatMap(\.diagnostics),
      files: files.flatMap { [$0.category] + $0.connectors } + pages.flatMap(\.files), rules: folders.map(rules),
      pages: pages.map(\.pages))
  }

  /// The categories of a spec that has no errors.
  ///
  /// - Parameter name: The place of the spec as the arguments name it.
  func valid(_ name: String) throws -> [Specification] {
    if hasErrors { throw ToolError("the spec in '\(name.onOneLine)' has errors", diagnostics: errors) }
    return specifications
  }
}
