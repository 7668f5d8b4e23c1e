import Foundation

/// The times of both sides, taken in turn so that both see the same machine.
struct Times {
  private(set) var byHand: [Double] = []
  private(set) var generated: [Double] = []

  /// The middle of the ratios of each round.
  var ratio: Double { zip(generated, byHand).map { $0 / $1 }.median }

  init(decoding data: Data, rounds: Int) throws {
    for side in Side.allCases { try side.decode(data) }
    for round in 0..<rounds {
      for side in round.isMultiple(of: 2) ? Side.allCases : Side.allCases.reversed() {
        let time = try Self.milliseconds { try side.decode(data) }
        switch side {
        case .byHand: byHand.append(time)
        case .generated: generated.append(time)
        }
      }
    }
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work).components
    return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
  }
}

extension [Double] {
  /// The middle value; 0 for none.
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}
