import _CoverageFiles
import _CoverageGenerator
import _CoverageHistory
import _CoverageSpec

/// `compare`: says what connectors have that others lack, or what one has now that it lacked before.
struct CompareCommand: Command {
  private static let since = CommandDescription.Option(
    name: "--since", value: .path("<old>"),
    help: "Compare one connector with its older state: a spec folder, or a git revision as for diff.")
  private static let markdown = CommandDescription.Option(name: "--markdown", help: "Print a page in Markdown.")

  let description = CommandDescription(
    name: "compare",
    summary: "Compare connectors: what only this one has, what only that one, what both.",
    operands: [.many(.slug)],
    options: [.spec, .category, since, markdown, .json],
    discussion: """
      Each number is followed by the capabilities behind it. What a connector that lacks one is known to
      lack stands beside it; the others are unlisted, which is not documented. Of what several support,
      those are listed apart about which their notes, constraints, value maps, stages or dates differ.
      """,
    examples: [
      "coverage-matrix compare crelate recruhr",
      "coverage-matrix compare crelate recruhr --markdown > comparison.md",
      "coverage-matrix compare crelate --since HEAD~1",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    if arguments.has(.json), arguments.has(Self.markdown) {
      throw ToolError("options '--json' and '--markdown' exclude each other")
    }
    let (comparison, moved) = try comparison(arguments)
    terminal.note(moved)
    if arguments.has(.json) {
      terminal.print(comparison.json)
    } else if arguments.has(Self.markdown) {
      terminal.print(String(comparison.markdown.dropLast()))
    } else {
      terminal.print(comparison.text(width: terminal.width))
    }
    return .success
  }

  private func comparison(_ arguments: ParsedArguments) throws -> (ConnectorComparison, [FormerName]) {
    let slugs = arguments.operands
    let categories = try arguments.categories()
    let numbersBySlug = categories.map(\.connectorNumbers)
    for slug in slugs where !numbersBySlug.contains(where: { $0[slug] != nil }) {
      _ = try categories.having(connector: slug)
    }
    let common = zip(categories, numbersBySlug).filter { _, numbers in slugs.allSatisfy { numbers[$0] != nil } }
    guard let (category, known) = common.first else { throw ToolError("no category has all of these connectors") }
    if common.count > 1 {
      let ids = common.map { "'\($0.0.category.id)'" }.joined(separator: ", ")
      throw ToolError("more than one category has all of these connectors (\(ids)); name it with --category")
    }
    let coverage = CompiledCoverage(category)
    var numbers: [Int] = []
    var seen: Set<Int> = []
    for slug in slugs {
      guard let number = known[slug] else { continue }
      if !seen.insert(number).inserted { throw ToolError("connector '\(slug.onOneLine)' is given twice") }
      numbers.append(number)
    }
    let moved = zip(slugs, numbers).compactMap { FormerName($0, now: category.connectors[$1].slug) }
    guard let since = arguments[Self.since] else {
      if numbers.count < 2 { throw ToolError("one connector is compared with others, or with --since <old>") }
      return (ConnectorComparison(coverage, connectors: numbers), moved)
    }
    guard numbers.count == 1, let number = numbers.first else {
      throw ToolError("option '--since' compares one connector with its older state")
    }
    let old = try older(since, of: category, connector: number)
    return (ConnectorComparison(from: old, to: (coverage, number)), moved)
  }

  /// The connector in an older spec, which may have it under a former slug.
  private func older(
    _ source: String, of category: Specification, connector number: Int
  ) throws -> (coverage: CompiledCoverage, connector: Int) {
    let found = try SpecSource.specifications(of: source).having(id: category.category.id)
    let connector = category.connectors[number]
    for slug in [connector.slug] + connector.movedFrom.map(\.value) {
      guard let old = found.first, let place = old.connectors.firstIndex(where: { $0.slug == slug }) else { continue }
      return (CompiledCoverage(old), place)
    }
    throw ToolError("the spec in '\(source.onOneLine)' has no connector '\(connector.slug)'")
  }
}

extension Specification {
  /// The numbers of all connectors by their present and former slugs.
  fileprivate var connectorNumbers: [String: Int] {
    let present = connectors.enumerated().map { ($1.slug, $0) }
    let former = connectors.enumerated().flatMap { number, one in one.movedFrom.map { ($0.value, number) } }
    return Dictionary(present + former) { first, _ in first }
  }
}
