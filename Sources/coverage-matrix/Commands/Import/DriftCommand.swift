import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// `drift`: says what pages say differently from the spec.
struct DriftCommand: Command {
  let description = CommandDescription(
    name: "drift",
    summary: "Say what sources say differently from the spec.",
    operands: [.many(.source)],
    options: [.spec, .pageCategory, .pageSlug, .json],
    discussion: """
      Lists the cells that sources have gained (+) and lost (-) and those that they call something else
      (!), notes that have changed (~) with the lines that differ, and constraints that may be stale (?),
      each with its line in the source and in the spec. A source is a page, an answer, a report or a
      table, as for import. A note that the spec words anew has changed when its page did since the last import; without a
      record of an import, when the two differ.

      Give files, '-' for standard input, or folders for all sources in them.

      Exit status: 0 when nothing has changed, 1 when something has, 2 for a source that cannot be read.
      """,
    examples: ["coverage-matrix drift --spec Spec pages/*.mdx", "coverage-matrix drift --json acme.mdx"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let catalogue = try Catalogue(presentAt: arguments.spec)
    let texts = try [PageText](readingFrom: arguments.operands)
    let facts = try PageFacts(arguments, pageCount: texts.count)
    let run: DriftRun
    do { run = try DriftRun(texts, facts, against: catalogue) } catch { throw ToolError(error) }
    for error in run.errors { terminal.error(error.description) }
    guard run.errors.isEmpty else { return .unusableArguments }
    if arguments.has(.json) {
      terminal.print(.object(of: ["format": 1, "pages": .list(run.pages.map(\.json))]))
    } else {
      let isShared = catalogue.folders.count > 1
      for line in run.pages.flatMap({ $0.lines(withCategory: isShared) }) { terminal.print(line) }
    }
    return run.pages.allSatisfy(\.changes.isEmpty) ? .success : .failure
  }
}

extension DriftRun.Page {
  /// The changes for people, with the category where there are several.
  fileprivate func lines(withCategory isShared: Bool) -> [String] {
    let name = (isShared ? "\(category) " : "") + page.slug.value
    if changes.isEmpty { return ["\(name): nothing has changed"] }
    let count = "\(changes.count) \(changes.count == 1 ? "change" : "changes")"
    return ["\(name): \(count)"]
      + changes.flatMap { ["  " + $0.summary] + $0.textDifference.map { "      " + $0 } }
  }

  fileprivate var json: JSONNode {
    .object(of: [
      "page": .string(page.path), "category": .string(category), "slug": .string(page.slug.value),
      "changes": .list(changes.map(\.json)),
    ])
  }
}

extension DriftChange {
  fileprivate var json: JSONNode {
    .object(of: [
      "kind": .string(kind.rawValue), "path": .string(path), "spec_text": old.map(JSONNode.string),
      "page_text": new.map(JSONNode.string), "page": page.map(\.json), "spec": spec.map(\.json),
    ])
  }
}

extension SourceLocation {
  fileprivate var json: JSONNode {
    .object(of: ["path": .string(path), "line": .integer(line), "column": .integer(column)])
  }
}
