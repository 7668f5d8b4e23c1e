import _CoverageSpec

/// The reason why a verb cannot do its work: arguments or files that cannot be used.
struct ToolError: Error {
  let message: String
  /// The errors in files, in the order of their places, which stand before the message.
  let diagnostics: [Diagnostic]
  let status: ExitStatus

  init(_ message: String = "", diagnostics: [Diagnostic] = [], status: ExitStatus = .unusableArguments) {
    self.message = message
    self.diagnostics = diagnostics.sorted()
    self.status = status
  }

  static func unknown(_ what: String, _ name: String, among known: [String]) -> ToolError {
    ToolError("unknown \(what) '\(name.onOneLine)'\(suggestion(for: name, among: known))")
  }

  static func unwritable(_ path: String, _ reason: String) -> ToolError {
    ToolError("'\(path.onOneLine)' cannot be written: \(reason)", status: .failure)
  }
}

extension ToolError: CustomStringConvertible {
  var description: String {
    (diagnostics.map(\.description) + (message.isEmpty ? [] : ["error: \(message)"])).joined(separator: "\n")
  }
}
