extension CoverageCategory {
  /// The connectors that meet all mandatory requirements, in slug order; all where there are none.
  ///
  /// What is unlisted counts as a no. ``assess(_:policy:among:)`` says more.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements. One allocation for a result
  ///   that is not empty.
  @inlinable
  public static func connectors(supporting requirements: Requirements<Self>) -> [Connector<Self>] {
    table.connectors(meeting: requirements.list, Connector.init(known:))
  }

  /// Who meets requirements, what the others lack, and what to give up to reach more of them.
  ///
  /// - Parameters:
  ///   - requirements: what is asked for; an array literal of capabilities asks for all of them.
  ///   - policy: what a capability counts as that nobody said anything about.
  ///   - connectors: the connectors in question; nil for all.
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* capabilities.
  public static func assess(
    _ requirements: Requirements<Self>, policy: UnknownPolicy = .no, among connectors: [Connector<Self>]? = nil
  ) -> Assessment<Self> {
    Assessment(requirements, over: CoverageRows(among: connectors), policy: policy)
  }

  /// Which of some coverages meet requirements, what the others lack, and what to give up to reach more of them.
  ///
  /// - Parameters:
  ///   - requirements: what is asked for; an array literal of capabilities asks for all of them.
  ///   - policy: what a capability counts as that nobody said anything about. One that the connector declares and the
  ///     coverage lacks is switched off, which is a no under every policy.
  ///   - coverages: what is left of connectors, for example for each customer.
  /// - Complexity: O(*n* × *m*) bit tests for *n* coverages and *m* capabilities.
  public static func assess(
    _ requirements: Requirements<Self>, policy: UnknownPolicy = .no, amongCoverages coverages: [Coverage<Self>]
  ) -> Assessment<Self> {
    Assessment(requirements, over: CoverageRows(coverages), policy: policy)
  }

  /// The smallest set of connectors that together support some capabilities: exact for up to 20
  /// capabilities, a good one beyond.
  ///
  /// - Parameters:
  ///   - capabilities: the capabilities, each of which some connector of the set supports.
  ///   - connectors: the connectors to choose from; nil for all.
  public static func smallestCover(
    of capabilities: CapabilitySet<Self>, among connectors: [Connector<Self>]? = nil
  ) -> Cover<Self> {
    Cover(ConnectorCover(of: capabilities.bits, among: CoverageRows(among: connectors)))
  }

  /// What it is worth to build each missing capability: how many of some requirement sets a connector would meet then
  /// that it does not meet now.
  ///
  /// The most worth comes first, then the order is by slug, then by spec. Capabilities that no set asks for, and those
  /// by which nothing is gained, are left out. What is unlisted is missing; optional requirements do not count.
  ///
  /// - Parameters:
  ///   - requirementSets: for example one for each prospective customer, or for each screen of an application.
  ///   - connectors: the connectors in question; nil for all.
  public static func gapValues(
    for requirementSets: [Requirements<Self>], among connectors: [Connector<Self>]? = nil
  ) -> [GapValue<Self>] {
    CoverageRows(among: connectors).gapValues(for: requirementSets.map(\.list)).map {
      GapValue(connector: Connector(known: $0.row), capability: Capability(known: $0.capability), gained: $0.gained)
    }
  }
}

extension CoverageRows {
  init<Category: CoverageCategory>(among connectors: [Connector<Category>]?) {
    if let connectors {
      self.init(Category.table, connectors: connectors.map(\.index))
    } else {
      self.init(Category.table)
    }
  }

  init<Category: CoverageCategory>(_ coverages: [Coverage<Category>]) {
    self.init(
      Category.table, coverages: coverages.map { ($0.connector.index, $0.capabilities.bits, $0.reasons) })
  }
}

/// A small set of connectors that together support some capabilities.
public struct Cover<Category: CoverageCategory>: Hashable, Sendable {
  /// The connectors, in slug order.
  public let connectors: [Connector<Category>]
  /// Whether no smaller set would do: true for up to 20 capabilities.
  ///
  /// Beyond, the connector that adds most is taken again and again, which may take more than are needed.
  public let isSmallest: Bool
  /// The capabilities that none of the connectors asked supports.
  public let uncovered: CapabilitySet<Category>

  init(_ cover: ConnectorCover) {
    connectors = cover.connectors.map(Connector.init(known:))
    isSmallest = cover.isSmallest
    uncovered = CapabilitySet(cover.uncovered.map(Capability.init(known:)))
  }
}

extension Cover: CustomStringConvertible {
  /// Who is in it, and whether it is the smallest.
  public var description: String {
    let chosen = connectors.isEmpty ? "no connector" : connectors.map(\.slug).joined(separator: ", ")
    let how = isSmallest ? "no smaller set would do" : "a smaller set might do"
    return "\(chosen) (\(how))" + (uncovered.isEmpty ? "" : "; nobody supports \(uncovered)")
  }
}

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
