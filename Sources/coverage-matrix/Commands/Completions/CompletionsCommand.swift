/// `completions`: prints a script that completes verbs, options and files in a shell.
struct CompletionsCommand: Command {
  let description = CommandDescription(
    name: "completions",
    summary: "Print a script by which a shell completes verbs and options.",
    operands: "bash|zsh|fish",
    operandCount: 1...1,
    examples: [
      "coverage-matrix completions bash > ~/.local/share/bash-completion/completions/coverage-matrix",
      "coverage-matrix completions zsh > ~/.zfunc/_coverage-matrix",
      "coverage-matrix completions fish > ~/.config/fish/completions/coverage-matrix.fish",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let commands = CoverageMatrixTool.commands.map(\.description)
    switch arguments.operands[0] {
    case "bash": terminal.print(BashCompletions(commands).text)
    case "zsh": terminal.print(ZshCompletions(commands).text)
    case "fish": terminal.print(FishCompletions(commands).text)
    case let other: throw UsageError.unknown("shell", other, among: ["bash", "zsh", "fish"])
    }
    return .success
  }
}

extension CommandDescription.Option {
  /// The words that the option takes, where its value is one of a few: `text|sarif|github`.
  var words: [String] {
    guard let value, !value.hasPrefix("<") else { return [] }
    return value.split(separator: "|").map(String.init)
  }

  /// Whether the value is a file or a folder.
  var takesPath: Bool { ["<file>", "<folder>"].contains(value) }
}
