import _CoverageSpec

/// Reads the pages in Markdown that this package writes: `pages/<slug>.md`.
///
/// They have neither tags nor tables, but they count what they list, so that a page which was cut is found out.
struct OwnPageReader {
  enum Part {
    case head, guides, models, actions, features
  }

  /// What the next lines of a section belong to.
  enum Paragraph {
    case none, notes, constraints, values
    case names(PageStatus)
  }

  let lines: [PageLine]
  var index = 0
  var findings: PageFindings
  var part = Part.head
  var paragraph = Paragraph.none
  var category: Located<String>?
  var name: Located<String>?
  var slug: Located<String>?
  var facts: [String: String] = [:]
  var notes: [PageNote] = []
  var guides: [PageGuide] = []
  var sections: [(section: PageSection, count: String)] = []
  var features: [PageRow] = []
  /// The row that a note may follow.
  private var row: Int?

  /// Nil where the page is none of this package.
  init?(_ lines: [PageLine], _ findings: PageFindings) {
    guard lines.prefix(12).contains(where: { $0.content.hasPrefix("- Slug: `") }) else { return nil }
    self.lines = lines
    self.findings = findings
  }

  /// - Parameter isWhole: Whether a line break ends the page, as in all that this package writes.
  consuming func read(isWhole: Bool) -> ReadPage {
    if !isWhole, let last = lines.last {
      findings.error(
        "cut-page", "the page does not end with a line break; it is cut here: write it again",
        at: findings.location(of: last))
    }
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        if case .names = paragraph { paragraph = .none }
      } else if line.content.first == UInt8(ascii: ">") {
        readNote()
      } else {
        readLine(line)
      }
      index += 1
    }
    return assembled()
  }

  private mutating func readLine(_ line: PageLine) {
    let text = line.text
    if text.hasPrefix("<!--") { return }
    if text.hasPrefix("#") {
      readHeading(text, line)
    } else {
      switch part {
      case .head: readHead(text, line)
      case .guides: readGuide(text, line)
      case .models, .actions: readSection(text, line)
      case .features: readFeature(text, line)
      }
    }
  }

  private mutating func readHeading(_ text: String, _ line: PageLine) {
    let level = text.prefix { $0 == "#" }.count
    var title = text.dropFirst(level).drop { $0 == " " }
    if let anchor = title.places(of: " <a id=").last { title = title[..<anchor.lowerBound] }
    switch (level, title) {
    case (1, _) where name != nil:
      findings.error(
        "second-page", "another page starts behind this one; write each into a file of its own",
        at: findings.location(of: line))
    case (1, _): name = Located(MarkupText.plain(ArraySlice(title.utf8)), at: findings.location(of: line))
    case (2, "Guides"): part = .guides
    case (2, "Models"): part = .models
    case (2, "Actions"): part = .actions
    case (2, "Features"): part = .features
    case (3, _) where part == .models || part == .actions: startSection(title, line)
    default:
      findings.error("unknown-heading", "\(text.quoted) is no heading of this page", at: findings.location(of: line))
    }
  }

  private mutating func startSection(_ title: Substring, _ line: PageLine) {
    let place = findings.location(of: line)
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "(") else {
      findings.error("cut-heading", "the heading has no count; the page is cut here: write it again", at: place)
      return
    }
    let count = String(title[open...].dropFirst().dropLast())
    var label = title[..<open]
    while label.last == " " { label.removeLast() }
    var section = PageSection(
      kind: part == .models ? .model : .action, label: MarkupText.plain(ArraySlice(label.utf8)), location: place)
    if count == "unsupported" { section.status = .unsupported }
    if count == "not implemented" { section.status = .notImplemented }
    sections.append((section, count))
    paragraph = .none
    row = nil
  }

  private mutating func readHead(_ text: String, _ line: PageLine) {
    let place = findings.location(of: line)
    if let start = text.places(of: "[All connectors of ").first, let end = text.places(of: "](").last {
      category = Located(
        MarkupText.plain(ArraySlice(text[start.upperBound..<end.lowerBound].utf8)), at: place)
    } else if text.hasPrefix("- Supports ") {
      facts["Supports"] = text
    } else if text.hasPrefix("- "), let colon = text.places(of: ": ").first {
      let key = String(text[text.index(text.startIndex, offsetBy: 2)..<colon.lowerBound])
      let value = text[colon.upperBound...]
      if key == "Slug" {
        slug = Located(String(value.filter { $0 != "`" }), at: place)
      } else {
        facts[key] = MarkupText.plain(ArraySlice(value.utf8))
      }
    }
  }

  private mutating func readGuide(_ text: String, _ line: PageLine) {
    let place = findings.location(of: line)
    let entry = text.hasPrefix("- ") ? text.dropFirst(2) : text[...]
    let plain = { (text: Substring) in MarkupText.plain(ArraySlice(text.utf8)) }
    if entry.hasPrefix("["), let middle = entry.places(of: "](").first, let end = entry.places(of: "): ").first {
      guides.append(
        PageGuide(
          title: plain(entry[..<middle.lowerBound].dropFirst()), description: plain(entry[end.upperBound...]),
          url: String(entry[middle.upperBound..<end.lowerBound]), location: place))
    } else if let colon = entry.places(of: ": ").first {
      guides.append(
        PageGuide(
          title: plain(entry[..<colon.lowerBound]), description: plain(entry[colon.upperBound...]), location: place))
    } else {
      findings.error("cut-guides", "the guide has no description; the page is cut here: write it again", at: place)
    }
  }

  private mutating func readNote() {
    let start = lines[index]
    var text: [String] = []
    while index < lines.count, lines[index].content.first == UInt8(ascii: ">") {
      let content = lines[index].content.dropFirst()
      text.append((content.first == UInt8(ascii: " ") ? content.dropFirst() : content).text)
      index += 1
    }
    index -= 1
    let note = PageNote(text: text.joined(separator: "\n"), location: findings.location(of: start))
    switch part {
    case .head, .guides: notes.append(note)
    case .features: if let row { features[row].note = note }
    case .models, .actions:
      guard let last = sections.indices.last else { return }
      if case .notes = paragraph, let row {
        sections[last].section.rows[row].note = note
      } else {
        sections[last].section.note = note
      }
    }
  }

  private mutating func readFeature(_ text: String, _ line: PageLine) {
    let place = findings.location(of: line)
    guard text.hasPrefix("- ") else {
      findings.error("cut-row", "\(text.quoted) is no feature; the page is cut here: write it again", at: place)
      return
    }
    var label = text.dropFirst(2)
    var feature = PageRow(name: "", depth: line.indentation / 2, location: place)
    for (words, status) in [(": unsupported", PageStatus.unsupported), (": not implemented", .notImplemented)]
    where label.hasSuffix(words) {
      label = label.dropLast(words.count)
      feature.status = status
    }
    feature.name = MarkupText.plain(ArraySlice(label.utf8))
    features.append(feature)
    row = features.count - 1
  }

  private mutating func readSection(_ text: String, _ line: PageLine) {
    guard let last = sections.indices.last else { return }
    let heads: [(String, Paragraph)] = [
      ("Path:", .none), ("Notes:", .notes), ("Constraints:", .constraints), ("Values:", .values),
      ("Fields:", .names(.supported)), ("Inputs:", .names(.supported)), ("Unsupported:", .names(.unsupported)),
      ("Not implemented:", .names(.notImplemented)),
    ]
    if let (head, next) = heads.first(where: { text.hasPrefix($0.0) }) {
      paragraph = next
      if head == "Path:" { sections[last].section.id = Self.codes(text).first }
    }
    switch paragraph {
    case .names(let status):
      for name in Self.codes(text) {
        sections[last].section.rows.append(
          PageRow(name: name, status: status, location: findings.location(of: line)))
      }
    case .notes:
      row = Self.codes(text).first.flatMap { name in sections[last].section.rows.firstIndex { $0.name == name } }
    case .constraints, .values:
      if sections[last].section.constraintWords == nil {
        sections[last].section.constraintWords = findings.location(of: line)
      }
    case .none: break
    }
  }

  /// The texts between single backticks.
  private static func codes(_ text: String) -> [String] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }
  }
}
