import CoverageGenerator
import CoverageMatrix

/// `query`: asks about a connector and some capabilities.
struct QueryCommand: Command {
  let description = CommandDescription(
    name: "query",
    summary: "Ask whether a connector supports a capability, and why.",
    operands: "<slug> <path>...",
    operandCount: 2...Int.max,
    options: [.spec, .category, .json],
    discussion: """
      A path names a model (jobs), a field (jobs.salary_amount), an action (create_candidate), an input
      (create_candidate.candidate.gender) or a feature (features.delta_syncs).
      Exit status: 0 when every path is supported, 1 when one is not, 2 where there is no
      answer, as for an unknown slug or path.
      """,
    examples: [
      "coverage-matrix query careerplug jobs.salary_amount",
      "coverage-matrix query recruhr add_candidate_tag features.roles --json",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let coverages = try Questions.categories(having: arguments.operands[0], arguments, terminal)
    let answers = try arguments.operands.dropFirst().map { try answer(arguments.operands[0], $0, coverages) }
    if arguments.has(.json) {
      terminal.print(JSONText.list(answers.map(\.json)))
    } else {
      terminal.print(answers.map(\.description).joined(separator: "\n\n"))
    }
    return answers.allSatisfy { $0.status == .supported } ? .success : .failure
  }

  private func answer(
    _ slug: String, _ path: String, _ coverages: [CompiledCoverage]
  ) throws -> CoverageAnswer {
    for coverage in coverages {
      guard let connector = coverage.names.slugs.index(of: slug),
        let capability = coverage.names.paths.index(of: path)
      else { continue }
      return coverage.answer(connector: connector, capability: capability)
    }
    throw UsageError.unknown("path", path, among: coverages.flatMap { $0.layout.rows.map(\.path) })
  }
}
