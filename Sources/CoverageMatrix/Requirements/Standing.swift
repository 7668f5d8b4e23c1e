/// The result of requirements for one connector, or for its effective coverage for one customer.
public struct Standing<Category: CoverageCategory>: Sendable {
  private let answer: RequirementAnswer
  private let measured: RequirementDistance
  private let forest: CapabilityForest

  init(_ answer: RequirementAnswer, _ measured: RequirementDistance, _ forest: CapabilityForest) {
    self.answer = answer
    self.measured = measured
    self.forest = forest
  }

  /// The connector whose coverage was compared with the requirements.
  public var connector: Connector<Category> { Connector(known: answer.rows.connector(ofRow: measured.row)) }

  /// The place in the list of coverages that was asked about; nil where the declared coverage was.
  public var coverageIndex: Int? { answer.rows.areDeclared ? nil : measured.row }

  /// Whether it meets all mandatory requirements.
  public var verdict: Verdict { answer.verdict(ofRow: measured.row) }

  /// The distance from meeting all requirements; 0 where nothing is missing.
  ///
  ///     distance = (mandatory requirements that are not met) + (the weights of the optional ones that are not met)
  ///
  /// Each requirement counts as it was written: an action that is missing with three of its inputs counts four, a
  /// choice counts one. Where it is unknown whether a requirement is met, ``UnknownPolicy/no`` counts it as not met,
  /// ``UnknownPolicy/maybe`` counts half of it, and ``UnknownPolicy/apart`` leaves it to ``unlistedDistance``.
  public var distance: Double { measured.known }

  /// The distance of unlisted capabilities under ``UnknownPolicy/apart``, by the same formula; else 0.
  public var unlistedDistance: Double { measured.unlisted }

  /// The gaps in the mandatory requirements, each once and none implied by another.
  ///
  /// A missing whole stands for its parts: a model for its fields, an action for its inputs, a feature for its parts.
  public var missing: [Gap<Category>] { named(gaps.missing) }

  /// The gaps in the mandatory requirements that are not documented; none under ``UnknownPolicy/no``.
  public var unlisted: [Gap<Category>] { named(gaps.unlisted) }

  /// The gaps in the optional requirements, missing or unlisted.
  public var missingOptional: [Gap<Category>] { named(gaps.optional) }

  /// The gaps in the mandatory requirements, by group.
  ///
  /// Gaps in no group come first, then the groups as they were first mentioned. A gap is in the groups of all the
  /// requirements that it stands for.
  public var missingByGroup: [(group: String?, gaps: [Gap<Category>])] {
    answer.grouped(gaps.missing).map { ($0.group, named($0.gaps)) }
  }

  /// The verdict on one of the requirements; a no where it is not among them.
  public func verdict(on requirement: Requirement<Category>) -> Verdict {
    guard let place = answer.requirements.items.firstIndex(of: requirement.item) else { return .no }
    return answer.verdict(ofRow: measured.row, on: place)
  }

  private var gaps: RequirementGaps { answer.gaps(ofRow: measured.row, forest) }

  private func named(_ gaps: [RequirementGap]) -> [Gap<Category>] {
    gaps.map { gap in
      Gap(
        connector: connector, capabilities: gap.capabilities.map(Capability.init(known:)),
        requirements: gap.requirements.map { Requirement(item: answer.requirements.items[$0]) },
        availabilities: gap.capabilities.map { answer.rows.availability(of: $0, row: measured.row) })
    }
  }
}

extension Standing: CustomStringConvertible {
  /// The gaps in plain English, under the names of the groups.
  public var description: String { RequirementReport(answer, of: Category.self).text(ofRow: measured.row) }
}

/// A gap in the coverage of a connector: a capability, or several of which one suffices.
public struct Gap<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector that does not meet the requirements.
  public let connector: Connector<Category>
  /// The capabilities in the order of the spec, of which one suffices.
  public let capabilities: [Capability<Category>]
  /// The requirements that are not met for it.
  public let requirements: [Requirement<Category>]
  /// The reasons why the capabilities cannot be used, in their order.
  public let availabilities: [Availability]

  /// The names of the groups of those requirements, each once.
  public var groups: [String] {
    requirements.flatMap(\.groups).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The declared status of each of the capabilities.
  ///
  /// It may be ``CoverageStatus/supported`` where a customer's coverage was asked about: ``availabilities``
  /// has the reason then.
  public var statuses: [CoverageStatus] { capabilities.map(connector.status(of:)) }

  /// The note on each of the capabilities, in Markdown; nil where there is none.
  public var notes: [String?] { capabilities.map(connector.note(for:)) }
}

extension Gap: CustomStringConvertible {
  /// The paths with the reasons: `create_candidate (unsupported)`.
  public var description: String {
    RequirementReport.choice(zip(capabilities, availabilities).map { "\($0.path) (\($1.id))" })
  }
}
