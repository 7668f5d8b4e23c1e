import Foundation
import _CoverageFiles
import _CoverageSpec

/// `format`: writes spec files in their canonical layout.
struct FormatCommand: Command {
  private static let check = CommandDescription.Option(
    name: "--check", help: "Write nothing; list the files that would change, and exit with 1 if any.")

  let description = CommandDescription(
    name: "format",
    summary: "Write category and connector files in their one layout.",
    options: [.spec, check],
    discussion: """
      Line breaks and spaces change, and nothing else: the order of keys, remarks and the spelling of numbers stay.
      Nothing is written while a file is not JSON; names that are not known do not matter here.
      """,
    examples: ["coverage-matrix format", "coverage-matrix format --check --spec Catalogue"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let spec = arguments.spec
    let isCheck = arguments.has(Self.check)
    var transaction = isCheck ? nil : try FileTransaction(in: spec)
    let folders = try CategoryFolder.all(at: spec)
    let files = folders.map { $0.files() }.flatMap { [$0.category] + $0.connectors }
    let documents = files.map { JSONDocument(parsing: $0) }
    let broken = documents.flatMap(\.diagnostics)
    if !broken.isEmpty { throw ToolError(diagnostics: broken, status: .failure) }
    let changes = zip(files, documents).compactMap { file, document -> (path: String, text: String)? in
      guard let text = document.root?.text(.file), !text.utf8.elementsEqual(file.bytes) else { return nil }
      return (file.path, text)
    }
    for change in changes { transaction?.write(Array(change.text.utf8), to: change.path) }
    try transaction?.commit()
    for change in changes {
      terminal.print(isCheck ? "\(change.path) is not formatted" : "formatted \(change.path)")
    }
    return isCheck && !changes.isEmpty ? .failure : .success
  }
}
