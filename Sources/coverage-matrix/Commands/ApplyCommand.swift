import Foundation
import _CoverageGenerator
import _CoverageSpec

/// `apply`: makes one edit to many connectors.
struct ApplyCommand: Command {
  private static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "Write nothing; list the files that would change.")

  private static let allowLoss = CommandDescription.Option(
    name: "--allow-loss", help: "Remove what depends on the model or the action of an edit.")

  let description = CommandDescription(
    name: "apply",
    summary: "Make one edit to many connectors, and keep the layout of their files.",
    operands: [.one(.path("<edits.json>"))],
    options: [.spec, .category, dryRun, allowLoss],
    discussion: """
      The file selects connectors, by slugs or by coverage, and sets the status, the note or a constraint of a path.
      The result is checked before anything is written, and all files are written or none. A status that would remove
      fields, inputs, constraints or value maps of a model or an action is refused without --allow-loss, with a list.

      Exit status: 0 when all is done, 1 when the file or the result has errors or would lose something,
      2 for arguments that cannot be used.
      """,
    examples: ["coverage-matrix apply edits.json --dry-run", "coverage-matrix apply edits.json --category ats"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let loaded = LoadedFile<EditsFile>(reading: try SpecFile(readingFrom: arguments.operands[0]))
    guard let written = loaded.value, loaded.diagnostics.isEmpty else { throw Self.refusal(loaded.diagnostics) }
    let spec = arguments.spec
    let isDryRun = arguments.has(Self.dryRun)
    var transaction = isDryRun ? nil : try FileTransaction(in: spec)
    let (folder, specification) = try find(arguments)
    let edits = written.following(specification)
    terminal.note(zip(written.names, edits.names).compactMap { FormerName($0, now: $1) })
    let (slugs, unknown) = edits.selected(of: specification)
    var problems = edits.unknownPaths(in: specification.category) + unknown
    if !problems.isEmpty { throw Self.refusal(problems) }

    let (category, old) = folder.files()
    let new = old.map { file -> SpecFile in
      let name = String(URL(fileURLWithPath: file.path).lastPathComponent.dropLast(".json".count))
      guard slugs.contains(name), var editor = ConnectorEditor(file, category: specification.category) else {
        return file
      }
      for edit in edits.edits { problems += editor.apply(edit, allowsLoss: arguments.has(Self.allowLoss)) }
      return editor.file
    }
    if problems.contains(where: { $0.severity == .error }) { throw Self.refusal(problems) }
    for warning in problems.sorted() { terminal.error(warning.description) }
    let result = LoadedSpec(of: [(category, new)])
    if result.hasErrors { throw Self.refusal(result.errors) }

    let changed = zip(old, new).filter { $0.bytes != $1.bytes }.map(\.1)
    for file in changed { transaction?.write(file) }
    try transaction?.commit()
    for file in changed {
      terminal.print("\(isDryRun ? "would change" : "changed") \(file.path)")
    }
    terminal.print("\(changed.count) of \(slugs.count) selected connectors \(isDryRun ? "would change" : "changed")")
    return .success
  }

  /// The category folder that is edited, and its specification.
  private func find(_ arguments: ParsedArguments) throws -> (CategoryFolder, Specification) {
    let spec = arguments.spec
    let folders = try CategoryFolder.all(at: spec)
    let all = try LoadedSpec(of: folders).valid(spec)
    let wanted = try Questions.categories(all, id: arguments[.category])
    guard wanted.count == 1, let one = wanted.first,
      let index = all.firstIndex(where: { $0.category.id == one.category.id })
    else {
      let ids = all.map(\.category.id).joined(separator: ", ")
      throw ToolError("there are several categories; name one with --category: \(ids)")
    }
    return (folders[index], one)
  }

  private static func refusal(_ diagnostics: [Diagnostic]) -> ToolError {
    ToolError("nothing was written", diagnostics: diagnostics, status: .failure)
  }
}
