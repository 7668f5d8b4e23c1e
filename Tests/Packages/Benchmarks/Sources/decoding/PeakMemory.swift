import Foundation

/// The most memory that each side has in use at a time, each in a process of its own.
struct PeakMemory {
  var byHand: Double
  var generated: Double

  static func megabytes(decoding file: URL) throws -> PeakMemory {
    PeakMemory(byHand: try megabytes(.byHand, file), generated: try megabytes(.generated, file))
  }

  /// Does some work and prints the peak of this process in megabytes.
  static func print(after work: () throws -> Void) throws {
    try work()
    var usage = rusage()
    // RUSAGE_SELF, which is 0 everywhere but has another type on each system.
    getrusage(0, &usage)
    Swift.print(Double(usage.ru_maxrss) / unitsPerMegabyte)
  }

  private static var unitsPerMegabyte: Double {
    #if canImport(Darwin)
      1e6
    #else
      1e3
    #endif
  }

  private static func megabytes(_ side: Side, _ file: URL) throws -> Double {
    let process = Process()
    let output = Pipe()
    process.executableURL = Bundle.main.executableURL
    process.arguments = [side.rawValue, file.path]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard let peak = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
      throw CocoaError(.coderReadCorrupt)
    }
    return peak
  }
}
