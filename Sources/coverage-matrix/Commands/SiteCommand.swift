import _CoverageFiles
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// `site`: writes a site with a page for every connector, model and action.
struct SiteCommand: Command {
  private static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "Print what would change, and write nothing.")

  private static let words = CommandDescription.Option(
    name: "--words", help: "Print the words of the site as words.json, for a translation, and write nothing.")

  let description = CommandDescription(
    name: "site",
    summary: "Write a site of HTML pages from a spec.",
    operands: [.optional(.folder)],
    options: [.spec, Self.dryRun, Self.words, FindingFormat.option],
    discussion: """
      The folder gets index.html, features.html, and a page for each connector, model and action, with a file of
      JSON beside each; where the spec has several categories, each gets a folder of its own, below an index.html. The site needs no
      server: open index.html. A sitemap.xml, and pictures for previews of links, are written where pages.json
      beside category.json has a base_address.
      """,
    examples: [
      "coverage-matrix site docs/coverage",
      "coverage-matrix site --words > Spec/ats/words.json",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    if arguments.has(Self.words) {
      terminal.print(String(PageWords().json.text(.file).dropLast()))
      return .success
    }
    guard let output = arguments.operands.first else { throw ToolError("name the folder of the site") }
    let format = try FindingFormat(arguments)
    let isDry = arguments.has(Self.dryRun)
    var transaction = isDry ? nil : try FileTransaction(in: output, holdsSpecs: false)
    let loaded = try LoadedSpec(at: arguments.spec)
    loaded.report(format, on: &terminal)
    if loaded.hasErrors { return .failure }
    let coverages = loaded.compiled()
    let tree = try OutputTree(
      ofSites: coverages, by: SiteEmitters.all, above: SiteEmitters.files(above: coverages), in: output)
    try tree.write(in: &transaction)
    guard format.allowsOtherOutput else { return .success }
    for change in tree.changes { terminal.print("\(change.kind.rawValue) \(change.path)") }
    let count = tree.changes.count
    let verb = isDry ? "would change" : "changed"
    terminal.print("\(count) \(count == 1 ? "file" : "files") \(verb), \(tree.unchangedCount) unchanged")
    for specification in loaded.specifications where specification.pages.needsBaseAddress {
      terminal.print("no sitemap.xml: \(PagesFile.fileName) of '\(specification.category.id)' has no 'base_address'")
    }
    return .success
  }
}

extension PagesFile {
  /// Whether a sitemap is wanted that cannot be written, since it has whole addresses.
  fileprivate var needsBaseAddress: Bool { outputs.contains(.sitemap) && baseAddress == nil }
}
