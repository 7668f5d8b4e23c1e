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
