import _CoverageGenerator
import _CoverageSpec

/// The first page of the site: all connectors, models, actions and features, and a search over them and their parts.
struct SiteIndexPage {
  static let path = "index"

  private let content: SiteContent
  private var page = PageWriter()

  init(_ content: SiteContent) {
    self.content = content
    write()
  }

  var document: String {
    SitePage(
      path: Self.path, title: content.head(.index, name: content.title), summary: content.coverage.summary,
      hasScript: true, body: page.text
    ).document(content)
  }

  private var coverage: CompiledCoverage { content.coverage }
  private var words: SiteWords { content.words }

  private mutating func write() {
    page.line("<h1>\(XMLText.text(content.head(.index, name: content.title)))</h1>")
    if let description = coverage.category.description { page.lines(XMLText.lines(ofNote: description.text)) }
    let kinds: [(PageWord, Int)] = [
      (.connectors, coverage.connectors.count), (.models, coverage.layout.count(of: .model)),
      (.fields, coverage.layout.count(of: .field)), (.actions, coverage.layout.count(of: .action)),
      (.inputs, coverage.layout.count(of: .input)), (.features, coverage.layout.count(of: .feature)),
    ]
    page.line("<dl class=\"facts\">")
    for (word, count) in kinds { page.line("<div><dt>\(words[word])</dt><dd>\(count)</dd></div>") }
    page.line("</dl>")
    page.line("<div class=\"search\" role=\"search\" id=\":tools\" hidden>")
    page.line("<label for=\":search\">\(words[.search])</label>")
    page.line(
      "<input id=\":search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\":help\">")
    page.line("<small id=\":help\">\(words[.searchHelp])</small>")
    page.line(
      "<p id=\":status\" role=\"status\" data-found=\"\(words[.found])\" data-none=\"\(words[.nothingFound])\"></p>")
    page.line("</div>")
    writeConnectors()
    writeGroups(.models, .model, members: .fields)
    writeGroups(.actions, .action, members: .inputs)
    writeFeatures()
    writeListParameters()
    writeMembers()
  }

  private mutating func writeConnectors() {
    guard !coverage.connectors.isEmpty else { return }
    let hasStages = coverage.connectors.contains { $0.stage != nil }
    begin(.connectors)
    page.line("<div class=\"scroll\" role=\"region\" aria-labelledby=\":connectors\" tabindex=\"0\">")
    page.append("<table class=\"figures\"><thead><tr><th scope=\"col\">\(words[.connector])</th>")
    let heads: [PageWord] = (hasStages ? [.stage] : []) + [.models, .fields, .actions, .inputs, .features]
    for head in heads { page.append("<th scope=\"col\">\(words[head])</th>") }
    page.line("</tr></thead><tbody>")
    for (number, connector) in coverage.connectors.enumerated() {
      let counts = coverage.counts(connector: number)
      let link = content.link(
        content.connectorName(number), to: SiteContent.path(ofConnector: connector.slug), from: Self.path)
      page.append(
        "<tr data-find=\"\(XMLText.text("\(connector.name) \(connector.slug)"))\"><th scope=\"row\">\(link)</th>")
      if hasStages { page.append("<td>\(connector.stage.map(words.stage) ?? "")</td>") }
      for count in [counts.models, counts.fields, counts.actions, counts.inputs, counts.features] {
        page.append("<td>\(words.share(count.supported, of: count.total))</td>")
      }
      page.line("</tr>")
    }
    page.line("</tbody></table></div></section>")
  }

  private mutating func writeGroups(_ title: PageWord, _ kind: Cell.Kind, members: PageWord) {
    let groups = coverage.layout.groups.filter { coverage.layout.rows[$0.number].kind == kind }
    guard !groups.isEmpty else { return }
    begin(title)
    page.line("<table><thead><tr><th scope=\"col\">\(words[kind == .model ? .model : .action])</th>")
    page.line("<th scope=\"col\">\(words[members])</th><th scope=\"col\">\(words[.support])</th></tr></thead><tbody>")
    for group in groups {
      let row = coverage.layout.rows[group.number]
      let link = content.link(XMLText.text(row.label), to: SiteContent.path(of: row), from: Self.path)
      let share = words.share(content.holders[group.number].count, of: coverage.connectors.count)
      page.append("<tr data-find=\"\(XMLText.text("\(row.label) \(row.path)"))\"><th scope=\"row\">\(link)</th>")
      page.line("<td>\(group.members.count)</td><td>\(share)</td></tr>")
    }
    page.line("</tbody></table></section>")
  }

  private mutating func writeFeatures() {
    guard !coverage.layout.features.isEmpty else { return }
    begin(.features)
    page.line("<table><thead><tr><th scope=\"col\">\(words[.feature])</th><th scope=\"col\">\(words[.support])</th>")
    page.line("</tr></thead><tbody>")
    for entry in content.tree.entries {
      let number = coverage.layout.features.lowerBound + entry.index
      let row = coverage.layout.rows[number]
      let link = content.link(XMLText.text(row.label), to: SiteFeaturesPage.path, from: Self.path, anchor: row.path)
      let share = words.share(content.holders[number].count, of: coverage.connectors.count)
      let arrow = entry.depth > 0 ? "<span class=\"soft\" aria-hidden=\"true\">↳</span> " : ""
      page.append(
        "<tr data-find=\"\(XMLText.text("\(row.label) \(row.path)"))\"><th scope=\"row\">\(arrow)\(link)</th>")
      page.line("<td>\(share)</td></tr>")
    }
    page.line("</tbody></table></section>")
  }

  private mutating func writeListParameters() {
    guard !coverage.category.listParameters.isEmpty else { return }
    begin(.listParameters)
    page.lines(content.list(coverage.category.listParameters, nil))
    page.line("</section>")
  }

  /// All fields and inputs, closed until something is searched for.
  private mutating func writeMembers() {
    let groups = coverage.layout.groups.filter { !$0.members.isEmpty }
    guard !groups.isEmpty else { return }
    begin(.members)
    page.line(
      "<details id=\":members\"><summary>\(coverage.layout.groups.reduce(0) { $0 + $1.members.count })</summary>")
    page.line("<ul class=\"found\">")
    for group in groups {
      let owner = coverage.layout.rows[group.number]
      for number in group.members {
        let row = coverage.layout.rows[number]
        let link = content.link(
          SiteContent.code(row.path), to: SiteContent.path(of: owner), from: Self.path, anchor: row.id)
        page.line("<li data-find=\"\(XMLText.text("\(row.path) \(owner.label)"))\">\(link)</li>")
      }
    }
    page.line("</ul></details></section>")
  }

  private mutating func begin(_ title: PageWord) {
    let id = title == .members ? ":all" : ":\(title.rawValue)"
    page.line("<section aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(words[title])</h2>")
  }
}
