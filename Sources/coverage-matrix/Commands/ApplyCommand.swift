import Foundation
import _CoverageEditing
import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// `apply`: makes one edit to many connectors.
struct ApplyCommand: Command {
  private static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "Write nothing; list the files that would change.")

  private static let allowLoss = CommandDescription.Option(
    name: "--allow-loss", help: "Remove what goes with the status that an edit takes away.")

  let description = CommandDescription(
    name: "apply",
    summary: "Make one edit to many connectors.",
    operands: [.one(.path("<edits.json>"))],
    options: [.spec, .category, dryRun, allowLoss],
    discussion: """
      The file selects connectors, by slugs or by coverage, and sets the status, the note or a constraint of a path.
      The result is checked before anything is written, and all files are written or none. Comments and the order of
      what is there stay; a file that is not in the layout of 'format' is formatted first. A status that would remove
      fields, inputs, constraints or value maps of a model or an action, or the comment of what is unlisted, is
      refused without --allow-loss, with a list.

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

    let (category, connectors) = folder.files()
    var changed: [(file: SpecFile, wasFormatted: Bool)] = []
    let sources = connectors.map { file -> any DocumentSource in
      var document = JSONDocument(parsing: file)
      guard slugs.contains(file.stem), let root = document.root else { return file }
      var editor = ConnectorEditor(root, path: file.path, category: specification.category)
      for edit in edits.edits { problems += editor.apply(edit, allowsLoss: arguments.has(Self.allowLoss)) }
      let edited = editor.root
      if edited == root { return file }
      let new = SpecFile(path: file.path, bytes: Array(edited.text(.file).utf8))
      changed.append((new, root.text(.file).utf8.elementsEqual(file.bytes)))
      document.root = edited
      return document
    }
    if problems.contains(where: { $0.severity == .error }) { throw Self.refusal(problems) }
    for warning in problems.sorted() { terminal.error(warning.description) }
    let rules = StandardRules.all + Emitters.rules
    let result = SpecificationLoader.load(category: category, connectors: sources, rules: rules)
    if result.specification == nil {
      let errors = EditErrors(of: edits, in: specification, category, rules: rules)
      throw Self.refusal(errors.placed(result.diagnostics.filter { $0.severity == .error }, in: connectors))
    }

    for (file, _) in changed { transaction?.write(file) }
    try transaction?.commit()
    for (file, wasFormatted) in changed {
      if !wasFormatted { terminal.print("\(isDryRun ? "would format" : "formatted") \(file.path) first") }
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
    let wanted = try all.having(id: arguments[.category])
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
