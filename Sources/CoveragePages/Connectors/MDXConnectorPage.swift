import _CoverageGenerator
import _CoverageSpec

/// The page of one connector in MDX.
struct MDXConnectorPage {
  private let report: ConnectorReport
  private let category: Category
  private let tree: FeatureTree
  private let names: MDXNames
  /// What the connector lacks and most others have, as rows.
  private let gaps: [[String]]
  private let pages: PagesFile
  private var page = PageWriter()

  init(
    _ report: ConnectorReport, category: Category, _ tree: FeatureTree, _ names: MDXNames, gaps: [[String]],
    _ pages: PagesFile
  ) {
    self.pages = pages
    self.gaps = gaps
    self.report = report
    self.category = category
    self.tree = tree
    self.names = names
    writeHead()
    writeGuides()
    writeCoverage()
    writeGaps()
  }

  /// The head of the column with the constraints of fields and inputs.
  private static let limitsColumn = "Constraints"

  /// The start of the line about a model or an action, by which an import knows it from a note.
  private static let about = "About: "

  var text: String { page.text }

  private mutating func writeHead() {
    let connector = report.connector
    let name = MDXText.inline(connector.name)
    let unified = MDXText.inline(category.name)
    page.lines(frontMatter)
    page.line("{/* \(GeneratedMarker.words) from connectors/\(connector.slug).json. Do not edit. */}")
    page.line()
    page.line("> ## Documentation Index")
    page.line("> [llms.txt](../../llms.txt) lists all pages of this catalogue, and")
    page.line("> [llms-full.txt](../../llms-full.txt) has them in full.")
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

  /// The front matter that `pages.json` asks for, as YAML whose texts are JSON.
  private var frontMatter: [String] {
    let connector = report.connector
    let entries = pages.frontMatter.compactMap { key, fact -> String? in
      let text: String? =
        switch fact {
        case .name: connector.name
        case .title: "\(connector.title ?? connector.name) \(category.name) Integration"
        case .slug: connector.slug
        case .description: "\(connector.name) connector for the unified \(category.name) API"
        case .stage: connector.stage
        case .access: connector.access
        case .category: category.name
        }
      return text.map { "\(key): \(JSONNode.string($0.unicodeScalars.visible()).text(.report).dropLast())" }
    }
    return entries.isEmpty ? [] : ["---"] + entries + ["---", ""]
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
      page.line("    Nothing is documented yet.")
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
    if isFirst { page.line("    Nothing is documented yet.") }
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
      page.line("      \(Self.about)\(about)")
    }
    if let note = group.item.note {
      begin(&page)
      writeNote(MDXText.lines(ofNote: note), indentation: "      ")
    }
    let limits = names.limits(of: group)
    if !limits.whole.isEmpty {
      begin(&page)
      for text in limits.whole { page.line("      * \(MDXText.inline(text))") }
    }
    if !group.members.isEmpty {
      begin(&page)
      page.lines(table(of: members, group.members, limits.members).map { "      " + $0 })
    }
    if isFirst { page.line("      Nothing more is listed.") }
  }

  /// A table of names and notes as the formatter of such pages lays it out: one long note would make every row long.
  ///
  /// The constraints and what the category says have columns where there is something for one of the items.
  private func table(
    of members: String, _ items: [ReportedItem], _ limits: [Int: [String]] = [:]
  ) -> [String] {
    let abouts = items.map(names.about)
    let columns = [
      (MDXConnectorPage.limitsColumn, items.map { MDXText.inline((limits[$0.number] ?? []).joined(separator: "; ")) }),
      ("About", abouts),
    ].filter { $0.1.contains { !$0.isEmpty } }
    var table = MarkdownTable(header: [members, "Notes"] + columns.map(\.0), paddedTo: 160)
    for (place, item) in items.enumerated() {
      table.append([names.cell(item), item.mdxNote] + columns.map { $0.1[place] })
    }
    return table.lines
  }

  /// What the connector lacks and most others have.
  private mutating func writeGaps() {
    guard !gaps.isEmpty else { return }
    page.line()
    page.line("## Not Covered That Most Others Have")
    page.line()
    page.line("Unknown means: not documented.")
    page.line()
    var table = MarkdownTable(header: UsualCoverage.columns, paddedTo: 160)
    for row in gaps { table.append(row) }
    page.lines(table.lines)
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
