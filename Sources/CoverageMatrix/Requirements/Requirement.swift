/// One of ``Requirements``: a capability, or a choice of several.
public struct Requirement<Category: CoverageCategory>: Hashable, Sendable {
  let item: RequirementItem

  init(item: RequirementItem) {
    self.item = item
  }

  /// The capabilities, in the order of the spec, of which one is asked for.
  public var alternatives: [Capability<Category>] { item.alternatives.map(Capability.init(known:)) }

  /// Whether a connector cannot do without it.
  public var isMandatory: Bool { item.isMandatory }

  /// What it adds to the distance of a connector that does not meet it: 1 where it is mandatory.
  public var weight: Double { item.weight ?? 1 }

  /// The headings under which an answer tells it; empty where it stands in none.
  public var groups: [String] { item.groups }
}

extension Requirement: CustomStringConvertible {
  /// The path, or the paths of a choice.
  public var description: String { RequirementReport.choice(alternatives.map(\.path)) }
}
