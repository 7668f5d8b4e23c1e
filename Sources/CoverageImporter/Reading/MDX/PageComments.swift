import _CoverageSpec

/// Blanks out the comments of a page in MDX, `{/* ... */}` and `<!-- ... -->`, so that nothing in them is read.
///
/// In code, behind a backslash and in the cells of a table the same marks are text.
struct PageComments {
  private typealias Marks = (start: StaticString, end: StaticString)

  private static let marks: [Marks] = [("<!--", "-->"), ("{/*", "*/}")]

  private var findings: PageFindings
  /// The comment that is open, and where it starts.
  private var open: (end: StaticString, location: SourceLocation)?
  /// The fence of the code that is open.
  private var fence: ArraySlice<UInt8>?

  /// The lines without comments; each keeps its number.
  static func blanked(in lines: ArraySlice<PageLine>, _ findings: inout PageFindings) -> ArraySlice<PageLine> {
    var comments = PageComments(findings: findings)
    var result = lines
    for index in lines.indices where comments.touches(lines[index].content) {
      result[index].content = comments.rest(of: lines[index])
    }
    if let open = comments.open {
      comments.findings.error(
        "unclosed-comment", "the comment is not closed; the page is cut, or its end is missing", at: open.location)
    }
    findings = comments.findings
    return result
  }

  private init(findings: PageFindings) { self.findings = findings }

  /// Whether a line has to be looked at; most have neither comments nor code.
  private func touches(_ text: ArraySlice<UInt8>) -> Bool {
    open != nil || text.first == UInt8(ascii: "`") || text.first == UInt8(ascii: "~")
      || Self.marks.contains { text.has($0.start) }
  }

  private mutating func rest(of line: PageLine) -> ArraySlice<UInt8> {
    if open == nil, isCode(line.content) { return line.content }
    var kept: [UInt8] = []
    var rest = line.content
    var isChanged = open != nil
    while !rest.isEmpty {
      if let end = open?.end {
        guard let place = rest.place(of: end) else { return kept[...].trimmed }
        rest = rest[place.upperBound...]
        open = nil
      } else if let marks = Self.marks.first(where: { rest.hasPrefix($0.start) }), !isCell(kept) {
        isChanged = true
        open = (marks.end, findings.location(of: line))
        rest = rest.dropFirst(marks.start.utf8CodeUnitCount)
      } else {
        let count = Self.textLength(rest)
        kept += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return isChanged ? kept[...].trimmed : line.content
  }

  private func isCell(_ before: [UInt8]) -> Bool { before.contains(UInt8(ascii: "|")) }

  /// Whether a line belongs to code between fences.
  private mutating func isCode(_ text: ArraySlice<UInt8>) -> Bool {
    let run = text.prefix { $0 == text.first }
    let isFence = run.count > 2 && (run.first == UInt8(ascii: "`") || run.first == UInt8(ascii: "~"))
    if let fence {
      if isFence, run.starts(with: fence), run.count == text.count { self.fence = nil }
      return true
    }
    guard isFence, !text[run.endIndex...].contains(UInt8(ascii: "`")) else { return false }
    fence = run
    return true
  }

  /// The first place of a text outside of code.
  static func place(of mark: [UInt8], in text: ArraySlice<UInt8>) -> Range<Int>? {
    var rest = text
    while !rest.isEmpty {
      if rest.starts(with: mark) { return rest.startIndex..<(rest.startIndex + mark.count) }
      rest = rest.dropFirst(textLength(rest))
    }
    return nil
  }

  /// The number of bytes at the start of a text that cannot start a comment: a code span, an escape, or one byte.
  private static func textLength(_ text: ArraySlice<UInt8>) -> Int {
    if text.first == UInt8(ascii: "\\") { return min(2, text.count) }
    let run = text.prefix { $0 == UInt8(ascii: "`") }
    guard !run.isEmpty else { return 1 }
    var rest = text[run.endIndex...]
    while let start = rest.firstIndex(of: UInt8(ascii: "`")) {
      let next = rest[start...].prefix { $0 == UInt8(ascii: "`") }
      if next.count == run.count { return next.endIndex - text.startIndex }
      rest = rest[next.endIndex...]
    }
    return run.count
  }
}

extension ArraySlice<UInt8> {
  /// The first place of a text.
  fileprivate func place(of text: StaticString) -> Range<Int>? {
    let count = text.utf8CodeUnitCount
    return indices.first { self[$0...].hasPrefix(text) }.map { $0..<($0 + count) }
  }
}
