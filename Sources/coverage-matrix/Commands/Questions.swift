import _CoverageSpec

/// Finds the categories that a question is about.
enum Questions {
  /// The categories of the spec that the arguments name.
  static func categories(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> [Specification] {
    let spec = arguments[.spec] ?? "Spec"
    return try categories(LoadedSpec(at: spec).valid(spec, terminal), id: arguments[.category])
  }

  /// The categories that have a connector, of those that the arguments name.
  ///
  /// Only the folders that have a file for the connector are read; where none answers, all are, for a former slug and
  /// for the error.
  static func categories(
    having slug: String, _ arguments: ParsedArguments, _ terminal: Terminal
  ) throws -> [Specification] {
    let spec = arguments[.spec] ?? "Spec"
    let folders = try CategoryFolder.all(at: spec).filter { $0.slugs.contains(slug) }
    let likely = try LoadedSpec(of: folders).valid(spec, terminal)
    if let found = try? having(connector: slug, in: categories(likely, id: arguments[.category])) { return found }
    return try having(connector: slug, in: categories(arguments, terminal))
  }

  /// The category with an id, or all.
  static func categories(_ categories: [Specification], id: String?) throws -> [Specification] {
    guard let id else { return categories }
    let found = categories.filter { $0.category.id == id }
    if found.isEmpty { throw UsageError.unknown("category", id, among: categories.map(\.category.id)) }
    return found
  }

  /// The categories that have a connector, or had it under a former slug.
  static func having(connector slug: String, in categories: [Specification]) throws -> [Specification] {
    let found = categories.filter { $0.connector(named: slug) != nil }
    if found.isEmpty {
      throw UsageError.unknown("connector", slug, among: categories.flatMap { $0.connectors.map(\.slug) })
    }
    return found
  }
}
