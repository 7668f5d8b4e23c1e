extension Connector {
  /// Whether the connector supports a capability.
  ///
  /// - Complexity: O(1), a bit test on static data; nothing is allocated.
  @inlinable
  public func supports(_ capability: Capability<Category>) -> Bool {
    Category.table.supports(connector: index, capability: capability.position)
  }

  /// What is known about a capability.
  ///
  /// - Complexity: O(1), three bit tests at most; nothing is allocated.
  @inlinable
  @inline(__always)
  public func status(of capability: Capability<Category>) -> CoverageStatus {
    Category.table.status(connector: index, capability: capability.position)
  }

  /// Everything the connector supports.
  public var coverage: Coverage<Category> {
    Coverage(
      connector: self, capabilities: CapabilitySet(bits: Category.table.capabilities(ofConnector: index)))
  }

  /// The note that stands at a capability, in Markdown; nil where there is none.
  ///
  /// - Complexity: O(*n*) in the connector's notes and constraints.
  public func note(for capability: Capability<Category>) -> String? {
    details(about: capability).capabilityNote
  }

  /// What limits a capability on this connector.
  ///
  /// A model or an action answers with all its constraints, a field or an input with those that are about it, about a
  /// group it lies in, or about the model or action as a whole.
  ///
  /// - Complexity: O(*n*) in the connector's notes and constraints.
  public func constraints(on capability: Capability<Category>) -> [Constraint] {
    CoverageAnswer.constraints(
      table: Category.table, names: Category.names, details: Category.details(of: self),
      capability: capability.ordinal)
  }

  /// What is known about a capability, why, and who else has it.
  public func explain(_ capability: Capability<Category>) -> Explanation<Category> {
    Explanation(connector: self, capability: capability)
  }
}
