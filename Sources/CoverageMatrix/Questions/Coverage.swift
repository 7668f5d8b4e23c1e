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

extension Coverage {
  /// The coverage without the actions that take one of some permissions.
  ///
  /// - Parameter permissions: the names of permissions that were not granted, as the spec spells them: `Manage tags`.
  ///   A name that no action has takes nothing away; ``CoverageCategory/permissions`` lists them all.
  /// - Complexity: O(*n*) in the capabilities of the category.
  public func withholding(permissions: Set<String>) -> Coverage {
    let details = CategoryDetails(of: Category.self)
    let paths = permissions.flatMap { details.actionsByPermission[$0] ?? [] }
    return disabling(CapabilitySet(paths.compactMap(Capability.init(path:))), because: .permissionMissing)
  }
}

extension CoverageCategory {
  /// The names of the permissions that actions take, each once, in the order of the spec.
  public static var permissions: [String] { CategoryDetails(of: self).permissions }
}

extension Capability {
  /// The permission that an action takes; nil where it takes none, and for everything else.
  ///
  /// - Complexity: O(*n*) in the models and actions of the category.
  public var permission: String? {
    let details = CategoryDetails(of: Category.self)
    return details.permissions.first { details.actionsByPermission[$0]?.contains(path) ?? false }
  }
}
