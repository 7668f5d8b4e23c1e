import _CoverageGenerator
import _CoverageSpec

/// The notes, constraints and value maps below a table, numbered in the order of connectors and rows.
struct MatrixNotes {
  /// The number of an entry in the list, and its id on the page.
  typealias Place = (number: Int, id: String)

  private struct Entry {
    let connector: ConnectorEntry
    /// The name in the table, or nil for the whole model or action.
    let name: String?
    let lines: [String]
    let place: Place
  }

  static let none = MatrixNotes()

  private var entries: [Entry] = []
  private var places: [Int: [Int: Place]] = [:]

  private init() {}

  /// The notes on a model or an action, by its place in the layout.
  init(_ content: MatrixContent, group index: Int) {
    let rows = content.coverage.layout.rows
    for (connector, report) in content.reports.enumerated() {
      let group = report[group: index]
      append(group.remarkLines, on: group.item.number, rows, name: nil, report, at: connector)
      for member in group.members {
        append(member.remarkLines(), on: member.number, rows, name: rows[member.number].id, report, at: connector)
      }
    }
  }

  /// The notes on all features.
  init(featuresOf content: MatrixContent) {
    let rows = content.coverage.layout.rows
    for (connector, report) in content.reports.enumerated() {
      for item in report.features {
        append(item.remarkLines(), on: item.number, rows, name: rows[item.number].label, report, at: connector)
      }
    }
  }

  func place(of number: Int, connector: Int) -> Place? { places[number]?[connector] }

  func write(to page: inout PageWriter) {
    guard !entries.isEmpty else { return }
    page.line("<ol class=\"notes\">")
    for entry in entries {
      page.append("<li value=\"\(entry.place.number)\" id=\"\(entry.place.id)\">")
      page.append("<p><strong>\(XMLText.text(entry.connector.name))</strong>")
      if let name = entry.name { page.append(" " + XMLText.code(name)) }
      page.line("</p>")
      page.lines(entry.lines)
      page.line("</li>")
    }
    page.line("</ol>")
  }

  private mutating func append(
    _ lines: [String], on capability: Int, _ rows: [CoverageLayout.Row], name: String?, _ report: ConnectorReport,
    at connector: Int
  ) {
    guard !lines.isEmpty else { return }
    let id = XMLText.text(":note:\(rows[capability].path):\(report.connector.slug)")
    let place = (number: entries.count + 1, id: id)
    entries.append(Entry(connector: report.connector, name: name, lines: lines, place: place))
    places[capability, default: [:]][connector] = place
  }
}

extension ReportedItem {
  /// What is said of the capability besides its status, as lines of HTML; none where nothing is.
  func remarkLines(limits: [String] = []) -> [String] {
    var lines = age.isEmpty ? [] : ["<p>\(XMLText.text(age))</p>"]
    if let note { lines += XMLText.lines(ofNote: note) }
    if !limits.isEmpty { lines += ["<ul class=\"limits\">"] + limits.map { "<li>\($0)</li>" } + ["</ul>"] }
    return lines
  }
}

extension ReportedGroup {
  /// What is said of the model or action as a whole, with its constraints and value maps, as lines of HTML.
  var remarkLines: [String] {
    item.remarkLines(
      limits: constraints.map { XMLText.text($0.text) } + valueMaps.map { $0.sentence(code: XMLText.code) })
  }
}
