/// The script for zsh.
struct ZshCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  var text: String {
    """
    #compdef coverage-matrix
    _coverage_matrix() {
      local -a verbs=(
    \(commands.map { "    \(Self.quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
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
    let specs = command.options.map(spec) + [Self.quoted("--help[Print help]"), "'*:file:_files'"]
    return "    \(command.name)) _arguments \(specs.joined(separator: " ")) ;;"
  }

  private func spec(_ option: CommandDescription.Option) -> String {
    let help = "\(option.name)[\(Self.escaped(option.help))]"
    guard let value = option.value else { return Self.quoted(help) }
    let action = option.takesPath ? "_files" : option.words.isEmpty ? "" : "(\(option.words.joined(separator: " ")))"
    return Self.quoted("\(help):\(Self.escaped(value)):\(action)")
  }

  /// Text that `_arguments` takes as it is.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "[]:\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
