extension SplitMix64 {
  /// Elements in their order, each taken with a probability.
  mutating func some<Element>(_ elements: some Sequence<Element>, about probability: Double) -> [Element] {
    elements.filter { _ in takes(about: probability) }
  }

  /// True with a probability.
  mutating func takes(about probability: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) < probability
  }
}
