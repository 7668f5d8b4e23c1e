import _CoverageSpec

/// One connector in reports and pages in Markdown.
package struct MarkdownConnector {
  private let report: ConnectorReport
  private let counts: CoverageCounts
  private let tree: FeatureTree
  private let names: MarkdownNames
  private let style: MarkdownStyle

  package init(
    _ report: ConnectorReport, _ counts: CoverageCounts, _ tree: FeatureTree, _ names: MarkdownNames,
    _ style: MarkdownStyle = MarkdownStyle(level: 2)
  ) {
    self.report = report
    self.counts = counts
    self.tree = tree
    self.names = names
    self.style = style
  }

  package var lines: [String] {
    var lines = [style.heading(MarkdownText.inline(report.connector.name)), ""] + facts
    for note in report.connector.notes { lines += [""] + MarkdownNote(note.text).lines }
    if !report.connector.guides.isEmpty {
      lines += ["", style.below.heading("Guides"), ""] + report.connector.guides.map(\.line)
    }
    lines += section("Models", report.models, members: "Fields")
    lines += section("Actions", report.actions, members: "Inputs")
    lines += features
    return lines
  }

  /// The facts at the top: slug, stage, access and counts.
  private var facts: [String] {
    let connector = report.connector
    var lines = ["- Slug: \(MarkdownText.code(connector.slug))"]
    if let title = connector.title { lines.append("- Title: \(MarkdownText.inline(title))") }
    if let stage = connector.stage { lines.append("- Stage: \(inWords(stage))") }
    if let access = connector.access { lines.append("- Access: \(inWords(access))") }
    lines.append(
      """
      - Supports \(counts.models.inWords) models with \(counts.fields.inWords) fields, \(counts.actions.inWords) actions \
      with \(counts.inputs.inWords) inputs, \(counts.features.inWords) features
      """)
    return lines
  }

  private func inWords(_ id: String) -> String { MarkdownText.inline(id.replacing("_", with: " ")) }

  private func section(_ title: String, _ groups: [ReportedGroup], members: String) -> [String] {
    let listed = groups.filter(\.isListed)
    guard !listed.isEmpty else { return [] }
    let groupStyle = style.below.below
    return ["", style.below.heading(title)]
      + listed.flatMap { group in
        let twin = names.twin(of: group.item).flatMap { number in
          groups.first { $0.item.number == number && group.isSame(as: $0, names) }
        }
        return [""] + MarkdownGroup(group, members: members, names, groupStyle, twin: twin?.item).lines
      }
  }

  private var features: [String] {
    var lines: [String] = []
    for entry in tree.entries {
      let item = report.features[entry.index]
      guard item.status != .unlisted else { continue }
      let indentation = String(repeating: "  ", count: entry.depth)
      let status = item.status == .supported ? "" : ": \(item.status.words)"
      let age = item.age.isEmpty ? "" : " (\(MarkdownText.inline(item.age)))"
      lines.append("\(indentation)- \(names[item].label)\(status)\(age)")
      lines += names.facts(on: item).map { "\(indentation)  - \($0)" }
      let description = names.description(of: item)
      if !description.isEmpty {
        lines += ["\(indentation)  - About:"] + description.map { "\(indentation)    \($0)" }
      }
      if let note = item.note { lines += MarkdownNote(note).lines.map { "\(indentation)  \($0)" } }
    }
    return lines.isEmpty ? [] : ["", style.below.heading("Features", anchor: "features"), ""] + lines
  }
}

extension ReportedGroup {
  /// Whether everything that is listed of an action is listed of its twin too, so that it is said once.
  package func isSame(as twin: ReportedGroup, _ names: MarkdownNames) -> Bool {
    func texts(_ item: ReportedItem) -> [String?] { [item.status.rawValue, item.note, item.stage, item.since] }
    func limits(_ group: ReportedGroup) -> [[String]] {
      group.constraints.map { [$0.kind.rawValue, $0.subject?.value ?? ""] + $0.values }
    }
    return members.count > 1 && twin.isListed && texts(item) == texts(twin.item) && limits(self) == limits(twin)
      && members.count == twin.members.count
      && zip(members, twin.members).allSatisfy { names[$0].id == names[$1].id && texts($0) == texts($1) }
  }
}

extension CoverageCounts.Count {
  fileprivate var inWords: String { "\(supported)/\(total)" }
}

extension GuideEntry {
  fileprivate var line: String {
    // Without an address, the first colon ends the title for those who read the page back.
    let link = MarkdownText.link(title, to: url?.value)
    let name = link.hasPrefix("[") ? link : link.replacing(": ", with: "\\: ")
    return "- \(name): \(MarkdownText.inline(description))"
  }
}
