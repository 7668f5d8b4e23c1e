/// Who can do all that is asked, what the others lack, and what to give up to reach more of them.
///
/// `assess` itself goes over the coverages once; each property says what it adds to that.
public struct Assessment<Category: CoverageCategory>: Sendable {
  /// The answer by number, for questions that need no category type.
  let answer: RequirementAnswer

  init(_ requirements: Requirements<Category>, over rows: CoverageRows, policy: UnknownPolicy) {
    answer = RequirementAnswer(requirements.list, over: rows, policy: policy)
  }

  /// What was asked.
  public var requirements: Requirements<Category> { Requirements(list: answer.requirements) }

  /// What unlisted capabilities counted as.
  public var policy: UnknownPolicy { answer.policy }

  /// Whether any connector meets all mandatory requirements.
  public var verdict: Verdict { answer.verdict }

  /// The connectors that meet all mandatory requirements, in slug order.
  public var satisfying: [Connector<Category>] { connectors(answer.satisfyingRows) }

  /// The connectors of which nobody can tell, in slug order; none but under ``UnknownPolicy/maybe``.
  public var undecided: [Connector<Category>] { connectors(answer.undecidedRows) }

  /// How every connector, or every coverage that was asked about, stands to the requirements, the nearest first.
  ///
  /// The order is by ``Standing/distance``, then by ``Standing/unlistedDistance``, then by slug, then by place in the
  /// list of coverages that was asked about.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements, and a sort.
  public var standings: [Standing<Category>] {
    let forest = CapabilityForest(Category.table)
    return answer.distances.map { Standing(answer, $0, forest) }
  }

  /// How those stand to the requirements that do not meet them all, the nearest first.
  ///
  /// - Complexity: as that of ``standings``.
  public var others: [Standing<Category>] { standings.filter { $0.verdict != .yes } }

  /// How a connector stands to the requirements; nil where it was not asked about.
  ///
  /// Where coverages were asked about, the answer is that of the connector's first.
  public func standing(of connector: Connector<Category>) -> Standing<Category>? {
    let row =
      answer.rows.areDeclared
      ? answer.rows.contains(connector.index) ? connector.index : nil
      : answer.rows.numbers.first { answer.rows.connector(ofRow: $0) == connector.index }
    return row.map { Standing(answer, answer.distance(ofRow: $0), CapabilityForest(Category.table)) }
  }

  /// The one or two mandatory requirements that, dropped, gain most connectors.
  ///
  /// The largest gain comes first, of equal gains the fewest requirements, then the order of the spec. Dropping a model,
  /// action or feature drops what is asked of its parts. Every one and every two are looked at; those are left out that
  /// gain nothing, or no more than dropping a part of them.
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
    self.init(answer, names: Category.names) { connector, capability in
      Connector<Category>(known: connector).note(for: Capability(known: capability))
    }
  }
}

/// One or two requirements to give up, and what that gains.
public struct Relaxation<Category: CoverageCategory>: Sendable {
  private let answer: RequirementAnswer
  private let relaxation: RequirementRelaxation

  init(_ answer: RequirementAnswer, _ relaxation: RequirementRelaxation) {
    self.answer = answer
    self.relaxation = relaxation
  }

  /// The one or two requirements, in the order of the spec.
  public var dropped: [Requirement<Category>] { named(relaxation.dropped) }

  /// The requirements that make no sense without them, such as those for inputs of an action that is given up.
  public var implied: [Requirement<Category>] { named(relaxation.implied) }

  /// How many connectors, or coverages, would meet the rest that do not meet all now.
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
  /// What to give up and for how much: `without jobs.salary_amount: 2 more`.
  public var description: String {
    "without \(dropped.map(\.description).joined(separator: " and ")): \(gain) more"
  }
}

/// Whether a connector meets a requirement, or all of them.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Everything mandatory is known to be met.
  case yes
  /// It does not.
  case no
  /// Nobody said enough to tell; this answer is given under ``UnknownPolicy/maybe`` alone.
  case unknown
}

extension Verdict: CustomStringConvertible {
  /// `yes`, `no` or `unknown`.
  public var description: String { rawValue }
}

/// What a capability counts as that nobody said anything about: one that is ``CoverageStatus/unlisted``.
public enum UnknownPolicy: Hashable, Sendable, CaseIterable {
  /// It is a no, like one that is known to be missing.
  case no
  /// It may be there: a requirement, and with it a connector, is answered by yes, no or unknown.
  case maybe
  /// It is a no, but it is reported apart from what is known to be missing, and it counts for nothing in the distance.
  case apart
}
