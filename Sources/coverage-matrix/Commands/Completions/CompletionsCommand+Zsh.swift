extension CompletionsCommand {
  /// The script for zsh.
  var zsh: String {
    """
    #compdef coverage-matrix
    _coverage_matrix_words() {
      local -a found
      local at=${words[(i)--spec]} spec=Spec
      (( at < $#words )) && spec=${(Q)words[at+1]}
      found=(${(f)"$($program completions $1 --of $spec 2>/dev/null)"})
      compadd -a found
    }
    _coverage_matrix() {
      local program=$words[1]
      local -a verbs=(
    \(commands.map { "    \("\($0.name):\($0.summary)".inShellQuotes)" }.joined(separator: "\n"))
      )
      if (( CURRENT == 2 )); then
        _describe 'command' verbs
        return
      fi
      local verb=$words[2]
      shift words
      (( CURRENT-- ))
      case $verb in
    \(commands.map(arguments).joined(separator: "\n"))
      esac
    }
    if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
      _coverage_matrix "$@"
    else
      compdef _coverage_matrix coverage-matrix
    fi
    """
  }

  private func arguments(_ command: CommandDescription) -> String {
    let specs = command.options.map(spec) + ["--help[Print help]".inShellQuotes] + operands(command)
    return "    \(command.name)) _arguments \(specs.joined(separator: " ")) ;;"
  }

  private func spec(_ option: CommandDescription.Option) -> String {
    let help = "\(option.name)[\(Self.escaped(option.help))]"
    guard let value = option.value else { return help.inShellQuotes }
    return "\(help):\(Self.escaped(value.name)):\(Self.action(value.completion))".inShellQuotes
  }

  private func operands(_ command: CommandDescription) -> [String] {
    let (first, rest) = command.operandCompletions
    let places = first.enumerated().map { "\($0 + 1):operand:\(Self.action($1))".inShellQuotes }
    return places + (rest == .none ? [] : ["*:operand:\(Self.action(rest))".inShellQuotes])
  }

  private static func action(_ completion: CommandDescription.Completion) -> String {
    switch completion {
    case .none: ""
    case .files: "_files"
    case .words(let words): "(\(words.joined(separator: " ")))"
    // The space keeps zsh from adding arguments.
    case .ofSpec(let kind): " _coverage_matrix_words \(kind.rawValue)"
    }
  }

  /// Text with escapes for the syntax of `_arguments`.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
