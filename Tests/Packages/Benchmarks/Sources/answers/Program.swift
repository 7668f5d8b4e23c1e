import Foundation

/// A program that has run.
struct Program {
  let output: String

  /// Runs a program; throws where it fails.
  init(_ program: URL, _ arguments: [String]) throws {
    // A file takes any number of findings, where a pipe would have to be emptied meanwhile.
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent("errors-\(UUID().uuidString)")
    try Data().write(to: errors)
    defer { try? FileManager.default.removeItem(at: errors) }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      let words = String(decoding: try Data(contentsOf: errors).prefix(1000), as: UTF8.self)
      throw Failure(words: words)
    }
    output = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// What a program said that failed.
  struct Failure: Error {
    let words: String
  }
}
