/// The names of a category's capabilities in Markdown, made once for all connectors.
package struct MarkdownNames {
  package struct Name {
    package var id: String
    /// The name within what the capability belongs to, as code.
    package var code: String
    /// The columns that the code takes in a terminal, by and large.
    package var width: Int
    /// The label, as text in a line.
    package var label: String
  }

  private let names: [Name]

  package init(_ layout: CoverageLayout) {
    names = layout.rows.map { row in
      let code = MarkdownText.code(row.id)
      return Name(id: row.id, code: code, width: code.displayWidth, label: MarkdownText.inline(row.label))
    }
  }

  package subscript(item: ReportedItem) -> Name { names[item.number] }

  package subscript(number: Int) -> Name { names[number] }
}
