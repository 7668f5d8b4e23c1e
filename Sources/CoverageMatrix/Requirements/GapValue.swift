/// What it is worth to build a capability for a connector: how many more requirement sets it would meet.
public struct GapValue<Category: CoverageCategory>: Hashable, Sendable {
  /// Which one would gain from closing the gap.
  public let connector: Connector<Category>
  /// The capability to build, with what it is a part of where that is missing too.
  public let capability: Capability<Category>
  /// The requirement sets that would be met and are not now, by their places in the list.
  public let gained: [Int]
}

extension GapValue: CustomStringConvertible {
  /// What to build, and for how much: `careerplug jobs.salary_amount: 2 more`.
  public var description: String { "\(connector.slug) \(capability.path): \(gained.count) more" }
}
