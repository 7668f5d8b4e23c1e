import Catalogues
import Foundation

/// What can be asked of a large catalogue, without records, mappings and the notes of connectors.
///
/// The bounds are seconds of the machine that the budget was set on, so the time here is told in those, by a yardstick
/// that was measured there, too.
struct QueryCost {
  private static let rounds = 3
  /// What it took there to compile an enum of 1000 raw values without optimization.
  private static let yardstickTime = 0.35
  private static let queryFiles: Set = [
    "Namespace", "Capabilities", "Features", "Fields", "Inputs", "Names", "Coverage", "Connectors",
  ]

  let workshop: Workshop
  let mode: Compiler.Mode
  let connectorCount: Int

  func measure(into table: inout Table) throws {
    let folder = workshop.work.appendingPathComponent("query-spec-\(mode)")
    try SyntheticCatalogue(folder: folder, connectorCount: connectorCount).write(seed: 1)
    let output = try workshop.generate(folder, as: "query-\(mode)", parts: ["queries"]).named(Self.queryFiles)
    let stubs = try workshop.write(["Stubs.swift": stubs(for: output)], as: "stubs-\(mode)")
    let empty = try workshop.write(["Empty.swift": ""], as: "empty")

    let yardstick = try workshop.write(["Yardstick.swift": yardstick], as: "yardstick")

    var above = Double.infinity
    var unit = Double.infinity
    for _ in 0..<Self.rounds {
      let base = try workshop.compiler.time(mode, empty)
      above = min(above, try workshop.compiler.time(mode, output + stubs) - base)
      unit = min(unit, try workshop.compiler.time(.debug, yardstick))
    }
    let what = "\(mode): queries of \(connectorCount) x \(SyntheticCatalogue.capabilityCount) above an empty module"
    table.note("\(what), here", seconds: above)
    table.note("debug: an enum of 1000 raw values, here", seconds: unit)
    table.time("\(what), there", above * Self.yardstickTime / unit, atMost: mode == .debug ? 1 : 2)
  }

  private var yardstick: String {
    "public enum Yardstick: UInt16 {\n\((0..<1000).map { "  case c\($0) = \($0)\n" }.joined())}\n"
  }

  /// The connectors' types, which the queries know for their details.
  private func stubs(for output: [URL]) throws -> String {
    let names = try output.named(["Connectors"]).flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        line.hasSuffix("._details") ? line.split(separator: " ").last?.dropLast("._details".count) : nil
      }
    }
    let types = names.map { "  enum \($0) { static var _details: StaticBytes { StaticBytes(\"\") } }" }
    return """
      import CoverageMatrix

      extension Synthetic {
      \(types.joined(separator: "\n"))
      }

      """
  }
}
