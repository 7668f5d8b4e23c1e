import Foundation

/// What this process and those that it has waited for have used.
enum ProcessorTime {
  /// The processor time that work takes here and in the programs that it runs, in milliseconds.
  static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let before = all
    try work()
    return all - before
  }

  /// The most memory that this process has had in use, in megabytes.
  static var peak: Double { megabytes(used(0).ru_maxrss) }

  /// The most memory that one of the programs has had in use, in megabytes.
  static var peakOfChildren: Double { megabytes(used(-1).ru_maxrss) }

  private static func megabytes(_ size: Int) -> Double {
    #if canImport(Darwin)
      Double(size) / 1e6
    #else
      Double(size) * 1024 / 1e6
    #endif
  }

  private static var all: Double {
    // RUSAGE_SELF and RUSAGE_CHILDREN, which have another type on each system.
    [used(0), used(-1)].reduce(0) { sum, usage in
      sum + milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    }
  }

  private static func milliseconds(_ time: timeval) -> Double {
    let microseconds: Double = Double(time.tv_usec)
    return Double(time.tv_sec) * 1e3 + microseconds / 1e3
  }

  private static func used(_ who: Int32) -> rusage {
    var usage = rusage()
    getrusage(who, &usage)
    return usage
  }
}
