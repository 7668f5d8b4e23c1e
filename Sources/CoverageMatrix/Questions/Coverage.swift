/// The coverage of a connector, declared or effective for one customer.
///
/// A coverage is closed: it never holds a field without its model, an input without its action, or a part of a feature
/// without the whole.
public struct Coverage<Category: CoverageCategory>: Hashable, Sendable {
  /// The connector with these capabilities.
  public let connector: Connector<Category>
  /// The capabilities that can be used.
  public private(set) var capabilities: CapabilitySet<Category>
  /// The reasons why the other supported capabilities cannot be used, by number.
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

  /// The availability of a capability.
  ///
  /// - Complexity: O(1).
  public func availability(of capability: Capability<Category>) -> Availability {
    if supports(capability) { return .available }
    return reasons[capability.ordinal] ?? connector.availability(of: capability)
  }

  /// The coverage without some capabilities: scopes that are off, models that a customer opted out of.
  ///
  /// Everything below a capability is disabled with it. Capabilities that are off already keep their reason.
  ///
  /// - Parameters:
  ///   - disabled: the capabilities that cannot be used.
  ///   - reason: the reason for that.
  /// - Complexity: O(*n*) in the capabilities of the coverage.
  public func disabling(
    _ disabled: CapabilitySet<Category>, because reason: Availability = .disabledByScope
  ) -> Coverage {
    let rest = Category._table.removing(disabled.bits, from: capabilities.bits)
    var result = self
    result.capabilities = CapabilitySet(bits: rest)
    for position in capabilities.bits.subtracting(rest) {
      result.reasons[position.ordinal] = reason == .available ? .unavailable : reason
    }
    return result
  }
}

extension Coverage {
  /// The coverage without the actions that need one of some permissions.
  ///
  /// - Parameter permissions: the names of permissions that were not granted, as the spec spells them: `Manage tags`.
  ///   A name that no action has is ignored; ``CoverageCategory/permissions`` lists them all.
  /// - Complexity: O(*n*) in the capabilities of the category.
  public func withholding(permissions: Set<String>) -> Coverage {
    let details = CategoryDetails(of: Category.self)
    let paths = permissions.flatMap { details.actionsByPermission[$0] ?? [] }
    return disabling(CapabilitySet(paths.compactMap(Capability.init(path:))), because: .permissionMissing)
  }
}

extension CoverageCategory {
  /// The names of the permissions that actions need, each once, in the order of the spec.
  public static var permissions: [String] { CategoryDetails(of: self).permissions }
}

extension Capability {
  /// The permission that an action needs; nil where it needs none, and for all other capabilities.
  ///
  /// - Complexity: O(*n*) in the models and actions of the category.
  public var permission: String? {
    let details = CategoryDetails(of: Category.self)
    return details.permissions.first { details.actionsByPermission[$0]?.contains(path) ?? false }
  }
}
