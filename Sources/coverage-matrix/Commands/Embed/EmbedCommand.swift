import Foundation
import _CoverageFiles
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// `embed`: writes tables of coverage into documents of somebody's own.
struct EmbedCommand: Command {
  private static let check = CommandDescription.Option(
    name: "--check", help: "Write nothing; list the tables that are not current, and exit with 1 if any.")
  private static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "List the files that would change, and write nothing.")
  private static let html = CommandDescription.Option(
    name: "--html", value: .text("<selection>"), help: "Print one table as a fragment of HTML, instead of files.")

  let description = CommandDescription(
    name: "embed",
    summary: "Write tables of coverage between markers in your own Markdown or HTML.",
    operands: [.init(value: .file, isOptional: true, isRepeated: true)],
    options: [.spec, check, dryRun, html],
    discussion: """
      A table stands between two comments, each on a line of its own:

        <!-- coverage: jobs, create_candidate; connectors: all -->
        <!-- /coverage -->

      It can name models, actions and coverage paths, and the words models, actions and features for all
      of them. Behind a semicolon, connectors names slugs, category the category where several have the
      names, and format is markdown or html; a file of HTML has tables in HTML without that. Above 12
      connectors, these are the rows. All else of a file stays as it is, and so does what stands in code.

      coverage-matrix check <file>... says when a table is not current.

      Exit status: 0 done, 1 when a marker has errors, or --check finds a table that is not current, 2 for
      files or arguments that cannot be used.
      """,
    examples: [
      "coverage-matrix embed README.md", "coverage-matrix embed --check README.md docs/coverage.md",
      "coverage-matrix embed --html 'jobs; connectors: crelate, recruhr' > jobs.html",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let paths = arguments.operands
    if let selection = arguments[Self.html] {
      if !paths.isEmpty { throw ToolError("option '--html' takes no files beside it") }
      let categories = try arguments.categories().map { CompiledCoverage($0) }
      let (html, errors) = EmbeddedTables.html(selection, categories)
      if !errors.isEmpty { throw ToolError(diagnostics: errors, status: .failure) }
      terminal.print(html)
      return .success
    }
    if paths.isEmpty {
      throw ToolError("missing arguments; usage: coverage-matrix embed <file>... or --html <selection>")
    }
    let isCheck = arguments.has(Self.check)
    let isDry = isCheck || arguments.has(Self.dryRun)
    // The lock is taken before the files are read.
    var transaction = isDry ? nil : try FileTransaction(in: Self.folder(above: paths), holdsSpecs: false)
    let documents = try Documents(paths, arguments.categories().map { CompiledCoverage($0) })
    if !documents.errors.isEmpty { throw ToolError(diagnostics: documents.errors, status: .failure) }
    for document in documents.changed {
      transaction?.write(document.tables.contents, to: Self.target(document.file.path))
    }
    try transaction?.commit()
    if isCheck {
      for finding in documents.staleTables(mendedBy: "coverage-matrix embed" + arguments.repeated([.spec])) {
        terminal.error(finding.description)
      }
    } else {
      for document in documents.changed {
        terminal.print("\(isDry ? "would update" : "updated") \(document.file.path)")
      }
    }
    terminal.print("tables: \(documents.totals(isDry ? "stale" : "updated"))")
    return isCheck && documents.staleCount > 0 ? .failure : .success
  }

  /// The file that a path leads to, by its full path.
  private static func target(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// The innermost folder with all files.
  private static func folder(above paths: [String]) -> String {
    let folders = paths.map { target($0).split(separator: "/").dropLast() }
    let common = folders.dropFirst().reduce(folders.first ?? []) { common, folder in
      zip(common, folder).prefix { $0 == $1 }.map(\.0)[...]
    }
    return "/" + common.joined(separator: "/")
  }
}
