import _CoverageFiles
import _CoverageHistory
import _CoverageSpec

/// `diff`: lists the changes between two specs, and the version step they require.
struct DiffCommand: Command {
  private enum Format: String, CaseIterable {
    case text, markdown, json
  }

  /// The changes that make the exit status 1.
  private enum Refusal: String, CaseIterable {
    case breaking, any, never
  }

  private static let format = CommandDescription.Option(
    name: "--format", value: .choice(Format.self), help: "How the changes are printed (default: text).")
  private static let failOn = CommandDescription.Option(
    name: "--fail-on", value: .choice(Refusal.self), help: "Which changes exit with 1 (default: breaking).")

  let description = CommandDescription(
    name: "diff",
    summary: "List every changed cell between two specs, and the version step they require.",
    operands: [.one(.path("<old>")), .one(.path("<new>"))],
    options: [format, failOn],
    discussion: """
      A spec is a category folder, a folder above several, a git revision (HEAD~1, whose folder Spec is read) or
      a revision with a path (v1.2:Catalogue).
      A change is breaking, additive or note only. It is breaking for callers where something that programs use is
      gone, stricter, or no longer compiles, and for mappers where a mapping of records no longer compiles.
      Exit status: 0 when nothing is breaking, 1 when something is, 2 where a spec cannot be read or has errors.
      """,
    examples: [
      "coverage-matrix diff HEAD Spec",
      "coverage-matrix diff v1.0:Spec v1.1:Spec --format markdown > CHANGES.md",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let format = try arguments.choice(Self.format, default: Format.text)
    let refusal = try arguments.choice(Self.failOn, default: Refusal.breaking)
    let specs = try arguments.operands.map { try SpecSource.specifications(of: $0) }
    let diff = CatalogueDiff(from: specs[0], to: specs[1])
    switch format {
    case .text:
      let classes = [(ChangeClass.breaking.rawValue, TextStyle.bad), (ChangeClass.additive.rawValue, .good)]
      terminal.print(StyledText.marking(classes, before: [": ", " ("], in: diff.text))
    case .markdown: terminal.print(String(diff.markdown.dropLast()))
    case .json: terminal.print(diff.json)
    }
    switch refusal {
    case .breaking: return diff.step == .major ? .failure : .success
    case .any: return diff.step == .none ? .success : .failure
    case .never: return .success
    }
  }
}
