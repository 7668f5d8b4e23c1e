import _CoverageGenerator
import _CoverageSpec

/// Writes `README.md`, which code hosts show for the folder: all connectors, models, actions and features with links.
package struct CategoryIndexEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    let tables = CategoryTables(coverage)
    var lines = ["<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->", ""]
    lines += ["# \(MarkdownText.inline(coverage.category.name)) coverage", "", coverage.summary, ""]
    if let description = coverage.category.description { lines += MarkdownNote(description.text).lines + [""] }
    lines += [
      "![How much of each model and action every connector supports](coverage.svg)", "",
      "To search, filter and compare, open [coverage.html](coverage.html) in a browser.", "",
    ]
    if coverage.category.hasToolsJSON {
      lines += [
        "The same for programs: [coverage.json](coverage.json), [coverage.csv](coverage.csv) and",
        "[tools.json](tools.json) with [what it cannot carry](tools.md). For language models:",
      ]
    } else {
      let data = "[coverage.json](coverage.json) and [coverage.csv](coverage.csv)"
      lines += ["The same for programs: \(data). For language models:"]
    }
    lines += [
      "[llms.txt](llms.txt) and [llms-full.txt](llms-full.txt). In one page: [coverage.md](coverage.md)."
    ]
    return [OutputFile(.page, "README.md", lines: lines + tables.lines)]
  }
}

/// The tables of everything in a category.
private struct CategoryTables {
  private let coverage: CompiledCoverage
  private let links = PageLinks(from: .top)
  private let names: MarkdownNames

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    names = MarkdownNames(coverage)
  }

  var lines: [String] {
    connectors + groups("Models", .model, members: "Fields") + groups("Actions", .action, members: "Inputs") + features
      + listParameters
  }

  private var connectors: [String] {
    var table = MarkdownTable(
      header: ["Connector", "Slug", "Stage", "Models", "Fields", "Actions", "Inputs", "Features"])
    for (number, connector) in coverage.connectors.enumerated() {
      let counts = coverage.counts(connector: number)
      let cells = [counts.models, counts.fields, counts.actions, counts.inputs, counts.features].map {
        "\($0.supported)/\($0.total)"
      }
      let link = "[\(MarkdownText.cell(connector.name))](\(links.connector(connector.slug)))"
      let stage = connector.stage.map { MarkdownText.cell($0.replacing("_", with: " ")) } ?? ""
      table.append([link, MarkdownText.code(connector.slug), stage] + cells)
    }
    return section("Connectors", coverage.connectors.isEmpty ? [] : table.lines)
  }

  private func groups(_ title: String, _ kind: Cell.Kind, members: String) -> [String] {
    var table = MarkdownTable(header: [kind == .model ? "Model" : "Action", "Path", members, "Connectors"])
    let groups = coverage.layout.groups.filter { coverage.layout.rows[$0.number].kind == kind }
    for group in groups {
      let row = coverage.layout.rows[group.number]
      let link = "[\(MarkdownText.cell(row.label))](\(links.group(row)))"
      let count = coverage.connectors(supporting: group.number).count
      table.append([link, names[group.number].code, "\(group.members.count)", "\(count)/\(coverage.connectors.count)"])
    }
    return section(title, groups.isEmpty ? [] : table.lines)
  }

  /// The features with those that have them.
  private var features: [String] {
    var lines: [String] = []
    for entry in FeatureTree(coverage.category.features).entries {
      let number = coverage.layout.features.lowerBound + entry.index
      let connectors = coverage.connectors(supporting: number).map { index in
        let connector = coverage.connectors[index]
        return "[\(MarkdownText.inline(connector.name))](\(links.connector(connector.slug, anchor: "features")))"
      }
      let indentation = String(repeating: "  ", count: entry.depth)
      let count = SupportWords.share(connectors.count, of: coverage.connectors.count)
      let list = connectors.isEmpty ? "" : ", " + NameList.text(connectors)
      lines.append("\(indentation)- \(names[number].label) \(names[number].code): \(count)\(list)")
      guard let words = names.remarks(on: number) else { continue }
      lines += words.facts(text: MarkdownText.inline).map { "\(indentation)  - \($0)" }
      if let description = words.description {
        lines += MarkdownNote(description.text).lines.map { "\(indentation)  \($0)" }
      }
    }
    return section("Features", lines)
  }

  /// The parameters that the lists of all models take.
  private var listParameters: [String] {
    let lines = coverage.category.listParameters.flatMap { parameter in
      MarkdownTypes.entry(
        "\(MarkdownText.code(parameter.id)) (\(parameter.type.spelling))", parameter.words(code: MarkdownText.code),
        parameter.remarks)
    }
    return section("List parameters", lines)
  }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty
      ? [] : ["", "## \(title) \(MarkdownStyle.anchor(title.lowercased().replacing(" ", with: "-")))", ""] + lines
  }
}
