import _CoverageGenerator
import _CoverageSpec

/// The help of the tool, for people and for programs.
enum Help {
  /// The verb `help`, which is handled before any other.
  static let verb = CommandDescription(
    name: "help", summary: "Print what a command does.",
    operands: [.optional(.init(name: "<command>", completion: .words(commands.map(\.name))))])

  private static var commands: [CommandDescription] { CoverageMatrixTool.commands.map(\.description) }

  static var overview: String {
    """
    coverage-matrix \(CoverageMatrixTool.version): which connector supports what

    usage: coverage-matrix <command> [<options>]

    commands:
    \(table(commands.map { ($0.name, $0.summary) }))

    coverage-matrix <command> --help says more.
    Exit status: 0 yes or done, 1 no or errors, 2 unusable arguments.
    """
  }

  static func text(for command: CommandDescription) -> String {
    let options = command.options.map { option in
      ([option.name, option.value?.name].compactMap(\.self).joined(separator: " "), option.help)
    }
    let sections = [
      command.summary,
      "usage: " + command.usage,
      paragraphs(command.discussion),
      "options:\n" + table(options + [("--help", "Print this help.")]),
      command.examples.isEmpty ? "" : (["examples:"] + command.examples.map(example)).joined(separator: "\n  "),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Names with the texts about them, which stand below a name that is long.
  private static func table(_ rows: [(String, String)]) -> String {
    let longestName = 28
    let width = min(longestName, rows.map(\.0.count).max() ?? 0)
    let indentation = String(repeating: " ", count: width + 4)
    return rows.flatMap { name, text in
      var lines = text.wrapped(width: TextTable.lineWidth - indentation.count).map { indentation + $0 }
      guard name.count <= width, let first = lines.first else { return ["  " + name] + lines }
      lines[0] = "  " + name + first.dropFirst(name.count + 2)
      return lines
    }.joined(separator: "\n")
  }

  /// Paragraphs in lines that fit; lines that are indented, and the one about the exit status, start anew.
  private static func paragraphs(_ text: String) -> String {
    var paragraphs: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let startsAnew = line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("Exit status:")
      if !startsAnew, let last = paragraphs.last, !last.isEmpty, !last.hasPrefix(" ") {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(line)
      }
    }
    return paragraphs.flatMap { $0.wrappedLines(width: TextTable.lineWidth) }.joined(separator: "\n")
  }

  /// A line for a shell, continued where it is long.
  private static func example(_ line: String) -> String {
    line.wrapped(width: TextTable.lineWidth - 6).joined(separator: " \\\n    ")
  }
}

// MARK: - JSON

extension Help {
  /// The version of the format of `--dump-help`.
  ///
  /// It rises when a key changes its meaning, not when one is added.
  private static let format = 1

  /// All descriptions as `--dump-help` prints them; what is absent, empty or false is left out.
  static var json: JSONNode {
    .object(of: [
      "format": .integer(format), "version": .string(CoverageMatrixTool.version),
      "commands": .list(commands.map(json)),
    ])
  }

  private static func json(_ command: CommandDescription) -> JSONNode {
    .object(of: [
      "name": .string(command.name),
      "summary": .string(command.summary),
      "usage": .string(command.usage),
      "operands": JSONNode.list(command.operands.filter { !$0.isHidden }.map(json)).unlessEmpty,
      "options": JSONNode.list(command.options.map(json)).unlessEmpty,
      "discussion": command.discussion.isEmpty ? nil : .string(command.discussion),
      "examples": JSONNode.strings(command.examples).unlessEmpty,
    ])
  }

  private static func json(_ operand: CommandDescription.Operand) -> JSONNode {
    .object(of: [
      "value": json(operand.value),
      "optional": operand.isOptional ? true : nil,
      "repeated": operand.isRepeated ? true : nil,
    ])
  }

  private static func json(_ option: CommandDescription.Option) -> JSONNode {
    .object(of: ["name": .string(option.name), "value": option.value.map(json), "help": .string(option.help)])
  }

  private static func json(_ value: CommandDescription.Value) -> JSONNode {
    let name = JSONNode.string(value.name)
    return switch value.completion {
    case .none: .object(of: ["name": name])
    case .files: .object(of: ["name": name, "kind": "files"])
    case .words(let words): .object(of: ["name": name, "words": .strings(words)])
    case .ofSpec(let words): .object(of: ["name": name, "kind": .string(words.rawValue)])
    }
  }
}
