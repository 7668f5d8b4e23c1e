import Catalogues
import Foundation

/// Compares what generated code costs to compile with code that is written by hand, side by side.
@main
struct CompileCost {
  /// The size that the budgets are for.
  private static let connectorCount = 300

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: compile-cost <path of coverage-matrix> <its package's root> [records] [queries] [catalogue]")
      exit(2)
    }
    let tool = URL(fileURLWithPath: arguments[0])
    let root = URL(fileURLWithPath: arguments[1], isDirectory: true)
    let parts = arguments.count > 2 ? Set(arguments.dropFirst(2)) : ["records", "queries", "catalogue"]

    let work = FileManager.default.temporaryDirectory.appendingPathComponent("compile-cost-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let workshop = Workshop(work: work, root: root, tool: tool)
    try workshop.compiler.build(module: "CoverageMatrix", workshop.runtimeFiles())

    var table = Table()
    for mode in Compiler.Mode.allCases {
      if parts.contains("records") {
        try RecordsCost(workshop: workshop, mode: mode).measure(into: &table)
      }
      if parts.contains("queries") {
        try QueryCost(workshop: workshop, mode: mode, connectorCount: connectorCount).measure(into: &table)
      }
      if parts.contains("catalogue") {
        try CatalogueCost(workshop: workshop, mode: mode, connectorCount: connectorCount).measure(into: &table)
      }
    }
    if !table.holds { exit(1) }
  }
}
