import Catalogues
import Foundation

/// Times `coverage-matrix generate` as a build calls it against Foundation's JSON parser over the same connector files,
/// and all outputs against writing the same files from memory, in processor time.
@main
struct Generator {
  private static let rounds = 15

  static func main() throws {
    guard let tool = CommandLine.arguments.dropFirst().first else {
      print("usage: generator <path of coverage-matrix> [<connectors>]")
      exit(2)
    }
    let count = CommandLine.arguments.dropFirst(2).first.flatMap(Int.init) ?? 300
    let small = try measure(max(1, count / 3), URL(fileURLWithPath: tool))
    let large = try measure(count, URL(fileURLWithPath: tool))

    let factor = Double(count) / Double(max(1, count / 3))
    print("connectors  JSONSerialization  generate  ratio")
    print(row(max(1, count / 3), small))
    print(row(count, large))
    let linearity = large.generating.median / (factor * small.generating.median)
    let everything = try withCatalogue(count) {
      try EverythingMeasurement($0, tool: URL(fileURLWithPath: tool), rounds: 5)
    }
    print(
      String(
        format: "everything: %.1f ms, writing the same files from memory %.1f ms", everything.generating.median,
        everything.writing.median))
    let hold = [
      bound("build to JSONSerialization", large.ratio, 6),
      bound("\(count) connectors to what \(max(1, count / 3)) foretell", linearity, 1.2),
      bound("everything to writing the same files", everything.ratio, 5),
    ]
    if hold.contains(false) { exit(1) }
  }

  /// Prints a ratio with its bound; returns whether it holds.
  private static func bound(_ what: String, _ ratio: Double, _ most: Double) -> Bool {
    print("\(what): \(String(format: "%.2f", ratio)), bound \(most): \(ratio <= most ? "holds" : "does not hold")")
    return ratio <= most
  }

  private static func measure(_ count: Int, _ tool: URL) throws -> Measurement {
    try withCatalogue(count) { try Measurement($0, tool: tool, rounds: rounds) }
  }

  private static func withCatalogue<Result>(
    _ count: Int, _ measure: (SyntheticCatalogue) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let catalogue = SyntheticCatalogue(folder: folder, connectorCount: count)
    try catalogue.write(seed: 1)
    return try measure(catalogue)
  }

  private static func row(_ count: Int, _ measurement: Measurement) -> String {
    String(
      format: "%10d  %14.1f ms  %5.1f ms  %5.2f", count, measurement.parsing.median, measurement.generating.median,
      measurement.ratio)
  }
}
