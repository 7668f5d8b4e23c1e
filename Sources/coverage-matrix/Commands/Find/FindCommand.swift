import CoverageMatrix
import _CoverageFiles
import _CoverageGenerator

/// `find`: finds the connectors that meet requirements.
struct FindCommand: Command {
  let description = CommandDescription(
    name: "find",
    summary: "Find the connectors that support all of some capabilities.",
    operands: [.init(value: .coveragePath, isOptional: true, isRepeated: true)],
    options: [.spec, .category, .from, .any, .unlisted, .general, .explain, .relax, .cover, .json],
    discussion: """
      A path names a model (jobs), a field (jobs.salary_amount), an action (create_candidate), an
      input (create_candidate.candidate.gender) or a feature (features.delta_syncs). A former path is
      followed to the present one. Without a path, --from is needed.

      A requirements file can also have choices, optional requirements, and groups, which the
      explanations name. Its requirements add to the paths.
        { "format": 1,
          "all": ["jobs"], "any": ["create_candidate", "create_application"],
          "optional": ["features.roles", { "path": "jobs.name", "weight": 0.5 }],
          "groups": [{ "name": "screening", "all": ["jobs.salary_amount"] }] }

      An unlisted capability is not documented, and counts as no. With --unlisted maybe, or yes, the
      answer is unknown; with --unlisted apart it is reported apart from what is known to be missing.
      --cover always counts it as no.

      With --general only what is in general availability counts: what has the stage general itself, or
      by its model, its action or its connector. A stage that is not documented is not general.

      A connector's distance is the number of requirements that it does not meet; optional ones count
      by their weights (0.5 by default), unknown ones by half, and those reported apart not at all. The
      nearest connectors come first.

      Exit status: 0 when a connector meets every requirement that is not optional, 1 when none is
      known to, 2 where there is no answer, as for an unknown path or a file with errors.
      """,
    examples: [
      "coverage-matrix find jobs.salary_amount create_candidate features.delta_syncs",
      "coverage-matrix find --any create_candidate create_application --explain",
      "coverage-matrix find --from needs.json --unlisted maybe --relax --cover",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let question = try FindQuestion(arguments)
    let answer = FindAnswer(question)
    terminal.note(question.moved)
    if arguments.has(.json) {
      terminal.print(answer.json)
    } else {
      terminal.print(answer.text(width: terminal.width))
    }
    return answer.requirements.verdict == .yes ? .success : .failure
  }
}

extension CommandDescription.Option {
  static let from = CommandDescription.Option(
    name: "--from", value: .file, help: "Take requirements from a JSON file.")
  static let any = CommandDescription.Option(
    name: "--any", help: "One of the paths is enough.")
  static let unlisted = CommandDescription.Option(
    name: "--unlisted", value: .choice(FindQuestion.Unlisted.self),
    help: "How unlisted counts: no (default), maybe or apart.")
  static let general = CommandDescription.Option(
    name: "--general", help: "Count only what is in general availability.")
  static let explain = CommandDescription.Option(
    name: "--explain", help: "List what each of the other connectors lacks, and what the API takes.")
  static let relax = CommandDescription.Option(
    name: "--relax", help: "List the one or two requirements without which more connectors are reached.")
  static let cover = CommandDescription.Option(
    name: "--cover", help: "List the fewest connectors that support all paths together.")
}
