import _CoverageGenerator
import _CoverageSpec

/// Writes `pages/mdx/<slug>.mdx`: a page for each connector, in the dialect of a documentation site that shows tabs and
/// accordions.
package struct MDXPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let tree = FeatureTree(coverage.category.features)
    let names = MDXNames(coverage, tree)
    return coverage.connectors.indices.map { number in
      let report = ConnectorReport(coverage, connector: number)
      let page = MDXConnectorPage(report, category: coverage.category, tree, names)
      return OutputFile(.page, "pages/mdx/\(report.connector.slug).mdx", page.text)
    }
  }
}

/// The names of a category's capabilities in MDX, made once for all connectors.
struct MDXNames {
  /// The names of fields and inputs, and the labels of features below those that they are parts of.
  private let cells: [String]
  /// The labels as values of attributes.
  private let titles: [String]

  /// What the category says of capabilities, by number.
  private let remarks: [Int: Remarks]

  init(_ coverage: CompiledCoverage, _ tree: FeatureTree) {
    let layout = coverage.layout
    remarks = coverage.remarks
    var cells = layout.rows.map { MDXText.inline($0.label) }
    for entry in tree.entries where entry.depth > 0 {
      let number = layout.features.lowerBound + entry.index
      cells[number] = String(repeating: "↳ ", count: entry.depth) + cells[number]
    }
    self.cells = cells
    titles = layout.rows.map { MDXText.attribute($0.label) }
  }

  func cell(_ item: ReportedItem) -> String { cells[item.number] }

  /// The deprecation, the stage and the dates of a capability; empty for nothing.
  ///
  /// Descriptions are not in these pages: they would be read back as notes of the connector.
  func about(_ item: ReportedItem) -> String {
    let facts = remarks[item.number]?.facts(text: MDXText.inline) ?? []
    return (facts + (item.age.isEmpty ? [] : [MDXText.inline(item.age)])).joined(separator: "; ")
  }

  func title(_ item: ReportedItem) -> String { titles[item.number] }
}
