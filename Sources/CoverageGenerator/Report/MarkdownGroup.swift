import CoverageSpec

import enum CoverageMatrix.CoverageStatus

/// The section of `coverage.md` about one model or action of a connector.
struct MarkdownGroup {
  /// Lines of names are broken before this column, so that they read well in a terminal.
  private static let lineLength = 100

  private let group: ReportedGroup
  /// What the members are called: `Fields` or `Inputs`.
  private let members: String

  init(_ group: ReportedGroup, members: String) {
    self.group = group
    self.members = members
  }

  var lines: [String] {
    let path = MarkdownText.code(group.item.id)
    var lines = ["#### \(MarkdownText.inline(group.item.label)) (\(group.cell))", "", "Path: \(path)"]
    if let note = group.item.note { lines += [""] + MarkdownNote(note).lines }
    lines += list(.supported, title: members)
    lines += list(.unsupported, title: "Unsupported")
    lines += list(.notImplemented, title: "Not implemented")
    let notes = group.members.filter { $0.note != nil }
    if !notes.isEmpty { lines += ["", "Notes:", ""] + notes.flatMap(note) }
    if !group.constraints.isEmpty {
      lines += ["", "Constraints:", ""] + group.constraints.map { "- \(MarkdownText.inline($0.text))" }
    }
    if !group.valueMaps.isEmpty { lines += ["", "Values:", ""] + group.valueMaps.map(\.line) }
    return lines
  }

  /// The members of a status, over as many lines as they take.
  private func list(_ status: CoverageStatus, title: String) -> [String] {
    let names = group.members.filter { $0.status == status }.map { MarkdownText.code($0.id) }
    guard !names.isEmpty else { return [] }
    var lines = [""]
    var line = title + ":"
    var width = line.utf8.count
    for (index, name) in names.enumerated() {
      let comma = index == names.count - 1 ? "" : ","
      let nameWidth = name.displayWidth + comma.utf8.count
      if width + 1 + nameWidth > Self.lineLength {
        lines.append(line)
        line = name + comma
        width = nameWidth
      } else {
        line += " " + name + comma
        width += 1 + nameWidth
      }
    }
    return lines + [line]
  }

  private func note(on item: ReportedItem) -> [String] {
    ["- \(MarkdownText.code(item.id))"] + MarkdownNote(item.note ?? "").lines.map { "  \($0)" }
  }
}

extension ValueMap {
  fileprivate var line: String {
    func unified(_ value: String?) -> String { value.map(MarkdownText.code) ?? "none" }
    let pairs = entries.map { "\(MarkdownText.code($0.remote)) → \(unified($0.unified.value))" }
    let all = pairs + ["anything else → \(unified(otherwise.value))"]
    let source = MarkdownText.code(source)
    return "- \(source) becomes \(MarkdownText.code(target.value)): \(all.joined(separator: ", "))"
  }
}
