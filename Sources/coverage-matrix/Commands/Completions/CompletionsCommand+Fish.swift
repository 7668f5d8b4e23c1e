import _CoverageSpec

extension CompletionsCommand {
  /// The script for fish.
  var fish: String {
    let verbs = commands.map { command in
      "complete -c coverage-matrix -n __fish_use_subcommand -f -a \(command.name) -d \(Self.quoted(command.summary))"
    }
    return ([Self.functions] + verbs + commands.flatMap(options) + commands.flatMap(operands)).joined(separator: "\n")
  }

  private static let functions = #"""
    # fish completion for coverage-matrix
    function __coverage_matrix_words
      set -l words (commandline -opc)
      set -l spec Spec
      set -l at (contains -i -- --spec $words)
      and set spec $words[(math $at + 1)]
      $words[1] completions $argv[1] --of $spec 2>/dev/null
    end
    # Whether the verb is the first argument, and the operand at hand the one that the second says, or one from there on.
    function __coverage_matrix_operand
      set -l words (commandline -opc)
      test "$words[2]" = $argv[1]; or return 1
      set -l operands 0
      set -l skips 0
      for word in $words[3..-1]
        if test $skips = 1
          set skips 0
        else if contains -- $word $argv[4..-1]
          set skips 1
        else if not string match -q -- '-*' $word
          set operands (math $operands + 1)
        end
      end
      test $skips = 0; and test $operands -ge $argv[2]; and test $operands -le $argv[3]
    end
    """#

  private func operands(_ command: CommandDescription) -> [String] {
    let (first, rest) = command.operandCompletions
    let valued = command.options.filter { $0.value != nil }.map(\.name)
    func line(_ completion: CommandDescription.Completion, from place: Int, to last: Int) -> String? {
      guard let words = Self.words(completion) else { return nil }
      let condition = (["__coverage_matrix_operand", command.name, "\(place)", "\(last)"] + valued)
      return "complete -c coverage-matrix -n '\(condition.joined(separator: " "))' -f -a \(Self.quoted(words))"
    }
    return first.enumerated().compactMap { line($1, from: $0, to: $0) }
      + [line(rest, from: first.count, to: 999)].compactMap(\.self)
  }

  /// The words in the syntax of fish; nil for files, which fish completes by itself, and for free text.
  private static func words(_ completion: CommandDescription.Completion) -> String? {
    switch completion {
    case .none, .files: nil
    case .words(let words): words.joined(separator: " ")
    case .ofSpec(let kind): "(__coverage_matrix_words \(kind.rawValue))"
    }
  }

  private func options(_ command: CommandDescription) -> [String] {
    let start = "complete -c coverage-matrix -n '__fish_seen_subcommand_from \(command.name)'"
    return command.options.map { option in
      var line = "\(start) -l \(option.name.dropFirst(2)) -d \(Self.quoted(option.help))"
      if let completion = option.value?.completion {
        line += completion == .files ? " -r" : " -x"
        if let words = Self.words(completion) { line += " -a \(Self.quoted(words))" }
      }
      return line
    } + ["\(start) -l help -d 'Print help'"]
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingScalars { "\\'".unicodeScalars.contains($0) ? "\\\($0)" : nil } + "'"
  }
}
