import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.csv`: a row for each connector and capability, for spreadsheets and databases.
package struct CoverageCSVEmitter: Emitter {
  /// The names of the columns that there always are.
  package static let columns = ["connector", "name", "kind", "path", "label", "status", "note", "constraints"]

  /// The names of the columns behind them where a connector says one of them of a single capability.
  package static let ageColumns = ["stage", "since"]

  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    var text = PageWriter()
    let hasAges = coverage.connectors.contains { $0.cells.contains { $0.stage != nil || $0.since != nil } }
    text.append((Self.columns + (hasAges ? Self.ageColumns : [])).joined(separator: ",") + "\r\n")
    // The cells of a row between the connector and its note, by the numbers of capability and status.
    let middles = coverage.layout.rows.map { row in
      Status.allCases.map { status in
        "\(row.kind.word),\(Self.cell(row.path)),\(Self.cell(row.label)),\(status.rawValue),"
      }
    }
    for connector in coverage.connectors.indices {
      let report = ConnectorReport(coverage, connector: connector)
      let ends = report.ends(hasAges: hasAges)
      let emptyEnd = hasAges ? ",,,\r\n" : ",\r\n"
      let start = "\(Self.cell(report.connector.slug)),\(Self.cell(report.connector.name)),"
      for number in coverage.layout.rows.indices {
        let status = coverage.status(connector: connector, capability: number)
        text.append(start)
        text.append(middles[number][status.ordinal])
        text.append(ends[number] ?? emptyEnd)
      }
    }
    return [OutputFile(.page, "coverage.csv", text.text)]
  }
}

extension ConnectorReport {
  /// The cells behind the status of the rows in which one of them is not empty, by capability number.
  fileprivate func ends(hasAges: Bool) -> [Int: String] {
    var ends: [Int: String] = [:]
    func add(_ item: ReportedItem, _ constraints: [String] = []) {
      guard item.isRemarked || !constraints.isEmpty else { return }
      let ages = hasAges ? [item.stage ?? "", item.since ?? ""] : []
      let cells = [item.note ?? "", constraints.joined(separator: "; ")] + ages
      ends[item.number] = cells.map(CoverageCSVEmitter.cell).joined(separator: ",") + "\r\n"
    }
    for group in models + actions {
      add(group.item, group.constraints.map(\.text))
      for member in group.members { add(member) }
    }
    for feature in features { add(feature) }
    return ends
  }
}

extension Cell.Kind {
  /// The kind in a cell.
  fileprivate var word: String {
    switch self {
    case .model: "model"
    case .field: "field"
    case .action: "action"
    case .input: "input"
    case .feature, .listed: "feature"
    }
  }
}

extension CoverageCSVEmitter {
  /// A cell of RFC 4180 that holds a text, in quotes where it has to be.
  ///
  /// Spreadsheets take a cell that starts with `=`, `+`, `-` or `@` for a formula, so an apostrophe goes before it; a
  /// reader that wants the text itself takes the apostrophe off again. Characters that steer a terminal or turn the
  /// direction of text cannot act.
  static func cell(_ text: String) -> String {
    if text.isEmpty || MarkdownText.isPlain(text, marks: "_.-") { return text }
    let cell = (startsFormula(text) ? "'" : "") + text.unicodeScalars.visible(keeping: "\n\r\t")
    // Where a comma is in numbers, spreadsheets part cells at semicolons, and many part them at tabs.
    let special = "\",;\t\n\r".utf8
    let space = UInt8(ascii: " ")
    guard cell.utf8.contains(where: special.contains) || cell.utf8.first == space || cell.utf8.last == space else {
      return cell
    }
    return "\"" + cell.replacingScalars { $0 == "\"" ? "\"\"" : nil } + "\""
  }

  /// Whether a spreadsheet may calculate with a text, be it after spaces or apostrophes.
  private static func startsFormula(_ text: String) -> Bool {
    let start = text.unicodeScalars.first {
      !($0 == " " || $0 == "'" || $0.properties.isWhitespace || $0.isHiddenInOutputs)
    }
    guard let start else { return text.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" } ?? false }
    return "=+-@＝＋－＠".unicodeScalars.contains(start) || ["\t", "\r"].contains(text.unicodeScalars.first)
  }
}
