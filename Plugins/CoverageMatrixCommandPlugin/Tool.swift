import Foundation
import PackagePlugin

/// The command line as a program to run.
struct Tool {
  let url: URL

  /// Runs the tool on the terminal of the caller, and prints how to do that by hand where it fails.
  ///
  /// - Returns: The exit status.
  func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    if status != 0 {
      let line = ([url.path] + arguments).map(\.quotedForShell).joined(separator: " ")
      // The package manager writes what a plugin prints to its standard output, where JSON would no longer be JSON.
      Diagnostics.error("the command ended with status \(status); to repeat it by hand:\n  \(line)")
    }
    return status
  }

  /// Whether arguments need no spec of a target: they name one, or their verb takes none.
  func answersAlone(_ arguments: [String]) throws -> Bool {
    let options = arguments.prefix { $0 != "--" }
    guard let verb = options.first, !verb.hasPrefix("-"), verb != "help" else { return true }
    if options.contains(where: { ["--help", "-h", "--spec"].contains($0) || $0.hasPrefix("--spec=") }) { return true }
    return try !self.options(of: verb).contains("--spec")
  }

  /// The options that a verb has by its own help, so that the plugin does not have to know the verbs.
  func options(of verb: String) throws -> Set<String> {
    let process = Process()
    let output = Pipe()
    process.executableURL = url
    process.arguments = [verb, "--help"]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let help = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(
      help.split(separator: "\n").filter { $0.hasPrefix("  --") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      })
  }
}

extension String {
  /// The text as one word of a shell.
  fileprivate var quotedForShell: String {
    let plain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-_./=:,@%+".utf8.contains(byte)
        }
      }
    return plain ? self : "'" + unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
  }
}
