import _CoverageGenerator
import _CoverageSpec

/// The page of one connector in MDX.
struct MDXConnectorPage {
  private let report: ConnectorReport
  private let category: Category
  private let tree: FeatureTree
  private let names: MDXNames
  private var page = PageWriter()

  init(_ report: ConnectorReport, category: Category, _ tree: FeatureTree, _ names: MDXNames) {
    self.report = report
    self.category = category
    self.tree = tree
    self.names = names
    writeHead()
    writeGuides()
    writeCoverage()
  }

  var text: String { page.text }

  private mutating func writeHead() {
    let connector = report.connector
    let name = MDXText.inline(connector.name)
    let unified = MDXText.inline(category.name)
    page.line("{/* \(GeneratedMarker.words) from connectors/\(connector.slug).json. Do not edit. */}")
    page.line()
    page.line("> ## Documentation Index")
    page.line("> All pages of this catalogue stand in [llms.txt](../../llms.txt), and in full in")
    page.line("> [llms-full.txt](../../llms-full.txt).")
    page.line()
    page.line("# \(MDXText.inline(connector.title ?? connector.name)) \(unified) Integration")
    page.line()
    page.line("> \(name) connector for the unified \(unified) API")
    page.line()
    for note in connector.notes {
      let lines = MDXText.lines(ofNote: note.text)
      if let line = lines.first, lines.count == 1, !line.hasPrefix("*") {
        page.line("<Note>\(line)</Note>")
      } else {
        writeNote(lines, indentation: "")
      }
      page.line()
    }
    page.line(
      """
      The unified API carries \(unified) data between \(name) and your application. The slug of this connector is \
      \(MarkdownText.code(connector.slug)).\(facts)
      """)
    page.line()
  }

  /// The stage and the access.
  private var facts: String {
    let connector = report.connector
    let facts = [("Stage", connector.stage), ("Access", connector.access)].compactMap { name, value in
      value.map { " \(name): \(MDXText.inline($0.replacing("_", with: " ")))." }
    }
    return facts.joined()
  }

  private mutating func writeGuides() {
    guard !report.connector.guides.isEmpty else { return }
    page.line("## Guides and Resources")
    page.line()
    page.line("<CardGroup cols={2}>")
    for (index, guide) in report.connector.guides.enumerated() {
      if index > 0 { page.line() }
      let address = guide.url.flatMap { MarkdownText.address($0.value) }.map { " href=\"\(MDXText.attribute($0))\"" }
      let title = MDXText.attribute(guide.title)
      page.line("  <Card title=\"\(title)\" icon=\"\(Self.icon(ofGuideTitled: guide.title))\"\(address ?? "")>")
      page.line("    \(MDXText.inline(guide.description))")
      page.line("  </Card>")
    }
    page.line("</CardGroup>")
    page.line()
  }

  /// The icon of a guide's card: an eye for what is looked at, a link for everything else.
  private static func icon(ofGuideTitled title: String) -> String { title.hasPrefix("View ") ? "eye" : "link" }

  private mutating func writeCoverage() {
    page.line("## Supported Features & Coverage")
    page.line()
    page.line("<Tabs>")
    writeGroups(report.models, title: "Models", members: "Field")
    page.line()
    writeGroups(report.actions, title: "Actions", members: "Input Field")
    page.line()
    page.line("  <Tab title=\"Features\">")
    let items = tree.entries.map { report.features[$0.index] }.filter { $0.status != .unlisted }
    if !items.isEmpty {
      page.lines(table(of: "Feature", items).map { "    " + $0 })
    } else {
      page.line("    Nobody said anything yet.")
    }
    page.line("  </Tab>")
    page.line("</Tabs>")
  }

  private mutating func writeGroups(_ groups: [ReportedGroup], title: String, members: String) {
    page.line("  <Tab title=\"\(title)\">")
    var isFirst = true
    for group in groups where group.isListed {
      if !isFirst { page.line() }
      isFirst = false
      page.line("    <Accordion title=\"\(names.title(group.item))\">")
      writeGroup(group, members: members)
      page.line("    </Accordion>")
    }
    if isFirst { page.line("    Nobody said anything yet.") }
    page.line("  </Tab>")
  }

  private mutating func writeGroup(_ group: ReportedGroup, members: String) {
    var isFirst = true
    func begin(_ page: inout PageWriter) {
      if !isFirst { page.line() }
      isFirst = false
    }
    if let words = group.item.status.sentence {
      begin(&page)
      page.line("      **\(words)**")
    }
    let about = names.about(group.item)
    if !about.isEmpty {
      begin(&page)
      page.line("      \(about)")
    }
    if let note = group.item.note {
      begin(&page)
      writeNote(MDXText.lines(ofNote: note), indentation: "      ")
    }
    if !group.constraints.isEmpty {
      begin(&page)
      for constraint in group.constraints { page.line("      * \(MDXText.inline(constraint.text))") }
    }
    if !group.members.isEmpty {
      begin(&page)
      page.lines(table(of: members, group.members).map { "      " + $0 })
    }
    if isFirst { page.line("      Nothing more is listed.") }
  }

  /// A table of names and notes as the formatter of such pages lays it out: one long note would make every row long.
  ///
  /// What the category says has a column where it says something of one of them.
  private func table(of members: String, _ items: [ReportedItem]) -> [String] {
    let abouts = items.map(names.about)
    let hasAbout = abouts.contains { !$0.isEmpty }
    var table = MarkdownTable(header: [members, "Notes"] + (hasAbout ? ["About"] : []), paddedTo: 160)
    for (item, about) in zip(items, abouts) {
      table.append([names.cell(item), item.mdxNote] + (hasAbout ? [about] : []))
    }
    return table.lines
  }

  private mutating func writeNote(_ lines: [String], indentation: String) {
    page.line("\(indentation)<Note>")
    for line in lines { page.line(line.isEmpty ? "" : "\(indentation)  \(line)") }
    page.line("\(indentation)</Note>")
  }
}

extension ReportedItem {
  /// The cell next to the name: the status where it is not supported, and the note.
  fileprivate var mdxNote: String {
    guard let words = status.sentence else { return note.map(MDXText.cell(ofNote:)) ?? "" }
    return (["**\(words)**"] + [note.map(MDXText.cell(ofNote:))].compactMap(\.self)).joined(separator: " ")
  }
}

extension Status {
  /// The status as a sentence of its own, where it is worth one.
  fileprivate var sentence: String? {
    switch self {
    case .unsupported: "Unsupported."
    case .notImplemented: "Not implemented."
    case .supported, .unlisted: nil
    }
  }
}
