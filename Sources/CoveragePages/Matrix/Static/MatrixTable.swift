import _CoverageGenerator
import _CoverageSpec

/// A table of capabilities by connectors, for browsers without scripts.
struct MatrixTable {
  /// With more connectors than this, cells show marks without words.
  private static let roomyCount = 8

  private let content: MatrixContent
  /// The places of notes on the same page, by capability number and connector.
  private let notes: MatrixNotes

  init(_ content: MatrixContent, _ notes: MatrixNotes) {
    self.content = content
    self.notes = notes
  }

  private var connectors: Range<Int> { content.coverage.connectors.indices }

  /// All models and actions, with the share that each connector supports.
  func writeOverview(to page: inout PageWriter) {
    let coverage = content.coverage
    writeHead("Models and actions", rows: "Model or action", to: &page)
    for index in coverage.layout.groups.indices {
      let row = coverage.layout.rows[coverage.layout.groups[index].number]
      let isFirstAction = index == coverage.category.models.count
      page.append("<tr class=\"whole\(isFirstAction ? " first" : "")\"><th scope=\"row\">")
      page.append("<a href=\"#\(XMLText.text(row.id))\">\(XMLText.text(row.label))</a>")
      writeCount(coverage.layout.groups[index].number, to: &page)
      for connector in connectors { writeShare(of: content.reports[connector][group: index], to: &page) }
      page.line()
    }
    writeEnd(to: &page)
  }

  /// The start of a table, up to its first row.
  func writeHead(_ label: String, rows: String, to page: inout PageWriter) {
    let label = XMLText.text(label)
    page.line("<div class=\"scroll\" role=\"region\" aria-label=\"\(label) by connector\" tabindex=\"0\">")
    let isCompact = connectors.count > Self.roomyCount
    page.append("<table class=\"matrix\(isCompact ? " compact" : "")\"><caption>\(label) by connector</caption>")
    page.line("<thead><tr><th scope=\"col\">\(rows)<th scope=\"col\" class=\"count\">Support")
    for connector in content.coverage.connectors {
      page.append("<th scope=col><span>")
      page.append(XMLText.text(connector.name))
      page.append("</span>")
    }
    page.line("<tbody>")
  }

  func writeEnd(to page: inout PageWriter) { page.line("</table>\n</div>") }

  /// A row of a field, an input or a feature.
  func writeRow(_ number: Int, heading: String, depth: Int = 0, to page: inout PageWriter) {
    writeStart(number, heading: heading, isGroup: false, depth: depth, to: &page)
    for connector in connectors {
      let status = content.coverage.status(connector: connector, capability: number)
      page.append(Self.cell(status, supported: "yes"))
      writeNote(number, connector, to: &page)
    }
    page.line()
  }

  /// The row of a model or an action as a whole, with the share that each connector supports.
  func writeGroupRow(_ group: Int, number: Int, heading: String, to page: inout PageWriter) {
    writeStart(number, heading: heading, isGroup: true, depth: 0, to: &page)
    for connector in connectors {
      writeShare(of: content.reports[connector][group: group], to: &page)
      writeNote(number, connector, to: &page)
    }
    page.line()
  }

  private func writeShare(of group: ReportedGroup, to page: inout PageWriter) {
    page.append(Self.cell(group.item.status, supported: group.cell))
  }

  private static func cell(_ status: Status, supported: String) -> String {
    switch status {
    case .supported: "<td class=y>\(supported)"
    case .unsupported: "<td class=n>no"
    case .notImplemented: "<td class=b>not built"
    case .unlisted: "<td class=u>unknown"
    }
  }

  private func writeStart(_ number: Int, heading: String, isGroup: Bool, depth: Int, to page: inout PageWriter) {
    let path = XMLText.text(content.coverage.layout.rows[number].path)
    let kind = isGroup ? " class=\"whole\"" : depth > 0 ? " class=\"part\"" : ""
    page.append("<tr id=\"\(path)\"\(kind)><th scope=\"row\">\(heading)")
    writeCount(number, to: &page)
  }

  private func writeCount(_ number: Int, to page: inout PageWriter) {
    page.append("<td class=\"count\">\(content.coverage.connectors(supporting: number).count) of \(connectors.count)")
  }

  private func writeNote(_ number: Int, _ connector: Int, to page: inout PageWriter) {
    guard let place = notes.place(of: number, connector: connector) else { return }
    page.append(" <a class=\"mark\" href=\"#\(place.id)\" aria-label=\"Note \(place.number)\">\(place.number)</a>")
  }
}

extension ConnectorReport {
  /// The connector's entry for a model or an action, by its index in the layout.
  subscript(group index: Int) -> ReportedGroup {
    index < models.count ? models[index] : actions[index - models.count]
  }
}
