import CoverageMatrix
import PlainWords
import Shelf

extension Comparison {
  /// Questions about one connector and one capability, both known only at run time.
  static var ofSingleBits: [Comparison] {
    let questions = Questions()
    let sets = Connector<Shelf>.all.map { connector in
      Set(Capability<Shelf>.all.filter(connector.supports).map(\.ordinal))
    }
    let dictionary = Dictionary(
      uniqueKeysWithValues: Connector<Shelf>.all.map { connector in
        (
          "connector\(connector.index)",
          Set(Capability<Shelf>.all.filter(connector.supports).map { "capability\($0.ordinal)" })
        )
      })
    return [
      Comparison(
        "supports", bound: 1.2, repetitions: 10_000,
        c: { questions.count($0) { shelf_supports($0.connector, $0.capability) } },
        engine: { questions.count($0) { engineSupports($0.asked, $0.about) } },
        sets: { questions.count($0) { sets[$0.connector].contains($0.capability) } },
        dictionary: { questions.count($0) { dictionary[$0.slug]?.contains($0.path) ?? false } },
        nothing: { questions.count($0) { shelf_nothing($0.connector, $0.capability) } }),
      Comparison(
        "status", bound: 1.2, repetitions: 10_000,
        c: { questions.count($0) { shelf_status($0.connector, $0.capability) == 3 } },
        engine: { questions.count($0) { engineStatus($0.asked, $0.about) == .unlisted } },
        nothing: { questions.count($0) { shelf_nothing($0.connector, $0.capability) } }),
    ]
  }
}

/// Stands for a program's function that is handed a connector; the C function is called in the same way.
@inline(never)
private func engineSupports(_ connector: Connector<Shelf>, _ capability: Capability<Shelf>) -> Bool {
  connector.supports(capability)
}

@inline(never)
private func engineStatus(_ connector: Connector<Shelf>, _ capability: Capability<Shelf>) -> CoverageStatus {
  connector.status(of: capability)
}

/// A connector and a capability, in the terms of each side.
private struct Question {
  let connector: Int
  let capability: Int
  let asked: Connector<Shelf>
  let about: Capability<Shelf>
  let slug: String
  let path: String
}

/// Some pairs of connectors and capabilities in no order; making them fills the C tables.
private struct Questions {
  private let all: [Question]

  init() {
    var random = SplitMix64(seed: 1)
    let (connectorCount, capabilityCount) = (Connector<Shelf>.all.count, Capability<Shelf>.all.count)
    all = (0..<1_024).map { _ in
      let connector = Int(random.next() % UInt64(connectorCount))
      let capability = Int(random.next() % UInt64(capabilityCount))
      return Question(
        connector: connector, capability: capability, asked: Connector(index: connector),
        about: Capability(ordinal: capability), slug: "connector\(connector)", path: "capability\(capability)")
    }
    for connector in Connector<Shelf>.all {
      for capability in Capability<Shelf>.all where connector.status(of: capability) != .unlisted {
        shelf_set(Int32(connector.status(of: capability).number), connector.index, capability.ordinal)
      }
    }
  }

  @inline(__always)
  func count(_ repetitions: Int, _ answer: (Question) -> Bool) -> Int {
    var count = 0
    for number in 0..<repetitions where answer(all[number & 1_023]) { count += 1 }
    return count
  }
}
