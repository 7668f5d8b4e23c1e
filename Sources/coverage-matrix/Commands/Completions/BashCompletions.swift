/// The script for bash.
struct BashCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  var text: String {
    """
    # bash completion for coverage-matrix
    _coverage_matrix() {
      local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
      if [[ $COMP_CWORD -eq 1 ]]; then
        COMPREPLY=($(compgen -W '\(commands.map(\.name).joined(separator: " ")) help --help --version' -- "$current"))
        return
      fi
      case "${COMP_WORDS[1]} $previous" in
    \(values.joined(separator: "\n"))
      esac
      if [[ $current != -* ]]; then
        COMPREPLY=($(compgen -f -- "$current"))
        return
      fi
      case "${COMP_WORDS[1]}" in
    \(options.joined(separator: "\n"))
      esac
    }
    complete -o filenames -F _coverage_matrix coverage-matrix
    """
  }

  /// What stands behind an option.
  private var values: [String] {
    commands.flatMap { command in
      command.options.compactMap { option in
        guard option.value != nil else { return nil }
        let words = option.words.joined(separator: " ")
        let action = words.isEmpty ? (option.takesPath ? "-f" : "") : "-W '\(words)'"
        let reply = action.isEmpty ? "COMPREPLY=()" : "COMPREPLY=($(compgen \(action) -- \"$current\"))"
        return "    '\(command.name) \(option.name)') \(reply); return ;;"
      }
    }
  }

  private var options: [String] {
    commands.map { command in
      let names = (command.options.map(\.name) + ["--help"]).joined(separator: " ")
      return "    \(command.name)) COMPREPLY=($(compgen -W '\(names)' -- \"$current\")) ;;"
    }
  }
}
