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
