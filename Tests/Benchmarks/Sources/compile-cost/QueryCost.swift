import Catalogues
import Foundation

/// What can be asked of a large catalogue, without records, mappings and the notes of connectors.
struct QueryCost {
  private static let rounds = 3
  private static let queryFiles: Set = [
    "Namespace", "Capabilities", "Features", "Fields", "Inputs", "Names", "Coverage", "Connectors",
  ]

  let workshop: Workshop
  let mode: Compiler.Mode
  let connectorCount: Int

  func measure(into table: inout Table) throws {
    let folder = workshop.work.appendingPathComponent("query-spec-\(mode)")
    try SyntheticCatalogue(folder: folder, connectorCount: connectorCount).write(seed: 1)
    let output = try workshop.generate(folder, as: "query-\(mode)").named(Self.queryFiles)
    let stubs = try workshop.write(["Stubs.swift": stubs(for: output)], as: "stubs-\(mode)")
    let empty = try workshop.write(["Empty.swift": ""], as: "empty")

    var above = Double.infinity
    for _ in 0..<Self.rounds {
      let base = try workshop.compiler.time(mode, empty)
      above = min(above, try workshop.compiler.time(mode, output + stubs) - base)
    }
    let size = "\(connectorCount) x \(SyntheticCatalogue.capabilityCount)"
    table.time("\(mode): queries of \(size) above an empty module", above, atMost: mode == .debug ? 1 : 2)
  }

  /// The connectors' types, which the queries know for their details.
  private func stubs(for output: [URL]) throws -> String {
    let names = try output.named(["Connectors"]).flatMap { file in
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
        line.hasSuffix(".details") ? line.split(separator: " ").last?.dropLast(".details".count) : nil
      }
    }
    let types = names.map { "  enum \($0) { static var details: StaticBytes { StaticBytes(\"\") } }" }
    return """
      import CoverageMatrix

      extension Synthetic {
      \(types.joined(separator: "\n"))
      }

      """
  }
}
