import _CoverageGenerator

extension CatalogueDiff {
  /// A changelog: what breaks first, each class by category and connector.
  package var markdown: String {
    let steps = Audience.allCases.map { "\($0.rawValue): \(step(for: $0).rawValue)" }.joined(separator: ", ")
    let head = ["# Changes", "Version step: **\(step.rawValue)** (\(steps))."]
    let whole =
      removed.map { "- The category \(MarkdownText.code($0)) is gone, which is breaking." }
      + added.map { "- The category \(MarkdownText.code($0)) is new." }
    let blocks = head + (whole.isEmpty ? [] : [whole.joined(separator: "\n")]) + categories.flatMap(\.markdown)
    return blocks.joined(separator: "\n\n") + "\n"
  }
}

extension SpecificationDiff {
  fileprivate var markdown: [String] {
    let heading = "## Category \(MarkdownText.code(category)): \(step.rawValue)"
    if changes.isEmpty { return [heading, "Nothing changed."] }
    return [heading] + ChangeClass.allCases.reversed().flatMap(section)
  }

  private func section(_ changeClass: ChangeClass) -> [String] {
    let found = changes.filter { $0.changeClass == changeClass && !$0.isImplied }
    if found.isEmpty { return [] }
    let heading = changeClass.rawValue.prefix(1).uppercased() + changeClass.rawValue.dropFirst()
    var blocks = ["### \(heading)"]
    var connector: String?
    var lines: [String] = []
    // The changes of one connector lie beside each other.
    for change in found {
      if change.key.connector != connector {
        if !lines.isEmpty { blocks.append(lines.joined(separator: "\n")) }
        lines = []
        connector = change.key.connector
        if let connector { blocks.append("Connector \(MarkdownText.code(connector)):") }
      }
      lines.append(change.entry)
    }
    return blocks + [lines.joined(separator: "\n")]
  }
}

extension Change {
  fileprivate var entry: String {
    let values = ChangeText.values(difference, arrow: "→", MarkdownText.code).map { ": \($0)" } ?? ""
    let whom = affects.isEmpty ? "" : " Breaks \(ChangeText.audiences(affects))."
    let path = MarkdownText.code(key.path)
    let detail = key.detail.isEmpty ? "" : " \(MarkdownText.code(key.detail))"
    let aspect = ChangeText.aspect(key).map { " " + $0.replacing("_", with: " ") } ?? ""
    let reason = ChangeText.remarks(self).joined(separator: "; ")
    let remarks = reason.isEmpty ? "" : " \(MarkdownText.inline(reason.capitalizedSentence))."
    return "- \(path)\(aspect)\(detail)\(values.isEmpty ? ":" : values + ".")\(remarks)\(whom)"
  }
}

extension String {
  fileprivate var capitalizedSentence: String { prefix(1).uppercased() + dropFirst() }
}
