import Foundation
import Instruments

/// The table that is printed, and whether every bound in it holds.
struct Report {
  private var holds = true

  mutating func add(_ comparisons: [Comparison], _ counts: InstructionCounts) {
    print("What the engine costs where C costs 1, and what Swift collections cost where the engine costs 1.\n")
    let heading = line("", ["instructions", "time", "bound"], "")
    print(heading + "Set, dictionary")
    for comparison in comparisons {
      if comparison.c.work(100) != comparison.engine.work(100) {
        print("\(comparison.name): the answers of C and the engine differ")
        holds = false
      }
      let wall = comparison.wallRatios()
      let instructions = counts.ratio(of: comparison)
      let figures = [instructions.map(Self.text) ?? "-", Self.text(wall.engine), Self.text(comparison.bound)]
      let verdict = instructions.map { judge($0 <= comparison.bound) } ?? "not judged"
      print(line(comparison.name, figures, verdict) + wall.collections.map(Self.text).joined(separator: ", "))
    }
  }

  mutating func add(_ counts: AllocationCounts) {
    guard allocations_are_counted() else {
      print("\nAllocations are not counted with this C library.")
      return
    }
    print("\n" + line("Allocations", ["fewest", "most", "bound"], ""))
    let rows = [
      ("supports", counts.supports, 0), ("status", counts.status, 0),
      ("connectors(supporting:), some found", counts.finding, 1),
      ("connectors(supporting:), none found", counts.findingNobody, 0),
    ]
    for (name, range, bound) in rows {
      let verdict = judge(range.fewest == bound && range.most == bound)
      print(line(name, ["\(range.fewest)", "\(range.most)", "\(bound)"], verdict))
    }
  }

  mutating func add(sizesOf synthetic: Synthetic) {
    let words = synthetic.wordBytes
    let ratio = Double(synthetic.tableBytes) / Double(words.rows + words.columns)
    print("\n" + line("Bytes of the tables, 3,000 x 2,000", ["tables", "ratio", "bound"], ""))
    let tables = "\(synthetic.tableBytes)"
    print(line("to those of words in row and column order", [tables, Self.text(ratio), "2.20"], judge(ratio <= 2.2)))
    let rowsAlone = Self.text(Double(synthetic.tableBytes) / Double(words.rows))
    print(line("to those of words in row order alone", [tables, rowsAlone, "-"], ""))
  }

  /// Ends the program with status 1 where a bound does not hold.
  func end() {
    if !holds { exit(1) }
  }

  private mutating func judge(_ isKept: Bool) -> String {
    if !isKept { holds = false }
    return isKept ? "holds" : "does not hold"
  }

  private func line(_ name: String, _ figures: [String], _ verdict: String) -> String {
    func padding(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) }
    return name + padding(name, 56) + figures.map { padding($0, 13) + $0 }.joined() + "  " + verdict
      + padding(verdict, 15)
  }

  /// A number with two digits after the point.
  private static func text(_ number: Double) -> String { String(format: "%.2f", number) }
}
