extension CompletionsCommand {
  /// The script for bash.
  var bash: String {
    """
    # bash completion for coverage-matrix
    _coverage_matrix_words() {
      local word
      COMPREPLY=()
      while IFS= read -r word; do
        if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
      done < <("${COMP_WORDS[0]}" completions "$1" --of "$spec" 2>/dev/null)
    }
    _coverage_matrix() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      local operands=0 spec=Spec place next
      if [[ $previous == = && $COMP_CWORD -gt 2 ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
      if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W '\(commands.map(\.name).joined(separator: " ")) --help --version' -- "$current"))
        return
      fi
      for ((place = 2; place < COMP_CWORD; place++)); do
        case "${COMP_WORDS[1]} ${COMP_WORDS[place]}" in
          \(valued.map { "'\($0)'" }.joined(separator: "|")))
            # Bash takes the sign of --spec=Spec for a word.
            next=$((place + 1))
            if [[ ${COMP_WORDS[next]} == = ]]; then ((next++)); fi
            if [[ ${COMP_WORDS[place]} == --spec ]]; then spec=${COMP_WORDS[next]}; fi
            place=$next ;;
          *' '-*) ;;
          *) ((operands++)) ;;
        esac
      done
      case "${COMP_WORDS[1]} $previous" in
    \(values.joined(separator: "\n"))
      esac
      if [[ $current != -* ]]; then
        COMPREPLY=()
        case "${COMP_WORDS[1]} $operands" in
    \(commands.flatMap(operands).joined(separator: "\n"))
        esac
        return
      fi
      case "${COMP_WORDS[1]}" in
    \(options.joined(separator: "\n"))
      esac
    }
    complete -o filenames -F _coverage_matrix coverage-matrix
    """
  }

  /// The options with a value, after their verbs.
  private var valued: [String] {
    commands.flatMap { command in command.options.filter { $0.value != nil }.map { "\(command.name) \($0.name)" } }
  }

  /// The completions of the values of options.
  private var values: [String] {
    commands.flatMap { command in
      command.options.compactMap { option in
        option.value.map { "    '\(command.name) \(option.name)') \(Self.reply($0.completion)); return ;;" }
      }
    }
  }

  private func operands(_ command: CommandDescription) -> [String] {
    let (first, rest) = command.operandCompletions
    let places = first.enumerated().map { "    '\(command.name) \($0)') \(Self.reply($1)) ;;" }
    return places + (rest == .none ? [] : ["    '\(command.name) '*) \(Self.reply(rest)) ;;"])
  }

  private static func reply(_ completion: CommandDescription.Completion) -> String {
    switch completion {
    case .none: "COMPREPLY=()"
    case .files: "COMPREPLY=($(compgen -f -- \"$current\"))"
    case .words(let words): "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\"))"
    case .ofSpec(let kind): "_coverage_matrix_words \(kind.rawValue)"
    }
  }

  private var options: [String] {
    commands.map { command in
      let names = (command.options.map(\.name) + ["--help"]).joined(separator: " ")
      return "    \(command.name)) COMPREPLY=($(compgen -W '\(names)' -- \"$current\")) ;;"
    }
  }
}
