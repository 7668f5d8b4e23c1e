import _CoverageSpec

/// Errors in files, each with its place, that keep a verb from what it does.
struct FoundErrors: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }
}
