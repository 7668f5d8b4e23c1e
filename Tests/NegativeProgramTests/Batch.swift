import _CoverageTestSupport

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
    let sandbox = try Sandbox()
    try sandbox.write(source, to: "Programs.swift")
    return try sandbox.typecheck(["Programs.swift"], "-parse-as-library").errors.split(separator: "\n").compactMap {
      line in
      let parts = line.split(separator: ":", maxSplits: 4)
      guard parts.count == 5, parts[0] == "Programs.swift", parts[3] == " error", let number = Int(parts[1]) else {
        return nil
      }
      return Finding(line: number, message: String(parts[4]))
    }
  }
}
