import _CoverageGenerator
import _CoverageSpec

/// A model with its fields or an action with its inputs, in a disclosure: a table with the notes below it, or a link to
/// the page that has them.
struct MatrixGroup {
  private let content: MatrixContent
  private let index: Int

  init(_ content: MatrixContent, _ index: Int) {
    self.content = content
    self.index = index
  }

  func write(to page: inout PageWriter) {
    let layout = content.coverage.layout
    let group = layout.groups[index]
    let row = layout.rows[group.number]
    let isModel = row.kind == .model
    let members = "\(group.members.count) \(isModel ? "field" : "input")\(group.members.count == 1 ? "" : "s")"
    let connectors = content.coverage.connectors
    let holders = content.coverage.connectors(supporting: group.number).count
    page.line("<details class=\"group\" data-group=\"\(XMLText.text(row.id))\">")
    page.line(
      """
      <summary><h3>\(XMLText.text(row.label))</h3> <code>\(XMLText.text(row.id))</code> \
      <span class="meta">\(members), \(holders) of \(connectors.count) connectors</span> \
      <span class="hits"></span></summary>
      <div class="body">
      """)
    if content.hasStaticTables {
      let notes = MatrixNotes(content, group: index)
      let table = MatrixTable(content, notes)
      table.writeHead(row.label, rows: isModel ? "Field" : "Input", to: &page)
      table.writeGroupRow(index, number: group.number, heading: isModel ? "The model" : "The action", to: &page)
      for number in group.members {
        let type = content.types[number].map { " <small>\(XMLText.text($0))</small>" } ?? ""
        table.writeRow(number, heading: "<code>\(XMLText.text(layout.rows[number].id))</code>\(type)", to: &page)
      }
      table.writeEnd(to: &page)
      MatrixWords(content, group: index).write(to: &page)
      notes.write(to: &page)
    } else {
      let address = XMLText.text(PageLinks(from: .top).group(row))
      let label = XMLText.text(row.label)
      page.line("<p id=\"\(XMLText.text(row.path))\"><a href=\"\(address)\">\(label), \(members) by connector</a></p>")
    }
    page.line("</div>")
    page.line("</details>")
  }

  /// All features of the category, as one group.
  static func writeFeatures(_ content: MatrixContent, to page: inout PageWriter) {
    let layout = content.coverage.layout
    let count = layout.features.count
    page.line("<details class=\"group\" data-group=\"features\">")
    page.line(
      """
      <summary><h3>All features</h3> <code>features</code> <span class="meta">\(count) feature\(count == 1 ? "" : "s")\
      </span> <span class="hits"></span></summary>
      <div class="body">
      """)
    if content.hasStaticTables {
      let notes = MatrixNotes(featuresOf: content)
      let table = MatrixTable(content, notes)
      table.writeHead("Features", rows: "Feature", to: &page)
      for entry in content.tree.entries {
        let number = layout.features.lowerBound + entry.index
        let row = layout.rows[number]
        let heading = "\(XMLText.text(row.label)) <small>\(XMLText.text(row.id))</small>"
        table.writeRow(number, heading: heading, depth: entry.depth, to: &page)
      }
      table.writeEnd(to: &page)
      MatrixWords(featuresOf: content).write(to: &page)
      notes.write(to: &page)
    } else {
      let address = XMLText.text(PageLinks(from: .top).index(anchor: "features"))
      page.line("<p><a href=\"\(address)\">All features by connector</a></p>")
    }
    page.line("</div>")
    page.line("</details>")
  }
}
