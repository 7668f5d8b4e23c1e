extension Connector {
  /// The connector's effective coverage for one customer: the declared coverage without what the vendor reports as off.
  ///
  /// What the response does not mention stays as declared, and what it mentions but the connector does not declare
  /// stays out. Where there are several reasons the first of these is kept: the vendor's coverage status, the
  /// customer's opt-out, the scopes, a permission that is missing, and that it is not available for whatever reason. A
  /// reason against a model or action counts against its fields or inputs as their own does.
  ///
  /// - Parameters:
  ///   - integration: the vendor's response about the connection.
  ///   - permissions: the names of permissions that were not granted, which the response does not contain.
  /// - Throws: ``IntegrationMismatch`` where the response is about another connector or another category, since it
  ///   would take nothing away.
  /// - Complexity: O(*n*) in the capabilities of the category and the items of the response, but for the logarithm that
  ///   it takes to find a path.
  public func coverage(
    of integration: Integration, withholding permissions: Set<String> = []
  ) throws(IntegrationMismatch) -> Coverage<Category> {
    let stated = integration.capabilities(in: Category.self)
    let isForeign = !stated.isEmpty && stated.allSatisfy { $0.capability == nil }
    if isForeign || integration.slug.map({ Connector(slug: $0) != self }) ?? false {
      throw IntegrationMismatch(category: Category._names.id, connector: slug, integration: integration)
    }
    var off: [Availability: CapabilitySet<Category>] = [:]
    for (capability, item) in stated {
      guard let capability else { continue }
      for reason in item.reasons { off[reason, default: []].insert(capability) }
    }
    let first: [Availability] = [.unsupported, .notImplemented, .unlisted, .optedOut, .disabledByScope]
    let rest = first.reduce(coverage) { $0.disabling(off[$1] ?? [], because: $1) }
    return rest.withholding(permissions: permissions).disabling(off[.unavailable] ?? [], because: .unavailable)
  }
}

extension CoverageCategory {
  /// The ids in a response about a connection that the category does not know, in the response's order: `ats_gizmos`,
  /// `ats_jobs.gizmo`.
  ///
  /// The vendor has added something since the spec was written, or the response is about another category.
  public static func unknownIDs(in integration: Integration) -> [String] {
    integration.capabilities(in: self).filter { $0.capability == nil }.map(\.item.id)
  }
}

extension Integration {
  /// The items of the response with their capabilities; ids of fields and inputs have the id of their
  /// model or action in front; nil for what the category does not know.
  ///
  /// The fields of an unknown model are left out.
  fileprivate func capabilities<Category: CoverageCategory>(
    in category: Category.Type
  ) -> [(capability: Capability<Category>?, item: Item)] {
    let details = CategoryDetails(of: category)
    return readModels.flatMap { Self.capabilities(of: $0, at: details.models[$0.id] ?? $0.id, .model, details) }
      + writeActions.flatMap { Self.capabilities(of: $0, at: details.actions[$0.id] ?? $0.id, .action, details) }
  }

  private static func capabilities<Category: CoverageCategory>(
    of item: Item, at path: String, _ kind: CapabilityKind, _ details: CategoryDetails
  ) -> [(capability: Capability<Category>?, item: Item)] {
    guard let capability = details.capability(at: path, of: Category.self), capability.kind == kind else {
      return [(nil, item)]
    }
    let fields = item.fields.map { field in
      (details.capability(at: "\(path).\(field.id)", of: Category.self), field.below(item))
    }
    return [(capability, item)] + fields
  }
}

extension Integration.Item {
  /// The item with the id of the whole in front of its own.
  fileprivate func below(_ whole: Integration.Item) -> Integration.Item {
    Integration.Item(
      id: "\(whole.id).\(id)", isAvailable: isAvailable, coverageStatus: coverageStatus,
      scopeConfigSetting: scopeConfigSetting, isOptedOutByCustomer: isOptedOutByCustomer, fields: fields)
  }
}

/// The error where a response about another connector or category is applied to a connector.
public struct IntegrationMismatch: Error, Hashable, Sendable {
  /// The id of the category of the connector: `ats`.
  public let category: String
  /// The slug that the response was applied to: `recruhr`.
  public let connector: String
  /// The response that does not match.
  public let integration: Integration
}

extension IntegrationMismatch: CustomStringConvertible {
  /// The mismatch in a sentence.
  public var description: String {
    let name = integration.id.map { "the integration \($0)" } ?? "the integration"
    guard let slug = integration.slug, slug != connector else {
      return "\(name) lists no capability of the category \(category)"
    }
    return "\(name) is about \(slug), not about \(connector)"
  }
}
