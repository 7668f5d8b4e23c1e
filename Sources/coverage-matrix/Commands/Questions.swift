import CoverageGenerator

/// Finds the categories that a question is about.
enum Questions {
  /// The category with an id, or all.
  static func categories(_ categories: [CompiledCoverage], id: String?) throws -> [CompiledCoverage] {
    guard let id else { return categories }
    let found = categories.filter { $0.category.id == id }
    if found.isEmpty { throw UsageError.unknown("category", id, among: categories.map(\.category.id)) }
    return found
  }

  /// The categories that have a connector.
  static func having(connector slug: String, in categories: [CompiledCoverage]) throws -> [CompiledCoverage] {
    let found = categories.filter { $0.names.slugs.index(of: slug) != nil }
    if found.isEmpty {
      throw UsageError.unknown("connector", slug, among: categories.flatMap { $0.connectors.map(\.slug) })
    }
    return found
  }
}
