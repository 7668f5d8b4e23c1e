import _CoverageSpec

/// A tag of MDX that a line starts with: `<Accordion title="Users">`.
struct PageTag {
  enum Form {
    case opening, closing, empty
  }

  var name: String
  var form: Form
  var attributes: [(name: String, value: String)] = []
  /// The rest of the line behind the tag.
  var rest: ArraySlice<UInt8>

  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  enum Start {
    case none
    case tag(PageTag)
    /// A tag that does not end.
    case cut
  }

  /// The tag that a text starts with.
  ///
  /// Only names with a capital are tags of MDX; those of HTML belong to notes.
  static func start(of text: ArraySlice<UInt8>) -> Start {
    guard text.first == UInt8(ascii: "<") else { return .none }
    var rest = text.dropFirst()
    let isClosing = rest.first == UInt8(ascii: "/")
    if isClosing { rest = rest.dropFirst() }
    guard let first = rest.first, first.isLetter, first & 0x20 == 0 else { return .none }
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: ".") }
    rest = rest[name.endIndex...]
    var tag = PageTag(name: name.text, form: isClosing ? .closing : .opening, rest: [])
    while true {
      rest = rest.drop(while: \.isSpace)
      guard let byte = rest.first else { return .cut }
      if byte == UInt8(ascii: ">") {
        tag.rest = rest.dropFirst().trimmed
        return .tag(tag)
      }
      if byte == UInt8(ascii: "/"), rest.dropFirst().first == UInt8(ascii: ">") {
        tag.form = .empty
        tag.rest = rest.dropFirst(2).trimmed
        return .tag(tag)
      }
      guard let attribute = takeAttribute(&rest) else { return .cut }
      tag.attributes.append(attribute)
    }
  }

  private static func takeAttribute(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
    let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    guard !name.isEmpty else { return nil }
    rest = rest[name.endIndex...]
    guard rest.first == UInt8(ascii: "=") else { return (name.text, "") }
    rest = rest.dropFirst()
    guard let opening = rest.first else { return nil }
    let end: UInt8
    switch opening {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): end = opening
    case UInt8(ascii: "{"): end = UInt8(ascii: "}")
    default: return nil
    }
    rest = rest.dropFirst()
    if opening == UInt8(ascii: "{"), let text = takeQuoted(&rest) { return (name.text, text) }
    guard let close = rest.firstIndex(of: end) else { return nil }
    let value = MarkupText.attribute(rest[..<close])
    rest = rest[(close + 1)...]
    return (name.text, value)
  }

  /// A text in quotes inside of braces, with the closing one; nil where there is none.
  private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String? {
    let inner = rest.drop(while: \.isSpace)
    guard let quote = inner.first, "\"'`".utf8.contains(quote) else { return nil }
    let text = inner.dropFirst()
    guard let end = text.firstIndex(of: quote) else { return nil }
    let behind = text[(end + 1)...].drop(while: \.isSpace)
    guard behind.first == UInt8(ascii: "}"), !text[..<end].contains(UInt8(ascii: "\\")) else { return nil }
    rest = behind.dropFirst()
    return text[..<end].text
  }
}

/// The tags of MDX that are open, outermost first.
struct OpenTags {
  private var tags: [(name: String, location: SourceLocation)] = []

  var isEmpty: Bool { tags.isEmpty }

  func has(_ name: String) -> Bool { tags.contains { $0.name == name } }

  mutating func open(_ name: String, at location: SourceLocation) { tags.append((name, location)) }

  /// Closes a tag and those inside of it that were not closed, which are errors.
  mutating func close(_ name: String, at location: SourceLocation, _ findings: inout PageFindings) {
    guard let depth = tags.lastIndex(where: { $0.name == name }) else {
      findings.error(
        "unopened-tag", "</\(name)> closes a tag that was not opened; a line above is missing: fetch the page again",
        at: location)
      return
    }
    for tag in tags[(depth + 1)...] { Self.report(tag, &findings) }
    tags.removeLast(tags.count - depth)
  }

  /// Reports the tags that are open at the end of the page.
  func finish(_ findings: inout PageFindings) {
    for tag in tags { Self.report(tag, &findings) }
  }

  static func report(_ tag: (name: String, location: SourceLocation), _ findings: inout PageFindings) {
    findings.error(
      "unclosed-tag", "<\(tag.name)> is not closed; the page is cut: fetch it again", at: tag.location)
  }
}
