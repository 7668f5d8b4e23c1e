import CoverageMatrix

/// Some lists of capabilities, in the terms of each side.
struct Wanted<Category: CoverageCategory> {
  /// A class, so that handing one over costs next to nothing.
  final class List {
    let numbers: [Int]
    let set: Set<Int>
    let requirements: Requirements<Category>
    /// The capabilities and the models that they are fields of, as the words of a row that are not empty.
    let mask: (indices: [Int], words: [UInt64])

    init(_ set: Set<Int>) {
      self.set = set
      numbers = set.sorted()
      requirements = Requirements(CapabilitySet(set.map(Capability.init(ordinal:))))
      mask = Wanted.mask(set)
    }
  }

  let lists: [List]

  init(sets: Int, size: Int) {
    var random = SplitMix64(seed: 7)
    let count = Capability<Category>.all.count
    lists = (0..<sets).map { _ in
      var numbers = Set(0..<(size == count ? count : 0))
      while numbers.count < size { numbers.insert(Int(random.next() % UInt64(count))) }
      return List(numbers)
    }
  }

  private static func mask(_ numbers: Set<Int>) -> (indices: [Int], words: [UInt64]) {
    var mask = [UInt64](repeating: 0, count: (Capability<Category>.all.count + 63) / 64)
    for number in numbers {
      for one in [number, number - number % Synthetic.modelSize] { mask[one / 64] |= 1 << UInt64(one % 64) }
    }
    let indices = mask.indices.filter { mask[$0] != 0 }
    return (indices, indices.map { mask[$0] })
  }

  /// Takes the lists in turn.
  @inline(__always)
  func sum(_ repetitions: Int, _ answer: (List) -> Int) -> Int {
    var sum = 0
    for number in 0..<repetitions { sum &+= answer(lists[number % lists.count]) }
    return sum
  }
}
