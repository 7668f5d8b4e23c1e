import _CoverageGenerator
import _CoverageSpec

/// The page of a connector: everything that is known of it, by model, action and feature.
struct SiteConnectorPage {
  private let content: SiteContent
  private let number: Int
  private let report: ConnectorReport
  private let path: String
  private var page = PageWriter()

  init(_ content: SiteContent, connector number: Int) {
    self.content = content
    self.number = number
    report = ConnectorReport(content.coverage, connector: number)
    path = SiteContent.path(ofConnector: report.connector.slug)
    write()
  }

  var document: String {
    var whole = SitePage(path: path, title: title, summary: summary, body: page.text)
    whole.list = (words[.connectors], ":connectors")
    whole.previous = neighbour(number - 1)
    whole.next = neighbour(number + 1)
    return whole.document(content)
  }

  private var words: SiteWords { content.words }
  private var title: String { content.head(.connector, name: report.connector.title ?? report.connector.name) }

  private var summary: String {
    let counts = content.coverage.counts(connector: number)
    let parts: [(PageWord, CoverageCounts.Count)] = [
      (.models, counts.models), (.fields, counts.fields), (.actions, counts.actions), (.inputs, counts.inputs),
    ]
    let texts = parts.map { word, count in
      "\(words.plain(word)): \(words.plain(.share, ["count": "\(count.supported)", "total": "\(count.total)"]))"
    }
    return "\(report.connector.name), \(content.title). \(texts.joined(separator: ", "))."
  }

  private func neighbour(_ number: Int) -> (name: String, path: String)? {
    guard content.coverage.connectors.indices.contains(number) else { return nil }
    return (content.connectorName(number), SiteContent.path(ofConnector: content.coverage.connectors[number].slug))
  }

  private mutating func write() {
    let connector = report.connector
    if let logo = content.logo(ofConnector: connector.slug) {
      page.line("<div class=\"title\"><img src=\"\(logo)\" alt=\"\"><h1>\(XMLText.text(title))</h1></div>")
    } else {
      page.line("<h1>\(XMLText.text(title))</h1>")
    }
    writeFacts()
    for section in content.pages.sections {
      switch section {
      case .notes: for note in connector.notes { page.lines(XMLText.lines(ofNote: note.text)) }
      case .guides: writeGuides()
      case .models: writeGroups(report.models, .models, members: .field)
      case .actions: writeGroups(report.actions, .actions, members: .input)
      case .features: writeFeatures()
      case .gaps: writeGaps()
      }
    }
  }

  private mutating func writeFacts() {
    let connector = report.connector
    let counts = content.coverage.counts(connector: number)
    var facts: [(PageWord, String)] = [(.slug, SiteContent.code(connector.slug))]
    if let stage = connector.stage { facts.append((.stage, words.stage(stage))) }
    if let access = connector.access { facts.append((.access, XMLText.text(access.replacing("_", with: " ")))) }
    let shares: [(PageWord, CoverageCounts.Count)] = [
      (.models, counts.models), (.fields, counts.fields), (.actions, counts.actions), (.inputs, counts.inputs),
      (.features, counts.features),
    ]
    facts += shares.map { ($0, words.share($1.supported, of: $1.total)) }
    page.line("<dl class=\"facts\">")
    for (word, value) in facts { page.line("<div><dt>\(words[word])</dt><dd>\(value)</dd></div>") }
    page.line("</dl>")
  }

  private mutating func writeGuides() {
    guard !report.connector.guides.isEmpty else { return }
    page.line("<section><h2 id=\":guides\">\(words[.guides])</h2><ul>")
    for guide in report.connector.guides {
      let title = XMLText.text(guide.title)
      let address = guide.url.flatMap { MarkdownText.address($0.value) }
      let link = address.map { "<a href=\"\(XMLText.text($0))\">\(title)</a>" } ?? title
      page.line("<li>\(link): \(XMLText.text(guide.description))</li>")
    }
    page.line("</ul></section>")
  }

  private mutating func writeGroups(_ groups: [ReportedGroup], _ title: PageWord, members: PageWord) {
    guard !groups.isEmpty else { return }
    let rows = content.coverage.layout.rows
    let listed = groups.filter(\.isListed)
    page.line("<section><h2 id=\":\(title.rawValue)\">\(words[title])</h2>")
    if listed.count > 3 {
      page.line("<ul class=\"chips\" aria-label=\"\(words[.contents])\">")
      for group in listed {
        let row = rows[group.item.number]
        let address = XMLText.text("#" + MarkdownText.escapedAddress(row.path))
        page.line("<li><a href=\"\(address)\">\(XMLText.text(row.label))</a> <small>\(share(group))</small></li>")
      }
      page.line("</ul>")
    }
    let byNumber = Dictionary(groups.map { ($0.item.number, $0) }) { first, _ in first }
    for group in listed {
      let twin = content.names.twin(of: group.item).flatMap { byNumber[$0] }.flatMap {
        group.isSame(as: $0, content.names) ? $0 : nil
      }
      SiteGroupSection(content, group, members: members, twin: twin?.item, on: path).write(to: &page)
    }
    writeUnknown(groups.filter { !$0.isListed }.map(\.item))
    page.line("</section>")
  }

