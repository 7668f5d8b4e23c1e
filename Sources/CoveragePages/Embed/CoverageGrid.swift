import _CoverageGenerator
import _CoverageSpec

/// The cells of a table of coverage, before they are Markdown or HTML.
struct CoverageGrid {
  /// A name at the head of a row or column: a label, an id, or both.
  struct Name {
    var label: String?
    var code: String?
  }

  /// From this number of connectors on they are rows, since columns would not fit a page.
  private static let mostColumns = 12

  let columns: [Name]
  let rows: [(name: Name, cells: [String])]
  /// The title of the first column.
  let corner: String

  init(_ selection: TableSelection) {
    let coverage = selection.coverage
    let connectors = selection.connectors.map { Name(label: coverage.connectors[$0].name) }
    func cell(_ connector: Int, _ number: Int) -> String {
      let row = coverage.layout.rows[number]
      let status = coverage.status(connector: connector, capability: number)
      guard let group = coverage.layout.group(of: row.path), !group.members.isEmpty else {
        return status.cell(supported: "yes")
      }
      let supported = group.members.count { coverage.supported.contains($0, inRow: connector) }
      return status.cell(supported: "\(supported)/\(group.members.count)")
    }
    func name(_ number: Int) -> Name {
      let row = coverage.layout.rows[number]
      let isPart = row.kind == .field || row.kind == .input
      if isPart { return Name(code: row.path) }
      // A feature is often called like the model that it is about.
      let whole = row.kind == .feature ? row.parent.map { coverage.layout.rows[$0].label } : nil
      return Name(label: whole.map { "\($0): \(row.label)" } ?? row.label)
    }
    if selection.connectors.count > Self.mostColumns {
      corner = "Connector"
      columns = selection.items.map { name($0.number) }
      rows = zip(connectors, selection.connectors).map { title, connector in
        (title, selection.items.map { cell(connector, $0.number) })
      }
    } else {
      corner = "Capability"
      columns = connectors
      rows = selection.items.flatMap { item -> [(name: Name, cells: [String])] in
        let head = (name(item.number), selection.connectors.map { cell($0, item.number) })
        let parts = (item.parts ?? 0..<0).map { number in
          (Name(code: coverage.layout.rows[number].id), selection.connectors.map { cell($0, number) })
        }
        return [head] + parts
      }
    }
  }

  /// What is said below the table; nil where every cell says something.
  var legend: String? {
    rows.contains { $0.cells.contains("") } ? "An empty cell is unknown: not documented." : nil
  }
}

// MARK: - Markdown

extension CoverageGrid {
  /// The table in Markdown, between blank lines.
  var markdown: [String] {
    var table = MarkdownTable(header: [corner] + columns.map(Self.markdown), paddedTo: 40)
    for row in rows { table.append([Self.markdown(row.name)] + row.cells) }
    return [""] + table.lines + [""] + (legend.map { [$0, ""] } ?? [])
  }

  private static func markdown(_ name: Name) -> String {
    name.label.map(MarkdownText.cell) ?? MarkdownText.code(name.code ?? "").replacing("|", with: "\\|")
  }
}

// MARK: - HTML

extension CoverageGrid {
  /// The table as a fragment of HTML without a script, with colours for light and for dark pages.
  ///
  /// It has no blank line, which would end it in Markdown.
  var html: [String] {
    let head = columns.map { "<th scope=\"col\">\(Self.html($0))</th>" }
    return [
      "<div class=\"coverage-table\" role=\"region\" aria-label=\"Coverage\" tabindex=\"0\">",
      "<style>", Self.style, "</style>",
      "<table>",
      "<thead><tr><th scope=\"col\">\(corner)</th>",
    ] + head + ["</tr></thead>", "<tbody>"] + rows.flatMap(Self.row) + ["</tbody>", "</table>"]
      + (legend.map { ["<p>\($0)</p>"] } ?? []) + ["</div>"]
  }

  private static func row(_ row: (name: Name, cells: [String])) -> [String] {
    let cells = row.cells.map { cell in
      let kind = cell.isEmpty ? "unknown" : cell.first?.isNumber == true || cell == "yes" ? "yes" : "no"
      return "<td class=\"\(kind)\">\(cell)</td>"
    }
    // A line for each row, cut where there are many connectors.
    let perLine = 10
    let lines = stride(from: 0, to: cells.count, by: perLine).map {
      cells[$0..<min($0 + perLine, cells.count)].joined()
    }
    return ["<tr><th scope=\"row\">\(html(row.name))</th>"] + lines + ["</tr>"]
  }

  private static func html(_ name: Name) -> String {
    name.label.map(XMLText.text) ?? "<code>\(XMLText.text(name.code ?? ""))</code>"
  }

  private static let style = """
    .coverage-table{overflow-x:auto;color:#1a1d21;background:#fff;color-scheme:light}
    .coverage-table table{border-collapse:collapse;font:14px/1.5 system-ui,sans-serif}
    .coverage-table th,.coverage-table td{padding:4px 10px;border:1px solid #d5d9de;text-align:left}
    .coverage-table .yes{background:#e3f4e7}
    .coverage-table .no{background:#fbe9e7}
    @media (prefers-color-scheme:dark){
    .coverage-table{color:#e6e8eb;background:#16191d;color-scheme:dark}
    .coverage-table th,.coverage-table td{border-color:#3a4048}
    .coverage-table .yes{background:#1d3a26}
    .coverage-table .no{background:#47231f}
    }
    """
}
