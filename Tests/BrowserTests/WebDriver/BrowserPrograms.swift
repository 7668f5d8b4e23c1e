import Foundation

/// The programs that a browser test needs, where they are on this machine.
struct BrowserPrograms {
  struct Missing: Error, CustomStringConvertible {
    var names: String
    var description: String { "Not found in PATH: \(names)" }
  }

  var driver: String
  var browser: String

  /// Whether to try: a missing browser skips the tests, but not where the tests decide on a change.
  static var areExpected: Bool {
    ProcessInfo.processInfo.environment["CI"] != nil || (try? find()) != nil
  }

  static func find() throws -> BrowserPrograms {
    BrowserPrograms(
      driver: try first(of: ["chromedriver"]),
      browser: try first(of: ["chromium", "chromium-browser", "google-chrome"]))
  }

  private static func first(of names: [String]) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
    guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw Missing(names: names.joined(separator: ", "))
    }
    return path
  }
}