  /// The number of supported members, or the status where the whole is not supported.
  private func share(_ group: ReportedGroup) -> String {
    guard group.item.status == .supported else { return words.status(group.item.status) }
    return group.total == 0 ? words[.supported] : words.share(group.supported, of: group.total)
  }

  /// What is not documented, in one paragraph.
  private mutating func writeUnknown(_ items: [ReportedItem]) {
    guard !items.isEmpty else { return }
    let names = items.map { item in
      let row = content.coverage.layout.rows[item.number]
      let label = XMLText.text(row.label)
      let link =
        row.kind == .feature
        ? content.link(label, to: SiteFeaturesPage.path, from: path, anchor: row.path)
        : content.link(label, to: SiteContent.path(of: row), from: path)
      return "<span id=\"\(XMLText.text(row.path))\">\(link)</span>"
    }
    page.line("<p class=\"unknown\">\(words[.notDocumented]): \(names.joined(separator: ", "))</p>")
  }

  private mutating func writeFeatures() {
    guard !report.features.isEmpty else { return }
    let rows = content.coverage.layout.rows
    page.line("<section><h2 id=\":features\">\(words[.features])</h2>")
    let listed = content.tree.entries.filter { report.features[$0.index].status != .unlisted }
    if !listed.isEmpty {
      page.line("<table class=\"members\"><thead><tr><th scope=\"col\">\(words[.feature])</th>")
      page.line("<th scope=\"col\">\(words[.status])</th><th scope=\"col\">\(words[.notes])</th></tr></thead><tbody>")
      for entry in listed {
        let item = report.features[entry.index]
        let row = rows[item.number]
        let arrow = entry.depth > 0 ? "<span class=\"soft\" aria-hidden=\"true\">↳</span> " : ""
        let link = content.link(XMLText.text(row.label), to: SiteFeaturesPage.path, from: path, anchor: row.path)
        page.append("<tr id=\"\(XMLText.text(row.path))\" data-status=\"\(item.status.rawValue)\">")
        page.append("<th scope=\"row\">\(arrow)\(link)</th>")
        page.append("<td class=\"\(SiteGroupSection.mark(item.status))\">\(words.status(item.status))</td>")
        page.append("<td class=\"note\">\(SiteGroupSection.notes(item, [], content))</td>")
        page.line("</tr>")
      }
      page.line("</tbody></table>")
    }
    writeUnknown(content.tree.entries.map { report.features[$0.index] }.filter { $0.status == .unlisted })
    page.line("</section>")
  }

  private mutating func writeGaps() {
    let gaps = content.usual.gaps(ofConnector: number)
    guard !gaps.isEmpty else { return }
    page.line("<section><h2 id=\":not-covered\">\(words[.notCovered])</h2>")
    page.line("<table class=\"members\"><thead><tr>")
    for word in [PageWord.members, .type, .status, .others] {
      page.line("<th scope=\"col\">\(words[word])</th>")
    }
    page.line("</tr></thead><tbody>")
    for gap in gaps {
      let row = content.coverage.layout.rows[gap.number]
      let kinds: [Cell.Kind: PageWord] = [.model: .model, .action: .action, .feature: .feature]
      let type = kinds[row.kind].map { words[$0] } ?? content.types[gap.number] ?? ""
      page.append("<tr><th scope=\"row\">\(content.link(toCapability: gap.number, from: path))</th><td>\(type)</td>")
      page.append("<td>\(words.status(gap.status))</td>")
      page.line("<td>\(words.share(gap.holders, of: content.usual.others))</td></tr>")
    }
    page.line("</tbody></table></section>")
  }
}

extension SiteContent {
  /// A link to where a capability is described, with its path as the text.
  func link(toCapability number: Int, from page: String) -> String {
    let row = coverage.layout.rows[number]
    let text = Self.code(row.path)
    switch row.kind {
    case .model, .action: return link(text, to: Self.path(of: row), from: page)
    case .field, .input:
      guard let owner = row.parent else { return text }
      return link(text, to: Self.path(of: coverage.layout.rows[owner]), from: page, anchor: row.id)
    case .feature, .listed: return link(text, to: SiteFeaturesPage.path, from: page, anchor: row.path)
    }
  }
}
