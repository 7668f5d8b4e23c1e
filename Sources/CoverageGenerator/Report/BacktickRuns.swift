/// Where the runs of backticks of a line start, to be asked for from left to right.
package struct BacktickRuns {
  /// The starts that are still ahead by the number of backticks, the last first.
  private var starts: [Int: [Int]] = [:]

  /// - Complexity: O(*n*) in the length of the text.
  package init(in text: ArraySlice<Unicode.Scalar>) {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      starts[run.count, default: []].append(start)
      rest = rest[run.endIndex...]
    }
    for length in starts.keys { starts[length]?.reverse() }
  }

  /// Where the next run of so many backticks starts; nothing before `index` is found again.
  ///
  /// - Complexity: O(1) on average over a line.
  package mutating func next(ofLength length: Int, from index: Int) -> Int? {
    while let start = starts[length]?.last {
      if start >= index { return start }
      starts[length]?.removeLast()
    }
    return nil
  }
}

extension Collection<Unicode.Scalar> {
  /// The run of marks with which the line opens a block of code, if it does.
  package var fenceRun: SubSequence? {
    guard let mark = first, mark == "`" || mark == "~" else { return nil }
    let run = prefix { $0 == mark }
    return run.count >= 3 && (mark == "~" || !self[run.endIndex...].contains("`")) ? run : nil
  }
}
