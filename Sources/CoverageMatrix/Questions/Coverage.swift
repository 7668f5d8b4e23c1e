/// What a connector covers, or what is left of it for one customer.
///
/// A coverage is closed: it never holds a field without its model, an input without its action, or a part of a feature
/// without the whole.
public struct Coverage<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector that it is the coverage of.
  public let connector: Connector<Category>
  /// The capabilities that can be used.
  public let capabilities: CapabilitySet<Category>

  init(connector: Connector<Category>, capabilities: CapabilitySet<Category>) {
    self.connector = connector
    self.capabilities = capabilities
  }

  /// Whether a capability can be used.
  ///
  /// - Complexity: O(1).
  public func supports(_ capability: Capability<Category>) -> Bool {
    capabilities.contains(capability)
  }

  /// The coverage without some capabilities: scopes that are off, models that a customer opted out of.
  ///
  /// Everything below a capability goes with it.
  ///
  /// - Complexity: O(*n*) in the capabilities of the coverage.
  public func disabling(_ disabled: CapabilitySet<Category>) -> Coverage {
    let rest = Category.table.removing(disabled.bits, from: capabilities.bits)
    return Coverage(connector: connector, capabilities: CapabilitySet(bits: rest))
  }
}
