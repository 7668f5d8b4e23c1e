import CoverageMatrix
import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// `query`: asks about a connector and some capabilities.
struct QueryCommand: Command {
  let description = CommandDescription(
    name: "query",
    summary: "Ask whether a connector supports a capability, and why.",
    operands: [.one(.slug), .many(.coveragePath)],
    options: [.spec, .category, .json],
    discussion: """
      A path names a model (jobs), a field (jobs.salary_amount), an action (create_candidate), an input
      (create_candidate.candidate.gender) or a feature (features.delta_syncs). A former slug or path is
      followed to the present one, and every category that has both answers.
      Exit status: 0 when every path is supported, 1 when one is not, 2 where there is no
      answer, as for an unknown slug or path.
      """,
    examples: [
      "coverage-matrix query careerplug jobs.salary_amount",
      "coverage-matrix query recruhr add_candidate_tag features.roles --json",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let slug = arguments.operands[0]
    let categories = try arguments.categories(havingConnector: slug)
    let asked = categories.compactMap { category -> Asked? in
      guard let connector = category.connector(named: slug) else { return nil }
      let coverage = CompiledCoverage(category)
      return (
        coverage, QuestionTables(coverage), connector, coverage.connectors[connector].details, APILimits(coverage)
      )
    }
    let answers = try arguments.operands.dropFirst().flatMap { try Self.answers(slug, $0, asked) }
    terminal.note(answers.flatMap(\.moved))
    if arguments.has(.json) {
      terminal.print(
        JSONNode.list(answers.map { $0.answer.json(category: $0.category, limits: $0.limits, moved: $0.moved) }))
    } else {
      let isShared = categories.count > 1
      let texts = answers.map {
        StyledText([StyledText(isShared ? "\($0.category): " : ""), $0.answer.text($0.limits)], separator: "")
      }
      terminal.print(StyledText(texts, separator: "\n\n"))
    }
    return answers.allSatisfy { $0.answer.status == .supported } ? .success : .failure
  }

  /// A category with the number and the details of its connector, which all paths share.
  private typealias Asked = (
    coverage: CompiledCoverage, tables: QuestionTables, connector: Int, details: StaticBytes, limits: APILimits
  )

  /// An answer with the category that gives it, what the API takes, and the former names that were followed.
  private typealias CategoryAnswer = (
    category: String, answer: CoverageAnswer, limits: [APILimits.Entry], moved: [FormerName]
  )

  /// The answers of all categories that have the path.
  private static func answers(
    _ slug: String, _ path: String, _ asked: [Asked]
  ) throws -> [CategoryAnswer] {
    let answers = asked.compactMap { one -> CategoryAnswer? in
      guard let capability = one.coverage.capability(at: path) else { return nil }
      let answer = one.tables.answer(connector: one.connector, capability: capability, details: one.details)
      let moved = [FormerName(slug, now: answer.slug), FormerName(path, now: answer.path)].compactMap(\.self)
      return (one.coverage.category.id, answer, one.limits[capability], moved)
    }
    if answers.isEmpty {
      throw ToolError.unknownPath(path, suggestion: PathSuggestions(asked.map(\.coverage))(for: path))
    }
    return answers
  }
}

extension CoverageAnswer {
  /// The answer for people, with what the API takes at its end.
  func text(_ limits: [APILimits.Entry]) -> StyledText {
    let head = "\(slug) \(path): "
    var text = StyledText(head)
    text.append(status.id, style: status.style)
    text.append(String(description.dropFirst(head.count + status.id.count)))
    if !limits.isEmpty { text.append("\nLimits of the API:" + limits.map { "\n- \($0.words())" }.joined()) }
    return text
  }

  /// The answer as `query --json` prints it, without keys that have no value.
  func json(category: String, limits: [APILimits.Entry], moved: [FormerName]) -> JSONNode {
    .object(of: [
      "category": .string(category),
      "slug": .string(slug),
      "path": .string(path),
      "status": .string(status.id),
      "supported": .bool(status == .supported),
      "stage": (stage?.id).map(JSONNode.string),
      "since": since.map(JSONNode.string),
      "note": note.map(JSONNode.string),
      "constraints": constraints.isEmpty ? nil : .list(constraints.map(\.json)),
      "limits": JSONNode.list(limits.map(\.json)).unlessEmpty,
      "part_of": missingOwner?.json,
      "others": .strings(others),
      "moved": moved.isEmpty ? nil : .list(moved.map(\.json)),
    ])
  }
}

extension CoverageAnswer.MissingOwner {
  fileprivate var json: JSONNode {
    .object(of: ["path": .string(path), "status": .string(status.id), "note": note.map(JSONNode.string)])
  }
}

extension CoverageStatus {
  fileprivate var style: TextStyle {
    switch self {
    case .supported: .good
    case .unsupported, .notImplemented: .bad
    case .unlisted: .unsure
    }
  }
}

extension Constraint {
  fileprivate var json: JSONNode {
    .object(of: [
      "kind": .string(kind.id),
      "path": path.map(JSONNode.string),
      "values": values.isEmpty ? nil : .strings(values),
      "text": .string(text),
    ])
  }
}
