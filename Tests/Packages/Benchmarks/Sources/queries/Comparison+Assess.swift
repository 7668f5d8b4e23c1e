import CoverageMatrix
import PlainWords

extension Comparison {
  /// `assess` over 3,000 connectors and 2,000 capabilities, with few and with all of them asked for.
  static var ofAssessing: [Comparison] {
    let capabilities = Capability<City>.all.count
    return [5, capabilities].flatMap { size in
      let wanted = Wanted<City>(sets: size == capabilities ? 1 : 16, size: size)
      return UnknownPolicy.allCases.map { assess(wanted, size, policy: $0) }
    }
  }

  private static func assess(_ wanted: Wanted<City>, _ size: Int, policy: UnknownPolicy) -> Comparison {
    let (words, sets) = (City.synthetic.words, City.synthetic.sets)
    let length = words.pointee.words_per_column
    return Comparison(
      "assess, 3,000 x 2,000, \(size == 5 ? "5" : "all") asked, unlisted is \(policy)", bound: 5,
      repetitions: size == 5 ? 200 : 20,
      c: { repetitions in
        var satisfied = [UInt64](repeating: 0, count: length)
        var undecided = satisfied
        return wanted.sum(repetitions) {
          words_assess(words, $0.numbers, $0.numbers.count, &satisfied)
          if policy == .maybe {
            words_undecided(
              words, $0.mask.indices, $0.mask.words, $0.mask.indices.count, satisfied, &undecided)
          }
          return satisfied.contains { $0 != 0 } ? 1 : 0
        }
      },
      engine: { wanted.sum($0) { City.assess($0.requirements, policy: policy).verdict == .yes ? 1 : 0 } },
      sets: policy != .no
        ? nil : { wanted.sum($0) { wanted in sets.map { wanted.set.isSubset(of: $0) }.contains(true) ? 1 : 0 } })
  }
}
