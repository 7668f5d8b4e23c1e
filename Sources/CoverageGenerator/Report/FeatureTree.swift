import _CoverageSpec

/// The features as a tree, each below its parent, in the order of the category.
package struct FeatureTree {
  /// A feature by its index in the category, and its depth.
  package struct Entry {
    package var index: Int
    /// The number of its ancestors, at most `maximumDepth`.
    package var depth: Int
  }

  /// The largest depth that is shown; otherwise each row of a long chain would be longer than the one above.
  static let maximumDepth = 32

  package private(set) var entries: [Entry] = []

  package init(_ features: [Feature]) {
    let ids = Set(features.map(\.id))
    var children: [String: [Int]] = [:]
    for (index, feature) in features.enumerated() {
      guard let parent = feature.parent?.value, ids.contains(parent) else { continue }
      children[parent, default: []].append(index)
    }
    // Features in a cycle have no root; a spec with such features is refused before.
    for (index, feature) in features.enumerated() where feature.parent.map({ !ids.contains($0.value) }) ?? true {
      var open = [Entry(index: index, depth: 0)]
      while let entry = open.popLast() {
        entries.append(entry)
        let depth = min(entry.depth + 1, Self.maximumDepth)
        for child in (children[features[entry.index].id] ?? []).reversed() {
          open.append(Entry(index: child, depth: depth))
        }
      }
    }
  }
}
