/// How a connector, or what is left of it for one customer, stands to requirements.
public struct Standing<Category: CoverageCategory>: Sendable {
  private let answer: RequirementAnswer
  private let measured: RequirementDistance
  private let forest: CapabilityForest

  init(_ answer: RequirementAnswer, _ measured: RequirementDistance, _ forest: CapabilityForest) {
    self.answer = answer
    self.measured = measured
    self.forest = forest
  }

  /// Whose coverage was measured against the requirements.
  public var connector: Connector<Category> { Connector(known: answer.rows.connector(ofRow: measured.row)) }

  /// The place in the list of coverages that was asked about; nil where the declared coverage was.
  public var coverageIndex: Int? { answer.rows.areDeclared ? nil : measured.row }

  /// Whether it meets all mandatory requirements.
  public var verdict: Verdict { answer.verdict(ofRow: measured.row) }

  /// How far it is from meeting all requirements; 0 where nothing is missing.
  ///
  ///     distance = (mandatory requirements that are not met) + (the weights of the optional ones that are not met)
  ///
  /// Each requirement counts as it was written: an action that is missing with three of its inputs counts four, a
  /// choice counts one. Where it is unknown whether a requirement is met, ``UnknownPolicy/no`` counts it as not met,
  /// ``UnknownPolicy/maybe`` counts half of it, and ``UnknownPolicy/apart`` leaves it to ``unlistedDistance``.
  public var distance: Double { measured.known }

  /// What ``distance`` leaves out under ``UnknownPolicy/apart``, by the same formula; else 0.
  public var unlistedDistance: Double { measured.unlisted }

  /// What is missing of the mandatory requirements, each gap once and none implied by another.
  ///
  /// A missing whole stands for its parts: a model for its fields, an action for its inputs, a feature for its parts.
  public var missing: [Gap<Category>] { named(gaps.missing) }

  /// What nobody said anything about of the mandatory requirements; none under ``UnknownPolicy/no``.
  public var unlisted: [Gap<Category>] { named(gaps.unlisted) }

  /// What is missing, or unlisted, and only nice to have.
  public var missingOptional: [Gap<Category>] { named(gaps.optional) }

  /// What is missing of the mandatory requirements, by group.
  ///
  /// What is in no group comes first, then the groups as they were first mentioned. A gap is in the groups of all the
  /// requirements that it stands for.
  public var missingByGroup: [(group: String?, gaps: [Gap<Category>])] {
    answer.grouped(gaps.missing).map { ($0.group, named($0.gaps)) }
  }

  /// Whether it meets one of the requirements; a no where that was not asked for.
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
  /// What it lacks in plain English, in the words of the groups.
  public var description: String { RequirementReport(answer, of: Category.self).text(ofRow: measured.row) }
}

/// Something that a connector lacks: a capability, or several of which one would do.
public struct Gap<Category: CoverageCategory>: Hashable, Sendable {
  /// Whose coverage does not meet the requirements.
  public let connector: Connector<Category>
  /// The capabilities in the order of the spec; one of them would do.
  public let capabilities: [Capability<Category>]
  /// The requirements that are not met for it.
  public let requirements: [Requirement<Category>]
  /// Why each of the capabilities cannot be used.
  public let availabilities: [Availability]

  /// The names of the groups of those requirements, each once.
  public var groups: [String] {
    requirements.flatMap(\.groups).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What the connector declares of each of the capabilities.
  ///
  /// It may be ``CoverageStatus/supported`` where a customer's coverage was asked about: ``availabilities``
  /// has the reason then.
  public var statuses: [CoverageStatus] { capabilities.map(connector.status(of:)) }

  /// The note that stands at each of the capabilities, in Markdown; nil where there is none.
  public var notes: [String?] { capabilities.map(connector.note(for:)) }
}

extension Gap: CustomStringConvertible {
  /// The paths with the reasons: `create_candidate (unsupported)`.
  public var description: String {
    RequirementReport.choice(zip(capabilities, availabilities).map { "\($0.path) (\($1.id))" })
  }
}
