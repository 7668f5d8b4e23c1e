import Foundation

/// The figures, printed as they come, and whether all bounds hold.
struct Table {
  private(set) var holds = true

  /// A figure on the way to a ratio.
  func note(_ what: String, seconds: Double) {
    write(what, String(format: "%7.2f s", seconds), "")
  }

  /// A ratio of two times.
  mutating func ratio(_ what: String, _ value: Double, atMost bound: Double? = nil) {
    write(what, String(format: "%7.2f  ", value), verdict(value, bound, "%.1f"))
  }

  /// A time with a bound of its own.
  mutating func time(_ what: String, _ value: Double, atMost bound: Double) {
    write(what, String(format: "%7.2f s", value), verdict(value, bound, "%.0f s"))
  }

  private mutating func verdict(_ value: Double, _ bound: Double?, _ format: String) -> String {
    guard let bound else { return "" }
    if value > bound { holds = false }
    return "  bound \(String(format: format, bound)): \(value > bound ? "does not hold" : "holds")"
  }

  private func write(_ what: String, _ figure: String, _ verdict: String) {
    print(what.padding(toLength: 78, withPad: " ", startingAt: 0) + figure + verdict)
    // A run takes minutes, and its output may go to a file.
    fflush(nil)
  }
}
