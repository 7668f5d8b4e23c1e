/// `check`: finds errors and stale outputs, and writes nothing.
struct CheckCommand: Command {
  private static let strict = CommandDescription.Option(
    name: "--strict", value: nil, help: "Fail on warnings too.")

  let description = CommandDescription(
    name: "check",
    summary: "Find errors in a spec and outputs that are not current; write nothing.",
    options: [.spec, .output, Self.strict],
    examples: ["coverage-matrix check", "coverage-matrix check --strict"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let loaded = try LoadedSpec(at: arguments[.spec] ?? "Spec")
    loaded.report(terminal)
    if loaded.hasErrors { return .failure }
    let tree = OutputTree(of: loaded.categories, in: arguments[.output] ?? "Generated")
    for change in tree.changes {
      let state =
        switch change.kind {
        case .created: "missing"
        case .updated: "stale"
        case .removed: "left over"
        }
      terminal.error("\(change.path): error: \(state); run coverage-matrix generate")
    }
    if !tree.changes.isEmpty { return .failure }
    let connectors = loaded.categories.map(\.connectors.count).reduce(0, +)
    terminal.print("\(connectors) connectors, \(tree.unchangedCount) outputs current")
    return arguments.has(Self.strict) && loaded.hasWarnings ? .failure : .success
  }
}
