import CoverageMatrix
import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// `import`: turns pages into spec files.
struct ImportCommand: Command {
  static let allowLoss = CommandDescription.Option(
    name: "--allow-loss", help: "Take out of the spec what the pages do not list.")
  static let source = CommandDescription.Option(
    name: "--source", value: .text("<url>"),
    help: "The page's address, where there is one page (default: the file's name).")
  static let date = CommandDescription.Option(
    name: "--date", value: .text("<YYYY-MM-DD>"), help: "The day that the pages are of; stale counts from it.")
  static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "Say how each page is read and what would change, and write nothing.")

  static let timings = CommandDescription.Option(
    name: "--timings", help: "Say how long importing the pages and checking the spec took.")

  let description = CommandDescription(
    name: "import",
    summary: "Read connectors' pages into the spec.",
    operands: [.init(value: .page, isOptional: true, isRepeated: true)],
    options: [
      .spec, OpenAPIImport.document, .pageCategory, .pageSlug, Self.allowLoss, Self.source, Self.date, Self.dryRun,
      Self.timings,
    ],
    discussion: """
      A page is MDX or text off a screen: a file, '-' for standard input, or a folder for all pages in
      it (.mdx, .md, .txt). Its category and its slug are read from it, or given where it does not say
      them; a category that the spec lacks is started. Names that the category lacks are added to it
      with a guessed type and a $comment that says so.

      What a page does not list is unlisted. What the spec lists and the page does not is a loss: it is
      listed, and nothing of the page is written without --allow-loss. A page that was cut off is an
      error. Constraints, value maps, Swift names and comments stay.

      A note that the spec words anew stays until the page changes its own. Where each cell comes from
      is kept in sources/<slug>.json of the category folder.

      With --openapi the document is merged into the category by its vocabulary.map.json: what the category
      lacks is added, what is there stays, and each disagreement is a warning with both places.

      Exit status: 0 when every page is in the spec, 1 when one has errors or would lose something,
      2 for arguments that cannot be used.
      """,
    examples: [
      "coverage-matrix import --spec Spec --date 2026-03-01 pages/*.mdx",
      "coverage-matrix import --spec Spec --source https://docs.example.com/acme acme.mdx",
      "coverage-matrix import --spec Spec --category HRIS --slug acme -",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    if let path = arguments[OpenAPIImport.document] {
      return try OpenAPIImport(of: path, arguments).run(isDryRun: arguments.has(Self.dryRun), &terminal)
    }
    if arguments.operands.isEmpty {
      throw ToolError("missing arguments; usage: coverage-matrix import \(description.operandNames)")
    }
    if let date = arguments[Self.date] { _ = try CivilDate(argument: date) }
    let spec = arguments.spec
    var transaction = arguments.has(Self.dryRun) ? nil : try FileTransaction(in: spec)
    let clock = ContinuousClock()
    let start = clock.now
    let pages = try [PageText](readingFrom: arguments.operands)
    if arguments[Self.source] != nil, pages.count > 1 {
      throw ToolError("option '--source' is for one page, and there are \(pages.count)")
    }
    var run = ImportRun(
      into: try Catalogue(at: spec), try PageFacts(arguments, pageCount: pages.count),
      ImportRun.Terms(
        source: arguments[Self.source], date: arguments[Self.date], allowsLoss: arguments.has(Self.allowLoss)))
    var (read, last) = (0, clock.now)
    do {
      try run.add(pages) { count in
        read += count
        // At most one line a second.
        guard clock.now - last >= .seconds(1) else { return }
        last = clock.now
        terminal.error("\(read) of \(pages.count) pages imported")
      }
    } catch { throw ToolError(error) }
    let imported = clock.now
    let isValid = run.validate(by: StandardRules.all + Emitters.rules)
    if arguments.has(Self.timings) {
      terminal.error("imported in \(imported - start), checked in \(clock.now - imported)")
    }
    for diagnostic in run.diagnostics { terminal.error(diagnostic.description) }
    guard isValid else {
      terminal.error("nothing is written: the spec would have the errors above")
      return .failure
    }
    let files = run.changedFiles
    let changes = files.map { file in
      "\(FileContents(at: file.path) == .absent ? "created" : "updated") \(file.path)"
    }
    if arguments.has(Self.dryRun) {
      for (page, dialect) in run.dialects { terminal.print("\(page.onOneLine) is read as \(dialect)") }
      for change in changes { terminal.print(change) }
      terminal.print("nothing is written: this is a dry run")
    } else {
      for file in files { transaction?.write(file) }
      try transaction?.commit()
      for change in changes { terminal.print(change) }
    }
    let count = run.importedCount
    terminal.print("\(count) of \(pages.count) \(pages.count == 1 ? "page" : "pages") imported")
    return count == pages.count ? .success : .failure
  }
}
