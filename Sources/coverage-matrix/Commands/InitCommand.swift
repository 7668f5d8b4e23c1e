import _CoverageFiles
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
    let files = Self.files(of: id, in: folder)
    let loaded = LoadedSpec(of: [(files.category, files.connectors)])
    if loaded.hasErrors {
      let reasons = loaded.diagnostics.map(\.message).joined(separator: "; ")
      throw ToolError("'\(id.onOneLine)' cannot be the id of a category: \(reasons)")
    }
    let all = [files.category] + files.connectors
    for file in all where FileContents(at: file.path) != .absent {
      throw ToolError("'\(file.path.onOneLine)' exists already; nothing was written", status: .failure)
    }
    for file in all { transaction.write(file) }
    try transaction.commit()
    for file in all { terminal.print("created \(file.path)") }
    return .success
  }
}

extension InitCommand {
  /// The files of the folder of a new category, in the layout of `format`.
  private static func files(of id: String, in folder: String) -> CategoryFiles {
    (file("\(folder)/category.json", category(id)), [file("\(folder)/connectors/acme.json", connector)])
  }

  private static func file(_ path: String, _ text: String) -> SpecFile {
    let file = SpecFile(path: path, bytes: Array(text.utf8))
    let canonical = JSONDocument(parsing: file).root?.text(.file) ?? text
    return SpecFile(path: path, bytes: Array(canonical.utf8))
  }

  private static func category(_ id: String) -> String {
    """
    {
      "$comment": "What there is to cover. Order counts: it is that of every output. '$comment' may stand in any object.",
      "format": 1,
      "id": "\(id)",
      "name": "\(id.prefix(1).uppercased() + id.dropFirst())",
      "types": [
        { "$comment": "Strings with a meaning; a closed_enum refuses all others, an open_enum lets them through.",
          "id": "TicketStatus", "kind": "open_enum", "values": ["open", "closed"] }
      ],
      "models": [
        { "$comment": "A kind of record. 'record' names one in Swift; each field is a row of the coverage.",
          "id": "tickets", "record": "Ticket",
          "fields": [
            { "id": "id", "type": "string" },
            { "id": "status", "type": "TicketStatus", "nullable": true },
            { "id": "tags", "type": "string[]" }
          ] }
      ],
      "actions": [
        { "$comment": "A request that changes something; each input is a row of the coverage.",
          "id": "create_ticket", "method": "POST", "route": "/tickets",
          "inputs": [{ "id": "title", "type": "string", "required": true }, { "id": "status", "type": "TicketStatus" }] }
      ],
      "features": [
        { "$comment": "Anything else that a connector can have.", "id": "webhooks" }
      ]
    }
    """
  }

  private static let connector = """
    {
      "$comment": "The coverage of one connector. What is not mentioned is unlisted: not documented. The slug is the file's name.",
      "format": 1,
      "slug": "acme",
      "name": "Acme",
      "models": { "tickets": { "fields": ["id", "status"] } },
      "actions": { "create_ticket": { "inputs": ["title"] } },
      "unsupported": ["tickets.tags"],
      "not_implemented": [{ "id": "features.webhooks", "note": "Acme sends them since June." }]
    }
    """
}
