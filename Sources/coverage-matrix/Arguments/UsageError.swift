import _CoverageSpec

/// Arguments that cannot be used.
struct UsageError: Error {
  var message: String

  static func unknownCommand(_ name: String, known: [String]) -> UsageError {
    UsageError(
      message: "unknown command '\(name.onOneLine)'\(suggestion(for: name, among: known))\nsee coverage-matrix --help")
  }

  static func unknown(_ what: String, _ name: String, among known: [String]) -> UsageError {
    UsageError(message: "unknown \(what) '\(name.onOneLine)'\(suggestion(for: name, among: known))")
  }
}
