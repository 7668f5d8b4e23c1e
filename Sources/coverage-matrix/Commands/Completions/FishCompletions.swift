/// The script for fish.
struct FishCompletions {
  private let commands: [CommandDescription]

  init(_ commands: [CommandDescription]) { self.commands = commands }

  var text: String {
    let verbs = commands.map { command in
      "complete -c coverage-matrix -n __fish_use_subcommand -f -a \(command.name) -d \(Self.quoted(command.summary))"
    }
    return (["# fish completion for coverage-matrix"] + verbs + commands.flatMap(options)).joined(separator: "\n")
  }

  private func options(_ command: CommandDescription) -> [String] {
    let start = "complete -c coverage-matrix -n '__fish_seen_subcommand_from \(command.name)'"
    return command.options.map { option in
      var line = "\(start) -l \(option.name.dropFirst(2)) -d \(Self.quoted(option.help))"
      if option.value != nil { line += option.takesPath ? " -r" : " -x" }
      if !option.words.isEmpty { line += " -a \(Self.quoted(option.words.joined(separator: " ")))" }
      return line
    } + ["\(start) -l help -d 'Print help'"]
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
