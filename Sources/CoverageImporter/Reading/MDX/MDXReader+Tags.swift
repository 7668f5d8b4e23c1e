import _CoverageSpec

extension MDXReader {
  private static let noteTags = ["Note", "Warning", "Info", "Tip", "Check", "Danger", "Callout"]

  /// Reads a tag of MDX and what belongs to it; false where the line has none.
  mutating func readTag(_ line: PageLine) -> Bool {
    switch PageTag.start(of: line.content) {
    case .none: return readDetails(line)
    case .tag(let tag): read(tag, line)
    case .cut:
      guard let tag = tagOverSeveralLines(line) else {
        draft.findings.error(
          "unclosed-tag", "the tag has no '>'; the page is cut here: fetch it again", at: location(line))
        return true
      }
      read(tag, line)
    }
    return true
  }

  /// Reads a tag of HTML that stands for an accordion: `<details><summary>Users</summary>`.
  private mutating func readDetails(_ line: PageLine) -> Bool {
    guard line.content.first == UInt8(ascii: "<") else { return false }
    if line.content.equals("</details>") {
      tags.close("details", at: location(line), &draft.findings)
      finishSection()
      return true
    }
    let opened = Self.behindTag("details", line.content)
    guard opened != nil || Self.behindTag("summary", line.content) != nil else { return false }
    if opened != nil {
      finishSection()
      zone = .coverage
      tags.open("details", at: location(line))
    }
    let title = (opened ?? line.content).trimmed
    if title.isEmpty { return true }
    guard let label = Self.behindTag("summary", title), label.hasSuffix("</summary>"), section == nil else {
      return false
    }
    // The tag at the end goes with those inside.
    let text = MarkupText.attribute(MarkupText.withoutTags(label).trimmed)
    section = OpenSection(label: MarkupText.label(text), tab: tab, location: location(line))
    return true
  }

  /// Whether a text starts with one of the tags of HTML that stand for accordions.
  static func isDetails(_ text: ArraySlice<UInt8>) -> Bool {
    text.equals("</details>") || behindTag("details", text) != nil || behindTag("summary", text) != nil
  }

  /// The text behind a tag that it starts with, whatever the tag's attributes; nil where it starts otherwise.
  private static func behindTag(_ name: String, _ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard text.starts(with: "<\(name)".utf8) else { return nil }
    let rest = text.dropFirst(name.utf8.count + 1)
    guard let next = rest.first, next == UInt8(ascii: ">") || next.isSpace,
      let end = rest.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return rest[(end + 1)...]
  }

