import _CoverageFiles
import _CoverageGenerator

/// `check`: finds errors and stale outputs, and writes nothing.
struct CheckCommand: Command {
  private static let strict = CommandDescription.Option(
    name: "--strict", help: "Fail on warnings too.")

  let description = CommandDescription(
    name: "check",
    summary: "Find errors in a spec and outputs that are not current; write nothing.",
    operands: [.init(value: .file, isOptional: true, isRepeated: true)],
    options: [.spec, .output, .configuration, Self.strict, FindingFormat.option],
    discussion: """
      Files are your own documents with tables of coverage, which embed writes: those that are not current
      are findings, too.
      """,
    examples: [
      "coverage-matrix check", "coverage-matrix check --strict README.md",
      "coverage-matrix check --format sarif > findings.sarif",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let format = try FindingFormat(arguments)
    let folders = try CategoryFolder.all(at: arguments.spec)
    let loaded = try LoadedSpec(checking: folders, configuredBy: TargetConfiguration(arguments))
    let connectors = count(folders.map(\.slugs.count).reduce(0, +), "connector")
    let found = "\(count(loaded.errors.count, "error")), \(count(loaded.warningCount, "warning"))"
    func close(_ outputs: String) {
      if format.allowsOtherOutput { terminal.print("\(connectors): \(found); outputs: \(outputs)") }
    }
    if loaded.hasErrors {
      loaded.report(format, on: &terminal)
      close("not compared")
      return .failure
    }
    let coverages = loaded.compiled()
    let documents = try Documents(arguments.operands, coverages)
    let tree = try OutputTree(of: coverages, by: Emitters.all, in: arguments.output)
    let command = "coverage-matrix generate" + arguments.repeated([.spec, .output, .configuration])
    let outputs =
      tree.isNew
      ? [Finding(output: arguments.output, "no outputs yet; run \(command)")]
      : tree.changes.map { $0.finding(mendedBy: command) }
    let tables =
      documents.errors.map(Finding.init)
      + documents.staleTables(mendedBy: "coverage-matrix embed" + arguments.repeated([.spec]))
    loaded.report(format, outputs: outputs + tables, documents: documents.all.map(\.file), on: &terminal)
    close((tree.isNew ? "none yet" : tree.totals) + (documents.all.isEmpty ? "" : "; tables: \(documents.totals())"))
    if !outputs.isEmpty || !tables.isEmpty { return .failure }
    return arguments.has(Self.strict) && loaded.hasWarnings ? .failure : .success
  }
}

extension OutputTree {
  /// Whether there is nothing of all that would be written.
  fileprivate var isNew: Bool {
    unchangedCount == 0 && !changes.isEmpty && changes.allSatisfy { $0.kind == .created }
  }

  /// The numbers of files in each state: `38 current, 1 stale`.
  fileprivate var totals: String {
    let numbers = [Change.Kind.updated, .created, .removed].map { kind in
      (kind.state, changes.count { $0.kind == kind })
    }
    return ([("current", unchangedCount)] + numbers.filter { $0.1 > 0 }).map { "\($0.1) \($0.0)" }
      .joined(separator: ", ")
  }
}

extension OutputTree.Change {
  /// The finding about a file that is not up to date.
  fileprivate func finding(mendedBy command: String) -> Finding {
    Finding(output: path, "\(kind.state); run \(command)")
  }
}

extension OutputTree.Change.Kind {
  /// The state of a file that this change brings up to date.
  fileprivate var state: String {
    switch self {
    case .created: "missing"
    case .updated: "stale"
    case .removed: "left over"
    }
  }
}

extension LoadedSpec {
  fileprivate var warningCount: Int { diagnostics.count { $0.severity == .warning } }
}
