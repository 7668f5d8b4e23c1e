import _CoverageGenerator
import _CoverageSpec

/// Writes `llms.txt`, a list of all pages in the form that llmstxt.org describes, and `llms-full.txt`, all of them in one.
package struct LanguageModelEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    [OutputFile(.page, "llms.txt", lines: index(coverage)), OutputFile(.page, "llms-full.txt", lines: full(coverage))]
  }

  private func head(_ coverage: CompiledCoverage) -> [String] {
    [
      "# \(MarkdownText.inline(coverage.category.name)) coverage", "", "> \(coverage.summary)", "",
    ] + (coverage.category.description.map { MarkdownNote($0.text).lines + [""] } ?? []) + [
      "What a page does not list is unknown: not documented. Silence is not a no."
    ]
  }

  private func index(_ coverage: CompiledCoverage) -> [String] {
    let links = PageLinks(from: .top)
    var lines = head(coverage)
    lines += ["", "## Connectors", ""]
    for (number, connector) in coverage.connectors.enumerated() {
      let counts = coverage.counts(connector: number)
      lines.append(
        """
        - [\(MarkdownText.inline(connector.name))](\(links.connector(connector.slug))): \
        \(counts.fields.supported) of \(counts.fields.total) fields, \(counts.inputs.supported) of \
        \(counts.inputs.total) inputs, \(counts.features.supported) of \(counts.features.total) features
        """)
    }
    for (title, kind) in [("Models", Cell.Kind.model), ("Actions", .action)] {
      lines += ["", "## \(title)", ""]
      for row in coverage.layout.rows where row.kind == kind {
        let count = coverage.layout.number(of: row.path).map { coverage.connectors(supporting: $0).count } ?? 0
        lines.append(
          """
          - [\(MarkdownText.inline(row.label))](\(links.group(row))): \
          \(SupportWords.sentence(count, of: coverage.connectors.count))
          """)
      }
    }
    lines += features(coverage, links)
    return lines + [
      "", "## Optional", "",
      "- [Everything in one file](llms-full.txt)", "- [Overview with all features](README.md)",
      "- [The matrix in one page](coverage.md)", "- [The matrix as JSON](coverage.json)",
      "- [The matrix as CSV](coverage.csv)",
    ]
  }

  /// The features, with what the category says of them.
  private func features(_ coverage: CompiledCoverage, _ links: PageLinks) -> [String] {
    let names = MarkdownNames(coverage)
    let lines = FeatureTree(coverage.category.features).entries.flatMap { entry -> [String] in
      let number = coverage.layout.features.lowerBound + entry.index
      let count = coverage.connectors(supporting: number).count
      let indentation = String(repeating: "  ", count: entry.depth)
      let sentence = SupportWords.sentence(count, of: coverage.connectors.count)
      let description = names.remarks(on: number)?.description.map { MarkdownNote($0.text).lines } ?? []
      return ["\(indentation)- [\(names[number].label)](\(links.index(anchor: "features"))): \(sentence)"]
        + description.map { "\(indentation)  \($0)" }
    }
    return lines.isEmpty ? [] : ["", "## Features", ""] + lines
  }

  private func full(_ coverage: CompiledCoverage) -> [String] {
    let tree = FeatureTree(coverage.category.features)
    let names = MarkdownNames(coverage)
    let pages = GroupPages(coverage, level: 2, links: PageLinks(from: .top))
    var lines = head(coverage)
    for (number, report) in coverage.reports.enumerated() {
      lines += [""] + MarkdownConnector(report, coverage.counts(connector: number), tree, names).lines
    }
    for index in coverage.layout.groups.indices { lines += [""] + pages.lines(index) }
    return lines
  }
}
