/// What a connector covers, or what is left of it for one customer.
///
/// A coverage is closed: it never holds a field without its model, an input without its action, or a part of a feature
/// without the whole.
public struct Coverage<Category: CoverageCategory>: Hashable, Sendable {
  /// Whose capabilities these are, all of them or what is left for one customer.
  public let connector: Connector<Category>
  /// The capabilities that can be used.
  public private(set) var capabilities: CapabilitySet<Category>
  /// Why the other capabilities that the connector supports cannot be used, by number.
  private(set) var reasons: [Int: Availability] = [:]

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

  /// Whether a capability can be used, and why not.
  ///
  /// - Complexity: O(1).
  public func availability(of capability: Capability<Category>) -> Availability {
    if supports(capability) { return .available }
    return reasons[capability.ordinal] ?? connector.availability(of: capability)
  }

  /// The coverage without some capabilities: scopes that are off, models that a customer opted out of.
  ///
  /// Everything below a capability goes with it. What is gone already keeps the reason that it has.
  ///
  /// - Parameters:
  ///   - disabled: what cannot be used.
  ///   - reason: why.
  /// - Complexity: O(*n*) in the capabilities of the coverage.
  public func disabling(
    _ disabled: CapabilitySet<Category>, because reason: Availability = .disabledByScope
  ) -> Coverage {
    let rest = Category.table.removing(disabled.bits, from: capabilities.bits)
    var result = self
    result.capabilities = CapabilitySet(bits: rest)
    for position in capabilities.bits.subtracting(rest) {
      result.reasons[position.ordinal] = reason == .available ? .unavailable : reason
    }
    return result
  }
}
