import _CoverageSpec

/// How much there is in a category.
package struct CategoryCounts: Equatable {
  package let models: Int
  package let fields: Int
  package let actions: Int
  package let inputs: Int
  package let types: Int

  package init(_ category: JSONNode) {
    let models = category["models"]?.elements ?? []
    let actions = category["actions"]?.elements ?? []
    self.models = models.count
    fields = models.reduce(0) { $0 + ($1["fields"]?.elements.count ?? 0) }
    self.actions = actions.count
    inputs = actions.reduce(0) { $0 + Self.leaves($1) }
    types = category["types"]?.elements.count ?? 0
  }

  private static func leaves(_ node: JSONNode) -> Int {
    guard let inputs = node["inputs"]?.elements else { return 1 }
    return inputs.reduce(0) { $0 + leaves($1) }
  }
}
