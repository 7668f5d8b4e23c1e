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

  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work).components
    return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
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
