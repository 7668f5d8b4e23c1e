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
        terminal.print(Self.text(listings.map { ($0.category, $0.text) }))
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

extension ListCommand {
  /// The connectors of a category with their counts of covered capabilities.
  private static func table(_ coverage: CompiledCoverage) -> StyledText {
    let counted = ["models", "fields", "actions", "inputs", "features"]
    // One line for each connector, so that the output can be searched.
    var table = TextTable(
      [.init(title: "connector"), .init(title: "name"), .init(title: "stage")]
        + counted.map { .init(title: $0, isNumber: true) },
      lineWidth: .max)
    for (index, connector) in coverage.connectors.enumerated() {
      let counts = coverage.counts(connector: index)
      let cells = [counts.models, counts.fields, counts.actions, counts.inputs, counts.features].map {
        "\($0.supported)/\($0.total)"
      }
      table.append(
        ([connector.slug, connector.name, connector.stage ?? "unknown"] + cells).map { StyledText.Part($0) })
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
