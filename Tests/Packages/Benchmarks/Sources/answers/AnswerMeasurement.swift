import Foundation

/// The import of an answer and the parser's reading of it, measured in turn so that both see the same machine.
struct AnswerMeasurement {
  private static let mostTime = 5.0
  private static let mostMemory = 4.0

  private let answer: Answer
  private let megabytes: Double
  private var parsing: [Side.Figures] = []
  private var importing: [Side.Figures] = []
  /// Imports of the same answer over what the first one has written.
  private var again: [Side.Figures] = []

  init(_ answer: Answer, in folder: URL, tool: URL, rounds: Int) throws {
    self.answer = answer
    let file = folder.appendingPathComponent("tools.json")
    let spec = folder.appendingPathComponent("spec")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try answer.write(to: file)
    megabytes = Double(try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0) / 1e6
    for _ in 0..<rounds {
      parsing.append(try Side.parse.figures(file.path))
      try? FileManager.default.removeItem(at: spec)
      try FileManager.default.createDirectory(at: spec, withIntermediateDirectories: true)
      importing.append(try Side.run.figures(tool.path, "import", "--spec", spec.path, file.path))
      again.append(try Side.run.figures(tool.path, "import", "--spec", spec.path, file.path))
    }
  }

  /// Prints the figures of a side, with its ratios; returns whether they hold.
  private func line(_ what: String, _ figures: [Side.Figures]) -> Bool {
    let time = Self.middle(zip(figures, parsing).map { $0.milliseconds / $1.milliseconds })
    let memory = (figures.map(\.megabytes).max() ?? 0) / megabytes
    let holds = time <= Self.mostTime && memory <= Self.mostMemory
    print(
      String(
        format: "%@: %.0f ms, %.2f times JSONSerialization, bound %.0f; %.2f times the file in memory, bound %.0f: %@",
        what, Self.middle(figures.map(\.milliseconds)), time, Self.mostTime, memory, Self.mostMemory,
        holds ? "holds" : "does not hold"))
    return holds
  }

  /// Prints all figures; returns whether the bounds hold.
  func printFigures() -> Bool {
    print(
      String(
        format: "%d connectors, %@, %.1f MB: JSONSerialization %.0f ms, %.0f MB", answer.connectorCount,
        answer.layout.rawValue, megabytes, Self.middle(parsing.map(\.milliseconds)),
        parsing.map(\.megabytes).max() ?? 0))
    return [line("import", importing), line("import once more", again)].allSatisfy { $0 }
  }

  private static func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
