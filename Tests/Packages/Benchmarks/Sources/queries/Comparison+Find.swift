import CoverageMatrix
import PlainWords

extension Comparison {
  /// `connectors(supporting:)` with 5 requirements over 300 connectors.
  static var ofFinding: Comparison {
    let (words, sets) = (Town.synthetic.words, Town.synthetic.sets)
    let wanted = Wanted<Town>(sets: 64, size: 5)
    let dictionary = Dictionary(uniqueKeysWithValues: sets.indices.map { ("connector\($0)", sets[$0]) })
    return Comparison(
      "connectors(supporting:), 300 x 640, 5 asked", bound: 2, repetitions: 1_000,
      c: { repetitions in
        wanted.sum(repetitions) {
          var found = 0
          words_find(words, $0.numbers, $0.numbers.count, &found).deallocate()
          return found
        }
      },
      engine: { wanted.sum($0) { Town.connectors(supporting: $0.requirements).count } },
      sets: { wanted.sum($0) { wanted in sets.indices.filter { wanted.set.isSubset(of: sets[$0]) }.count } },
      dictionary: { wanted.sum($0) { wanted in dictionary.filter { wanted.set.isSubset(of: $0.value) }.keys.count } })
  }
}
