import Foundation

/// Many programs in one file, so that the compiler starts once for all of them.
struct Batch {
  struct Finding: Equatable {
    /// The number of the line in the program, from 0; that in the file where it is in none.
    var line: Int
    var message: String
  }

  private static let prelude = [
    "import UnifiedATS",
    "func any<Value>() -> Value { preconditionFailure() }",
  ]

  private let programs: [[String]]

  init(_ programs: [[String]]) {
    self.programs = programs
  }

  /// The errors of each program, in the order of the programs, and those outside of all programs.
  func errors() throws -> (inPrograms: [[Finding]], elsewhere: [Finding]) {
    var lines = Self.prelude
    var ranges: [Range<Int>] = []
    for program in programs {
      ranges.append((lines.count + 1)..<(lines.count + 1 + program.count))
      lines += program
    }
    let findings = try typecheck(lines.joined(separator: "\n") + "\n")
    let inPrograms = ranges.map { range in
      findings.filter { range.contains($0.line) }
        .map { Finding(line: $0.line - range.lowerBound, message: $0.message) }
    }
    return (inPrograms, findings.filter { finding in !ranges.contains { $0.contains(finding.line) } })
  }

  private func typecheck(_ source: String) throws -> [Finding] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("negative-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Programs.swift")
    let log = folder.appendingPathComponent("log")
    try Data(source.utf8).write(to: file)
    try Data().write(to: log)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-I", Self.modules.path, file.path,
    ]
    process.standardError = try FileHandle(forWritingTo: log)
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let output = try String(contentsOf: log, encoding: .utf8)
    return output.split(separator: "\n").compactMap { line in
      guard line.hasPrefix(file.path + ":") else { return nil }
      let parts = line.dropFirst(file.path.count + 1).split(separator: ":", maxSplits: 3)
      guard parts.count == 4, parts[2] == " error", let number = Int(parts[0]) else { return nil }
      return Finding(line: number, message: String(parts[3]))
    }
  }

  /// Where this build's modules are, on either build system.
  private static var modules: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    let native = products.appendingPathComponent("Modules")
    return FileManager.default.fileExists(atPath: native.path) ? native : products
  }
}
