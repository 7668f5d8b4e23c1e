extension Connector {
  /// What is left of the connector's coverage for one customer: what it declares, minus what the vendor says is off.
  ///
  /// What the answer does not mention stays as declared, and what it mentions but the connector does not declare stays
  /// out. Where there are several reasons the first of these is kept: the vendor's coverage status, the customer's
  /// opt-out, the scopes, a permission that is missing, and that it is not available for whatever reason. A reason
  /// against a model or action counts against its fields or inputs as their own does.
  ///
  /// - Parameters:
  ///   - integration: the vendor's answer about the connection.
  ///   - permissions: the names of permissions that were not granted, which the answer does not say.
  /// - Complexity: O(*n*) in the capabilities of the category and the items of the answer.
  public func coverage(of integration: Integration, withholding permissions: Set<String> = []) -> Coverage<Category> {
    var off: [Availability: CapabilitySet<Category>] = [:]
    for (capability, item) in integration.capabilities(in: Category.self) {
      guard let capability else { continue }
      for reason in item.reasons { off[reason, default: []].insert(capability) }
    }
    let first: [Availability] = [.unsupported, .notImplemented, .unlisted, .optedOut, .disabledByScope]
    let stated = first.reduce(coverage) { $0.disabling(off[$1] ?? [], because: $1) }
    return stated.withholding(permissions: permissions).disabling(off[.unavailable] ?? [], because: .unavailable)
  }
}

extension CoverageCategory {
  /// What an answer about a connection mentions that the category does not know, in the answer's order: `ats_gizmos`,
  /// `ats_jobs.gizmo`.
  ///
  /// The vendor has built something since the spec was written, or the answer is about another category.
  public static func unknownIDs(in integration: Integration) -> [String] {
    integration.capabilities(in: self).filter { $0.capability == nil }.map(\.item.id)
  }
}

extension Integration {
  /// The items of the answer with the capabilities that they are about, those of fields and inputs with the id of their
  /// model or action in front; nil for what the category does not know.
  ///
  /// The fields of an unknown model are left out.
  fileprivate func capabilities<Category: CoverageCategory>(
    in category: Category.Type
  ) -> [(capability: Capability<Category>?, item: Item)] {
    let details = CategoryDetails(of: category)
    return readModels.flatMap { Self.capabilities(of: $0, at: details.models[$0.id] ?? $0.id, .model) }
      + writeActions.flatMap { Self.capabilities(of: $0, at: details.actions[$0.id] ?? $0.id, .action) }
  }

  private static func capabilities<Category: CoverageCategory>(
    of item: Item, at path: String, _ kind: CapabilityKind
  ) -> [(capability: Capability<Category>?, item: Item)] {
    guard let capability = Capability<Category>(path: path), capability.kind == kind else { return [(nil, item)] }
    let fields = item.fields.map { field in
      (Capability<Category>(path: "\(path).\(field.id)"), field.below(item))
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
