import Foundation

/// `swiftc`, and what it costs in processor time.
struct Compiler {
  enum Mode: String, CaseIterable {
    case debug
    case release

    /// Whole-module in both, so that the time does not depend on how many jobs a machine splits the files over.
    var arguments: [String] {
      switch self {
      case .debug: ["-Onone", "-whole-module-optimization"]
      case .release: ["-O", "-whole-module-optimization"]
      }
    }
  }

  let work: URL

  /// Builds the module that the others import.
  func build(module: String, _ files: [URL]) throws {
    try run(arguments(module, .release, files, output: work.appendingPathComponent("\(module).o")))
  }

  /// The processor time in user mode, in seconds, that it takes to compile files as a module.
  func time(_ mode: Mode, _ files: [URL]) throws -> Double {
    let before = Self.childTime
    let output = work.appendingPathComponent("output", isDirectory: true)
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    try run(arguments("Measured", mode, files, output: output.appendingPathComponent("Measured.o")))
    return Self.childTime - before
  }

  private func arguments(_ module: String, _ mode: Mode, _ files: [URL], output: URL) -> [String] {
    mode.arguments + [
      "-swift-version", "6", "-enable-upcoming-feature", "InternalImportsByDefault", "-parse-as-library",
      "-module-name", module, "-package-name", "coverage_matrix", "-I", work.path, "-emit-object", "-o", output.path,
      "-emit-module", "-emit-module-path",
      output.deletingPathExtension().appendingPathExtension("swiftmodule").path,
    ] + files.map(\.path)
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swiftc"] + arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ToolFailure(status: process.terminationStatus) }
  }

  /// The time in user mode of all processes that have ended.
  private static var childTime: Double {
    var usage = rusage()
    // RUSAGE_CHILDREN, which is -1 everywhere but has another type on each system.
    getrusage(-1, &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
  }
}

/// A program reported a failure, and said why on standard error.
struct ToolFailure: Error {
  var status: Int32
}
