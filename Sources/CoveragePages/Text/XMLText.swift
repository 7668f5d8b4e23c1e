import _CoverageGenerator
import _CoverageSpec

/// Makes XML of plain text.
enum XMLText {
  /// Text between tags or in quotes; characters that XML does not allow, or that change the direction of text, are
  /// replaced.
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r", "\t": result += " "
      case _ where scalar.isHiddenInOutputs || [0xFFFE, 0xFFFF].contains(scalar.value):
        result.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Text as code.
  static func code(_ text: String) -> String { "<code>\(Self.text(text.shownValue))</code>" }

  /// The text, shortened to a length.
  static func shortened(_ text: String, to length: Int) -> String {
    text.count <= length ? text : text.prefix(length - 1) + "…"
  }
}

// MARK: - Notes

extension XMLText {
  /// The HTML of a note, which cannot break the page: paragraphs, lists and code are kept, and everything else is text.
  static func lines(ofNote note: String) -> [String] {
    var lines: [String] = []
    /// The open lists, outermost first.
    var lists: [String] = []
    func close(to depth: Int) {
      while lists.count > depth {
        lines.append("</li></\(lists.removeLast())>")
      }
    }
    for block in NoteReader.blocks(of: note) {
      switch block.content {
      case .paragraph(let line):
        close(to: block.depth)
        lines.append("<p>\(inline(line))</p>")
      case .code(let code):
        close(to: block.depth)
        lines.append("<pre><code>\(code.map { text($0) }.joined(separator: "\n"))</code></pre>")
      case .item(let number, let line):
        let list = number == nil ? "ul" : "ol"
        close(to: block.depth + 1)
        if lists.count == block.depth + 1, lists.last != list { close(to: block.depth) }
        if lists.count == block.depth + 1 {
          lines.append("</li><li>\(inline(line))")
        } else {
          let start = number.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
          lines.append("<\(list)\(start)><li>\(inline(line))")
          lists.append(list)
        }
      }
    }
    close(to: 0)
    return lines
  }

  private static func inline(_ line: String) -> String { html(NoteSpan.spans(of: line)) }

  private static func html(_ spans: [NoteSpan]) -> String { spans.map(html).joined() }

  private static func html(_ span: NoteSpan) -> String {
    switch span {
    case .text(let plain): text(plain)
    case .code(let code): "<code>\(text(code))</code>"
    case .emphasis(let marks, let inner):
      marks == 1 ? "<em>\(html(inner))</em>" : "<strong>\(html(inner))</strong>"
    case .link(let inner, let address): "<a href=\"\(text(address))\">\(html(inner))</a>"
    case .entity(let name): "&\(name);"
    }
  }
}
