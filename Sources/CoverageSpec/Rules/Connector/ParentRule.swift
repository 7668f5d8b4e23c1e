/// A connector that lists a part lists the whole.
///
/// A supported field or input cannot miss its model or action, because it stands inside; a part of a feature, and what
/// is listed as unsupported or not implemented, can.
struct ParentRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    return specification.connectors.flatMap { check($0, index) }
  }

  private func check(_ connector: ConnectorEntry, _ index: CategoryIndex) -> [Diagnostic] {
    let supported = Set(connector.features.map(\.id))
    let others = connector.unsupported + connector.notImplemented
    let listed = Set(
      connector.models.map(\.id) + connector.actions.map(\.id) + supported.map { "features.\($0)" } + others.map(\.id))
    let parts = connector.features.compactMap { item -> Diagnostic? in
      guard let parent = index.features[item.id]?.parent?.value, !supported.contains(parent) else { return nil }
      let message = "feature \(item.id.quoted) is a part of \(parent.quoted), which is not listed"
      return .error("child-without-parent", message, at: item.location)
    }
    let orphans = others.compactMap { item -> Diagnostic? in
      guard let parent = index.parentPath(of: item.id), !listed.contains(parent),
        index.contains(item.id)
      else { return nil }
      let message = "\(item.id.quoted) belongs to \(parent.quoted), which is not listed; list \(parent.quoted) too"
      return .error("child-without-parent", message, at: item.location)
    }
    return parts + orphans
  }
}

extension CategoryIndex {
  /// The path of the model, action or feature that the capability at a path belongs to.
  fileprivate func parentPath(of path: String) -> String? {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] != "features" { return parts[0] }
    return features[parts[1]]?.parent.map { "features.\($0.value)" }
  }
}
