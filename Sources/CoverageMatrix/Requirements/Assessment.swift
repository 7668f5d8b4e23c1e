/// The connectors that meet requirements, the gaps of the others, and the requirements to drop to reach more of them.
///
/// `assess` itself passes over the coverages once; the complexity of each property comes on top of that.
public struct Assessment<Category: CoverageCategory>: Sendable {
  /// The answer by number, which needs no category type.
  let answer: RequirementAnswer

  init(_ requirements: Requirements<Category>, over rows: CoverageRows, policy: UnknownPolicy) {
    answer = RequirementAnswer(requirements.list, over: rows, policy: policy)
  }

  /// The mandatory and optional capabilities that were evaluated.
  public var requirements: Requirements<Category> { Requirements(list: answer.requirements) }

  /// The policy for unlisted capabilities.
  public var policy: UnknownPolicy { answer.policy }

  /// Whether any connector meets all mandatory requirements.
  public var verdict: Verdict { answer.verdict }

  /// The connectors that meet all mandatory requirements, in slug order.
  public var satisfying: [Connector<Category>] { connectors(answer.satisfyingRows) }

  /// The connectors with an unknown verdict, in slug order; none but under ``UnknownPolicy/maybe``.
  public var undecided: [Connector<Category>] { connectors(answer.undecidedRows) }

  /// The standing of every connector, or of every coverage that was asked about, the nearest first.
  ///
  /// The order is by ``Standing/distance``, then by ``Standing/unlistedDistance``, then by slug, then by place in the
  /// list of coverages that was asked about.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements, and a sort.
  public var standings: [Standing<Category>] {
    let forest = CapabilityForest(Category._table)
    return answer.distances.map { Standing(answer, $0, forest) }
  }

  /// The standings of those that do not meet all requirements, the nearest first.
  ///
  /// - Complexity: as that of ``standings``.
  public var others: [Standing<Category>] { standings.filter { $0.verdict != .yes } }

  /// The standing of a connector; nil where it was not asked about.
  ///
  /// Where coverages were asked about, the answer is that of the connector's first.
  public func standing(of connector: Connector<Category>) -> Standing<Category>? {
    let row =
      answer.rows.areDeclared
      ? answer.rows.contains(connector.index) ? connector.index : nil
      : answer.rows.numbers.first { answer.rows.connector(ofRow: $0) == connector.index }
    return row.map { Standing(answer, answer.distance(ofRow: $0), CapabilityForest(Category._table)) }
  }

  /// The one or two mandatory requirements that, dropped, gain most connectors.
  ///
  /// The largest gain comes first, of equal gains the fewest requirements, then the order of the spec. Dropping a
  /// model, action or feature drops what is asked of its parts. Every one and every two are looked at; those are left
  /// out that gain nothing, or no more than dropping a part of them.
  ///
  /// - Complexity: O(*n* × *m*) for *n* connectors and *m* requirements, and O(*g*²) for *g* requirements that gain
  ///   alone.
  public var relaxations: [Relaxation<Category>] {
    answer.relaxations.map { Relaxation(answer, $0) }
  }

  /// The mandatory requirement that the fewest connectors meet, the first in the order of the spec where several do.
  public var rarest: Requirement<Category>? {
    answer.rarest.map { Requirement(item: answer.requirements.items[$0]) }
  }

  /// The connectors that meet a requirement, in slug order; none where it was not asked for.
  public func connectors(meeting requirement: Requirement<Category>) -> [Connector<Category>] {
    guard let place = answer.requirements.items.firstIndex(of: requirement.item) else { return [] }
    return connectors(answer.rows(meeting: place))
  }

  private func connectors(_ rows: [Int]) -> [Connector<Category>] {
    if answer.rows.areDeclared { return rows.map(Connector.init(known:)) }
    return Set(rows.map(answer.rows.connector(ofRow:))).sorted().map(Connector.init(known:))
  }
}

extension Assessment: CustomStringConvertible {
  /// The answer in plain English, in the words of the groups.
  public var description: String { RequirementReport(answer, of: Category.self).text }
}

extension RequirementReport {
  init<Category: CoverageCategory>(_ answer: RequirementAnswer, of category: Category.Type) {
    self.init(answer, names: Category._names) { connector, capability in
      Connector<Category>(known: connector).note(for: Capability(known: capability))
    }
  }
}

/// One or two requirements to drop, and the connectors that are gained.
public struct Relaxation<Category: CoverageCategory>: Sendable {
  private let answer: RequirementAnswer
  private let relaxation: RequirementRelaxation

  init(_ answer: RequirementAnswer, _ relaxation: RequirementRelaxation) {
    self.answer = answer
    self.relaxation = relaxation
  }

  /// The one or two requirements, in the order of the spec.
  public var dropped: [Requirement<Category>] { named(relaxation.dropped) }

  /// The requirements that are dropped with them, such as those for inputs of a dropped action.
  public var implied: [Requirement<Category>] { named(relaxation.implied) }

  /// The number of connectors, or coverages, that meet the remaining requirements and do not meet all.
  public var gain: Int { relaxation.gain }

  /// The connectors that are gained, in slug order, once for each coverage of theirs.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements.
  public var gained: [Connector<Category>] {
    answer.rows(gainedBy: relaxation).map { Connector(known: answer.rows.connector(ofRow: $0)) }.sorted()
  }

  private func named(_ places: [Int]) -> [Requirement<Category>] {
    places.map { Requirement(item: answer.requirements.items[$0]) }
  }
}

extension Relaxation: CustomStringConvertible {
  /// The dropped requirements and the gain: `without jobs.salary_amount: 2 more`.
  public var description: String {
    "without \(dropped.map(\.description).joined(separator: " and ")): \(gain) more"
  }
}

/// The answer to a requirement, or to all of them.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Everything mandatory is known to be met.
  case yes
  /// Something mandatory is known not to be met.
  case no
  /// Not documented well enough to decide; this verdict occurs under ``UnknownPolicy/maybe`` alone.
  case unknown
}

extension Verdict: CustomStringConvertible {
  /// `yes`, `no` or `unknown`.
  public var description: String { rawValue }
}

/// The treatment of capabilities that are not documented: those that are ``CoverageStatus/unlisted``.
public enum UnknownPolicy: Hashable, Sendable, CaseIterable {
  /// It is a no, like one that is known to be missing.
  case no
  /// It may be there: a requirement, and with it a connector, is answered by yes, no or unknown.
  case maybe
  /// It is a no, but it is reported apart from what is known to be missing, and it counts for nothing in the distance.
  case apart
}
