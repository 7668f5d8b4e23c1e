import _CoverageGenerator
import _CoverageHistory

extension ConnectorComparison {
  /// The comparison for people, each number with the rows behind it.
  func text(width: Int) -> StyledText {
    let counts = groups.map { "\(title($0)): \($0.rows.count)" } + ["\(Self.differenceTitle): \(differing.count)"]
    let head = [title] + counts.joined(separator: "; ").wrapped(width: width)
    var sections = [StyledText(head.map { StyledText($0) }, separator: "\n")]
    for group in groups where !group.rows.isEmpty {
      let heading = StyledText("\(title(group)): \(group.rows.count)", style: .heading)
      sections.append(StyledText([heading] + group.rows.map(line), separator: "\n"))
    }
    if !differing.isEmpty {
      let heading = StyledText("\(Self.differenceTitle): \(differing.count)", style: .heading)
      let lines = differing.flatMap { differences($0, width) }
      sections.append(StyledText([heading] + lines.map { StyledText($0) }, separator: "\n"))
    }
    return StyledText(sections, separator: "\n\n")
  }

  private func line(_ place: Int) -> StyledText {
    let others = others(rows[place]).joined(separator: ", ")
    var text = StyledText("  \(rows[place].path)")
    if !others.isEmpty { text.append(" (\(others))", style: .unsure) }
    return text
  }

  private func differences(_ place: Int, _ width: Int) -> [String] {
    let supporters = sides.indices.filter { rows[place].statuses[$0] == .supported }
    return ["  \(rows[place].path)"]
      + supporters.flatMap { side in
        let statements = saying(of: side, row: place)?.statements ?? ["nothing"]
        return statements.flatMap { "    - \(sides[side].name): \($0)".wrappedLines(width: width) }
      }
  }
}
