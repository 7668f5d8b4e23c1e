/// What a shell offers at a place of a command line.
enum CompletedWords: Equatable {
  case none, files
  /// One of a few.
  case words([String])
  /// What the spec at hand has, by the operand of `completions` that lists it.
  case ofSpec(String)

  /// The kinds of words that `completions` lists of a spec.
  static let listed = ["slugs", "paths", "categories"]

  /// What stands for a value in the help: `<slug>`, `text|sarif`.
  init(_ value: String) {
    switch value {
    case "<slug>": self = .ofSpec("slugs")
    case "<path>": self = .ofSpec("paths")
    case "<command>": self = .words(CoverageMatrixTool.commands.map(\.description.name))
    case "<file>", "<folder>", "<page>", "<edits.json>", "<old>", "<new>": self = .files
    case let words where !words.hasPrefix("<"): self = .words(words.split(separator: "|").map(String.init))
    default: self = .none
    }
  }
}

extension CommandDescription {
  /// What each operand may be, and what all that follow may be.
  var completedOperands: (first: [CompletedWords], rest: CompletedWords) {
    var first: [CompletedWords] = []
    for operand in operands.split(separator: " ") {
      let name = String(operand.filter { $0 != "[" && $0 != "]" })
      if name.hasSuffix("...") { return (first, CompletedWords(String(name.dropLast(3)))) }
      first.append(CompletedWords(name))
    }
    return (first, .none)
  }

  /// The verbs and `help`, which is none of them.
  static var completed: [CommandDescription] {
    let help = CommandDescription(
      name: "help", summary: "Print what a command does.", operands: "[<command>]", operandCount: 0...1)
    return CoverageMatrixTool.commands.map(\.description) + [help]
  }
}

extension CommandDescription.Option {
  /// What the option's value may be; the id of a category is one of the spec but where a spec is started.
  func completedValue(of command: CommandDescription) -> CompletedWords {
    if name == "--category", command.options.contains(where: { $0.name == Self.spec.name }) {
      return .ofSpec("categories")
    }
    return value.map(CompletedWords.init) ?? .none
  }
}
