/// The distance of a row from meeting all requirements.
package struct RequirementDistance: Hashable, Sendable {
  /// The place of the coverage among those that were asked about.
  package let row: Int
  /// The distance of what is missing: 1 for each mandatory requirement, its weight for each optional one.
  package fileprivate(set) var known: Double
  /// The distance of what is not documented, under ``UnknownPolicy/apart``; else 0.
  package fileprivate(set) var unlisted: Double
}

extension RequirementAnswer {
  /// The distances of all rows, the nearest first.
  ///
  /// A mandatory requirement that is not met adds 1, an optional one its weight. One that is unknown adds half of that
  /// under ``UnknownPolicy/maybe``, and under ``UnknownPolicy/apart`` is summed apart, where it decides between rows
  /// of equal distance. After that the order is by connector, then by row.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* rows and *m* requirements, and a sort.
  package var distances: [RequirementDistance] {
    var distances: [RequirementDistance] = []
    distances.reserveCapacity(rows.count)
    let mandatory = requirements.items.indices.filter { requirements.items[$0].isMandatory }
    let optional = optionalIndices
    let forest = CapabilityForest(rows.table)
    var refused = policy == .no ? nil : RefusedRequirements(requirements, over: rows)
    for word in 0..<rows.wordCount {
      var unmet = BitCounter()
      for index in mandatory { unmet.add(self.unmet(index, inWord: word)) }
      for row in BitsOfWord(rows.universe(inWord: word), word: word) {
        let count = unmet.count(BitPosition(ordinal: row).bitInWord)
        let missing = count == 0 ? 0 : refused?.count(ofRow: row) ?? count
        distances.append(distance(ofRow: row, missing: missing, unlisted: count - missing, optional, forest))
      }
    }
    return distances.sorted {
      if $0.known != $1.known { return $0.known < $1.known }
      if $0.unlisted != $1.unlisted { return $0.unlisted < $1.unlisted }
      return (rows.connector(ofRow: $0.row), $0.row) < (rows.connector(ofRow: $1.row), $1.row)
    }
  }

  /// The distance of one row from meeting all requirements.
  package func distance(ofRow row: Int) -> RequirementDistance {
    let position = BitPosition(ordinal: row)
    let forest = CapabilityForest(rows.table)
    var missing = 0
    var unlisted = 0
    for index in requirements.items.indices where requirements.items[index].isMandatory {
      guard unmet(index, inWord: position.word) & position.bitInWord != 0 else { continue }
      if isUnlisted(index, row: row, forest) { unlisted += 1 } else { missing += 1 }
    }
    return distance(ofRow: row, missing: missing, unlisted: unlisted, optionalIndices, forest)
  }

  /// The distance of a row of which so many mandatory requirements are missing and unlisted.
  private func distance(
    ofRow row: Int, missing: Int, unlisted: Int, _ optional: [Int], _ forest: CapabilityForest
  ) -> RequirementDistance {
    var missing = Double(missing)
    var unlisted = Double(unlisted)
    let position = BitPosition(ordinal: row)
    for index in optional where unmet(index, inWord: position.word) & position.bitInWord != 0 {
      let weight = requirements.items[index].weight ?? 0
      if isUnlisted(index, row: row, forest) {
        unlisted += weight
      } else {
        missing += weight
      }
    }
    return policy == .maybe
      ? RequirementDistance(row: row, known: missing + unlisted / 2, unlisted: 0)
      : RequirementDistance(row: row, known: missing, unlisted: unlisted)
  }

  private var optionalIndices: [Int] {
    requirements.items.indices.filter { !requirements.items[$0].isMandatory }
  }
}

/// Counts, for each bit of a word, in how many words it is set; the counts lie across words, a binary digit in each.
private struct BitCounter {
  private var ones: UInt64 = 0
  private var twos: UInt64 = 0
  private var fours: UInt64 = 0
  /// The digits from that of eight; few words get as far.
  private var higher: [UInt64] = []

  @inline(__always)
  mutating func add(_ word: UInt64) {
    var carry = ones & word
    ones ^= word
    (twos, carry) = (twos ^ carry, twos & carry)
    (fours, carry) = (fours ^ carry, fours & carry)
    if carry != 0 { carryOver(carry) }
  }

  private mutating func carryOver(_ word: UInt64) {
    var carry = word
    for index in higher.indices where carry != 0 {
      (higher[index], carry) = (higher[index] ^ carry, higher[index] & carry)
    }
    if carry != 0 { higher.append(carry) }
  }

  func count(_ bit: UInt64) -> Int {
    let low = (ones & bit != 0 ? 1 : 0) + (twos & bit != 0 ? 2 : 0) + (fours & bit != 0 ? 4 : 0)
    return higher.indices.reduce(low) { higher[$1] & bit != 0 ? $0 + 8 << $1 : $0 }
  }
}
