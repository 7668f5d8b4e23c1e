import _CoverageSpec

/// The place of a piece of Markdown in its document: heading level, anchors and links.
package struct MarkdownStyle {
  /// The level of its heading.
  package var level: Int
  /// Whether its headings can be linked to.
  package var hasAnchors = false
  /// The page of each model and action, by number; nil where the document has no links.
  package var pages: [Int: String] = [:]

  package init(level: Int, hasAnchors: Bool = false, pages: [Int: String] = [:]) {
    self.level = level
    self.hasAnchors = hasAnchors
    self.pages = pages
  }

  /// The style one level below.
  package var below: MarkdownStyle { MarkdownStyle(level: level + 1, hasAnchors: hasAnchors, pages: pages) }

  /// A heading of text that is Markdown already.
  package func heading(_ text: String, anchor: String? = nil) -> String {
    let heading = String(repeating: "#", count: level) + " " + text
    guard hasAnchors, let anchor else { return heading }
    return heading + " " + Self.anchor(anchor)
  }

  /// The place that links with a fragment lead to, written behind a heading.
  package static func anchor(_ id: String) -> String { "<a id=\"\(id)\"></a>" }

  /// A link to a section of the same document, or its text alone.
  package func link(_ text: String, toSectionOf name: MarkdownNames.Name) -> String {
    hasAnchors ? "[\(text)](#\(MarkdownText.escapedAddress(name.id)))" : text
  }

  /// A link to the page of a model or action, or its text alone.
  package func link(_ text: String, to item: ReportedItem) -> String {
    pages[item.number].map { "[\(text)](\($0))" } ?? text
  }
}

/// The names of a category's capabilities in Markdown, made once for all connectors.
package final class MarkdownNames: Sendable {
  package struct Name: Sendable {
    package var id: String
    /// The name within what the capability belongs to, as code.
    package var code: String
    /// The approximate width of the code in terminal columns.
    package var width: Int
    /// The label, as text in a line.
    package var label: String
  }

  private let names: [Name]
  private let remarks: [Remarks?]
  /// What the category says of each capability besides its description.
  private let facts: [[String]]
  /// The lines of its description; none where it has none.
  private let descriptions: [[String]]
  /// The twins of actions, by number.
  private let twins: [Int: Int]

  package init(_ coverage: CompiledCoverage) {
    let said = coverage.remarks
    let pairs = coverage.category.actions.compactMap { action -> (Int, Int)? in
      guard let twin = action.twinOf.flatMap({ coverage.layout.group(of: $0.value) }) else { return nil }
      return coverage.layout.group(of: action.id).map { ($0.number, twin.number) }
    }
    twins = Dictionary(pairs) { first, _ in first }
    remarks = coverage.layout.rows.indices.map { said[$0] }
    facts = remarks.map { $0?.facts(text: MarkdownText.inline) ?? [] }
    descriptions = remarks.map { $0?.description.map { MarkdownNote($0.text).lines } ?? [] }
    names = coverage.layout.rows.map { row in
      let code = MarkdownText.code(row.id)
      return Name(id: row.id, code: code, width: code.displayWidth, label: MarkdownText.inline(row.label))
    }
  }

  package subscript(item: ReportedItem) -> Name { names[item.number] }

  package subscript(number: Int) -> Name { names[number] }

  /// What the category says of a capability; nil for nothing.
  package func remarks(on item: ReportedItem) -> Remarks? { remarks[item.number] }

  /// What the category says of a capability besides its description, each a line of Markdown.
  func facts(on item: ReportedItem) -> [String] { facts[item.number] }

  /// The lines of what the category describes a capability with; none where it does not.
  func description(of item: ReportedItem) -> [String] { descriptions[item.number] }

  /// The number of the action that an action is a twin of.
  package func twin(of item: ReportedItem) -> Int? { twins[item.number] }

  /// What the category says of the capability with a number; nil for nothing.
  package func remarks(on number: Int) -> Remarks? { remarks[number] }
}
