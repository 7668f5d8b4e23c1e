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
