import _CoverageGenerator
import _CoverageSpec

/// Writes `pages/<slug>.md`: a page for each connector, readable in a terminal and on a code host.
package struct MarkdownPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let tree = FeatureTree(coverage.category.features)
    let names = MarkdownNames(coverage)
    let links = PageLinks(from: .connectors)
    let style = MarkdownStyle(level: 1, hasAnchors: true, pages: coverage.layout.pages(links))
    let usual = UsualCoverage(coverage)
    let about = coverage.category.description.map { MarkdownNote($0.text).lines + [""] } ?? []
    let index = "[All connectors of \(MarkdownText.inline(coverage.category.name))](\(links.index()))"
    return coverage.connectors.indices.map { number in
      let report = ConnectorReport(coverage, connector: number)
      let counts = coverage.counts(connector: number)
      let slug = report.connector.slug
      let head = ["<!-- \(GeneratedMarker.words) from connectors/\(slug).json. Do not edit. -->", "", index, ""]
      let gaps = Self.gaps(ofConnector: number, usual, style)
      let lines = head + about + MarkdownConnector(report, counts, tree, names, style).lines + gaps
      return OutputFile(.page, "pages/\(slug).md", lines: lines)
    }
  }

  /// What the connector lacks and most others have, as a table.
  private static func gaps(
    ofConnector number: Int, _ usual: UsualCoverage, _ style: MarkdownStyle
  ) -> [String] {
    let gaps = usual.gaps(ofConnector: number)
    if gaps.isEmpty { return [] }
    var table = MarkdownTable(header: UsualCoverage.columns)
    for row in usual.rows(gaps, cell: MarkdownText.cell) { table.append(row) }
    let heading = style.below.heading(UsualCoverage.title, anchor: "not-covered")
    return ["", heading, "", "Unknown means: not documented.", ""] + table.lines
  }
}

extension CoverageLayout {
  /// The addresses of the pages of all models and actions, by number.
  func pages(_ links: PageLinks) -> [Int: String] {
    Dictionary(groups.map { ($0.number, links.group(rows[$0.number])) }, uniquingKeysWith: { first, _ in first })
  }
}
