import _CoverageGenerator

extension ConnectorComparison {
  /// The comparison as a page: the counts, then the rows behind each.
  package var markdown: String {
    var counts = MarkdownTable(header: ["", "Capabilities"])
    for group in groups { counts.append([capitalized(title(group)), String(group.rows.count)]) }
    counts.append([capitalized(Self.differenceTitle), String(differing.count)])
    var blocks = ["# \(MarkdownText.inline(title))", counts.lines.joined(separator: "\n")]
    for group in groups where !group.rows.isEmpty {
      blocks += ["## \(capitalized(title(group))): \(group.rows.count)", group.rows.map(entry).joined(separator: "\n")]
    }
    if !differing.isEmpty {
      blocks.append("## \(capitalized(Self.differenceTitle)): \(differing.count)")
      blocks.append(differing.map(difference).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func capitalized(_ title: String) -> String {
    MarkdownText.inline(title.prefix(1).uppercased() + title.dropFirst())
  }

  private func entry(_ place: Int) -> String {
    let others = others(rows[place]).map(MarkdownText.inline).joined(separator: ", ")
    return "- \(MarkdownText.code(rows[place].path))" + (others.isEmpty ? "" : " (\(others))")
  }

  private func difference(_ place: Int) -> String {
    let supporters = sides.indices.filter { rows[place].statuses[$0] == .supported }
    let lines = supporters.map { side in
      let words = (saying(of: side, row: place)?.statements ?? ["nothing"]).map(MarkdownText.inline)
      return "  - \(MarkdownText.inline(sides[side].name)): \(words.joined(separator: "; "))"
    }
    return (["- \(MarkdownText.code(rows[place].path))"] + lines).joined(separator: "\n")
  }
}
