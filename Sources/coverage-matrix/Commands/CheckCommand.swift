import _CoverageFiles
import _CoverageGenerator

/// `check`: finds errors and stale outputs, and writes nothing.
struct CheckCommand: Command {
  private static let strict = CommandDescription.Option(
    name: "--strict", help: "Fail on warnings too.")

  let description = CommandDescription(
    name: "check",
    summary: "Find errors in a spec and outputs that are not current; write nothing.",
    options: [.spec, .output, .configuration, Self.strict, FindingFormat.option],
    examples: [
      "coverage-matrix check", "coverage-matrix check --strict",
      "coverage-matrix check --format sarif > findings.sarif",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let format = try FindingFormat(arguments)
    let folders = try CategoryFolder.all(at: arguments.spec)
    let loaded = try LoadedSpec(checking: folders, configuredBy: TargetConfiguration(arguments))
    if loaded.hasErrors {
      loaded.report(format, on: &terminal)
      return .failure
    }
    let tree = try OutputTree(of: loaded.compiled(), by: Emitters.all, in: arguments.output)
    let command = "coverage-matrix generate" + arguments.repeated([.spec, .output, .configuration])
    loaded.report(format, outputs: tree.changes.map { $0.finding(mendedBy: command) }, on: &terminal)
    if !tree.changes.isEmpty { return .failure }
    if format.allowsOtherOutput {
      let connectors = loaded.specifications.map(\.connectors.count).reduce(0, +)
      terminal.print("\(connectors) connectors, \(tree.unchangedCount) outputs current")
    }
    return arguments.has(Self.strict) && loaded.hasWarnings ? .failure : .success
  }
}

extension OutputTree.Change {
  /// The finding about a file that is not up to date.
  fileprivate func finding(mendedBy command: String) -> Finding {
    let state =
      switch kind {
      case .created: "missing"
      case .updated: "stale"
      case .removed: "left over"
      }
    return Finding(output: path, "\(state); run \(command)")
  }
}
