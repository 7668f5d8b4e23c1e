import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// `stub`: prints the skeleton of a connector's mapper.
struct StubCommand: Command {
  private static let since = CommandDescription.Option(
    name: "--since", value: .folder,
    help: "Print only the labels that came (+) or went (-) since this older spec.")

  let description = CommandDescription(
    name: "stub",
    summary: "Print a mapper for a connector that compiles, for you to fill in.",
    operands: [.one(.slug)],
    options: [.spec, .category, Self.since],
    examples: [
      "coverage-matrix stub careerplug > Sources/Sync/CareerPlugMapper.swift",
      "coverage-matrix stub careerplug --since ../released/Spec",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let specification = try find(arguments.operands[0], arguments)
    guard let number = specification.connector(named: arguments.operands[0]),
      let writer = StubWriter(specification, slug: specification.connectors[number].slug)
    else { return .failure }
    let connector = specification.connectors[number]
    terminal.note([FormerName(arguments.operands[0], now: connector.slug)].compactMap(\.self))
    guard let since = arguments[Self.since] else {
      terminal.print(writer.skeleton)
      return .success
    }
    let old = try LoadedSpec(at: since).valid(since).having(id: specification.category.id)
    // The older spec may have the connector under a former slug.
    let slugs = [connector.slug] + connector.movedFrom.map(\.value)
    let older = old.first.flatMap { old in slugs.lazy.compactMap { StubWriter(old, slug: $0) }.first }
    let changes = writer.changes(since: older)
    if !changes.isEmpty { terminal.print(changes) }
    return .success
  }

  /// The only category with the connector, since a mapper belongs to one category.
  private func find(_ slug: String, _ arguments: ParsedArguments) throws -> Specification {
    let found = try arguments.categories(havingConnector: slug)
    guard found.count == 1, let only = found.first else {
      let ids = found.map { "'\($0.category.id)'" }.joined(separator: ", ")
      throw ToolError(
        "more than one category has the connector '\(slug)' (\(ids)); name it with --category")
    }
    return only
  }
}
