import CoverageGenerator

/// `stub`: prints the skeleton of a connector's mapper.
struct StubCommand: Command {
  private static let since = CommandDescription.Option(
    name: "--since", value: "<folder>",
    help: "Print only the labels that came (+) or went (-) since this older spec.")

  let description = CommandDescription(
    name: "stub",
    summary: "Print a mapper for a connector that compiles, for you to fill in.",
    operands: "<slug>",
    operandCount: 1...1,
    options: [.spec, .category, Self.since],
    examples: [
      "coverage-matrix stub careerplug > Sources/Sync/CareerPlugMapper.swift",
      "coverage-matrix stub careerplug --since ../released/Spec",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let slug = arguments.operands[0]
    let coverages = try find(slug, in: arguments[.spec] ?? "Spec", arguments, terminal)
    guard let specification = coverages.first?.specification, let writer = StubWriter(specification, slug: slug) else {
      return .failure
    }
    guard let since = arguments[Self.since] else {
      terminal.print(writer.skeleton)
      return .success
    }
    let old = try Questions.categories(
      LoadedSpec.forQuestions(at: since, terminal), id: specification.category.id)
    let changes = writer.changes(since: old.first.flatMap { StubWriter($0.specification, slug: slug) })
    if !changes.isEmpty { terminal.print(changes) }
    return .success
  }

  private func find(
    _ slug: String, in spec: String, _ arguments: ParsedArguments, _ terminal: Terminal
  ) throws -> [CompiledCoverage] {
    let all = try LoadedSpec.forQuestions(at: spec, terminal)
    return try Questions.having(
      connector: slug, in: Questions.categories(all, id: arguments[.category]))
  }
}
