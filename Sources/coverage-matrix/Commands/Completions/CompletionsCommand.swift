import _CoverageFiles
import _CoverageSpec

/// `completions`: prints a completion script for a shell, or the words that a script asks for.
struct CompletionsCommand: Command {
  private enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  // With the name `--spec` the command plugin would run the verb once for each target.
  private static let of = CommandDescription.Option(
    name: "--of", value: .folder, help: "The spec whose words are listed (default: Spec).")

  let description = CommandDescription(
    name: "completions",
    summary: "Print a script that completes verbs and options in a shell.",
    operands: [.one(.choice(Shell.self))],
    options: [Self.of],
    discussion: """
      The script also completes slugs, paths and categories: it runs completions slugs, paths or categories, which
      list those of the spec, one per line.
      """,
    examples: [
      "coverage-matrix completions bash > ~/.local/share/bash-completion/completions/coverage-matrix",
      "coverage-matrix completions zsh > ~/.zfunc/_coverage-matrix",
      "coverage-matrix completions fish > ~/.config/fish/completions/coverage-matrix.fish",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let word = arguments.operands[0]
    if let kind = CommandDescription.SpecWords(rawValue: word) {
      try Self.list(kind, of: arguments[Self.of] ?? "Spec", &terminal)
      return .success
    }
    switch Shell(rawValue: word) {
    case .bash: terminal.print(bash)
    case .zsh: terminal.print(zsh)
    case .fish: terminal.print(fish)
    case nil: throw ToolError.unknown("shell", word, among: Shell.allCases.map(\.rawValue))
    }
    return .success
  }

  /// The verbs that the scripts complete.
  var commands: [CommandDescription] { CoverageMatrixTool.commands.map(\.description) + [Help.verb] }

  /// Prints each word of a spec once, except those with characters that have a meaning for a shell.
  private static func list(
    _ kind: CommandDescription.SpecWords, of spec: String, _ terminal: inout Terminal
  ) throws {
    let words =
      switch kind {
      case .slugs: try CategoryFolder.all(at: spec).flatMap(\.slugs)
      case .paths: try categories(spec).flatMap(\.coveragePaths)
      case .categories: try categories(spec).map(\.id)
      }
    let plain = Set(words).filter { word in
      word.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.".utf8.contains($0) }
    }
    for word in plain.sorted() { terminal.print(word) }
  }

  /// The categories without their connectors, of which there may be many.
  private static func categories(_ spec: String) throws -> [Category] {
    try CategoryFolder.all(at: spec).compactMap { folder in
      let file = try SpecFile(readingFrom: "\(folder.path)/category.json")
      return SpecificationLoader.load(category: file, connectors: [], rules: []).specification?.category
    }
  }
}

extension CommandDescription {
  /// The completions of the operands: of each that stands once, and of all that follow.
  var operandCompletions: (first: [Completion], rest: Completion) {
    let shown = operands.filter { !$0.isHidden }
    return (
      shown.filter { !$0.isRepeated }.map(\.value.completion), shown.last { $0.isRepeated }?.value.completion ?? .none
    )
  }
}
