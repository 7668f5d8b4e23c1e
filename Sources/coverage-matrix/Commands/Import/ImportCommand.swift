import CoverageMatrix
import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// `import`: turns sources into spec files.
struct ImportCommand: Command {
  static let allowLoss = CommandDescription.Option(
    name: "--allow-loss", help: "Take out of the spec what the sources do not list.")
  static let source = CommandDescription.Option(
    name: "--source", value: .text("<url>"),
    help: "The source's address, where there is one (default: the file's name).")
  static let date = CommandDescription.Option(
    name: "--date", value: .text("<YYYY-MM-DD>"), help: "The day that the sources are of; stale counts from it.")
  static let prefer = CommandDescription.Option(
    name: "--prefer", value: .choice(SourceKind.self),
    help: "Of sources that disagree, the kind that is believed first (default: answer).")
  static let map = CommandDescription.Option(
    name: "--map", value: .file, help: "What the words of a spreadsheet mean.")
  static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "Say how each source is read and what would change, and write nothing.")

  static let timings = CommandDescription.Option(
    name: "--timings", help: "Say how long importing the sources and checking the spec took.")

  let description = CommandDescription(
    name: "import",
    summary: "Read pages, vendors' answers, reports and tables into the spec.",
    operands: [.init(value: .source, isOptional: true, isRepeated: true)],
    options: [
      .spec, OpenAPIImport.document, .pageCategory, .pageSlug, Self.map, Self.prefer, Self.allowLoss, Self.source,
      Self.date, Self.dryRun,
      Self.timings,
    ],
    discussion: """
      A source is a connector's page in MDX or as text off a screen; a vendor's answer, a provider list
      or model operations in JSON; coverage.json or coverage.csv of another catalogue; or a spreadsheet
      in CSV or TSV with connectors in columns or rows; or an OpenAPI document. Give files, '-' for
      standard input, or folders.

      Several sources of one connector are one import: ids and statuses come from answers first, labels,
      notes, guides and stages from pages. Sources that disagree on a status are reported with both
      places; --prefer says which is believed. Names that the category lacks are added to it;
      what no source states of them, such as a type, is marked by the key guessed, which check lists. A
      category that the spec lacks is started.

      What a source does not list is unlisted. What the spec lists and a page does not is a loss: it is
      listed, and nothing of the connector is written without --allow-loss. Constraints, value maps,
      Swift names and comments stay, and so does a note that the spec words anew, until its source
      changes it. Where each cell comes from is kept in sources/ of the category folder.

      An OpenAPI document is merged first, into each category with a vocabulary.map.json: what the category
      lacks is added, what was guessed is replaced, what is there stays, and each disagreement is a warning
      with both places.

      Exit status: 0 when every connector is in the spec, 1 when one has errors or would lose something,
      2 for arguments that cannot be used.
      """,
    examples: [
      "coverage-matrix import --spec Spec --date 2026-03-01 pages/*.mdx",
      "coverage-matrix import --spec Spec --source https://docs.example.com/acme acme.mdx",
      "coverage-matrix import --spec Spec --date 2026-03-01 tools.json pages",
      "coverage-matrix import --spec Spec --category HRIS --map words.json plan.csv",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    if arguments.operands.isEmpty, arguments[OpenAPIImport.document] == nil {
      throw ToolError("missing arguments; usage: coverage-matrix import \(description.operandNames)")
    }
    if let date = arguments[Self.date] { _ = try CivilDate(argument: date) }
    let spec = arguments.spec
    var transaction = arguments.has(Self.dryRun) ? nil : try FileTransaction(in: spec)
    let clock = ContinuousClock()
    let start = clock.now
    var (documents, sources) = try [PageText](readingFrom: arguments.operands).partedByDocument
    let vocabularies = try [OpenAPIImport](of: documents, arguments)
    if arguments[Self.source] != nil, sources.count > 1 {
      throw ToolError("option '--source' is for one source, and there are \(sources.count)")
    }
    var facts = try PageFacts(arguments, pageCount: sources.count)
    facts.tableMap = try arguments[Self.map].map(TableMap.init(at:))
    var run = ImportRun(
      into: try Catalogue(at: spec, with: vocabularies.flatMap(\.files)), facts,
      ImportRun.Terms(
        source: arguments[Self.source], date: arguments[Self.date], allowsLoss: arguments.has(Self.allowLoss),
        precedence: try Precedence(arguments)))
    var (read, last) = (0, clock.now)
    do {
      try run.add(sources) { count, all in
        read += count
        // At most one line a second.
        guard clock.now - last >= .seconds(1) else { return }
        last = clock.now
        terminal.error("\(read) of \(all) connectors imported")
      }
    } catch { throw ToolError(error) }
    let imported = clock.now
    // A vendor's answer is large, and nothing looks at it any more.
    let hasSources = !sources.isEmpty
    (documents, sources) = ([], [])
    let isValid = run.validate(by: StandardRules.all + Emitters.rules)
    if arguments.has(Self.timings) {
      terminal.error("imported in \(imported - start), checked in \(clock.now - imported)")
    }
    for diagnostic in vocabularies.flatMap(\.findings) + run.diagnostics { terminal.error(diagnostic.description) }
    for (source, what) in run.leftOut { terminal.error("not taken over from \(source.onOneLine): \(what)") }
    guard isValid, vocabularies.allSatisfy(\.isValid) else {
      terminal.error("nothing is written: the spec would have the errors above")
      return .failure
    }
    // What sources add to a category stands on top of what a document has made of it.
    let ofSources = run.changedFiles
    let replaced = Set(ofSources.map(\.path))
    let files = vocabularies.flatMap(\.changedFiles).filter { !replaced.contains($0.path) } + ofSources
    let changes = files.map { file in
      "\(FileContents(at: file.path) == .absent ? "created" : "updated") \(file.path)"
    }
    if arguments.has(Self.dryRun) {
      for document in vocabularies { terminal.print("\(document.path.onOneLine) is read as OpenAPI document") }
      for (source, format) in run.formats { terminal.print("\(source.onOneLine) is read as \(format)") }
      for change in changes { terminal.print(change) }
      terminal.print("nothing is written: this is a dry run")
    } else {
      for file in files { transaction?.write(file) }
      try transaction?.commit()
      for change in changes { terminal.print(change) }
    }
    if run.guessCount > 0 {
      terminal.error(
        "\(run.guessCount) \(run.guessCount == 1 ? "warning" : "warnings") on guesses and missing routes; "
          + "coverage-matrix check lists them")
    }
    if run.unnamedCount > 0 {
      terminal.error(
        "\(run.unnamedCount) \(run.unnamedCount == 1 ? "name" : "names") above cannot be had in Swift: write the "
          + "'swift_name' that the error asks for; imports keep it")
    }
    let (count, stated) = (run.importedCount, run.connectorCount)
    if hasSources {
      terminal.print("\(count) of \(stated) \(stated == 1 ? "connector" : "connectors") imported")
    }
    return count == stated && run.unnamedCount == 0 ? .success : .failure
  }
}

extension Precedence {
  /// The order that the arguments say, the usual one behind it.
  fileprivate init(_ arguments: ParsedArguments) throws {
    guard let word = arguments[ImportCommand.prefer] else {
      self = .standard
      return
    }
    guard let kind = SourceKind(rawValue: word) else {
      let words = SourceKind.allCases.map(\.rawValue)
      let hint = Suggestions().suggestion(for: word, among: words)
      throw ToolError("'\(word.onOneLine)' is no kind of source: \(words.joined(separator: ", "))\(hint)")
    }
    self.init(preferring: [kind])
  }
}

extension TableMap {
  /// Reads the map at a path.
  init(at path: String) throws {
    let (map, diagnostics) = TableMap.read(try SpecFile(readingFrom: path))
    guard let map else { throw ToolError(diagnostics: diagnostics) }
    self = map
  }
}
