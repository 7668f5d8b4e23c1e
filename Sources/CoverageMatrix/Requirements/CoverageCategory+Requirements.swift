extension CoverageCategory {
  /// The connectors that meet all mandatory requirements, in slug order; all where there are none.
  ///
  /// An unlisted capability counts as unsupported. ``assess(_:policy:among:)`` gives a longer answer.
  ///
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* requirements. One allocation for a
  ///   result that is not empty.
  @inlinable
  public static func connectors(supporting requirements: Requirements<Self>) -> [Connector<Self>] {
    _table.connectors(meeting: requirements.list, Connector.init(known:))
  }

  /// The connectors that meet requirements, the gaps of the others, and the requirements to drop to reach more of them.
  ///
  /// - Parameters:
  ///   - requirements: the requirements; an array literal of capabilities requires all of them.
  ///   - policy: the treatment of capabilities that are not documented.
  ///   - connectors: the connectors in question; nil for all.
  /// - Complexity: O(*n* × *m*) operations on words for *n* connectors and *m* capabilities.
  public static func assess(
    _ requirements: Requirements<Self>, policy: UnknownPolicy = .no, among connectors: [Connector<Self>]? = nil
  ) -> Assessment<Self> {
    Assessment(requirements, over: CoverageRows(among: connectors), policy: policy)
  }

  /// The coverages that meet requirements, the gaps of the others, and the requirements to drop to reach more of them.
  ///
  /// - Parameters:
  ///   - requirements: the requirements; an array literal of capabilities requires all of them.
  ///   - policy: the treatment of capabilities that are not documented. One that the connector declares and the
  ///     coverage lacks is switched off, which is a no under every policy.
  ///   - coverages: effective coverages of connectors, for example one for each customer.
  /// - Complexity: O(*n* × *m*) bit tests for *n* coverages and *m* capabilities.
  public static func assess(
    _ requirements: Requirements<Self>, policy: UnknownPolicy = .no, amongCoverages coverages: [Coverage<Self>]
  ) -> Assessment<Self> {
    Assessment(requirements, over: CoverageRows(coverages), policy: policy)
  }

  /// The smallest set of connectors that together support some capabilities: exact for up to 20
  /// capabilities, greedy beyond that.
  ///
  /// - Parameters:
  ///   - capabilities: the capabilities, each of which some connector of the set supports.
  ///   - connectors: the connectors to choose from; nil for all.
  public static func smallestCover(
    of capabilities: CapabilitySet<Self>, among connectors: [Connector<Self>]? = nil
  ) -> Cover<Self> {
    Cover(ConnectorCover(of: capabilities.bits, among: CoverageRows(among: connectors)))
  }

  /// The value of each missing capability: the number of requirement sets that a connector would meet with it
  /// and does not meet now.
  ///
  /// The largest gain comes first, then the order is by slug, then by spec. Capabilities that no set requires, and
  /// those by which nothing is gained, are left out. An unlisted capability is missing; optional requirements do not
  /// count.
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
      self.init(Category._table, connectors: connectors.map(\.index))
    } else {
      self.init(Category._table)
    }
  }

  init<Category: CoverageCategory>(_ coverages: [Coverage<Category>]) {
    self.init(
      Category._table, coverages: coverages.map { ($0.connector.index, $0.capabilities.bits, $0.reasons) })
  }
}

/// A small set of connectors that together support some capabilities.
public struct Cover<Category: CoverageCategory>: Hashable, Sendable {
  /// The connectors, in slug order.
  public let connectors: [Connector<Category>]
  /// Whether no smaller set exists: true for up to 20 capabilities.
  ///
  /// Beyond that the search is greedy, which may give more connectors than needed.
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
  /// The slugs of the connectors, and whether no smaller set exists.
  public var description: String {
    let chosen = connectors.isEmpty ? "no connector" : connectors.map(\.slug).joined(separator: ", ")
    let how = isSmallest ? "smallest set" : "possibly not the smallest set"
    return "\(chosen) (\(how))" + (uncovered.isEmpty ? "" : "; no connector supports \(uncovered)")
  }
}

/// The value of a missing capability for a connector: the requirement sets that it would meet with it.
public struct GapValue<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector that lacks the capability.
  public let connector: Connector<Category>
  /// The missing capability; what it is a part of is added with it.
  public let capability: Capability<Category>
  /// The requirement sets that would be met and are not now, by their places in the list.
  public let gained: [Int]
}

extension GapValue: CustomStringConvertible {
  /// The capability and the gain: `careerplug jobs.salary_amount: 2 more`.
  public var description: String { "\(connector.slug) \(capability.path): \(gained.count) more" }
}
