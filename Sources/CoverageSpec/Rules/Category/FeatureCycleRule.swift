/// No feature is a part of itself, directly or over others.
struct FeatureCycleRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let looped = Self.looped(index.features)
    return specification.category.features.compactMap { feature in
      guard let parent = feature.parent, looped.contains(feature.id) else { return nil }
      return .error("parent-cycle", "feature \(feature.id.quoted) is a part of itself", at: parent.location)
    }
  }

  /// The features that a way up from them leads back to; each feature is passed twice at most.
  private static func looped(_ features: NameTable<Feature>) -> Set<String> {
    var looped: Set<String> = []
    var done: Set<String> = []
    for start in features.names where !done.contains(start) {
      var way: [String] = []
      var places: [String: Int] = [:]
      var next: String? = start
      while let id = next, features[id] != nil, !done.contains(id) {
        if let place = places[id] {
          looped.formUnion(way[place...])
          break
        }
        places[id] = way.count
        way.append(id)
        next = features[id]?.parent?.value
      }
      done.formUnion(way)
    }
    return looped
  }
}
