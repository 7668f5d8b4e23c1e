import Foundation

/// Measures `coverage-matrix import` of a vendor's answer of a whole catalogue against Foundation's JSON parser, which
/// reads the same file: in processor time, and the most memory in use against the size of the file.
///
/// The import is all of the command: start, reading, checking the spec by all rules, and writing its files.
@main
struct Answers {
  private static let rounds = 5

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if let side = arguments.first.flatMap(Side.init) { return try side.measure(Array(arguments.dropFirst())) }
    guard let tool = arguments.first else {
      print("usage: answers <path of coverage-matrix> [<connectors>]")
      exit(2)
    }
    let count = arguments.dropFirst().first.flatMap(Int.init) ?? 240
    var hold = true
    for layout in Answer.Layout.allCases {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("answers-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      let answer = Answer(connectorCount: count, layout: layout)
      let measurement = try AnswerMeasurement(answer, in: folder, tool: URL(fileURLWithPath: tool), rounds: rounds)
      hold = measurement.printFigures() && hold
    }
    if !hold { exit(1) }
  }
}
