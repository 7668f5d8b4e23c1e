import CoverageSpec

/// Features with each below the one that it is a part of, in the order of the category.
struct FeatureTree {
  /// A feature by its place in the category, and how many features it is a part of.
  struct Entry {
    var index: Int
    var depth: Int
  }

  private(set) var entries: [Entry] = []

  init(_ features: [Feature]) {
    let ids = Set(features.map(\.id))
    var children: [String: [Int]] = [:]
    for (index, feature) in features.enumerated() {
      guard let parent = feature.parent?.value, ids.contains(parent) else { continue }
      children[parent, default: []].append(index)
    }
    func append(_ index: Int, depth: Int) {
      entries.append(Entry(index: index, depth: depth))
      for child in children[features[index].id] ?? [] { append(child, depth: depth + 1) }
    }
    // Features that are parts of one another have no top; a spec with such features never gets here.
    for (index, feature) in features.enumerated() where feature.parent.map({ !ids.contains($0.value) }) ?? true {
      append(index, depth: 0)
    }
  }
}
