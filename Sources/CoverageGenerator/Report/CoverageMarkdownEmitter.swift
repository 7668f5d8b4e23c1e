import _CoverageSpec

/// Writes `coverage.md`: the matrix as tables, then the coverage of each connector, for people and reviews.
package struct CoverageMarkdownEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let category = coverage.category
    let reports = coverage.reports
    let features = FeatureTree(category.features)
    let models = table("Model", reports, category.models.map(\.label)) { $0.models.map(\.cell) }
    let actions = table("Action", reports, category.actions.map(\.label)) { $0.actions.map(\.cell) }
    let featureLabels = features.entries.map { entry in
      String(repeating: "↳ ", count: entry.depth) + category.features[entry.index].label
    }
    let featureTable = table("Feature", reports, featureLabels) { report in
      features.entries.map { report.features[$0.index].status.cell(supported: "yes") }
    }

    var lines = ["# \(MarkdownText.inline(category.name)) coverage", "", coverage.summary, ""]
    if let description = category.description { lines += MarkdownNote(description.text).lines + [""] }
    lines.append(
      "A cell tells how many of all fields or inputs are supported. An empty cell means unknown: not documented.")
    for (title, table) in [("Models", models), ("Actions", actions), ("Features", featureTable)] where !table.isEmpty {
      lines += ["", "## \(title)", ""] + table
    }
    lines += types(of: category)
    let names = MarkdownNames(coverage)
    let sections = reports.indices.map { number in
      (reports[number].connector.slug, section(reports[number], number, features, names, coverage))
    }
    return [OutputFile(.report, Self.path, start: OutputFile.text(lines), sections: sections)]
  }

  package func sections(ofConnector number: Int, in coverage: CompiledCoverage) -> [ConnectorSection] {
    let text = section(
      ConnectorReport(coverage, connector: number), number, FeatureTree(coverage.category.features),
      MarkdownNames(coverage), coverage)
    return [ConnectorSection(part: .report, path: Self.path, text: text)]
  }

  private func section(
    _ report: ConnectorReport, _ number: Int, _ features: FeatureTree, _ names: MarkdownNames,
    _ coverage: CompiledCoverage
  ) -> String {
    let connector = MarkdownConnector(report, coverage.counts(connector: number), features, names)
    return OutputFile.text([""] + connector.lines)
  }

  /// What the values of the category's types may be.
  private func types(of category: Category) -> [String] {
    let used = category.models.flatMap(\.fields).map(\.type) + category.actions.flatMap(\.coverageInputs).map(\.type)
    let types = category.declaredTypes(in: used + category.actions.compactMap(\.answer))
    if types.isEmpty { return [] }
    let style = MarkdownTypes(category, MarkdownStyle(level: 3), owner: "")
    return ["", "## Types"] + types.flatMap { [""] + style.lines($0) }
  }

  private static let path = "coverage.md"

  private func table(
    _ title: String, _ reports: [ConnectorReport], _ labels: [String], column: (ConnectorReport) -> [String]
  ) -> [String] {
    guard !labels.isEmpty else { return [] }
    let names = reports.map { MarkdownText.cell($0.connector.name) }
    let bands = NameList.bands(of: names, cellWidth: Status.notImplemented.words.count)
    let lines = (bands.isEmpty ? [0..<0] : bands).map { band in
      var table = MarkdownTable(header: [title] + names[band])
      let columns = reports[band].map(column)
      for (row, label) in labels.enumerated() { table.append([MarkdownText.cell(label)] + columns.map { $0[row] }) }
      return bands.count > 1 ? [heading(of: band, reports), ""] + table.lines : table.lines
    }
    return Array(lines.joined(separator: [""]))
  }

  /// The heading of one of several tables, with its first and its last connector.
  private func heading(of band: Range<Int>, _ reports: [ConnectorReport]) -> String {
    let ends = band.count == 1 ? [band.lowerBound] : [band.lowerBound, band.upperBound - 1]
    return "### " + ends.map { MarkdownText.inline(reports[$0].connector.name) }.joined(separator: " to ")
  }
}
