/// The extent to which a model, an action or a feature is supported.
///
/// Support of a model does not imply support of all of its fields: a connector that supports `jobs` may fill
/// three of its fields.
public struct Extent<Category: CoverageCategory>: Hashable, Sendable {
  /// Whether all, some or none of it is supported.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    /// It is supported with all its parts.
    case fully
    /// It is supported, but not with all its parts.
    case partly
    /// It is not supported, and so are its parts.
    case not
  }

  /// The model, action or feature in question.
  public let capability: Capability<Category>
  /// Whether all, some or none of it is supported.
  public let level: Level
  /// The number of supported parts: fields of a model, inputs of an action, parts of a feature at any depth.
  public let supportedCount: Int
  /// The number of all parts.
  public let totalCount: Int
  /// The parts that are not supported.
  public let missing: CapabilitySet<Category>

  init(of capability: Capability<Category>, _ rows: CoverageRows, row: Int) {
    let extent = rows.extent(of: capability.ordinal, row: row)
    self.capability = capability
    totalCount = extent.partCount
    missing = CapabilitySet(bits: extent.missing)
    supportedCount = extent.partCount - missing.count
    level = extent.isSupported ? (missing.isEmpty ? .fully : .partly) : .not
  }
}

extension Extent: CustomStringConvertible {
  /// The counts: `jobs: partly, 12 of 33`.
  public var description: String { "\(capability.path): \(level.rawValue), \(supportedCount) of \(totalCount)" }
}

extension Connector {
  /// The extent to which the connector supports a model, an action or a feature.
  ///
  /// - Complexity: O(*n*) in the capabilities of the category.
  public func extent(of capability: Capability<Category>) -> Extent<Category> {
    Extent(of: capability, CoverageRows(Category._table), row: index)
  }
}

extension Coverage {
  /// The extent to which a model, an action or a feature can be used.
  ///
  /// - Complexity: O(*n*) in the capabilities of the category.
  public func extent(of capability: Capability<Category>) -> Extent<Category> {
    Extent(of: capability, CoverageRows([self]), row: 0)
  }
}

extension CoverageRows {
  /// The extent to which a row supports a model, action or feature: the number of parts, and those that are missing.
  func extent(of capability: Int, row: Int) -> (isSupported: Bool, partCount: Int, missing: BitSet) {
    let parts = CapabilityForest(table).parts(of: capability)
    let missing = parts.filter { !supports($0, row: row) }
    return (
      supports(capability, row: row), parts.count, BitSet(containing: missing.map(BitPosition.init(ordinal:)))
    )
  }
}
