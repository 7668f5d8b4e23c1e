import Foundation

/// A side of the comparison, which is measured in a process of its own: the memory of a process counts all that it has
/// ever had in use, and that of a program that it starts may count its own.
enum Side: String {
  /// Foundation's parser reads a file.
  case parse
  /// A program runs.
  case run

  /// What a side has used.
  struct Figures {
    var milliseconds: Double
    /// The most memory in use at a time.
    var megabytes: Double
  }

  /// Measures the side in this process, and prints its figures.
  func measure(_ arguments: [String]) throws {
    let time = try ProcessorTime.milliseconds {
      switch self {
      case .parse: _ = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: arguments[0])))
      case .run: _ = try Program(URL(fileURLWithPath: arguments[0]), Array(arguments.dropFirst()))
      }
    }
    print(time, self == .parse ? ProcessorTime.peak : ProcessorTime.peakOfChildren)
  }

  /// Measures the side in a process of its own.
  func figures(_ arguments: String...) throws -> Figures {
    let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    let numbers = try Program(program, [rawValue] + arguments).output.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2 else { throw CocoaError(.coderReadCorrupt) }
    return Figures(milliseconds: numbers[0], megabytes: numbers[1])
  }
}
