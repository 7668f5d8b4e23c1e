import _CoverageGenerator
import _CoverageSpec

/// All models and actions by connectors, with the share that each supports.
struct MatrixOverview {
  private let content: MatrixContent
  private let part: MatrixPart

  init(_ content: MatrixContent, _ part: MatrixPart) {
    self.content = content
    self.part = part
  }

  func write(to page: inout PageWriter) {
    let layout = content.coverage.layout
    let table = MatrixTable(content, part, .none)
    page.line("<section aria-labelledby=\":overview\">")
    page.line("<h2 id=\":overview\">Overview</h2>")
    table.writeHead("Models and actions", rows: "Model or action", to: &page)
    for index in layout.groups.indices {
      let row = layout.rows[layout.groups[index].number]
      let holders = part.connectors.count { content.reports[$0][group: index].item.status == .supported }
      let isFirstAction = index == content.coverage.category.models.count
      page.append("<tr class=\"whole\(isFirstAction ? " first" : "")\"><th scope=\"row\">")
      page.append("<a href=\"#\(XMLText.text(row.id))\">\(XMLText.text(row.label))</a>")
      page.append("<td class=\"count\">\(holders) of \(part.connectors.count)")
      for connector in part.connectors { table.writeShare(of: content.reports[connector][group: index], to: &page) }
      page.line()
    }
    table.writeEnd(to: &page)
    page.line("</section>")
  }
}
