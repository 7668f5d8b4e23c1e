import _CoverageSpec

/// What a specification says that older ids have become.
struct Renames {
  private let category: Category
  private let slugs: [String: String]

  init(_ specification: Specification) {
    category = specification.category
    slugs = Dictionary(
      specification.connectors.flatMap { connector in connector.movedFrom.map { ($0.value, connector.slug) } }
    ) { first, _ in first }
  }

  var isEmpty: Bool { category.moved.isEmpty && slugs.isEmpty }

  func slug(_ old: String) -> String { slugs[old] ?? old }

  /// A path under the ids of now; those with a kind in front of them, as for filters, too.
  func path(_ old: String) -> String {
    if let path = category.movedPath(from: old) { return path }
    guard old.hasPrefix("filter ") else { return old }
    let path = old.dropFirst("filter ".count)
    return category.movedPath(from: String(path)).map { "filter " + $0 } ?? old
  }
}
