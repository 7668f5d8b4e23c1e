import _CoverageGenerator
import _CoverageSpec

/// The page of a model or an action: the connectors that have it, its fields or inputs, and its types.
struct SiteGroupPage {
  private let content: SiteContent
  private let index: Int
  /// The entries of all connectors for the model or action.
  private let entries: [ReportedGroup]
  private let row: CoverageLayout.Row
  private let path: String
  private var page = PageWriter()

  init(_ content: SiteContent, group index: Int, _ entries: [ReportedGroup]) {
    self.content = content
    self.index = index
    self.entries = entries
    row = content.coverage.layout.rows[content.coverage.layout.groups[index].number]
    path = SiteContent.path(of: row)
    write()
  }

  var document: String {
    let name = words.plain(isModel ? .model : .action)
    let summary = "\(name) \(row.label), \(content.title). \(content.coverage.category.summary(ofGroup: index))"
    var whole = SitePage(path: path, title: title, summary: summary, body: page.text)
    whole.list = isModel ? (words[.models], ":models") : (words[.actions], ":actions")
    whole.previous = neighbour(index - 1)
    whole.next = neighbour(index + 1)
    return whole.document(content)
  }

  private var coverage: CompiledCoverage { content.coverage }
  private var words: SiteWords { content.words }
  private var isModel: Bool { row.kind == .model }
  private var title: String { content.head(isModel ? .model : .action, name: row.label) }
  private var group: CoverageLayout.Group { coverage.layout.groups[index] }
  private var holders: [Int] { content.holders[group.number] }

  /// The model or action before or after this one, of the same kind.
  private func neighbour(_ index: Int) -> (name: String, path: String)? {
    guard coverage.layout.groups.indices.contains(index) else { return nil }
    let other = coverage.layout.rows[coverage.layout.groups[index].number]
    return other.kind == row.kind ? (XMLText.text(other.label), SiteContent.path(of: other)) : nil
  }

  private mutating func write() {
    page.line("<h1>\(XMLText.text(title))</h1>")
    page.line("<p>\(words.support(holders.count, of: coverage.connectors.count))</p>")
    page.lines(content.lines(about: content.remarks[group.number]))
    writeFacts()
    writeConnectors()
    writeMembers()
    writeFilters()
    SiteTypes(content).write(
      coverage.category.declaredTypes(in: coverage.category.owner(ofGroup: index).types), to: &page)
    writeDetails()
  }

  private mutating func writeFacts() {
    var facts: [(PageWord, String)] = []
    switch coverage.category.owner(ofGroup: index) {
    case .model(let model):
      facts = [(.apiID, SiteContent.code(model.vendorID))]
      if let route = model.route { facts.append((.readWith, SiteContent.code("GET \(route)"))) }
    case .action(let action):
      facts = [(.apiID, SiteContent.code(action.vendorID))]
      if let endpoint = action.endpoint { facts.append((.sentWith, SiteContent.code(endpoint.text))) }
      if let permission = action.permission { facts.append((.permission, XMLText.text(permission))) }
      if let answer = action.answer { facts.append((.answer, SiteTypes(content).link(answer))) }
    }
    page.line("<dl class=\"facts\">")
    for (word, value) in facts { page.line("<div><dt>\(words[word])</dt><dd>\(value)</dd></div>") }
    page.line("</dl>")
  }

  private mutating func writeConnectors() {
    let listed = entries.indices.filter { entries[$0].isListed }
    page.line("<section><h2 id=\":connectors\">\(words[.connectors])</h2>")
    if !listed.isEmpty {
      page.line("<table class=\"members\"><thead><tr><th scope=\"col\">\(words[.connector])</th>")
      page.line("<th scope=\"col\">\(words[isModel ? .fields : .inputs])</th>")
      page.line("<th scope=\"col\">\(words[.constraints])</th></tr></thead><tbody>")
      for number in listed {
        let entry = entries[number]
        let mark = SiteGroupSection.mark(entry.item.status)
        let hasMembers = entry.item.status == .supported && entry.total > 0
        let share =
          hasMembers
          ? words.share(entry.supported, of: entry.total)
          : "<span class=\"\(mark)\">\(words.status(entry.item.status))</span>"
        let limits = entry.constraints.map { "<p>\(XMLText.text($0.text))</p>" }.joined()
        page.append("<tr data-slug=\"\(XMLText.text(coverage.connectors[number].slug))\"")
        page.append(" data-status=\"\(entry.item.status.rawValue)\"><th scope=\"row\">\(link(number))</th>")
        page.line("<td>\(share)</td><td class=\"note\">\(limits)</td></tr>")
      }
      page.line("</tbody></table>")
    }
    let unknown = entries.indices.filter { !entries[$0].isListed }
    if !unknown.isEmpty {
      page.line("<details class=\"unknown\"><summary>\(words[.notDocumented]) (\(unknown.count))</summary>")
      page.line("<p>\(content.names(unknown))</p></details>")
    }
    page.line("</section>")
  }

