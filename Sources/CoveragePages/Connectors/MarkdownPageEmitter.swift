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
    let index = "[All connectors of \(MarkdownText.inline(coverage.category.name))](\(links.index()))"
    return coverage.connectors.indices.map { number in
      let report = ConnectorReport(coverage, connector: number)
      let counts = coverage.counts(connector: number)
      let slug = report.connector.slug
      let head = ["<!-- \(GeneratedMarker.words) from connectors/\(slug).json. Do not edit. -->", "", index, ""]
      let lines = head + MarkdownConnector(report, counts, tree, names, style).lines
      return OutputFile(.page, "pages/\(slug).md", lines: lines)
    }
  }
}

extension CoverageLayout {
  /// The addresses of the pages of all models and actions, by number.
  func pages(_ links: PageLinks) -> [Int: String] {
    Dictionary(groups.map { ($0.number, links.group(rows[$0.number])) }, uniquingKeysWith: { first, _ in first })
  }
}
