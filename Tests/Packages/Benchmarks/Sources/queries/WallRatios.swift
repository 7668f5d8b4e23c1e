/// Times of the sides of a comparison, taken in turn so that all see the same machine.
struct WallRatios {
  /// What the engine takes where C takes 1.
  let engine: Double
  /// What Swift collections take where the engine takes 1.
  let collections: [Double]
}

extension Comparison {
  private static var rounds: Int { 11 }

  func wallRatios() -> WallRatios {
    let clock = ContinuousClock()
    var ratios: [[Double]] = Array(repeating: [], count: 1 + collections.count)
    func time(_ side: Side, _ repetitions: Int) -> Double {
      let time = clock.measure { keep(side.work(repetitions)) }.components
      return (Double(time.seconds) * 1e9 + Double(time.attoseconds) / 1e9) / Double(repetitions)
    }
    for _ in 0..<Self.rounds {
      let (c, engine) = (time(c, repetitions), time(engine, repetitions))
      ratios[0].append(engine / c)
      for (place, side) in collections.enumerated() {
        ratios[place + 1].append(time(side, max(1, repetitions / 100)) / engine)
      }
    }
    let medians = ratios.map { $0.sorted()[$0.count / 2] }
    return WallRatios(engine: medians[0], collections: Array(medians.dropFirst()))
  }
}
