import _CoverageSpec

/// Arguments that cannot be used.
struct UsageError: Error {
  var message: String

  static func unknown(_ what: String, _ name: String, among known: [String]) -> UsageError {
    UsageError(message: "unknown \(what) '\(name.onOneLine)'\(suggestion(for: name, among: known))")
  }
}

/// A file or folder that cannot be read or written.
struct FileError: Error {
  var message: String
  /// A verb that cannot read its files has no answer.
  var status = ExitStatus.unusableArguments

  /// A file that cannot be written, so that the verb has failed.
  static func unwritable(_ path: String, _ reason: String) -> FileError {
    FileError(message: "'\(path.onOneLine)' cannot be written: \(reason)", status: .failure)
  }
}

/// Errors in files, each with its place, that prevent a verb.
struct FoundErrors: Error {
  let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }
}
