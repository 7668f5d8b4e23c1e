import Foundation
import _CoverageTestSupport

extension Sandbox {
  /// Runs the tool in the folder with a terminal for its output, which `script` makes, and returns what it gets.
  func runOnTerminal(_ arguments: [String], environment: [String: String]) throws -> String {
    let tool = Self.products.appendingPathComponent("coverage-matrix").path
    #if os(Linux)
      let command = ([tool] + arguments).map { "'\($0)'" }.joined(separator: " ")
      let recording = ["--quiet", "--command", command, "/dev/null"]
    #else
      let recording = ["-q", "/dev/null", tool] + arguments
    #endif
    // A terminal ends lines with a carriage return and a line feed.
    return try run("/usr/bin/script", recording, environment: environment).output.replacing("\r\n", with: "\n")
  }
}
