import _CoverageGenerator
import _CoverageSpec

/// Makes MDX of a note, which cannot break the page.
extension MDXText {
  /// The note as lines between two tags; no line is indented but those inside of list entries.
  static func lines(ofNote note: String) -> [String] {
    var lines: [String] = []
    var previous: NoteBlock?
    // The widths of the marks of the entries above.
    var widths: [Int] = []
    for block in NoteReader.blocks(of: note) {
      if let previous, !block.follows(previous) { lines.append("") }
      widths = Array(widths.prefix(block.depth))
      let indentation = String(repeating: " ", count: widths.reduce(0, +))
      switch block.content {
      case .paragraph(let text):
        lines.append(indentation + MDXInline.text(text, isInCell: false))
      case .item(let number, let text):
        let mark = number.map { "\($0). " } ?? "* "
        lines.append(indentation + mark + MDXInline.text(text, isInCell: false))
        widths.append(mark.utf8.count)
      case .code(let code):
        lines += fenced(code).map { indentation + $0 }
      }
      previous = block
    }
    return lines
  }

  /// The note on one line, for a cell of a table.
  static func cell(ofNote note: String) -> String {
    if MarkdownText.isPlain(note, marks: " ,.-'") { return note }
    return NoteReader.blocks(of: note).flatMap { block in
      switch block.content {
      case .paragraph(let text): [MDXInline.text(text, isInCell: true)]
      case .item(let number, let text):
        [String(repeating: "– ", count: block.depth) + bullet(number) + MDXInline.text(text, isInCell: true)]
      case .code(let code):
        code.filter { !$0.allSatisfy(\.isWhitespace) }.map { MDXInline.text(fencedSpan($0), isInCell: true) }
      }
    }.joined(separator: "<br />")
  }

  private static func bullet(_ number: Int?) -> String { number.map { "\($0)\\. " } ?? "• " }

  /// A line of code as the code span of a note.
  private static func fencedSpan(_ line: String) -> String {
    let fence = String(repeating: "`", count: line.longestRunOfBackticks + 1)
    return "\(fence) \(line) \(fence)"
  }

  /// Code between fences that are longer than any run of backticks in it.
  private static func fenced(_ code: [String]) -> [String] {
    let longest = code.map(\.longestRunOfBackticks).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence] + code.map { $0.unicodeScalars.visible(keeping: "\t") } + [fence]
  }
}

extension NoteBlock {
  /// Whether it needs no empty line before it: only a list continues without one.
  fileprivate func follows(_ previous: NoteBlock) -> Bool {
    guard case .item(let number, _) = content, case .item(let before, _) = previous.content else { return false }
    return (number == nil) == (before == nil) && (number == nil || depth == previous.depth)
  }
}
