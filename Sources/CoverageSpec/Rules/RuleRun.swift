/// Runs rules over a specification and leaves out what only follows from a file that could not be read in full.
struct RuleRun {
  /// Findings that a name which could not be read may explain.
  private static let explainedByLostNames: Set<String> = [
    "child-without-parent", "constraint-subject", "route-parameter", "unknown-action", "unknown-feature",
    "unknown-field", "unknown-input", "unknown-model", "unknown-path", "unknown-type", "unknown-value",
  ]

  let rules: [any Rule]
  let category: FileFindings
  let connectors: [FileFindings]

  func check(_ specification: Specification) -> [Diagnostic] {
    let warningIdentifiers = Set(rules.compactMap(\.warningIdentifier))
    let found = rules.flatMap { $0.check(specification) }
    let withExceptions = LintExceptions(warningIdentifiers: warningIdentifiers).apply(to: found, in: specification)
    return withExceptions.filter { !isFollowUp($0) }
  }

  private func isFollowUp(_ diagnostic: Diagnostic) -> Bool {
    // Warnings, and exceptions from them, wait until the file is read without error.
    if diagnostic.severity == .warning || diagnostic.identifier == "unused-exception" {
      return !files(behind: diagnostic).allSatisfy(\.diagnostics.isEmpty)
    }
    guard Self.explainedByLostNames.contains(diagnostic.identifier) else { return false }
    return files(behind: diagnostic).contains(where: \.lostNames)
  }

  /// The files that a finding depends on: its own, and the category.
  private func files(behind diagnostic: Diagnostic) -> [FileFindings] {
    [category] + connectors.filter { $0.path == diagnostic.location.path }
  }
}
