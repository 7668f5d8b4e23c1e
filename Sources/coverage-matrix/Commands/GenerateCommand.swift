import _CoverageFiles
import _CoverageGenerator
import _CoveragePages

/// `generate`: writes all outputs.
struct GenerateCommand: Command {
  private static let buildPrefix = CommandDescription.Option(
    name: "--build-prefix", value: .text("<name>"),
    help: "Lay one category out for a build: <output>/<name>-*.swift and <output>/<name>-report/.")

  private static let list = CommandDescription.Option(
    name: "--list",
    help: "Print the paths of all outputs, one per line, and write nothing; for build systems.")

  private static let target = CommandDescription.Option(
    name: "--target", value: .folder,
    help: "With --build-prefix: the folder of the target that is built; its other JSON files follow as operands.")

  let description = CommandDescription(
    name: "generate",
    summary: "Write Swift, pages, pictures, data and editor schemas from a spec.",
    operands: [.init(value: .file, isOptional: true, isRepeated: true, isHidden: true)],
    options: [
      .spec, .output, .configuration, Self.buildPrefix, Self.list, Self.target, FindingFormat.option,
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
    let lists = arguments.has(Self.list)
    let target = arguments[Self.target].map { BuildTarget(in: $0, files: arguments.operands) }
    if target == nil, let operand = arguments.operands.first {
      throw ToolError("unexpected argument '\(operand.onOneLine)'")
    }
    if let prefix, !lists {
      let build = BuildRun(
        spec: spec, output: output, prefix: prefix, configuration: arguments[.configuration], target: target)
      let isDone = try build.run { format.print($0.map(Finding.init), in: $1, on: &terminal) }
      return isDone ? .success : .failure
    }
    var transaction = lists ? nil : try FileTransaction(in: output, holdsSpecs: false)
    let folders = try prefix == nil ? CategoryFolder.all(at: spec) : [CategoryFolder(at: spec)]
    let loaded = try LoadedSpec(checking: folders, configuredBy: TargetConfiguration(arguments))
    loaded.report(format, on: &terminal)
    if loaded.hasErrors { return .failure }
    let coverages = loaded.compiled()
    let tree =
      if let prefix, let coverage = coverages.first {
        try OutputTree(of: coverage, in: output, buildPrefix: prefix)
      } else {
        try OutputTree(of: coverages, by: Emitters.all, in: output)
      }
    if lists {
      terminal.print(tree.paths.joined(separator: "\n"))
      return .success
    }
    try tree.write(in: &transaction)
    guard format.allowsOtherOutput else { return .success }
    for change in tree.changes { terminal.print("\(change.kind.rawValue) \(change.path)") }
    let count = tree.changes.count
    terminal.print("\(count) \(count == 1 ? "file" : "files") changed, \(tree.unchangedCount) unchanged")
    return .success
  }
}
