/// A connector that lists a part of a feature lists the feature.
///
/// Models and actions cannot miss: their fields and inputs stand inside them.
struct FeatureParentRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.connectors.flatMap { connector in
      let listed = Set(connector.features.map(\.id))
      return connector.features.compactMap { item -> Diagnostic? in
        guard let parent = index.features[item.id]?.parent?.value, !listed.contains(parent) else { return nil }
        let message = "feature \(item.id.quoted) is a part of \(parent.quoted), which is not listed"
        return .error("child-without-parent", message, at: item.location)
      }
    }
  }
}
