import Foundation
import _CoverageGenerator
import _CoverageSpec

/// `init`: starts a catalogue.
struct InitCommand: Command {
  private static let category = CommandDescription.Option(
    name: "--category", value: .text("<id>"), help: "The id of the category (default: example).")

  let description = CommandDescription(
    name: "init",
    summary: "Start a catalogue: a small category that explains itself, and one connector.",
    operands: [.optional(.folder)],
    options: [category],
    discussion:
      "The category gets a folder of its own in <folder>, which is Spec if none is named. Nothing is replaced.",
    examples: ["coverage-matrix init", "coverage-matrix init Catalogue --category crm"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let id = arguments[Self.category] ?? "example"
    let folder = "\(arguments.operands.first ?? "Spec")/\(id)"
    var transaction = try FileTransaction(in: folder)
    let files = StarterCatalogue(id: id).files(in: folder)
    let loaded = LoadedSpec(of: [files])
    if loaded.hasErrors {
      let reasons = loaded.diagnostics.map(\.message).joined(separator: "; ")
      throw UsageError(message: "'\(id.onOneLine)' cannot be the id of a category: \(reasons)")
    }
    let all = [files.category] + files.connectors
    for file in all where FileManager.default.fileExists(atPath: file.path) {
      throw FileError(message: "'\(file.path.onOneLine)' is there already; nothing was written", status: .failure)
    }
    for file in all { transaction.write(file) }
    try transaction.commit()
    for file in all { terminal.print("created \(file.path)") }
    return .success
  }
}
