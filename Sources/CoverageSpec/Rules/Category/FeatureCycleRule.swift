/// No feature is a part of itself, directly or over others.
struct FeatureCycleRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.category.features.compactMap { feature in
      guard let parent = feature.parent else { return nil }
      var ancestor: String? = parent.value
      // A way up that never passes a feature twice has fewer steps than there are features.
      for _ in index.features.indices {
        guard let id = ancestor, id != feature.id else { break }
        ancestor = index.features[id]?.parent?.value
      }
      guard ancestor == feature.id else { return nil }
      return .error("parent-cycle", "feature \(feature.id.quoted) is a part of itself", at: parent.location)
    }
  }
}
