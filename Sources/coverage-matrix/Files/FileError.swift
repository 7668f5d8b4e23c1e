import _CoverageSpec

/// A file or folder that cannot be read or written.
struct FileError: Error {
  var message: String
  /// What the shell is told: without what it reads, a verb has no answer.
  var status = ExitStatus.unusableArguments

  /// A file that cannot be written, so that what was asked for is not done.
  static func unwritable(_ path: String, _ reason: String) -> FileError {
    FileError(message: "'\(path.onOneLine)' cannot be written: \(reason)", status: .failure)
  }
}
