import _CoverageSpec

/// `completions`: prints a script that completes verbs, options, words and files in a shell, or what the script asks for.
struct CompletionsCommand: Command {
  // It is no `--spec`, with which the command plugin would run the verb once for each target.
  private static let of = CommandDescription.Option(
    name: "--of", value: "<folder>", help: "The spec whose words are listed (default: Spec).")

  let description = CommandDescription(
    name: "completions",
    summary: "Print a script by which a shell completes verbs and options.",
    operands: "bash|zsh|fish",
    operandCount: 1...1,
    options: [Self.of],
    discussion: """
      The script completes slugs, paths and categories, too: it runs completions slugs, paths or categories, which
      list those of the spec, one a line.
      """,
    examples: [
      "coverage-matrix completions bash > ~/.local/share/bash-completion/completions/coverage-matrix",
      "coverage-matrix completions zsh > ~/.zfunc/_coverage-matrix",
      "coverage-matrix completions fish > ~/.config/fish/completions/coverage-matrix.fish",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let commands = CommandDescription.completed
    let spec = arguments[Self.of] ?? "Spec"
    switch arguments.operands[0] {
    case "bash": terminal.print(BashCompletions(commands).text)
    case "zsh": terminal.print(ZshCompletions(commands).text)
    case "fish": terminal.print(FishCompletions(commands).text)
    case "slugs": Self.list(try CategoryFolder.all(at: spec).flatMap(\.slugs), &terminal)
    case "paths": Self.list(try Self.categories(spec).flatMap(\.coveragePaths), &terminal)
    case "categories": Self.list(try Self.categories(spec).map(\.id), &terminal)
    case let other: throw UsageError.unknown("shell", other, among: ["bash", "zsh", "fish"])
    }
    return .success
  }

  /// The categories alone, which is quick however many connectors there are.
  private static func categories(_ spec: String) throws -> [Category] {
    try CategoryFolder.all(at: spec).compactMap { folder in
      let file = try SpecFile(readingFrom: "\(folder.path)/category.json")
      return SpecificationLoader.load(category: file, connectors: [], rules: []).specification?.category
    }
  }

  /// Prints each word once, but none that a shell could take for more than a word.
  private static func list(_ words: [String], _ terminal: inout Terminal) {
    let plain = Set(words).filter { word in
      word.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.".utf8.contains($0) }
    }
    for word in plain.sorted() { terminal.print(word) }
  }
}
