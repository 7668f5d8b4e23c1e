import _CoverageSpec

/// Features with each below the one that it is a part of, in the order of the category.
package struct FeatureTree {
  /// A feature by its place in the category, and how far in it is shown.
  package struct Entry {
    package var index: Int
    /// The number of features that it is a part of, or `maximumDepth` where they are more.
    package var depth: Int
  }

  /// The depth that is still to be told from one less; each row of a long chain would be longer than the one above.
  static let maximumDepth = 32

  package private(set) var entries: [Entry] = []

  package init(_ features: [Feature]) {
    let ids = Set(features.map(\.id))
    var children: [String: [Int]] = [:]
    for (index, feature) in features.enumerated() {
      guard let parent = feature.parent?.value, ids.contains(parent) else { continue }
      children[parent, default: []].append(index)
    }
    // Features that are parts of one another have no top; a spec with such features never gets here.
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
