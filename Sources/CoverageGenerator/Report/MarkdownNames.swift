/// The names of a category's capabilities in Markdown, made once for all connectors.
struct MarkdownNames {
  struct Name {
    var id: String
    /// The name within what the capability belongs to, as code.
    var code: String
    /// The columns that the code takes in a terminal, by and large.
    var width: Int
    /// The label, as text in a line.
    var label: String
  }

  private let names: [Name]

  init(_ layout: CoverageLayout) {
    names = layout.rows.map { row in
      let code = MarkdownText.code(row.id)
      return Name(id: row.id, code: code, width: code.displayWidth, label: MarkdownText.inline(row.label))
    }
  }

  subscript(item: ReportedItem) -> Name { names[item.number] }

  subscript(number: Int) -> Name { names[number] }
}
