import Foundation
import _CoverageTestSupport

extension Sandbox {
  /// Runs the tool in the folder with a terminal for its output, which `script` makes, and returns what it gets.
  ///
  /// - Parameter columns: The width that the terminal says it has; nil for none.
  func runOnTerminal(
    _ arguments: [String], environment: [String: String], columns: Int? = nil
  ) throws -> String {
    let tool = Self.products.appendingPathComponent("coverage-matrix").path
    #if os(Linux)
      let call = ([tool] + arguments).map { "'\($0)'" }.joined(separator: " ")
      let command = columns.map { "stty cols \($0); \(call)" } ?? call
      let recording = ["--quiet", "--command", command, "/dev/null"]
    #else
      let call = [tool] + arguments
      let sized = ["/bin/sh", "-c", #"stty cols "$0"; exec "$@""#, columns.map(String.init) ?? ""] + call
      let recording = ["-q", "/dev/null"] + (columns == nil ? call : sized)
    #endif
    // A terminal ends lines with a carriage return and a line feed.
    return try run("/usr/bin/script", recording, environment: environment).output.replacing("\r\n", with: "\n")
  }
}
