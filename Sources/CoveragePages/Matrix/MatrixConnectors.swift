import _CoverageGenerator
import _CoverageSpec

/// The connectors with their stages, counts, notes and guides.
struct MatrixConnectors {
  private let content: MatrixContent
  private let part: MatrixPart
  // An empty column is left out.
  private let hasStages: Bool
  private let hasAccess: Bool

  init(_ content: MatrixContent, _ part: MatrixPart) {
    self.content = content
    self.part = part
    let connectors = content.coverage.connectors[part.connectors]
    hasStages = connectors.contains { $0.stage != nil }
    hasAccess = connectors.contains { $0.access != nil }
  }

  func write(to page: inout PageWriter) {
    page.line("<section aria-labelledby=\":connectors\">")
    page.line("<h2 id=\":connectors\">Connectors</h2>")
    page.line("<div class=\"scroll\" role=\"region\" aria-label=\"Connectors\" tabindex=\"0\">")
    page.append("<table class=\"facts\"><thead><tr>")
    let words = (hasStages ? ["Stage"] : []) + (hasAccess ? ["Access"] : [])
    for title in ["Connector", "Slug"] + words + ["Models", "Fields", "Actions", "Inputs", "Features"] {
      page.append("<th scope=\"col\">\(title)")
    }
    page.line("<tbody>")
    for number in part.connectors { writeRow(number, to: &page) }
    page.line("</table>")
    page.line("</div>")
    for number in part.connectors { writeDetails(content.coverage.connectors[number], to: &page) }
    page.line("</section>")
  }

  private func writeRow(_ number: Int, to page: inout PageWriter) {
    let connector = content.coverage.connectors[number]
    let counts = content.coverage.counts(connector: number)
    let all = [counts.models, counts.fields, counts.actions, counts.inputs, counts.features]
    let supported = all.reduce(0) { $0 + $1.supported }
    let slug = XMLText.text(connector.slug)
    page.append("<tr data-slug=\"\(slug)\" data-supported=\"\(supported)\">")
    let address = XMLText.text(PageLinks(from: .top).connector(connector.slug))
    page.append("<th scope=\"row\"><a href=\"\(address)\">\(XMLText.text(connector.name))</a>")
    page.append("<td><code>\(slug)</code>")
    if hasStages { page.append("<td>\(Self.words(connector.stage))") }
    if hasAccess { page.append("<td>\(Self.words(connector.access))") }
    for count in all { page.append("<td>\(count.supported)/\(count.total)") }
    page.line()
  }

  private func writeDetails(_ connector: ConnectorEntry, to page: inout PageWriter) {
    guard !connector.notes.isEmpty || !connector.guides.isEmpty else { return }
    let slug = XMLText.text(connector.slug)
    page.line("<div class=\"connector\" data-slug=\"\(slug)\">")
    page.line("<h3 id=\":connector:\(slug)\">\(XMLText.text(connector.name))</h3>")
    for note in connector.notes { page.lines(XMLText.lines(ofNote: note.text)) }
    if !connector.guides.isEmpty {
      page.line("<ul>")
      for guide in connector.guides {
        let title = XMLText.text(guide.title)
        let address = guide.url.flatMap { MarkdownText.address($0.value) }
        let link = address.map { "<a href=\"\(XMLText.text($0))\">\(title)</a>" }
        page.line("<li>\(link ?? title): \(XMLText.text(guide.description))</li>")
      }
      page.line("</ul>")
    }
    page.line("</div>")
  }

  private static func words(_ id: String?) -> String {
    XMLText.text((id ?? "").replacing("_", with: " "))
  }
}
