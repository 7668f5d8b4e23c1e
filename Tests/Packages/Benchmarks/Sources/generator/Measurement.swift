import Catalogues
import Foundation

/// The two times that are compared, measured in turn so that both see the same machine.
struct Measurement {
  private(set) var parsing: [Double] = []
  private(set) var generating: [Double] = []

  /// The middle of the ratios of each round.
  var ratio: Double { zip(generating, parsing).map { $0 / $1 }.median }

  init(_ catalogue: SyntheticCatalogue, tool: URL, rounds: Int) throws {
    let output = catalogue.folder.appendingPathComponent("output")
    // The first run writes the outputs; what is measured finds them there, as a build does.
    try Self.generate(catalogue, into: output, tool)
    for _ in 0..<rounds {
      parsing.append(try Self.milliseconds { try Self.parse(catalogue) })
      generating.append(try Self.milliseconds { try Self.generate(catalogue, into: output, tool) })
    }
  }

  private static func parse(_ catalogue: SyntheticCatalogue) throws {
    for file in catalogue.connectorFiles { _ = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) }
  }

  /// Runs the tool: as a build calls it, which has no use for pages, or for everything.
  static func generate(
    _ catalogue: SyntheticCatalogue, into output: URL, _ tool: URL, isBuild: Bool = true
  ) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments =
      ["generate", "--spec", catalogue.folder.path, "--output", output.path]
      + (isBuild ? ["--build-prefix", "Catalogue"] : [])
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw ToolFailure(status: process.terminationStatus) }
  }

  /// The processor time that work takes here and in the programs that it runs, in milliseconds.
  ///
  /// The end of a program is noticed up to 50 ms late, which would be most of the time on a clock.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let before = processorTime
    try work()
    return processorTime - before
  }

  private static var processorTime: Double {
    var (here, below) = (rusage(), rusage())
    // RUSAGE_SELF and RUSAGE_CHILDREN, which have another type on each system.
    getrusage(0, &here)
    getrusage(-1, &below)
    var sum = 0.0
    for time in [here.ru_utime, here.ru_stime, below.ru_utime, below.ru_stime] {
      sum += Double(time.tv_sec) * 1e3
      sum += Double(time.tv_usec) / 1e3
    }
    return sum
  }
}

/// The tool refused the catalogue.
struct ToolFailure: Error {
  var status: Int32
}

extension [Double] {
  /// The middle value; 0 for none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
