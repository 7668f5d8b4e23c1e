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
