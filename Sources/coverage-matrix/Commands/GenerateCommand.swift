import _CoverageGenerator

/// `generate`: writes all outputs.
struct GenerateCommand: Command {
  private static let buildPrefix = CommandDescription.Option(
    name: "--build-prefix", value: .text("<name>"),
    help: "Lay one category out for a build: <output>/<name>-*.swift and <output>/<name>-report/.")

  private static let list = CommandDescription.Option(
    name: "--list",
    help: "Print the paths of all outputs, one per line, and write nothing; for build systems.")

  let description = CommandDescription(
    name: "generate",
    summary: "Write Swift, pages, pictures, data and editor schemas from a spec.",
    operands: [.init(value: .file, isOptional: true, isRepeated: true, isHidden: true)],
    options: [
      .spec, .output, .configuration, Self.buildPrefix, Self.list, BuildTarget.option, FindingFormat.option,
    ],
    discussion: """
      Nothing is written when the spec has an error, and a file whose bytes would not change is not touched.
      The outputs depend on the spec alone.
      """,
    examples: [
      "coverage-matrix generate",
      "coverage-matrix generate --spec Catalogue --output docs/coverage",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let spec = arguments.spec
    let output = arguments.output
    let prefix = arguments[Self.buildPrefix]
    let format = try FindingFormat(arguments)
    let target = try BuildTarget(arguments)
    if let target, !CategoryFolder.isOne(at: spec) {
      format.print([Finding(try target.missingCategory())], in: [], on: &terminal)
      return .failure
    }
    var transaction = arguments.has(Self.list) ? nil : try FileTransaction(in: output, holdsSpecs: false)
    let folders = try prefix == nil ? CategoryFolder.all(at: spec) : [CategoryFolder(at: spec)]
    let loaded = try LoadedSpec(
      of: folders, configuredBy: TargetConfiguration(arguments),
      findings: folders.flatMap { target?.diagnostics(beside: $0) ?? [] })
    loaded.report(format, on: &terminal)
    if loaded.hasErrors { return .failure }
    let coverages = loaded.compiled()
    let tree =
      if let prefix, let coverage = coverages.first {
        try OutputTree(of: coverage, in: output, buildPrefix: prefix)
      } else {
        try OutputTree(of: coverages, in: output)
      }
    if arguments.has(Self.list) {
      terminal.print(tree.paths.joined(separator: "\n"))
      return .success
    }
    try tree.write(in: &transaction)
    if prefix != nil { return .success }
    guard format.allowsOtherOutput else { return .success }
    for change in tree.changes { terminal.print("\(change.kind.rawValue) \(change.path)") }
    let count = tree.changes.count
    terminal.print("\(count) \(count == 1 ? "file" : "files") changed, \(tree.unchangedCount) unchanged")
    return .success
  }
}
