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
  init?(_ marker: TableMarker, in categories: [CompiledCoverage], _ diagnostics: inout [Diagnostic]) {
    var errors: [Diagnostic] = []
    defer { diagnostics += errors }
    let known = categories.filter { marker.category == nil || $0.category.id == marker.category?.value }
    if let category = marker.category, known.isEmpty {
      errors.append(Self.unknown("category", category, categories.map(\.category.id)))
      return nil
    }
    let found = known.map { coverage in (coverage, marker.items.count { coverage.parts(at: $0.value) != nil }) }
    let most = found.map(\.1).max() ?? 0
    let candidates = found.filter { $0.1 == most }.map(\.0)
    guard let coverage = candidates.first else { return nil }
    self.coverage = coverage
    if candidates.count > 1, most == marker.items.count, let first = marker.items.first {
      let ids = candidates.map { "'\($0.category.id)'" }.joined(separator: ", ")
      errors.append(
        .error(
          "several-categories", "several categories have all of it (\(ids)); say 'category: <id>'", at: first.location))
    }
    for item in marker.items {
      if let parts = coverage.parts(at: item.value) {
        items += parts
      } else {
        let words = Self.wholes.map(\.0) + coverage.layout.rows.map(\.path)
        errors.append(Self.unknown("model, action or path", item, words))
      }
    }
    connectors = Array(coverage.connectors.indices)
    if let slugs = marker.connectors {
      let numbers = Dictionary(coverage.connectors.enumerated().map { ($1.slug, $0) }) { first, _ in first }
      let former = coverage.connectors.enumerated().flatMap { number, one in one.movedFrom.map { ($0.value, number) } }
      let all = numbers.merging(former) { present, _ in present }
      connectors = slugs.compactMap { slug in
        if let number = all[slug.value] { return number }
        errors.append(Self.unknown("connector", slug, coverage.connectors.map(\.slug)))
        return nil
      }
    }
    if !errors.isEmpty { return nil }
  }

  /// The words for all capabilities of a kind.
  fileprivate static let wholes: [(String, Cell.Kind)] = [
    ("models", .model), ("actions", .action), ("features", .feature),
  ]

  private static func unknown(_ what: String, _ word: TableMarker.Word, _ names: [String]) -> Diagnostic {
    let kind = what == "model, action or path" ? "path" : what
    return .error(
      "unknown-\(kind)", "unknown \(what) '\(word.value.onOneLine)'\(suggestion(for: word.value, among: names))",
      at: word.location)
  }
}

extension CompiledCoverage {
  /// What a word of a marker stands for; nil for an unknown one.
  fileprivate func parts(at path: String) -> [TableSelection.Item]? {
    if let number = layout.number(of: path) ?? FormerPaths(category).present(path).flatMap(layout.number) {
      return [TableSelection.Item(number: number, parts: layout.group(of: layout.rows[number].path)?.members)]
    }
    guard let kind = TableSelection.wholes.first(where: { $0.0 == path })?.1 else { return nil }
    let numbers = layout.rows.indices.filter { layout.rows[$0].kind == kind }
    return numbers.map { TableSelection.Item(number: $0, parts: nil) }
  }
}
