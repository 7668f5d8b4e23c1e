import _CoverageGenerator

/// Finds the categories that a question is about.
enum Questions {
  /// The categories of the spec that the arguments name.
  static func categories(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> [CompiledCoverage] {
    let all = try answerable { try LoadedSpec.forQuestions(at: arguments[.spec] ?? "Spec", terminal) }
    return try categories(all, id: arguments[.category])
  }

  /// The categories that have a connector, of those that the arguments name.
  ///
  /// Only the folders that have a file for the connector are read; where none answers, all are, for a former slug and
  /// for the error.
  static func categories(
    having slug: String, _ arguments: ParsedArguments, _ terminal: Terminal
  ) throws -> [CompiledCoverage] {
    let spec = arguments[.spec] ?? "Spec"
    return try answerable {
      let folders = try CategoryFolder.all(at: spec).filter { $0.slugs.contains(slug) }
      let likely = try LoadedSpec.forQuestions(of: folders, at: spec, terminal)
      if let found = try? having(connector: slug, in: categories(likely, id: arguments[.category])) { return found }
      return try having(connector: slug, in: categories(arguments, terminal))
    }
  }

  /// Reads files for a question: where they cannot be read, the question has no answer, which is not a no.
  static func answerable<Value>(_ read: () throws -> Value) throws -> Value {
    do {
      return try read()
    } catch let error as FileError {
      throw UsageError(message: error.message)
    }
  }

  /// The category with an id, or all.
  static func categories(_ categories: [CompiledCoverage], id: String?) throws -> [CompiledCoverage] {
    guard let id else { return categories }
    let found = categories.filter { $0.category.id == id }
    if found.isEmpty { throw UsageError.unknown("category", id, among: categories.map(\.category.id)) }
    return found
  }

  /// The categories that have a connector, or had it under a former slug.
  static func having(connector slug: String, in categories: [CompiledCoverage]) throws -> [CompiledCoverage] {
    let found = categories.filter { $0.connector(named: slug) != nil }
    if found.isEmpty {
      throw UsageError.unknown("connector", slug, among: categories.flatMap { $0.connectors.map(\.slug) })
    }
    return found
  }
}
