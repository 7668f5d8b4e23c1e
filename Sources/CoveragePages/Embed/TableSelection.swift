import _CoverageGenerator
import _CoverageSpec

/// The rows and the connectors that a table is about.
struct TableSelection {
  /// A capability that is asked for; a model or action brings its parts.
  struct Item {
    var number: Int
    var parts: Range<Int>?
  }

  let coverage: CompiledCoverage
  private(set) var items: [Item] = []
  /// The numbers of the connectors.
  private(set) var connectors: [Int] = []

  /// Finds what a marker names; nil where it names something that there is not.
  init?(_ marker: TableMarker, in names: TableNames, _ diagnostics: inout [Diagnostic]) {
    var errors: [Diagnostic] = []
    defer { diagnostics += errors }
    let ids = names.categories.map(\.coverage.category.id)
    let known = names.categories.filter { [nil, $0.coverage.category.id].contains(marker.category?.value) }
    if let category = marker.category, known.isEmpty {
      errors.append(names.unknown("unknown-category", "category", category, among: ids))
      return nil
    }
    let counts = known.map { category in marker.items.count { category.items($0.value) != nil } }
    let candidates = zip(known, counts).filter { $1 == counts.max() }.map(\.0)
    guard let category = candidates.first else { return nil }
    coverage = category.coverage
    if candidates.count > 1, counts.max() == marker.items.count, let first = marker.items.first {
      let ids = candidates.map { "'\($0.coverage.category.id)'" }.joined(separator: ", ")
      errors.append(
        .error(
          "several-categories", "several categories have all of it (\(ids)); say 'category: <id>'",
          at: first.location))
    }
    for item in marker.items {
      if let found = category.items(item.value) {
        items += found
      } else {
        let coverage = coverage
        errors.append(names.unknown("unknown-path", "model, action or path", item, among: TableNames.words(coverage)))
      }
    }
    connectors = marker.connectors == nil ? Array(coverage.connectors.indices) : []
    for slug in marker.connectors ?? [] {
      if let number = category.connector(slug.value) {
        if !connectors.contains(number) { connectors.append(number) }
      } else {
        let coverage = coverage
        errors.append(names.unknown("unknown-connector", "connector", slug, among: coverage.connectors.map(\.slug)))
      }
    }
    if !errors.isEmpty { return nil }
  }
}