  /// Takes a tag together whose attributes stand on lines of their own.
  private mutating func tagOverSeveralLines(_ line: PageLine) -> PageTag? {
    var text = Array(line.content)
    for next in lines[(index + 1)...].prefix(12) where !next.isBlank {
      // A value that goes on in the next line is rather one that was cut.
      if !text.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) { return nil }
      if next.content.first == UInt8(ascii: "<") { return nil }
      text.append(UInt8(ascii: " "))
      text += next.content
      if case .tag(let tag) = PageTag.start(of: text[...]) {
        index += next.number - line.number
        return tag
      }
    }
    return nil
  }

  private mutating func read(_ tag: PageTag, _ line: PageLine) {
    let place = location(line)
    rest = line.from(tag.rest)
    switch tag.form {
    case .closing:
      tags.close(tag.name, at: place, &draft.findings)
      if tag.name == "Accordion" { closeAccordion() }
      // A section that is open here lacks its end, which is reported.
      if tag.name == "Tab" || tag.name == "Tabs" { (section, outer) = (nil, []) }
      if tag.name == "Tab" { tab = nil }
    case .empty:
      if tag.name == "Card" { addGuide(tag, body: nil, at: place) }
    case .opening:
      if Self.noteTags.contains(tag.name) {
        if let body = body(of: tag, line) { addNote(body, at: place) }
      } else if tag.name == "Card" {
        addGuide(tag, body: body(of: tag, line), at: place)
      } else {
        open(tag, at: place)
      }
    }
  }

  /// Finishes a section, or gives what it says to the one that its accordion stands in.
  private mutating func closeAccordion() {
    guard let parent = outer.popLast(), let inner = section else {
      finishSection()
      return
    }
    section = parent
    if inner.kind != nil {
      section?.innerTable = inner.location
    } else {
      let text = [inner.label, inner.note?.text].compactMap(\.self).joined(separator: "\n\n")
      section?.add(Note(text, at: inner.location), &draft.findings)
    }
  }

  private mutating func open(_ tag: PageTag, at place: SourceLocation) {
    let isInside = tag.name == "Accordion" && tags.has("Accordion")
    tags.open(tag.name, at: place)
    switch tag.name {
    case "Tabs": zone = .coverage
    case "Tab":
      tab = tag.attribute("title")
      tabs.insert(tab ?? "")
    case "Accordion":
      zone = .coverage
      if isInside, let section { outer.append(section) } else { finishSection() }
      if let title = tag.attribute("title"), !title.isEmpty {
        section = OpenSection(label: MarkupText.label(title), tab: tab, location: place)
        if let text = tag.attribute("description"), !text.isEmpty {
          section?.add(Note(text, at: place), &draft.findings)
        }
      } else {
        draft.findings.error("bad-name", "the <Accordion> has no title, so its table belongs to nothing", at: place)
      }
    default: break
    }
  }

  /// The text between a tag and its end, on one line or several.
  private mutating func body(of tag: PageTag, _ line: PageLine) -> String? {
    let end = Array("</\(tag.name)>".utf8)
    rest = nil
    if let place = PageComments.place(of: end, in: tag.rest) {
      rest = line.from(tag.rest[place.upperBound...])
      return MarkupText.note(tag.rest[..<place.lowerBound].trimmed)
    }
    var inner: [PageLine] = []
    if !tag.rest.isEmpty { inner.append(PageLine(number: line.number, indentation: 0, content: tag.rest)) }
    for next in lines[(index + 1)...] {
      if case .tag(let other) = PageTag.start(of: next.content) {
        guard other.name == tag.name, other.form == .closing else { break }
        index += next.number - line.number
        rest = next.from(other.rest)
        return MarkupText.block(inner[...])
      }
      if next.content.contains(UInt8(ascii: ">")), let place = PageComments.place(of: end, in: next.content) {
        var last = next
        last.content = next.content[..<place.lowerBound].trimmed
        rest = next.from(next.content[place.upperBound...])
        inner.append(last)
        index += next.number - line.number
        return MarkupText.block(inner[...])
      }
      inner.append(next)
    }
    OpenTags.report((tag.name, location(line)), &draft.findings)
    return nil
  }

  private mutating func addNote(_ text: String, at place: SourceLocation) {
    if text.isEmpty { return }
    let note = Note(text, at: place)
    if section != nil {
      section?.add(note, &draft.findings)
    } else if zone == .generalNotes {
      draft.generalNotes.append(note)
    } else {
      draft.head.notes.append(note)
    }
  }
}

extension PageLine {
  /// The line from one of its texts on.
  fileprivate func from(_ text: ArraySlice<UInt8>) -> PageLine {
    let text = text.trimmed
    let offset = content.startIndex...content.endIndex ~= text.startIndex ? text.startIndex - content.startIndex : 0
    return PageLine(number: number, indentation: indentation + offset, content: text)
  }
}

extension MarkupText {
  /// The lines between two tags, or under a heading, without their common indentation.
  fileprivate static func block(_ lines: ArraySlice<PageLine>) -> String? {
    let filled = lines.filter { !$0.isBlank }
    if filled.count == 1 { return note(filled[0].content) }
    guard let margin = filled.map(\.width).min() else { return nil }
    var text: [String] = []
    for line in lines.drop(while: \.isBlank) {
      let indentation = String(repeating: " ", count: max(0, line.width - margin))
      text.append(line.isBlank ? "" : indentation + note(line.content))
    }
    while text.last?.isEmpty == true { text.removeLast() }
    return text.joined(separator: "\n")
  }

  /// A text without the tags of HTML in it, such as those that make it bold.
  fileprivate static func withoutTags(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isInTag = false
    return ArraySlice(
      bytes.filter { byte in
        if byte == UInt8(ascii: "<") { isInTag = true }
        defer { if byte == UInt8(ascii: ">") { isInTag = false } }
        return !isInTag
      })
  }
}
