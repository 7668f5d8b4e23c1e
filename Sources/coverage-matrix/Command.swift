/// A verb of the command line.
protocol Command: Sendable {
  var description: CommandDescription { get }

  /// Runs the verb.
  ///
  /// - Throws: `UsageError` for arguments that cannot be used, `FileError` for files that cannot be read or written.
  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus
}

/// What a verb takes and how its help describes it.
struct CommandDescription: Sendable {
  struct Option: Sendable {
    /// The name with its hyphens: `--spec`.
    var name: String
    /// What stands for the value in the help; nil for a flag.
    var value: String?
    var help: String
  }

  var name: String
  /// One line for the overview.
  var summary: String
  /// The operands as they stand in the usage line: `<slug> <path>...`.
  var operands = ""
  /// How many operands there may be.
  var operandCount: ClosedRange<Int> = 0...0
  var options: [Option] = []
  /// More lines for the verb's own help.
  var discussion = ""
  var examples: [String] = []
}

extension CommandDescription.Option {
  static let spec = CommandDescription.Option(
    name: "--spec", value: "<folder>", help: "The category folder, or a folder above several (default: Spec).")
  static let output = CommandDescription.Option(
    name: "--output", value: "<folder>", help: "The folder that holds the outputs (default: Generated).")
  static let configuration = CommandDescription.Option(
    name: "--configuration", value: "<file>", help: "A target's coverage-matrix.json: what to generate, and for whom.")
  static let category = CommandDescription.Option(
    name: "--category", value: "<id>", help: "The category to ask, where there are several.")
  static let json = CommandDescription.Option(name: "--json", value: nil, help: "Print JSON.")
}
