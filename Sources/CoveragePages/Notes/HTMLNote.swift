import _CoverageGenerator

/// Makes HTML of a note, which cannot break the page: paragraphs, lists and code are kept, and everything else is text.
enum HTMLNote {
  static func lines(_ note: String) -> [String] {
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
      case .paragraph(let text):
        close(to: block.depth)
        lines.append("<p>\(inline(text))</p>")
      case .code(let code):
        close(to: block.depth)
        lines.append("<pre><code>\(code.map { XMLText.text($0) }.joined(separator: "\n"))</code></pre>")
      case .item(let number, let text):
        let list = number == nil ? "ul" : "ol"
        close(to: block.depth + 1)
        if lists.count == block.depth + 1, lists.last != list { close(to: block.depth) }
        if lists.count == block.depth + 1 {
          lines.append("</li><li>\(inline(text))")
        } else {
          let start = number.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
          lines.append("<\(list)\(start)><li>\(inline(text))")
          lists.append(list)
        }
      }
    }
    close(to: 0)
    return lines
  }

  private static func inline(_ text: String) -> String { html(NoteSpan.spans(of: text)) }

  private static func html(_ spans: [NoteSpan]) -> String { spans.map(html).joined() }

  private static func html(_ span: NoteSpan) -> String {
    switch span {
    case .text(let text): XMLText.text(text)
    case .code(let code): "<code>\(XMLText.text(code))</code>"
    case .emphasis(let marks, let inner):
      marks == 1 ? "<em>\(html(inner))</em>" : "<strong>\(html(inner))</strong>"
    case .link(let text, let address): "<a href=\"\(XMLText.text(address))\">\(html(text))</a>"
    case .entity(let name): "&\(name);"
    }
  }
}
