import Instruments

extension Comparison {
  /// The sides of which instructions are counted.
  private var counted: [Side] { [c, engine] + [nothing].compactMap(\.self) }

  /// Does the work of each side once more than callgrind counts, so that everything is made that is made once.
  func countInstructions() {
    for side in counted {
      keep(side.work(100))
      instructions_start()
      keep(side.work(repetitions))
      instructions_stop("\(name)/\(side.name)")
    }
  }
}

/// Keeps the compiler from leaving work out.
@inline(never)
func keep(_ result: Int) {
  if result == .min { print(result) }
}

/// What callgrind counted, by the names of comparisons and sides.
struct InstructionCounts {
  private var counts: [String: Double] = [:]

  /// - Parameter lines: a number and a name each.
  init(lines: some Sequence<String>) {
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1)
      if words.count == 2, let count = Double(words[0]) { counts[String(words[1])] = count }
    }
  }

  /// What the engine needs where C needs 1; nil where it was not counted.
  func ratio(of comparison: Comparison) -> Double? {
    guard let engine = self[comparison, comparison.engine], let c = self[comparison, comparison.c] else { return nil }
    let nothing = comparison.nothing.flatMap { self[comparison, $0] } ?? 0
    return (engine - nothing) / (c - nothing)
  }

  private subscript(comparison: Comparison, side: Comparison.Side) -> Double? {
    counts["\(comparison.name)/\(side.name)"]
  }
}
