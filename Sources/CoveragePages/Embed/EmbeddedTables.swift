import _CoverageGenerator
import _CoverageSpec

/// A document of somebody's own with tables of coverage between markers.
///
/// Everything else of it stays as it is, byte by byte; so does what stands in code.
package struct EmbeddedTables {
  /// The document with current tables.
  package private(set) var contents: [UInt8] = []
  /// The errors in markers, in the order of their places.
  package private(set) var diagnostics: [Diagnostic] = []
  /// The places of the tables that are not current.
  package private(set) var stale: [SourceLocation] = []
  package private(set) var tableCount = 0

  private let names: TableNames
  private let isHTML: Bool
  /// The open marker with its place, its indentation and the lines since.
  private var open: (place: SourceLocation, marker: TableMarker, indentation: Substring, lines: [Substring])?
  /// The first line since the open marker that no table has.
  private var foreign: SourceLocation?

  /// Reads a document.
  ///
  /// - Complexity: O(*n*) in the size of the document and of its tables.
  package init(_ file: SpecFile, _ categories: [CompiledCoverage]) {
    names = TableNames(categories)
    isHTML = [".html", ".htm"].contains { file.path.lowercased().hasSuffix($0) }
    if file.path.lowercased().hasSuffix(".mdx") {
      let start = SourceLocation(path: file.path, line: 1, column: 1)
      diagnostics = [
        .error(
          "unread-format", "MDX has no comments of HTML, which tables stand between; write the table into an .md file",
          at: start)
      ]
      return
    }
    var text = String(decoding: file.bytes, as: UTF8.self)
    guard text.utf8.elementsEqual(file.bytes) else {
      let start = SourceLocation(path: file.path, line: 1, column: 1)
      diagnostics = [.error("invalid-utf8", "the file is not UTF-8", at: start)]
      return
    }
    var blocks = Blocks()
    var written = ""
    // A byte order mark is no part of the first line.
    if text.unicodeScalars.first == "\u{FEFF}" { written.unicodeScalars.append(text.unicodeScalars.removeFirst()) }
    let scalars = text.unicodeScalars
    let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }
    for (number, line) in lines.enumerated() {
      let place = SourceLocation(path: file.path, line: number + 1, column: 1)
      let end = number == lines.count - 1 ? "" : "\n"
      let isCode = !isHTML && blocks.isCode(line)
      if !isCode, take(line, at: place, &written, end) { continue }
      if open == nil {
        written += line + end
      } else {
        if foreign == nil, Self.isForeign(line, isFence: blocks.fence != nil) { foreign = place }
        open?.lines.append(line)
      }
    }
    if let open {
      diagnostics.append(
        .error("unclosed-table", "the table has no end; write \(TableMarker.closing) below it", at: open.place))
    }
    diagnostics.sort()
    contents = Array(written.utf8)
  }

  /// Takes a marker; false for any other line.
  private mutating func take(
    _ line: Substring, at place: SourceLocation, _ written: inout String, _ end: String
  ) -> Bool {
    let indentation = line.prefix { $0 == " " }
    let lineEnd = line.unicodeScalars.last == "\r" ? "\r" : ""
    var text = line[indentation.endIndex...]
    while let last = text.unicodeScalars.last, [" ", "\t", "\r"].contains(last) { text.unicodeScalars.removeLast() }
    let start = SourceLocation(path: place.path, line: place.line, column: 1 + indentation.utf8.count)
    if text == TableMarker.closing {
      guard let open else {
        diagnostics.append(.error("unopened-table", "there is no table to end here", at: start))
        return false
      }
      if let foreign {
        let message =
          "a heading, code or a comment stands between the start of the table and this end; is the end missing above it?"
        diagnostics.append(
          .error("text-in-table", message, at: start, notes: [Diagnostic.Note("it stands here", at: foreign)]))
      }
      let lines = table(open.marker).map { $0.isEmpty ? "" : open.indentation + $0 }
      tableCount += 1
      if lines.map({ $0 + lineEnd }) != open.lines.map(String.init) { stale.append(open.place) }
      written += lines.map { $0 + lineEnd + "\n" }.joined() + line + end
      self.open = nil
      return true
    }
    guard text.hasPrefix(TableMarker.opening) else {
      reportMissed(text, at: start)
      return false
    }
    if let open {
      diagnostics.append(
        .error(
          "nested-table", "a table cannot start inside another; end that with \(TableMarker.closing)", at: start,
          notes: [Diagnostic.Note("the other starts here", at: open.place)]))
      return false
    }
    guard text.hasSuffix("-->") else {
      diagnostics.append(.error("unclosed-comment", "the comment has to end with --> on its line", at: start))
      return false
    }
    let inner = text.dropFirst(TableMarker.opening.count).dropLast(3)
    let column = start.column + TableMarker.opening.utf8.count
    let marker = TableMarker(
      inner, at: SourceLocation(path: place.path, line: place.line, column: column), &diagnostics)
    written += line + end
    open = (start, marker, indentation, [])
    foreign = nil
    return true
  }

  /// Reports a marker that is misspelt, or in a block quote, where no table would stay inside.
  private mutating func reportMissed(_ text: Substring, at start: SourceLocation) {
    let letters = text.lowercased().filter { $0 != " " && $0 != "\t" }
    if letters.hasPrefix("<!--coverage:") || letters == "<!--/coverage-->" {
      let marker = letters.hasPrefix("<!--/") ? TableMarker.closing : TableMarker.opening
      diagnostics.append(.error("misspelt-marker", "write '\(marker)', with these spaces and small letters", at: start))
    }
    let rest = text.drop { $0 == ">" || $0 == " " }
    guard text.first == ">", rest.hasPrefix(TableMarker.opening) || rest == TableMarker.closing[...] else { return }
    diagnostics.append(.error("quoted-table", "a table cannot stand in a block quote; take its markers out", at: start))
  }

  /// The lines of the table that a marker asks for; none where it has errors.
  private mutating func table(_ marker: TableMarker) -> [String] {
    var isTableHTML = isHTML
    if let format = marker.format {
      isTableHTML = format.value == "html"
      if !["html", "markdown"].contains(format.value) {
        let hint = suggestion(for: format.value, among: ["html", "markdown"])
        diagnostics.append(
          .error(
            "unknown-format", "'format' must be 'html' or 'markdown', found '\(format.value.onOneLine)'\(hint)",
            at: format.location))
      }
    }
    guard let selection = TableSelection(marker, in: names, &diagnostics) else { return [] }
    let grid = CoverageGrid(selection)
    return isTableHTML ? grid.html.flatMap { $0.split(separator: "\n").map(String.init) } : grid.markdown
  }

  /// Whether a line is surely none of a table: a heading, a fence or a comment.
  private static func isForeign(_ line: Substring, isFence: Bool) -> Bool {
    let text = line.drop { $0 == " " }
    if isFence || text.hasPrefix("```") || text.hasPrefix("~~~") { return true }
    // Another marker is an error of its own.
    if text.hasPrefix("<!--"), !text.hasPrefix(TableMarker.opening) { return true }
    let marks = text.prefix { $0 == "#" }.count
    return (1...6).contains(marks) && text.dropFirst(marks).first == " "
  }
}

