import Foundation
import UnifiedATS

/// Times the decoding of a page of jobs, as generated records against structs written by hand, and weighs both.
@main
struct Decoding {
  private static let bound = 1.3
  private static let rounds = 9

  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count == 3, let side = Side(rawValue: arguments[1]) {
      try PeakMemory.print(after: { try side.decode(Data(contentsOf: URL(fileURLWithPath: arguments[2]))) })
      return
    }
    let count = arguments.dropFirst().first.flatMap(Int.init) ?? 10_000
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("jobs-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try JobPage(count: count).write(to: file)

    // Memory comes first, while this process is small: a child's peak includes that of its parent when it was made.
    let memory = try PeakMemory.megabytes(decoding: file)
    let data = try Data(contentsOf: file)
    let time = try Times(decoding: data, rounds: rounds)

    print("\(count) jobs, \(data.count / 1_000_000) MB of JSON")
    print("            by hand  generated  ratio  bound")
    let holds = [
      row("time, ms", time.byHand.median, time.generated.median, time.ratio),
      row("memory, MB", memory.byHand, memory.generated, memory.generated / memory.byHand),
    ]
    if holds.contains(false) { exit(1) }
  }

  private static func row(_ label: String, _ byHand: Double, _ generated: Double, _ ratio: Double) -> Bool {
    let holds = ratio <= bound
    let label = label.padding(toLength: 10, withPad: " ", startingAt: 0)
    let figures = String(format: "%9.1f  %9.1f  %5.2f  %5.2f", byHand, generated, ratio, bound)
    print("\(label)\(figures)  \(holds ? "holds" : "does not hold")")
    return holds
  }
}
