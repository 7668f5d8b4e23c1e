import _CoverageGenerator
import _CoverageSpec

/// A model or an action on the page of a connector.
struct SiteGroupSection {
  private let content: SiteContent
  private let group: ReportedGroup
  private let members: PageWord
  /// The action that says everything that this one would.
  private let twin: ReportedItem?
  private let path: String

  init(_ content: SiteContent, _ group: ReportedGroup, members: PageWord, twin: ReportedItem?, on path: String) {
    self.content = content
    self.group = group
    self.members = members
    self.twin = twin
    self.path = path
  }

  /// The class of a status, by which it has its colour.
  static func mark(_ status: Status) -> String {
    switch status {
    case .supported: "y"
    case .unsupported: "n"
    case .notImplemented: "b"
    case .unlisted: "e"
    }
  }

  private var words: SiteWords { content.words }

  func write(to page: inout PageWriter) {
    let row = content.coverage.layout.rows[group.item.number]
    let id = XMLText.text(row.path)
    page.append("<section class=\"group\" id=\"\(id)\" data-status=\"\(group.item.status.rawValue)\">")
    let link = content.link(XMLText.text(row.label), to: SiteContent.path(of: row), from: path)
    let isSupported = group.item.status == .supported
    let share =
      isSupported
      ? (group.total == 0 ? words[.supported] : words.share(group.supported, of: group.total))
      : "<strong class=\"\(Self.mark(group.item.status))\">\(words.status(group.item.status))</strong>"
    page.line("<h3>\(link) <small>\(share)</small></h3>")
    if let twin {
      let other = content.coverage.layout.rows[twin.number]
      let address = XMLText.text("#" + MarkdownText.escapedAddress(other.path))
      let name = "<a data-twin=\"\(XMLText.text(other.path))\" href=\"\(address)\">\(XMLText.text(other.label))</a>"
      page.line("<p>\(words(.twin, ["action": name]))</p></section>")
      return
    }
    writeWhole(to: &page)
    if !group.members.isEmpty { writeTable(to: &page) }
    writeUnknown(to: &page)
    page.line("</section>")
  }

  /// What is said of the model or action as a whole.
  private func writeWhole(to page: inout PageWriter) {
    let notes = Self.notes(group.item, [], content)
    if !notes.isEmpty { page.line("<div class=\"note\">\(notes)</div>") }
    let ids = Set(group.members.map { content.coverage.layout.rows[$0.number].id })
    let limits = group.constraints.filter { $0.subject.map { !ids.contains($0.value) } ?? true }.map {
      XMLText.text($0.text)
    }
    let maps = group.valueMaps.map { map in
      let pairs = map.entries.map { entry in
        "\(SiteContent.code(entry.remote)) → \((entry.unified.value?.spelling).map(SiteContent.code) ?? words[.noValue])"
      }
      let otherwise = (map.otherwise.value?.spelling).map(SiteContent.code) ?? words[.noValue]
      let values = ["source": SiteContent.code(map.source), "target": SiteContent.code(map.target.value)]
      let all = pairs + ["\(words[.anythingElse]) → \(otherwise)"]
      return "\(words(.valueMap, values)): \(all.joined(separator: ", "))"
    }
    if limits.isEmpty, maps.isEmpty { return }
    page.line("<ul class=\"limits\">")
    for limit in limits + maps { page.line("<li>\(limit)</li>") }
    page.line("</ul>")
  }

  private func writeTable(to page: inout PageWriter) {
    let rows = content.coverage.layout.rows
    var limits: [String: [String]] = [:]
    for constraint in group.constraints {
      if let subject = constraint.subject { limits[subject.value, default: []].append(constraint.words) }
    }
    let notes = group.members.map { item in
      let status = item.status
      let word = "<strong class=\"\(Self.mark(status))\">\(words.status(status))</strong> "
      return (status == .supported ? "" : word)
        + Self.notes(item, limits[rows[item.number].id] ?? [], content)
    }
    // An empty column would be all that most tables have beside the types.
    let hasNotes = notes.contains { !$0.isEmpty }
    page.append("<table class=\"members\"><thead><tr><th scope=\"col\">\(words[members])</th>")
    page.append("<th scope=\"col\">\(words[.type])</th>")
    page.line((hasNotes ? "<th scope=\"col\">\(words[.notes])</th>" : "") + "</tr></thead><tbody>")
    for (item, note) in zip(group.members, notes) {
      let row = rows[item.number]
      let status = item.status
      page.append("<tr id=\"\(XMLText.text(row.path))\" data-status=\"\(status.rawValue)\">")
      page.append("<th scope=\"row\">\(SiteContent.code(row.id))</th><td>\(content.types[item.number] ?? "")</td>")
      page.line((hasNotes ? "<td class=\"note\">\(note)</td>" : "") + "</tr>")
    }
    page.line("</tbody></table>")
  }

  private func writeUnknown(to page: inout PageWriter) {
    let listed = Set(group.members.map(\.number))
    let layout = content.coverage.layout
    guard let place = layout.group(of: layout.rows[group.item.number].id) else { return }
    let unknown = place.members.filter { !listed.contains($0) }
    if unknown.isEmpty { return }
    let names = unknown.map { number in
      "<code id=\"\(XMLText.text(layout.rows[number].path))\">\(XMLText.text(layout.rows[number].id))</code>"
    }
    page.line("<details class=\"unknown\"><summary>\(words[.notDocumented]) (\(unknown.count))</summary>")
    page.line("<p>\(names.joined(separator: ", "))</p></details>")
  }

  /// The note, the stage, the age and the constraints of one thing, on one line.
  static func notes(_ item: ReportedItem, _ limits: [String], _ content: SiteContent) -> String {
    let age = content.words.age(item)
    let note = item.note.map { XMLText.lines(ofNote: $0) } ?? []
    let constraints = limits.map { "<p>\(XMLText.text($0))</p>" }
    return (note + constraints + (age.isEmpty ? [] : ["<p class=\"soft\">\(age)</p>"])).joined()
  }
}
