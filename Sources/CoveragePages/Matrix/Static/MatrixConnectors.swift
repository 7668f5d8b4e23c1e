import _CoverageGenerator
import _CoverageSpec

/// The connectors with their counts, notes and guides: a table, or links to their pages where they are many.
struct MatrixConnectors {
  private let content: MatrixContent
  // An empty column is left out.
  private let hasStages: Bool
  private let hasAccess: Bool

  init(_ content: MatrixContent) {
    self.content = content
    hasStages = content.coverage.connectors.contains { $0.stage != nil }
    hasAccess = content.coverage.connectors.contains { $0.access != nil }
  }

  func write(to page: inout PageWriter) {
    page.line("<section aria-labelledby=\":connectors\">")
    page.line("<h2 id=\":connectors\">Connectors</h2>")
    page.line("<div class=\"body\">")
    if content.hasStaticTables { writeTable(to: &page) } else { writeLinks(to: &page) }
    page.line("</div>")
    page.line("</section>")
  }

  private func writeLinks(to page: inout PageWriter) {
    page.line("<ul class=\"names\">")
    for connector in content.coverage.connectors {
      let address = XMLText.text(PageLinks(from: .top).connector(connector.slug))
      page.line("<li><a href=\"\(address)\">\(XMLText.text(connector.name))</a></li>")
    }
    page.line("</ul>")
  }

  private func writeTable(to page: inout PageWriter) {
    page.line("<div class=\"scroll\" role=\"region\" aria-label=\"Connectors\" tabindex=\"0\">")
    page.append("<table class=\"facts\"><caption>Connectors</caption><thead><tr>")
    let words = (hasStages ? ["Stage"] : []) + (hasAccess ? ["Access"] : [])
    for title in ["Connector", "Slug"] + words + ["Models", "Fields", "Actions", "Inputs", "Features"] {
      page.append("<th scope=\"col\">\(title)")
    }
    page.line("<tbody>")
    for number in content.coverage.connectors.indices { writeRow(number, to: &page) }
    page.line("</table>")
    page.line("</div>")
    for connector in content.coverage.connectors { writeDetails(connector, to: &page) }
  }

  private func writeRow(_ number: Int, to page: inout PageWriter) {
    let connector = content.coverage.connectors[number]
    let counts = content.coverage.counts(connector: number)
    let slug = XMLText.text(connector.slug)
    page.append("<tr data-slug=\"\(slug)\">")
    let address = XMLText.text(PageLinks(from: .top).connector(connector.slug))
    page.append("<th scope=\"row\"><a href=\"\(address)\">\(XMLText.text(connector.name))</a>")
    page.append("<td><code>\(slug)</code>")
    if hasStages { page.append("<td>\(connector.stageWords)") }
    if hasAccess { page.append("<td>\(connector.accessWords)") }
    for count in [counts.models, counts.fields, counts.actions, counts.inputs, counts.features] {
      page.append("<td>\(count.supported)/\(count.total)")
    }
    page.line()
  }

  private func writeDetails(_ connector: ConnectorEntry, to page: inout PageWriter) {
    let lines = connector.remarkLines
    guard !lines.isEmpty else { return }
    page.line("<div class=\"connector\">")
    page.line("<h3 id=\":connector:\(XMLText.text(connector.slug))\">\(XMLText.text(connector.name))</h3>")
    page.lines(lines)
    page.line("</div>")
  }
}

extension ConnectorEntry {
  /// The stage in words, as HTML.
  var stageWords: String { Self.words(stage) }

  /// The access in words, as HTML.
  var accessWords: String { Self.words(access) }

  /// The notes and guides as lines of HTML; none where there are none.
  var remarkLines: [String] {
    var lines = notes.flatMap { XMLText.lines(ofNote: $0.text) }
    if guides.isEmpty { return lines }
    lines.append("<ul>")
    for guide in guides {
      let title = XMLText.text(guide.title)
      let address = guide.url.flatMap { MarkdownText.address($0.value) }
      let link = address.map { "<a href=\"\(XMLText.text($0))\">\(title)</a>" }
      lines.append("<li>\(link ?? title): \(XMLText.text(guide.description))</li>")
    }
    lines.append("</ul>")
    return lines
  }

  private static func words(_ id: String?) -> String {
    XMLText.text((id ?? "").replacing("_", with: " "))
  }
}
