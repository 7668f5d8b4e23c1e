import _CoverageGenerator
import _CoverageSpec

/// Writes `tools.json`, the answer that the vendor's `GET /tools/{category}` gives, and `tools.md`, which lists what that
/// format cannot carry, for a category that says that there is such a list.
package struct ToolsJSONEmitter: Emitter {
  /// The title of the guide whose address the format can carry.
  static let guideTitle = "Connection Setup Guide"

  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    guard coverage.category.hasToolsJSON else { return [] }
    let items = coverage.layout.rows.enumerated().map { number, row in
      Status.allCases.map { status in
        JSONNode.repeated(["id": .string(row.id), "coverage_status": .string(status.toolsID)])
      }
    }
    let tools = coverage.connectors.indices.map { ToolsEntry(coverage, connector: $0, items).json }
    let document: JSONNode = ["status": "success", "data": ["tools": .list(tools)]]
    return [
      OutputFile(.page, "tools.json", document.text(.report)),
      OutputFile(.page, "tools.md", lines: ToolsLosses(coverage).lines),
    ]
  }
}

/// One connector in the form of the vendor's answer.
private struct ToolsEntry {
  private let coverage: CompiledCoverage
  private let connector: Int
  private let items: [[JSONNode]]

  init(_ coverage: CompiledCoverage, connector: Int, _ items: [[JSONNode]]) {
    self.coverage = coverage
    self.connector = connector
    self.items = items
  }

  var json: JSONNode {
    let entry = coverage.connectors[connector]
    let guide = entry.guides.first { $0.title == ToolsJSONEmitter.guideTitle }?.url?.value
    let category = coverage.category
    return [
      "id": .string(entry.slug), "label": .string(entry.name), "internal_label": .null,
      "assets": .object(Asset.allCases.map { JSONMember($0.rawValue, .string(entry.assets[$0]?.value ?? "")) }),
      "paid_api_details_markdown": .null, "fast_track_details_markdown": .null,
      "partner_only_details_markdown": .null,
      "connection_guide_url": guide.map(JSONNode.string) ?? .null,
      "coverage": [
        "read_models": .list(category.models.map { group($0.id, vendorID: $0.vendorID) }),
        "write_actions": .list(category.actions.map { group($0.id, vendorID: $0.vendorID) }),
        "features": .list(
          coverage.layout.features.map { number in
            [
              "id": .string(coverage.layout.rows[number].id), "label": .string(coverage.layout.rows[number].label),
              "coverage_status": .string(status(number).toolsID),
            ]
          }),
      ],
    ]
  }

  private func group(_ id: String, vendorID: String) -> JSONNode {
    guard let group = coverage.layout.group(of: id) else { return .null }
    return [
      "id": .string(vendorID), "label": .string(coverage.layout.rows[group.number].label),
      "coverage_status": .string(status(group.number).toolsID),
      "fields": .list(group.members.map { items[$0][status($0).ordinal] }),
    ]
  }

  private func status(_ number: Int) -> Status {
    coverage.status(connector: connector, capability: number)
  }
}

extension Status {
  /// The vendor's name of the status.
  fileprivate var toolsID: String {
    switch self {
    case .supported: "SUPPORTED"
    case .unsupported: "UNSUPPORTED"
    case .notImplemented: "NOT_IMPLEMENTED"
    case .unlisted: "UNKNOWN"
    }
  }
}
