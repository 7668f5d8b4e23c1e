import _CoverageTestSupport

/// Numbers that follow from a seed alone, on every platform.
struct RandomSource {
  private var generator: SplitMix64

  init(seed: Int) {
    generator = SplitMix64(
      seed: UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// A number below a bound.
  mutating func number(below bound: Int) -> Int { Int(generator.next() >> 33) % max(bound, 1) }

  /// Whether something happens that does in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(below: 100) < percent }

  mutating func one<Element>(of elements: [Element]) -> Element { elements[number(below: elements.count)] }

  /// Some of the elements in their order, each with the same chance.
  mutating func some<Element>(of elements: [Element], _ percent: Int = 60) -> [Element] {
    elements.filter { _ in chance(percent) }
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() { elements.swapAt(index, number(below: index + 1)) }
    return elements
  }
}