  private mutating func writeMembers() {
    guard !group.members.isEmpty else { return }
    let owner = coverage.category.owner(ofGroup: index)
    page.line("<section><h2 id=\":members\">\(words[isModel ? .fields : .inputs])</h2>")
    page.line("<table class=\"members\"><thead><tr><th scope=\"col\">\(words[isModel ? .field : .input])</th>")
    page.line("<th scope=\"col\">\(words[.type])</th><th scope=\"col\">\(words[.support])</th></tr></thead><tbody>")
    for number in group.members {
      let member = coverage.layout.rows[number]
      page.append("<tr id=\"\(XMLText.text(member.id))\"><th scope=\"row\">\(SiteContent.code(member.id))</th>")
      page.append("<td>\(content.types[number] ?? "")\(content.lines(about: content.remarks[number]).joined())</td>")
      page.append("<td>\(content.disclosure(content.holders[number], of: holders.count))")
      for status in [Status.unsupported, .notImplemented] {
        let others = entries.indices.filter { coverage.status(connector: $0, capability: number) == status }
        guard !others.isEmpty else { continue }
        let mark = SiteGroupSection.mark(status)
        page.append("<p><span class=\"\(mark)\">\(words.status(status))</span>: \(content.names(others))</p>")
      }
      page.line("</td></tr>")
    }
    page.line("</tbody></table>")
    let described = owner.inputGroups
    if !described.isEmpty {
      page.line("<ul class=\"limits\">")
      for (id, node) in described {
        let limits = node.limitWords(code: SiteContent.code).map { ", \($0)" }.joined()
        page.line("<li>\(SiteContent.code(id))\(limits)\(content.lines(about: node.remarks).joined())</li>")
      }
      page.line("</ul>")
    }
    page.line("</section>")
  }

  private mutating func writeFilters() {
    let filters = coverage.category.owner(ofGroup: index).filters
    if filters.isEmpty { return }
    page.line("<section><h2 id=\":filters\">\(words[.filters])</h2>")
    page.lines(content.list(filters, SiteTypes(content)))
    page.line("</section>")
  }

  /// The notes and value maps of each connector that has any; its page has the rest.
  private mutating func writeDetails() {
    let noted = entries.indices.filter { number in
      entries[number].item.isRemarked || entries[number].members.contains(where: \.isRemarked)
    }
    guard !noted.isEmpty else { return }
    page.line("<section><h2 id=\":details\">\(words[.details])</h2>")
    for number in noted {
      let entry = entries[number]
      page.line("<section class=\"group\"><h3>\(link(number))</h3><div class=\"note\">")
      page.line(SiteGroupSection.notes(entry.item, [], content))
      let members = entry.members.filter(\.isRemarked)
      if !members.isEmpty {
        page.line("<ul>")
        for item in members {
          let id = coverage.layout.rows[item.number].id
          page.line("<li>\(SiteContent.code(id)) \(SiteGroupSection.notes(item, [], content))</li>")
        }
        page.line("</ul>")
      }
      page.line("</div></section>")
    }
    page.line("</section>")
  }

  private func link(_ connector: Int) -> String {
    let target = SiteContent.path(ofConnector: coverage.connectors[connector].slug)
    let hasSection = content.pages.sections.contains(isModel ? .models : .actions)
    return content.link(
      content.connectorName(connector), to: target, from: path, anchor: hasSection ? row.path : nil)
  }
}

extension Category {
  /// The vendor's id, and the route where there is one.
  fileprivate func summary(ofGroup index: Int) -> String {
    switch owner(ofGroup: index) {
    case .model(let model):
      ([model.vendorID] + [model.route].compactMap { $0.map { "GET \($0)" } }).joined(separator: ", ")
    case .action(let action):
      ([action.vendorID] + [action.endpoint?.text].compactMap(\.self)).joined(separator: ", ")
    }
  }
}
