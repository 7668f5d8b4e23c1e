import Foundation
import _CoverageSpec

/// The reason why a verb cannot do its work: arguments or files that cannot be used.
package struct ToolError: Error {
  package let message: String
  /// The errors in files, in the order of their places, which stand before the message.
  package let diagnostics: [Diagnostic]
  package let status: ExitStatus

  package init(_ message: String = "", diagnostics: [Diagnostic] = [], status: ExitStatus = .unusableArguments) {
    self.message = message
    self.diagnostics = diagnostics.sorted()
    self.status = status
  }

  package static func unknown(_ what: String, _ name: String, among known: [String]) -> ToolError {
    ToolError("unknown \(what) '\(name.onOneLine)'\(suggestion(for: name, among: known))")
  }

  package static func unwritable(_ path: String, _ reason: String) -> ToolError {
    ToolError("'\(path.onOneLine)' cannot be written: \(reason)", status: .failure)
  }
}

extension ToolError: CustomStringConvertible {
  package var description: String {
    (diagnostics.map(\.description) + (message.isEmpty ? [] : ["error: \(message)"])).joined(separator: "\n")
  }
}

/// The exit status of the program; the numbers are part of the stable interface.
package enum ExitStatus: Int32 {
  case success = 0
  /// The answer is no, the spec has errors, or an output is stale.
  case failure = 1
  /// The arguments cannot be used, or the question has no answer.
  case unusableArguments = 2

  package func exit() -> Never { Foundation.exit(rawValue) }
}
