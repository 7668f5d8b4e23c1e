/// How a piece of Markdown fits into the document that it stands in.
struct MarkdownStyle {
  /// The level of its heading.
  var level: Int
  /// Whether its headings can be linked to.
  var hasAnchors = false
  /// The page of each model and action, by number; nil where the document has no links.
  var pages: [Int: String] = [:]

  /// The style of what stands one level below.
  var below: MarkdownStyle { MarkdownStyle(level: level + 1, hasAnchors: hasAnchors, pages: pages) }

  /// A heading of text that is Markdown already.
  func heading(_ text: String, anchor: String? = nil) -> String {
    let heading = String(repeating: "#", count: level) + " " + text
    guard hasAnchors, let anchor else { return heading }
    return heading + " " + PageLinks.anchor(anchor)
  }

  /// A link to the page of a model or action, or its text alone.
  func link(_ text: String, to item: ReportedItem) -> String {
    pages[item.number].map { "[\(text)](\($0))" } ?? text
  }
}
