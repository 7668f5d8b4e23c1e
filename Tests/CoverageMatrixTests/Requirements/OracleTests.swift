import CoverageMatrix
import Foundation
import Testing
import UnifiedATS
import _CoverageTestSupport

/// The engine against the oracle.
///
/// The environment variable `CI_SCALE` says which share of the sets is tried: 1 for all, which takes long in a debug
/// build.
@Suite("The engine agrees with brute force")
struct OracleTests {
  private let scale =
    ProcessInfo.processInfo.environment["CI_SCALE"].flatMap(Double.init).map { min(max($0, 0.0001), 1) } ?? 0.001

  @Test("on random requirements over 300 connectors and 640 capabilities", arguments: UnknownPolicy.allCases)
  func synthetic(policy: UnknownPolicy) {
    let oracle = Oracle(Synthetic.self)
    var random = SplitMix64(seed: 1)
    for number in 0..<Int(100_000 * scale) {
      let requirements = Requirements<Synthetic>.random(&random)
      compare(requirements, oracle, policy, isThorough: number % 20 == 0)
    }
  }

  @Test("on small sets over the five connectors", arguments: UnknownPolicy.allCases)
  func smallSets(policy: UnknownPolicy) {
    let oracle = Oracle(ATS.self)
    let all = ATS.Capability.all
    let differing = all.filter { capability in Set(ATS.Connector.all.map { $0.status(of: capability) }).count > 1 }
    var counter = 0
    for capability in all { compare([capability], oracle, policy, isThorough: true) }
    let stride = Int(1 / scale)
    for first in all.indices {
      for second in all[(first + 1)...] {
        counter += 1
        if counter % stride == 0 { compare([all[first], second], oracle, policy, isThorough: false) }
      }
    }
    for first in differing.indices {
      for second in differing.indices[(first + 1)...] {
        for third in differing[(second + 1)...] {
          counter += 1
          guard counter % (stride * 10) == 0 || scale == 1 else { continue }
          compare([differing[first], differing[second], third], oracle, policy, isThorough: false)
        }
      }
    }
  }

  @Test("on covers and on the value of gaps")
  func coversAndGaps() {
    let oracle = Oracle(ATS.self)
    var random = SplitMix64(seed: 2)
    for _ in 0..<max(20, Int(1_000 * scale)) {
      let wanted = Set(
        (0..<Int.random(in: 1...20, using: &random)).map { _ in Int.random(in: 0..<436, using: &random) })
      let cover = ATS.smallestCover(of: CapabilitySet(wanted.map(Capability.init(ordinal:))))
      let covered = wanted.subtracting(cover.uncovered.map(\.ordinal))
      #expect(cover.isSmallest && cover.connectors.count == oracle.coverSize(wanted))
      #expect(covered.allSatisfy { one in cover.connectors.contains { $0.supports(ATS.Capability(ordinal: one)) } })
      #expect(cover.uncovered.allSatisfy { one in !ATS.Connector.all.contains { $0.supports(one) } })

      let lists = (0..<6).map { _ in Requirements<ATS>.random(&random) }
      let values = ATS.gapValues(for: lists)
      let expected = oracle.gapValues(lists.map(Oracle.items))
      #expect(values.count == expected.count)
      #expect(values.allSatisfy { expected[[$0.connector.index, $0.capability.ordinal]] == $0.gained })
      #expect(
        values
          == values.sorted {
            ($1.gained.count, $0.connector, $0.capability) < ($0.gained.count, $1.connector, $1.capability)
          })
    }
  }

  private func compare<Category>(
    _ requirements: Requirements<Category>, _ oracle: Oracle, _ policy: UnknownPolicy, isThorough: Bool
  ) {
    let items = Oracle.items(requirements)
    let answer = Category.assess(requirements, policy: policy)
    let verdicts = oracle.rows.map { oracle.verdict($0, items, policy) }
    let satisfying = oracle.rows.filter { verdicts[$0] == .yes }
    var isEqual = answer.satisfying.map(\.index) == satisfying
    isEqual = isEqual && Category.connectors(supporting: requirements) == answer.satisfying
    isEqual = isEqual && answer.undecided.map(\.index) == oracle.rows.filter { verdicts[$0] == .unknown }
    isEqual = isEqual && answer.verdict == (satisfying.isEmpty ? (verdicts.contains(.unknown) ? .unknown : .no) : .yes)
    let distances = oracle.rows.map { oracle.distance($0, items, policy) }
    let standings = answer.standings
    let ranking = oracle.rows.sorted {
      (distances[$0].known, distances[$0].unlisted, $0) < (distances[$1].known, distances[$1].unlisted, $1)
    }
    isEqual = isEqual && standings.map(\.connector.index) == ranking
    for standing in isThorough ? standings[...] : standings.prefix(8) {
      let row = standing.connector.index
      let gaps = [standing.missing, standing.unlisted, standing.missingOptional]
      let sets = gaps.map { Set($0.map { Set($0.capabilities.map(\.ordinal)) }) }
      isEqual = isEqual && sets == oracle.gaps(row, items, policy) && gaps.map(\.count) == sets.map(\.count)
      isEqual = isEqual && (standing.distance, standing.unlistedDistance) == distances[row]
      isEqual = isEqual && standing.verdict == verdicts[row]
      let unmet = Set(gaps.joined().flatMap(\.requirements))
      isEqual = isEqual && unmet == Set(requirements.all.filter { standing.verdict(on: $0) != .yes })
    }
    if isThorough {
      let places = Dictionary(uniqueKeysWithValues: requirements.all.enumerated().map { ($1, $0) })
      let relaxations = answer.relaxations.map {
        Oracle.Drop(dropped: $0.dropped.compactMap { places[$0] }, gain: $0.gain)
      }
      isEqual = isEqual && relaxations == oracle.relaxations(items)
      isEqual = isEqual && answer.relaxations.allSatisfy { $0.gained.count == $0.gain }
      isEqual = isEqual && answer.rarest.flatMap { places[$0] } == oracle.rarest(items)
    }
    #expect(isEqual, "\(requirements) under \(policy)")
  }
}

extension Oracle {
  static func items<Category>(_ requirements: Requirements<Category>) -> [Item] {
    requirements.all.map {
      Item(alternatives: Set($0.alternatives.map(\.ordinal)), weight: $0.isMandatory ? nil : $0.weight)
    }
  }
}

extension Requirements {
  /// A few requirements of all kinds, most of them close together, so that there are wholes with their parts.
  fileprivate static func random(_ random: inout SplitMix64) -> Requirements {
    let count = Category._table.capabilityCount
    func some(_ limit: Int) -> CapabilitySet<Category> {
      let start = Int.random(in: 0..<count, using: &random)
      let reach = Bool.random(using: &random) ? 6 : count
      return CapabilitySet(
        (0..<Int.random(in: 0...limit, using: &random)).map { _ in
          let capability = Capability<Category>(ordinal: (start + Int.random(in: 0..<reach, using: &random)) % count)
          return Int.random(in: 0..<3, using: &random) == 0 ? capability.parent ?? capability : capability
        })
    }
    var requirements = Requirements(some(4))
    if Bool.random(using: &random) { requirements = requirements.group("some", Requirements(some(3))) }
    for _ in 0..<Int.random(in: 0...2, using: &random) { requirements = requirements.any(of: some(4)) }
    if Bool.random(using: &random) { requirements = requirements.optional(some(3), weight: 0.25) }
    return requirements
  }
}
