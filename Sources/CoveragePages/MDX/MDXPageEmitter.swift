import _CoverageGenerator
import _CoverageSpec

/// Writes `pages/mdx/<slug>.mdx`: a page for each connector, in the dialect of a documentation site that shows tabs and
/// accordions.
package struct MDXPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let tree = FeatureTree(coverage.category.features)
    let names = MDXNames(coverage.layout, tree)
    return coverage.connectors.indices.map { number in
      let report = ConnectorReport(coverage, connector: number)
      let page = MDXConnectorPage(report, category: coverage.category, tree, names)
      return OutputFile(.page, "pages/mdx/\(report.connector.slug).mdx", page.text)
    }
  }
}
