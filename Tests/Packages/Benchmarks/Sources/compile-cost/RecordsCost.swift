import Catalogues
import Foundation

/// The records of the real category, and all of its output, against the records as one writes them by hand.
struct RecordsCost {
  private static let rounds = 3
  private static let recordFiles: Set = ["Types", "Records", "RecordCoding"]

  let workshop: Workshop
  let mode: Compiler.Mode

  func measure(into table: inout Table) throws {
    let category = try CategoryFile.load(workshop.spec.appendingPathComponent("category.json"))
    let output = try workshop.generate(workshop.spec, as: "ats")
    let namespace = try workshop.write(["Namespace.swift": "public nonisolated enum ATS {}\n"], as: "namespace")
    let plain = try workshop.write(["Plain.swift": PlainRecords(category: category).file], as: "plain")

    var best = [Double](repeating: .infinity, count: 3)
    for _ in 0..<Self.rounds {
      for (index, files) in [plain, output.named(Self.recordFiles) + namespace, output].enumerated() {
        best[index] = min(best[index], try workshop.compiler.time(mode, files))
      }
    }
    table.note("\(mode): records by hand", seconds: best[0])
    table.note("\(mode): records as generated", seconds: best[1])
    table.note("\(mode): all of UnifiedATS", seconds: best[2])
    table.ratio("\(mode): generated records to those by hand", best[1] / best[0], atMost: 1.2)
    table.ratio("\(mode): all of UnifiedATS to the records by hand", best[2] / best[0])
  }
}
