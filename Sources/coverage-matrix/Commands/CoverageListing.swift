import _CoverageGenerator
import _CoverageSpec

/// The known capabilities of a connector: all that are not unlisted.
struct CoverageListing {
  private typealias Line = (number: Int, row: CoverageLayout.Row, status: Status)

  let category: String
  /// The slug of the question if it is a former one.
  let moved: FormerName?
  private let connector: ConnectorEntry
  private let counts: CoverageCounts
  private let lines: [Line]
  /// The cells with a stage or a date of their own, by their paths.
  private let cells: [String: Cell]
  private let limits: APILimits

  init(_ coverage: CompiledCoverage, slug: String) {
    category = coverage.category.id
    let number = coverage.specification.connector(named: slug) ?? 0
    connector = coverage.connectors[number]
    counts = coverage.counts(connector: number)
    limits = APILimits(coverage)
    cells = Dictionary(
      connector.cells.filter { $0.stage != nil || $0.since != nil }.map { ($0.path, $0) }
    ) { first, _ in first }
    moved = FormerName(slug, now: connector.slug)
    lines = coverage.layout.rows.enumerated().compactMap { place, row in
      let status = coverage.status(connector: number, capability: place)
      return status == .unlisted ? nil : (place, row, status)
    }
  }

  /// The models, the actions and the features, one path a line with its status.
  var text: StyledText {
    let members: [(kinds: [Cell.Kind], title: String)] = [
      ([.model, .field], "models: \(counts.models.words), fields: \(counts.fields.words)"),
      ([.action, .input], "actions: \(counts.actions.words), inputs: \(counts.inputs.words)"),
      ([.feature], "features: \(counts.features.words)"),
    ]
    let width = lines.map { indentation($0).count + $0.row.path.displayWidth }.max() ?? 0
    let head = StyledText("\(connector.name) (\(connector.slug)), stage: \(connector.stage ?? "unknown")")
    let sections = members.compactMap { kinds, title -> StyledText? in
      let found = lines.filter { kinds.contains($0.row.kind) }
      if found.isEmpty { return nil }
      return StyledText([StyledText(title, style: .heading)] + found.map { text($0, width) }, separator: "\n")
    }
    return StyledText([head] + sections, separator: "\n\n")
  }

  /// Members are indented below their model or action.
  private func indentation(_ line: Line) -> String {
    line.row.parent == nil || line.row.kind == .feature ? "  " : "    "
  }

  private func text(_ line: Line, _ width: Int) -> StyledText {
    let name = indentation(line) + line.row.path
    var text = StyledText(name + String(repeating: " ", count: width - name.displayWidth + 2))
    text.append(line.status.rawValue, style: line.status == .supported ? .good : .bad)
    let cell = cells[line.row.path]
    let age = [cell?.stage, (cell?.since).map { "since \($0)" }].compactMap(\.self)
    if !age.isEmpty { text.append(" (\(age.joined(separator: ", ")))") }
    // What the API takes of parts stands beside each of them.
    let isWhole = [.model, .action].contains(line.row.kind)
    let own = isWhole ? [] : limits[line.number]
    if !own.isEmpty { text.append("; API: " + own.map { words($0, in: line) }.joined(separator: "; ")) }
    return text
  }

  /// The limits; the path of what they are on where it is not that of the line.
  private func words(_ entry: APILimits.Entry, in line: Line) -> String {
    entry.path == line.row.path ? entry.limits.words { $0 }.joined(separator: ", ") : entry.words()
  }

  var json: JSONNode {
    .object(of: [
      "category": .string(category),
      "slug": .string(connector.slug),
      "stage": connector.stage.map(JSONNode.string),
      "counts": counts.json,
      "capabilities": .list(lines.map(json)),
      "moved": moved.map { .list([$0.json]) },
    ])
  }

  private func json(_ line: Line) -> JSONNode {
    let cell = cells[line.row.path]
    let isWhole = [.model, .action].contains(line.row.kind)
    return .object(of: [
      "path": .string(line.row.path), "status": .string(line.status.rawValue),
      "stage": (cell?.stage).map(JSONNode.string), "since": (cell?.since).map(JSONNode.string),
      "limits": isWhole ? nil : JSONNode.list(limits[line.number].map(\.json)).unlessEmpty,
    ])
  }
}

extension CoverageCounts.Count {
  fileprivate var words: String { "\(supported) of \(total)" }
}
