import _CoverageSpec

/// One model or action of a connector in reports and pages in Markdown.
package struct MarkdownGroup {
  /// Lines of names are broken before this column, so that they read well in a terminal.
  private static let lineLength = 100

  private let group: ReportedGroup
  /// The title of the members: `Fields` or `Inputs`.
  private let members: String
  private let names: MarkdownNames

  private let style: MarkdownStyle
  /// The action that says everything that this one would.
  private let twin: ReportedItem?

  package init(
    _ group: ReportedGroup, members: String, _ names: MarkdownNames, _ style: MarkdownStyle, twin: ReportedItem? = nil
  ) {
    self.twin = twin
    self.group = group
    self.members = members
    self.names = names
    self.style = style
  }

  var lines: [String] {
    let name = names[group.item]
    let heading = style.heading("\(name.label) (\(group.cell))", anchor: name.id)
    var lines = [heading, "", "Path: \(style.link(name.code, to: group.item))"]
    lines += about
    if let twin {
      let others = "the same inputs, notes and constraints"
      return lines + ["", "As \(style.link(names[twin].label, toSectionOf: names[twin])): \(others)."]
    }
    lines += remarks
    lines += list(.supported, title: members)
    lines += list(.unsupported, title: "Unsupported")
    lines += list(.notImplemented, title: "Not implemented")
    return lines + memberNotes + memberRemarks + limits
  }

  /// What the category says of the model or action, and how far this connector's is.
  private var about: [String] {
    var facts = names.facts(on: group.item)
    if !group.item.age.isEmpty { facts.append("Here: \(MarkdownText.inline(group.item.age))") }
    let description = names.description(of: group.item)
    return facts.flatMap { ["", $0] } + (description.isEmpty ? [] : ["", "About:", ""] + description)
  }

  /// What the category says of members, and how far this connector's are.
  private var memberRemarks: [String] {
    var lines: [String] = []
    for item in group.members {
      let remarks = names.remarks(on: item)
      if remarks == nil, !item.isRemarked || item.age.isEmpty { continue }
      let age = item.age.isEmpty ? [] : ["here: \(MarkdownText.inline(item.age))"]
      lines += MarkdownTypes.entry(names[item].code, age, remarks ?? Remarks())
    }
    return lines.isEmpty ? [] : ["", "About:", ""] + lines
  }

  /// The notes, constraints and value maps, without the list of members.
  package var details: [String] { remarks + memberNotes + ages + limits }

  private var remarks: [String] {
    group.item.note.map { [""] + MarkdownNote($0).lines } ?? []
  }

  /// The stages and ages of the whole and of its members.
  private var ages: [String] {
    let whole = group.item.age.isEmpty ? [] : [group.item.age]
    let parts = group.members.filter { !$0.age.isEmpty }.map { "- \(names[$0].code): \(MarkdownText.inline($0.age))" }
    return whole.flatMap { ["", "Here: \(MarkdownText.inline($0))"] } + (parts.isEmpty ? [] : [""] + parts)
  }

  private var memberNotes: [String] {
    let notes = group.members.filter { $0.note != nil }
    return notes.isEmpty ? [] : ["", "Notes:", ""] + notes.flatMap(note)
  }

  private var limits: [String] {
    var lines: [String] = []
    if !group.constraints.isEmpty {
      lines += ["", "Constraints:", ""] + group.constraints.map { "- \(MarkdownText.inline($0.text))" }
    }
    if !group.valueMaps.isEmpty {
      lines += ["", "Values:", ""] + group.valueMaps.map { "- " + $0.sentence(code: MarkdownText.code) }
    }
    return lines
  }

  /// The members of a status, over as many lines as they take.
  private func list(_ status: Status, title: String) -> [String] {
    var remaining = group.members.count { $0.status == status }
    guard remaining > 0 else { return [] }
    var lines = [""]
    // Names make up most of the report, and appending bytes is faster than appending strings.
    var line = Array("\(title):".utf8)
    var width = line.count
    for item in group.members where item.status == status {
      let name = names[item]
      remaining -= 1
      let nameWidth = name.width + (remaining == 0 ? 0 : 1)
      if width + 1 + nameWidth > Self.lineLength {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
        width = nameWidth
      } else {
        line.append(UInt8(ascii: " "))
        width += 1 + nameWidth
      }
      line.append(name.code)
      if remaining > 0 { line.append(UInt8(ascii: ",")) }
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }

  private func note(on item: ReportedItem) -> [String] {
    ["- \(names[item].code)"] + MarkdownNote(item.note ?? "").lines.map { "  \($0)" }
  }
}

extension ValueMap {
  /// The map in words, in a format that writes values as code in some way.
  package func sentence(code: (String) -> String) -> String {
    let pairs = entries.map { "\(code($0.remote)) → \(($0.unified.value?.spelling).map(code) ?? "none")" }
    let all = pairs + ["anything else → \((otherwise.value?.spelling).map(code) ?? "none")"]
    return "\(code(source)) becomes \(code(target.value)): \(all.joined(separator: ", "))"
  }
}
