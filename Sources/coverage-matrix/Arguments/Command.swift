import _CoverageFiles

/// A verb of the command line.
protocol Command: Sendable {
  var description: CommandDescription { get }

  /// Runs the verb.
  ///
  /// - Throws: `ToolError` for arguments that cannot be used, and for files that cannot be read or written.
  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus
}

/// The arguments of a verb and the words about them.
///
/// Parsing, help, completions, the reference article and the command plugin all use this description.
struct CommandDescription: Sendable {
  /// The value of an operand or an option.
  struct Value: Sendable {
    /// The value as the usage line shows it: `<slug>`, `text|json`.
    var name: String
    var completion: Completion
  }

  /// The words that a shell offers for a value.
  enum Completion: Sendable, Equatable {
    case none, files
    /// One of a few.
    case words([String])
    /// The words of the spec at hand.
    case ofSpec(SpecWords)
  }

  /// A kind of words that `completions` lists for a spec.
  enum SpecWords: String, Sendable, CaseIterable {
    case slugs, paths, categories
  }

  struct Operand: Sendable {
    var value: Value
    var isOptional = false
    /// Whether more operands of the kind may follow.
    var isRepeated = false
    /// Whether the operand is for programs alone, so that help and completions leave it out.
    var isHidden = false

    static func one(_ value: Value) -> Self { Self(value: value) }
    static func optional(_ value: Value) -> Self { Self(value: value, isOptional: true) }
    static func many(_ value: Value) -> Self { Self(value: value, isRepeated: true) }
  }

  struct Option: Sendable {
    /// The name with its hyphens: `--spec`.
    var name: String
    /// Nil for a flag.
    var value: Value?
    var help: String
  }

  var name: String
  /// One line for the overview.
  var summary: String
  /// At most the last one is repeated.
  var operands: [Operand] = []
  var options: [Option] = []
  /// More lines for the verb's own help.
  var discussion = ""
  var examples: [String] = []

  /// The numbers of operands that the verb takes.
  var operandCount: ClosedRange<Int> {
    operands.count { !$0.isOptional }...(operands.last?.isRepeated == true ? Int.max : operands.count)
  }

  /// The operands as the usage line shows them: `<slug> <path>...`.
  var operandNames: String {
    operands.filter { !$0.isHidden }.map { operand in
      let name = operand.value.name + (operand.isRepeated ? "..." : "")
      return operand.isOptional ? "[\(name)]" : name
    }.joined(separator: " ")
  }

  var usage: String {
    ["coverage-matrix", name, operandNames, "[<options>]"].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension CommandDescription.Value {
  static let category = Self(name: "<id>", completion: .ofSpec(.categories))
  static let file = Self.path("<file>")
  static let folder = Self.path("<folder>")
  static let source = Self.path("<source>")
  static let slug = Self(name: "<slug>", completion: .ofSpec(.slugs))
  static let coveragePath = Self(name: "<path>", completion: .ofSpec(.paths))

  static func text(_ name: String) -> Self { Self(name: name, completion: .none) }

  /// The path of a file or a folder.
  static func path(_ name: String) -> Self { Self(name: name, completion: .files) }

  static func choice(_ words: [String]) -> Self {
    Self(name: words.joined(separator: "|"), completion: .words(words))
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> Self {
    choice(Choice.allCases.map(\.rawValue))
  }
}

extension CommandDescription.Option {
  static let spec = Self(
    name: "--spec", value: .folder, help: "The category folder, or a folder above several (default: Spec).")
  static let output = Self(
    name: "--output", value: .folder, help: "The folder that holds the outputs (default: Generated).")
  static let configuration = Self(
    name: "--configuration", value: .file, help: "A target's coverage-matrix.json: what to generate, and for whom.")
  static let category = Self(
    name: "--category", value: .category, help: "The category to ask, where there are several.")
  static let json = Self(name: "--json", help: "Print JSON.")
}
