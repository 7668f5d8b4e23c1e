/// The lines in which a page and what the generator writes from its import differ.
///
/// What may differ is listed here: the frame (the lines about other pages, the tagline and the sentence with the slug,
/// which each site words in its own way), general notes, which stand in the head, the padding of compact tables, the
/// arrow before a feature that is a part of another, the sentence in an empty tab, the column with what the category
/// says of fields, and in a mended page the table that was broken.
struct PageComparison {
  private(set) var differences: [String] = []

  init(page: String, written: String, isMended: Bool) {
    let isCompact = page.contains("| - | - |")
    // An arrow widens its column for all rows.
    let hasParts = written.contains("↳ ")
    let expected = Self.body(of: page, isMended, isCompact, hasParts)
    let found = Self.body(of: written, isMended, isCompact, hasParts)
    for (old, new) in zip(expected, found) where old != new { differences += ["- \(old)", "+ \(new)"] }
    if expected.count != found.count { differences.append("\(expected.count) lines, and \(found.count)") }
    // Of the frame, the title and the notes are the page's own.
    let head = page.split(separator: "\n").filter { $0.hasPrefix("# ") || $0.hasPrefix("<Note>") }
    differences += head.filter { !written.split(separator: "\n").contains($0) }.map { "- \($0)" }
  }

  /// The guides and the tabs.
  private static func body(
    of page: String, _ isMended: Bool, _ isCompact: Bool, _ hasParts: Bool
  ) -> [String] {
    let lines = withoutColumnAbout(page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      .filter { $0 != "    Nothing is documented yet." }
    let coverage = lines.firstIndex(of: "## Supported Features & Coverage") ?? 0
    let guides = lines.firstIndex(of: "## Guides and Resources").map { start in
      Array(lines[start...].prefix { $0 != "</CardGroup>" })
    }
    let features = lines.firstIndex(of: "  <Tab title=\"Features\">") ?? lines.count
    let tables = lines[coverage..<features].map { isCompact ? compact($0) : $0 }
    if isMended { return (guides ?? []) + tables }
    let rows = lines[features...].map { hasParts || isCompact ? compact($0) : $0 }
    return (guides ?? []) + tables + rows
  }

  /// The lines of a page with the last cell less in each table whose last column is about what the category says.
  private static func withoutColumnAbout(_ lines: [String]) -> [String] {
    var isInside = false
    return lines.map { line in
      let parts = line.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.count > 3 else {
        isInside = false
        return line
      }
      if parts[parts.count - 2].split(separator: " ") == ["About"] { isInside = true }
      return isInside ? parts.dropLast(2).joined(separator: "|") + "|" : line
    }
  }

  /// A line whose cells are not filled up.
  private static func compact(_ line: String) -> String {
    let words = line.replacing("↳ ", with: "").split(separator: " ").map(String.init)
    guard line.contains("|") else { return line }
    return words.map { $0.allSatisfy { $0 == "-" } ? "-" : $0 }.joined(separator: " ")
  }
}
