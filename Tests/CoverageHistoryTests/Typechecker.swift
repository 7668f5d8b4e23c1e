import Foundation
import _CoverageTestSupport

/// Checks the Swift files of a folder as one module, against this build's `CoverageMatrix`.
enum Typechecker {
  /// The files that the compiler refuses, each with its errors.
  static func filesWithErrors(in sandbox: Sandbox) throws -> [String: String] {
    let result = try sandbox.typecheck(
      sandbox.files(below: ".").filter { $0.hasSuffix(".swift") }, "-parse-as-library", "-suppress-warnings",
      "-whole-module-optimization", "-module-name", "Clients")
    var found: [String: String] = [:]
    for line in result.errors.split(separator: "\n") where line.contains(": error: ") {
      found[String(line.prefix { $0 != ":" }), default: ""] += line + "\n"
    }
    // An error that is in no file would be lost.
    if found.isEmpty, result.status != 0 { found["log"] = result.errors }
    return found
  }
}
