import CoverageMatrix
import _CoverageGenerator
import _CoverageSpec

/// Writes `coverage.csv`: a row for each connector and capability, for spreadsheets and databases.
package struct CoverageCSVEmitter: Emitter {
  /// The names of the columns.
  package static let columns = ["connector", "name", "kind", "path", "label", "status", "note", "constraints"]

  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    var text = PageWriter()
    text.append(Self.columns.joined(separator: ",") + "\r\n")
    // All that a row has between the connector and its note, by the numbers of capability and status.
    let middles = coverage.layout.rows.map { row in
      CoverageStatus.allCases.map { status in
        "\(row.kind.word),\(CSVText.cell(row.path)),\(CSVText.cell(row.label)),\(status.id),"
      }
    }
    for connector in coverage.connectors.indices {
      let report = ConnectorReport(coverage, connector: connector)
      let ends = report.ends
      let start = "\(CSVText.cell(report.connector.slug)),\(CSVText.cell(report.connector.name)),"
      for number in coverage.layout.rows.indices {
        let status = coverage.table.status(connector: connector, capability: BitPosition(ordinal: number))
        text.append(start)
        text.append(middles[number][Int(status.rawValue)])
        text.append(ends[number] ?? ",\r\n")
      }
    }
    return [OutputFile(.page, "coverage.csv", text.text)]
  }
}

extension ConnectorReport {
  /// The last two cells of the rows that have a note or constraints, by capability number.
  fileprivate var ends: [Int: String] {
    var ends: [Int: String] = [:]
    func add(_ item: ReportedItem, _ constraints: [String] = []) {
      guard item.note != nil || !constraints.isEmpty else { return }
      ends[item.number] = "\(CSVText.cell(item.note ?? "")),\(CSVText.cell(constraints.joined(separator: "; ")))\r\n"
    }
    for group in models + actions {
      add(group.item, group.constraints.map(\.text))
      for member in group.members { add(member) }
    }
    for feature in features { add(feature) }
    return ends
  }
}

extension CapabilityKind {
  /// The kind in a cell.
  fileprivate var word: String {
    switch self {
    case .model: "model"
    case .field: "field"
    case .action: "action"
    case .input: "input"
    case .feature: "feature"
    }
  }
}
