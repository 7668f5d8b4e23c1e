import _CoverageGenerator
import _CoverageSpec

/// Writes `pages/mdx/<slug>.mdx`: a page for each connector, in the dialect of a documentation site that shows tabs and
/// accordions.
package struct MDXPageEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let tree = FeatureTree(coverage.category.features)
    let names = MDXNames(coverage, tree)
    let usual = UsualCoverage(coverage)
    return coverage.connectors.indices.map { number in
      let report = ConnectorReport(coverage, connector: number)
      let gaps = usual.rows(usual.gaps(ofConnector: number), cell: MDXText.inline)
      let page = MDXConnectorPage(
        report, category: coverage.category, tree, names, gaps: gaps, coverage.specification.pages)
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
  private let rows: [CoverageLayout.Row]

  /// What the category says of capabilities, by number.
  private let remarks: [Int: Remarks]

  init(_ coverage: CompiledCoverage, _ tree: FeatureTree) {
    let layout = coverage.layout
    remarks = coverage.remarks
    rows = layout.rows
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

  /// The constraints of a model or an action in words: those of its listed fields or inputs by number, and all others.
  func limits(of group: ReportedGroup) -> (members: [Int: [String]], whole: [String]) {
    if group.constraints.isEmpty { return ([:], []) }
    let numbers = Dictionary(group.members.map { (rows[$0.number].id, $0.number) }) { first, _ in first }
    var limits: (members: [Int: [String]], whole: [String]) = ([:], [])
    for constraint in group.constraints {
      if let number = constraint.subject.flatMap({ numbers[$0.value] }) {
        limits.members[number, default: []].append(constraint.words)
      } else {
        limits.whole.append(constraint.text)
      }
    }
    return limits
  }

  func title(_ item: ReportedItem) -> String { titles[item.number] }
}
