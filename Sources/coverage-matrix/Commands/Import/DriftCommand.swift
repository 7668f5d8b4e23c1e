import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// `drift`: says what pages say differently from the spec.
struct DriftCommand: Command {
  let description = CommandDescription(
    name: "drift",
    summary: "Say what pages say differently from the spec.",
    operands: [.many(.page)],
    options: [.spec, PageOptions.category, PageOptions.slug, .json],
    discussion: """
      Lists the cells that pages have gained (+) and lost (-), notes that have changed (~) with the lines
      that differ, and constraints that may be stale (?), each with its line on the page and in the spec.
      A note that the spec words anew has changed when its page did since the last import; without a
      record of an import, when the two differ.

      A page is a file, '-' for standard input, or a folder for all pages in it.

      Exit status: 0 when nothing has changed, 1 when something has, 2 for a page that cannot be read.
      """,
    examples: ["coverage-matrix drift --spec Spec pages/*.mdx", "coverage-matrix drift --json acme.mdx"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let catalogue = try Catalogue(presentAt: arguments.spec)
    let texts = try [PageText](readingFrom: arguments.operands)
    let facts = try PageFacts(arguments, pageCount: texts.count)
    var drifts: [PageDrift] = []
    var specs: [String: LoadedSpecification] = [:]
    var hasErrors = false
    for read in texts.concurrentMap({ PageReaders.read($0, facts) }) {
      var drift: PageDrift?
      var found = read.diagnostics
      if let page = read.page {
        let folder = try catalogue.folder(of: page.category.value)
        // All pages of a category are held against one reading of its files.
        if specs[folder.path] == nil, let loaded = folder.load() {
          specs[folder.path] = loaded
          found += loaded.diagnostics
        }
        drift = PageDrift(page, folder, specs[folder.path])
      }
      found += drift?.diagnostics ?? []
      for diagnostic in found.sorted() where diagnostic.severity == .error {
        terminal.error(diagnostic.description)
        hasErrors = true
      }
      drifts += [drift].compactMap(\.self)
    }
    if hasErrors { return .unusableArguments }
    if arguments.has(.json) {
      terminal.print(.object(of: ["format": 1, "pages": .list(drifts.map(\.json))]))
    } else {
      let isShared = catalogue.folders.count > 1
      for drift in drifts {
        for line in drift.lines(withCategory: isShared) { terminal.print(line) }
      }
    }
    return drifts.allSatisfy(\.changes.isEmpty) ? .success : .failure
  }
}
