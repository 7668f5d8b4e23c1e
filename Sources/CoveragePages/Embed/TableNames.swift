import _CoverageGenerator
import _CoverageSpec

/// The names that markers can have, looked up by hash, so that many markers cost what their number says.
final class TableNames {
  /// A category with its names of now and of before.
  struct Category {
    let coverage: CompiledCoverage
    private let former: FormerPaths
    private let connectors: [String: Int]

    init(_ coverage: CompiledCoverage) {
      self.coverage = coverage
      former = FormerPaths(coverage.category)
      let slugs = coverage.connectors.enumerated().map { ($1.slug, $0) }
      let old = coverage.connectors.enumerated().flatMap { number, one in one.movedFrom.map { ($0.value, number) } }
      connectors = Dictionary(slugs + old) { first, _ in first }
    }

    /// The number of a connector with a present or former slug.
    func connector(_ slug: String) -> Int? { connectors[slug] }

    /// What a word stands for; nil for an unknown one.
    func items(_ word: String) -> [TableSelection.Item]? {
      let layout = coverage.layout
      if let number = layout.number(of: word) ?? former.present(word).flatMap(layout.number) {
        return [TableSelection.Item(number: number, parts: layout.group(of: layout.rows[number].path)?.members)]
      }
      guard let kind = TableNames.wholes.first(where: { $0.word == word })?.kind else { return nil }
      let numbers = layout.rows.indices.filter { layout.rows[$0].kind == kind }
      return numbers.map { TableSelection.Item(number: $0, parts: nil) }
    }
  }

  /// The words for all capabilities of a kind.
  static let wholes: [(word: String, kind: Cell.Kind)] = [
    ("models", .model), ("actions", .action), ("features", .feature),
  ]

  /// All words for capabilities of a category.
  static func words(_ coverage: CompiledCoverage) -> [String] {
    wholes.map(\.word) + coverage.layout.rows.map(\.path)
  }

  let categories: [Category]
  private let suggestions = Suggestions()

  init(_ categories: [CompiledCoverage]) {
    self.categories = categories.map(Category.init)
  }

  /// The error about a word that stands for nothing; after many of them, without a suggestion.
  func unknown(_ identifier: String, _ what: String, _ word: TableMarker.Word, among names: @autoclosure () -> [String])
    -> Diagnostic
  {
    let hint = suggestions.suggestion(for: word.value, among: names())
    return .error(identifier, "unknown \(what) '\(word.value.onOneLine)'\(hint)", at: word.location)
  }
}