extension EmbeddedTables {
  /// The fragment of HTML for the text of a marker: `jobs; connectors: all`.
  package static func html(_ text: String, _ categories: [CompiledCoverage]) -> (html: String, errors: [Diagnostic]) {
    var errors: [Diagnostic] = []
    let start = SourceLocation(path: "--html", line: 1, column: 1)
    let marker = TableMarker(text[...], at: start, &errors)
    guard errors.isEmpty, let selection = TableSelection(marker, in: TableNames(categories), &errors) else {
      return ("", errors)
    }
    return (CoverageGrid(selection).html.joined(separator: "\n"), errors)
  }
}

/// The blocks of Markdown that a line stands in, as far as they tell code.
private struct Blocks {
  /// A block of code between fences.
  struct Fence {
    var mark: Character
    var length: Int
    /// The column from which on lines belong to the item of a list that the block is in; 0 outside of lists.
    var item: Int
  }

  private(set) var fence: Fence?
  /// The column from which on lines belong to the item of a list; 0 outside of lists.
  private var item = 0

  /// Whether a line is code: indented by four columns, or of a block between fences.
  mutating func isCode(_ line: Substring) -> Bool {
    let indentation = line.prefix { $0 == " " }.count
    let text = Self.withoutContainers(line)
    let column = line.count - text.count
    if !line.allSatisfy(\.isWhitespace) {
      // A block in an item of a list ends with the item.
      if let open = fence, indentation < open.item { fence = nil }
      if fence == nil { item = column > indentation ? column : indentation < item ? 0 : item }
    }
    if fence != nil || column < item + 4, let mark = text.first, mark == "`" || mark == "~" {
      let run = text.prefix { $0 == mark }.count
      let rest = text.dropFirst(run)
      if let open = fence {
        if open.mark == mark, run >= open.length, rest.allSatisfy(\.isWhitespace) { fence = nil }
        return true
      }
      if run >= 3, mark == "~" || !rest.contains("`") {
        fence = Fence(mark: mark, length: run, item: item)
        return true
      }
    }
    return fence != nil || indentation >= item + 4 || line.dropFirst(indentation).first == "\t"
  }

  /// A line without its indentation and without the marks of lists at its start.
  private static func withoutContainers(_ line: Substring) -> Substring {
    var text = line.drop { $0 == " " }
    while let mark = text.first {
      var rest = text
      if "-*+".contains(mark) {
        rest = text.dropFirst()
      } else {
        let digits = text.prefix { ("0"..."9").contains($0) }.count
        guard (1...9).contains(digits), let sign = text.dropFirst(digits).first, ".)".contains(sign) else { break }
        rest = text.dropFirst(digits + 1)
      }
      guard rest.first == " " else { break }
      text = rest.drop { $0 == " " }
    }
    return text
  }
}
