import Instruments

/// Measures the questions that programs ask the engine, against C and against Swift collections.
///
/// Standard input says what callgrind counted, a number and a name a line. Under valgrind the program does the work and
/// nothing else, so that callgrind can count.
@main
struct Queries {
  static func main() {
    let comparisons = Comparison.ofSingleBits + [Comparison.ofFinding] + Comparison.ofAssessing
    if instructions_are_counted() {
      for comparison in comparisons { comparison.countInstructions() }
      return
    }
    let counts = InstructionCounts(lines: AnySequence { AnyIterator { readLine() } })
    var report = Report()
    report.add(comparisons, counts)
    report.add(AllocationCounts())
    report.add(sizesOf: City.synthetic)
    report.end()
  }
}
