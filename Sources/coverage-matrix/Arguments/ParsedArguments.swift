import _CoverageFiles
import _CoverageSpec

/// The arguments of a verb, taken apart.
struct ParsedArguments {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  /// Takes `--name value`, `--name=value`, flags and operands apart; everything after `--` is an operand.
  init(_ arguments: [String], for command: CommandDescription) throws {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let option = command.options.first(where: { $0.name == parts[0] }) else {
        throw ToolError.unknown("option", parts[0], among: command.options.map(\.name) + ["--help"])
      }
      guard let expected = option.value else {
        if parts.count > 1 { throw ToolError("option '\(option.name)' takes no value") }
        flags.insert(option.name)
        continue
      }
      if values[option.name] != nil {
        throw ToolError("option '\(option.name)' is given twice")
      } else if parts.count > 1, !parts[1].isEmpty {
        values[option.name] = parts[1]
      } else if parts.count == 1, let value = rest.first, !value.isEmpty, !value.hasPrefix("--") {
        values[option.name] = rest.removeFirst()
      } else {
        throw ToolError("option '\(option.name)' needs a value \(expected.name)")
      }
    }
    let count = command.operandCount
    if operands.count < count.lowerBound {
      throw ToolError("missing arguments; usage: coverage-matrix \(command.name) \(command.operandNames)")
    }
    if operands.count > count.upperBound {
      throw ToolError("unexpected argument '\(operands[count.upperBound].onOneLine)'")
    }
  }

  subscript(option: CommandDescription.Option) -> String? { values[option.name] }

  var spec: String { self[.spec] ?? "Spec" }

  var output: String { self[.output] ?? "Generated" }

  func has(_ flag: CommandDescription.Option) -> Bool { flags.contains(flag.name) }

  /// Those of some options that are given, with their values, as words of a shell; each after a space.
  func repeated(_ options: [CommandDescription.Option]) -> String {
    options.compactMap { option in self[option].map { " \(option.name) \($0.quotedForShell)" } }.joined()
  }

  /// The value of an option that takes one of a few words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: CommandDescription.Option, default choice: Choice
  ) throws -> Choice {
    guard let word = self[option] else { return choice }
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      let hint = suggestion(for: word, among: words)
      throw ToolError(
        "option '\(option.name)' must be \(alternatives(words)), found '\(word.onOneLine)'\(hint)")
    }
    return choice
  }
}

extension String {
  /// The text in single quotes of a shell.
  var inShellQuotes: String { "'" + replacingScalars { $0 == "'" ? "'\\''" : nil } + "'" }

  /// The text as one word of a shell.
  var quotedForShell: String {
    wholeMatch(of: /[A-Za-z0-9_.\/=:,@%+-]+/) == nil ? inShellQuotes : self
  }
}
