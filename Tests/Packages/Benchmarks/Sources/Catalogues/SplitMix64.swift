/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Elements in their order, each taken with a probability.
  mutating func some<Element>(_ elements: some Sequence<Element>, about probability: Double) -> [Element] {
    elements.filter { _ in takes(about: probability) }
  }

  /// True with a probability.
  mutating func takes(about probability: Double) -> Bool {
    Double(next() >> 11) / Double(1 << 53) < probability
  }
}
