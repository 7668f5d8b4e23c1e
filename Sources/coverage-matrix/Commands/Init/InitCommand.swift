import _CoverageFiles
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec

/// `init`: starts a catalogue.
struct InitCommand: Command {
  private static let category = CommandDescription.Option(
    name: "--category", value: .text("<id>"), help: "The id of the category (default: example).")

  private static let openAPI = CommandDescription.Option(
    name: "--openapi", value: .path("<document>"), help: "The OpenAPI document that the category is made of.")
  private static let select = CommandDescription.Option(
    name: "--select", value: .text("<text>"), help: "With --openapi, what routes have in them (default: all routes).")

  private static let dryRun = CommandDescription.Option(
    name: "--dry-run", help: "List the files that would be created, and write nothing.")

  let description = CommandDescription(
    name: "init",
    summary: "Start a catalogue: a small category that explains itself, and one connector.",
    operands: [.optional(.folder)],
    options: [category, openAPI, select, dryRun],
    discussion: """
      The category gets a folder of its own in <folder>, which is Spec if none is named. Nothing is replaced.

      With --openapi the category is made of an OpenAPI document, 3.0 or 3.1 in JSON: its lists of records
      are the models, and what it creates, changes and deletes are the actions. vocabulary.map.json says
      what was guessed, and vocabulary.left-out.json what has no place in the category, with pointers into
      the document. --select names what the routes of the category have in them; it is the id of the
      category, too, unless --category says another. A category that is there gets the map alone.
      """,
    examples: [
      "coverage-matrix init", "coverage-matrix init Catalogue --category crm",
      "coverage-matrix init --openapi openapi.json --select /crm/",
    ])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let spec = arguments.operands.first ?? "Spec"
    let isDryRun = arguments.has(Self.dryRun)
    guard let path = arguments[Self.openAPI] else {
      if arguments[Self.select] != nil { throw ToolError("option '--select' is about the document of '--openapi'") }
      let id = arguments[Self.category] ?? "example"
      let folder = "\(spec)/\(id)"
      let files = Self.files(of: id, in: folder)
      try Self.check(id, files)
      return try Self.write([files.category] + files.connectors, in: folder, isDryRun: isDryRun, &terminal)
    }
    let file = try SpecFile(readingFrom: path)
    let (document, findings) = OpenAPIDocument.read(file)
    guard let document else { throw ToolError(diagnostics: findings) }
    let start = DocumentStart(
      document, of: file.bytes, select: arguments[Self.select], category: arguments[Self.category], in: spec)
    if FileContents(at: "\(start.folder)/category.json") != .absent {
      // What pages have started gets a map, by which the document is merged into it.
      let status = try Self.write([start.mapFile], in: start.folder, isDryRun: isDryRun, &terminal)
      if status == .success {
        terminal.print(
          "the category is there already: look at the map, and say coverage-matrix import \(path.onOneLine)")
      }
      return status
    }
    try Self.check(start.id, Self.files(of: start.id, in: start.folder))
    for finding in findings + start.derived.diagnostics { terminal.error(finding.description) }
    try start.requireContents()
    let status = try Self.write(start.files, in: start.folder, isDryRun: isDryRun, &terminal)
    for line in start.summary { terminal.print(line) }
    return status
  }

  /// Refuses an id that no category can have.
  private static func check(_ id: String, _ files: CategoryFiles) throws {
    let loaded = LoadedSpec(of: [(files.category, files.connectors)])
    guard loaded.hasErrors else { return }
    let reasons = loaded.diagnostics.map(\.message).joined(separator: "; ")
    throw ToolError("'\(id.onOneLine)' cannot be the id of a category: \(reasons)")
  }

  /// Writes files where there are none.
  private static func write(
    _ files: [SpecFile], in folder: String, isDryRun: Bool, _ terminal: inout Terminal
  ) throws -> ExitStatus {
    var transaction = isDryRun ? nil : try FileTransaction(in: folder)
    for file in files where FileContents(at: file.path) != .absent {
      throw ToolError("'\(file.path.onOneLine)' exists already; nothing was written", status: .failure)
    }
    for file in files { transaction?.write(file) }
    try transaction?.commit()
    for file in files { terminal.print("created \(file.path)") }
    if isDryRun { terminal.print("nothing is written: this is a dry run") }
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
