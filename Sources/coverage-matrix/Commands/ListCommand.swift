import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// `list`: lists the connectors, or what one covers.
struct ListCommand: Command {
  let description = CommandDescription(
    name: "list",
    summary: "List the connectors, or the known capabilities of one.",
    operands: [.optional(.slug)],
    options: [.spec, .category, .json],
    examples: ["coverage-matrix list", "coverage-matrix list crelate"])

  func run(_ arguments: ParsedArguments, _ terminal: inout Terminal) throws -> ExitStatus {
    let categories = try arguments.categories()
    if let slug = arguments.operands.first {
      let listings = try categories.having(connector: slug).map {
        CoverageListing(CompiledCoverage($0), slug: slug)
      }
      terminal.note(listings.compactMap(\.moved))
      if arguments.has(.json) {
        terminal.print(JSONNode.list(listings.map(\.json)))
      } else {
        terminal.print(Self.text(listings.map { ($0.category, StyledText($0.text)) }))
      }
      return .success
    }
    let coverages = categories.map { CompiledCoverage($0) }
    if arguments.has(.json) {
      terminal.print(JSONNode.list(coverages.flatMap(Self.json)))
    } else {
      terminal.print(Self.text(coverages.map { ($0.category.id, Self.table($0)) }))
    }
    return .success
  }

  /// Listings below each other, with the ids of their categories if there are several.
  private static func text(_ listings: [(category: String, text: StyledText)]) -> StyledText {
    if listings.count == 1 { return listings[0].text }
    let texts = listings.map { StyledText([StyledText("category \($0.category)"), $0.text], separator: "\n") }
    return StyledText(texts, separator: "\n\n")
  }
}

/// The known capabilities of a connector: all that are not unlisted.
private struct CoverageListing {
  let category: String
  /// The slug of the question if it is a former one.
  let moved: FormerName?
  private let slug: String
  private let lines: [(row: CoverageLayout.Row, status: Status)]
  /// The cells with a stage or a date of their own, by their paths.
  private let cells: [String: Cell]

  init(_ coverage: CompiledCoverage, slug: String) {
    category = coverage.category.id
    let connector = coverage.specification.connector(named: slug) ?? 0
    self.slug = coverage.connectors[connector].slug
    cells = Dictionary(
      coverage.connectors[connector].cells.filter { $0.stage != nil || $0.since != nil }.map { ($0.path, $0) }
    ) { first, _ in first }
    moved = FormerName(slug, now: self.slug)
    lines = coverage.layout.rows.enumerated().compactMap { number, row in
      let status = coverage.status(connector: connector, capability: number)
      return status == .unlisted ? nil : (row, status)
    }
  }

  /// One path a line; members are indented below their model or action.
  var text: String {
    lines.map { line in
      let indentation = line.row.parent == nil || line.row.kind == .feature ? "" : "  "
      let cell = cells[line.row.path]
      let words = [
        line.status == .supported ? nil : line.status.rawValue, cell?.stage, (cell?.since).map { "since \($0)" },
      ].compactMap(\.self)
      let status = words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
      return indentation + line.row.path + status
    }.joined(separator: "\n")
  }

  var json: JSONNode {
    .object(of: [
      "category": .string(category),
      "slug": .string(slug),
      "capabilities": .list(
        lines.map { line in
          let cell = cells[line.row.path]
          return .object(of: [
            "path": .string(line.row.path), "status": .string(line.status.rawValue),
            "stage": (cell?.stage).map(JSONNode.string), "since": (cell?.since).map(JSONNode.string),
          ])
        }),
      "moved": moved.map { .list([$0.json]) },
    ])
  }
}

extension ListCommand {
  /// The connectors of a category with their counts of covered capabilities.
  private static func table(_ coverage: CompiledCoverage) -> StyledText {
    let counted = ["models", "fields", "actions", "inputs", "features"]
    // One line for each connector, so that the output can be searched.
    var table = TextTable(
      [.init(title: "connector"), .init(title: "name")] + counted.map { .init(title: $0, isNumber: true) },
      lineWidth: .max)
    for (index, connector) in coverage.connectors.enumerated() {
      let counts = coverage.counts(connector: index)
      let cells = [counts.models, counts.fields, counts.actions, counts.inputs, counts.features].map {
        "\($0.supported)/\($0.total)"
      }
      table.append(([connector.slug, connector.name] + cells).map { StyledText.Part($0) })
    }
    return StyledText(table.lines, separator: "\n")
  }

  private static func json(_ coverage: CompiledCoverage) -> [JSONNode] {
    coverage.connectors.enumerated().map { index, connector in
      .object(of: [
        "category": .string(coverage.category.id),
        "slug": .string(connector.slug),
        "name": .string(connector.name),
        "stage": connector.stage.map(JSONNode.string),
        "counts": coverage.counts(connector: index).json,
      ])
    }
  }
}
