import Foundation
import PackagePlugin

/// The program `coverage-matrix`.
struct Tool {
  let url: URL

  /// Runs the tool on the terminal of the caller; where it could not do its work, prints the line that repeats it by hand.
  ///
  /// Status 1 is an answer: no, or findings that are printed already.
  ///
  /// - Returns: The exit status.
  func run(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    if status > 1 {
      let line = ([url.path] + arguments).map(\.quotedForShell).joined(separator: " ")
      // The package manager passes a plugin's own output to standard output, where it would spoil JSON.
      Diagnostics.error("the command ended with status \(status); to repeat it by hand:\n  \(line)")
    }
    return status
  }

  /// The verbs and options of the tool from its own description, so that the plugin need not list them.
  func verbs() throws -> Verbs {
    let process = Process()
    let output = Pipe()
    process.executableURL = url
    process.arguments = ["--dump-help"]
    process.standardOutput = output
    try process.run()
    let description = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try Verbs(reading: description)
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
