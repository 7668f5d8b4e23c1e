import _CoverageGenerator
import _CoverageSpec

/// The notes, constraints and value maps below a table, numbered in the order of connectors and rows.
struct MatrixNotes {
  /// The number of an entry in the list, and its id on the page.
  typealias Place = (number: Int, id: String)

  private struct Entry {
    let connector: ConnectorEntry
    let path: String
    /// The name in the table, or nil for the whole model or action.
    let name: String?
    let note: String?
    let age: String
    var limits: [String] = []
    let place: Place
  }

  static let none = MatrixNotes()

  private var entries: [Entry] = []
  private var places: [Int: [Int: Place]] = [:]

  private init() {}

  /// The notes on a model or an action, by its place in the layout.
  init(_ content: MatrixContent, _ part: MatrixPart, group index: Int) {
    let rows = content.coverage.layout.rows
    for connector in part.connectors {
      let group = content.reports[connector][group: index]
      let limits =
        group.constraints.map { XMLText.text($0.text) } + group.valueMaps.map { $0.sentence(code: Self.code) }
      let entry = content.coverage.connectors[connector]
      if group.item.isRemarked || !limits.isEmpty {
        append(group.item, of: entry, at: connector, rows[group.item.number].path, name: nil, limits)
      }
      for member in group.members where member.isRemarked {
        append(member, of: entry, at: connector, rows[member.number].path, name: rows[member.number].id)
      }
    }
  }

  /// The notes on all features.
  init(featuresOf content: MatrixContent, _ part: MatrixPart) {
    let rows = content.coverage.layout.rows
    for connector in part.connectors {
      for item in content.reports[connector].features where item.isRemarked {
        let entry = content.coverage.connectors[connector]
        append(item, of: entry, at: connector, rows[item.number].path, name: rows[item.number].label)
      }
    }
  }

  func place(of number: Int, connector: Int) -> Place? { places[number]?[connector] }

  func write(to page: inout PageWriter) {
    guard !entries.isEmpty else { return }
    page.line("<ol class=\"notes\">")
    for entry in entries {
      let slug = XMLText.text(entry.connector.slug)
      page.append("<li value=\"\(entry.place.number)\" id=\"\(entry.place.id)\" data-slug=\"\(slug)\"")
      page.append(" data-path=\"\(XMLText.text(entry.path))\">")
      page.append("<p><strong>\(XMLText.text(entry.connector.name))</strong>")
      if let name = entry.name { page.append(" " + Self.code(name)) }
      page.line("</p>")
      if !entry.age.isEmpty { page.line("<p>\(XMLText.text(entry.age))</p>") }
      if let note = entry.note { page.lines(XMLText.lines(ofNote: note)) }
      if !entry.limits.isEmpty {
        page.line("<ul class=\"limits\">")
        page.lines(entry.limits.map { "<li>\($0)</li>" })
        page.line("</ul>")
      }
      page.line("</li>")
    }
    page.line("</ol>")
  }

  private mutating func append(
    _ item: ReportedItem, of connector: ConnectorEntry, at number: Int, _ path: String, name: String?,
    _ limits: [String] = []
  ) {
    let id = XMLText.text(":note:\(path):\(connector.slug)")
    let place = (number: entries.count + 1, id: id)
    entries.append(
      Entry(connector: connector, path: path, name: name, note: item.note, age: item.age, limits: limits, place: place))
    places[item.number, default: [:]][number] = place
  }

  private static func code(_ text: String) -> String { "<code>\(XMLText.text(text))</code>" }
}
