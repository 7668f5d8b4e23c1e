/// The texts of `--help`.
enum Help {
  static var overview: String {
    let commands = CoverageMatrixTool.commands.map(\.description)
    return """
      coverage-matrix \(CoverageMatrixTool.version): which connector supports which field, action, input and feature

      usage: coverage-matrix <command> [<options>]

      commands:
      \(table(commands.map { ($0.name, $0.summary) }))

      coverage-matrix <command> --help says more. Exit status: 0 yes or done, 1 no or errors, 2 unusable arguments.
      """
  }

  static func text(for command: any Command) -> String {
    let description = command.description
    let usage = ["usage: coverage-matrix", description.name, description.operands, "[<options>]"]
    let options = description.options.map { option in
      (([option.name] + [option.value].compactMap(\.self)).joined(separator: " "), option.help)
    }
    let sections = [
      description.summary,
      usage.filter { !$0.isEmpty }.joined(separator: " "),
      description.discussion,
      "options:\n" + table(options + [("--help", "Print this help.")]),
      description.examples.isEmpty ? "" : (["examples:"] + description.examples).joined(separator: "\n  "),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private static func table(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, text in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + text
    }.joined(separator: "\n")
  }
}
