import Foundation

/// Counts what was checked and keeps what failed.
struct Tally {
  private var passed = 0
  private var failures: [String] = []

  /// Counts a fact; the message says what is wrong where it does not hold.
  mutating func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    if holds { passed += 1 } else { fail(message()) }
  }

  /// Counts two texts that must have the same bytes.
  mutating func expectSame(_ actual: String?, _ expected: String?, _ what: @autoclosure () -> String) {
    expect(
      actual.map { Array($0.utf8) } == expected.map { Array($0.utf8) },
      "\(what()): \(actual.debugDescription) instead of \(expected.debugDescription)")
  }

  /// Counts a failure.
  mutating func fail(_ message: String) { failures.append(message) }

  /// Prints the failures and a line that sums up.
  ///
  /// - Returns: the exit status.
  func report() -> Int32 {
    for failure in failures.prefix(50) { FileHandle.standardError.write(Data("failed: \(failure)\n".utf8)) }
    print("\(passed) passed, \(failures.count) failed")
    return failures.isEmpty ? 0 : 1
  }
}
