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
    options: [.spec, .pageCategory, .pageSlug, ImportCommand.map, .json],
    discussion: """
      Lists the cells that sources have gained (+) and lost (-) and those that they call something else
      (!), notes that have changed (~) with the lines that differ, and constraints that may be stale (?),
      each with its line in the source and in the spec. A source is a page, an answer, a report or a
      table, as for import; of an OpenAPI document, what it says differently from the category. A note that the spec words anew has changed when its page did since the last import; without a
      record of an import, when the two differ.

      Give files, '-' for standard input, or folders for all sources in them.

      Exit status: 0 when nothing has changed, 1 when something has, 2 for a source that cannot be read.
      """,
    examples: ["coverage-matrix drift --spec Spec pages/*.mdx", "coverage-matrix drift --json acme.mdx"])

  /// The signs of changes, as lines of text start with them.
  private static let signs: [(String, TextStyle)] = [
    ("  +", .good), ("  -", .bad), ("  !", .bad), ("  ~", .unsure), ("  ?", .unsure),
  ]

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let catalogue = try Catalogue(presentAt: arguments.spec)
    let (files, texts) = try [PageText](readingFrom: arguments.operands).partedByDocument
    let documents = try files.map { try OpenAPIImport(of: $0, at: arguments.spec, date: nil) }
    var facts = try PageFacts(arguments, pageCount: texts.count)
    facts.tableMap = try arguments[ImportCommand.map].map(TableMap.init(at:))
    let run: DriftRun
    do { run = try DriftRun(texts, facts, against: catalogue) } catch { throw ToolError(error) }
    for error in run.errors { terminal.error(error.description) }
    let invalid = documents.filter { !$0.isValid }.flatMap(\.findings).filter { $0.severity == .error }
    for error in invalid { terminal.error(error.description) }
    guard run.errors.isEmpty, invalid.isEmpty else { return .unusableArguments }
    if arguments.has(.json) {
      let list = documents.map(\.json)
      terminal.print(
        .object(of: ["format": 1, "pages": .list(run.pages.map(\.json)), "documents": JSONNode.list(list).unlessEmpty]))
    } else {
      let isShared = catalogue.folders.count > 1
      for line in documents.flatMap(\.lines) { terminal.print(line) }
      for line in run.pages.flatMap({ $0.lines(withCategory: isShared) }) {
        terminal.print(StyledText.marking(Self.signs, before: [" "], in: line))
      }
    }
    let isSame = run.pages.allSatisfy(\.changes.isEmpty) && documents.allSatisfy(\.differences.isEmpty)
    return isSame ? .success : .failure
  }
}

extension OpenAPIImport {
  /// The differences for people.
  fileprivate var lines: [String] {
    let name = path.onOneLine
    if differences.isEmpty { return ["\(name): nothing has changed"] }
    let count = "\(differences.count) \(differences.count == 1 ? "difference" : "differences")"
    return ["\(name): \(count)"] + differences.flatMap { $0.description.split(separator: "\n").map { "  \($0)" } }
  }

  fileprivate var json: JSONNode {
    .object(of: [
      "document": .string(path),
      "differences": .list(
        differences.map { difference in
          .object(of: [
            "identifier": .string(difference.identifier), "message": .string(difference.message),
            "at": difference.location.json, "also": difference.notes.first.map(\.location.json),
          ])
        }),
    ])
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
