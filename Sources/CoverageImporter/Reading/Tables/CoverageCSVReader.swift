import _CoverageSpec

/// `coverage.csv` of this package: a row for each connector and capability.
enum CoverageCSVReader: SourceReader {
  static let format = "coverage table"
  static let sign = "a first line 'connector,name,kind,path,label,status,note,constraints'"

  private static let columns = ["connector", "name", "kind", "path", "label", "status", "note", "constraints"]
  private static let ageColumns = ["stage", "since"]

  static func recognises(_ source: Source) -> Bool {
    guard let head = source.table?.rows.first?.map(\.text) else { return false }
    return head.starts(with: columns.prefix(6))
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    guard let table = source.table, let head = table.rows.first else { return SourceStatements() }
    var statements = SourceStatements(leftOut: ["constraints, which coverage.csv has in words"])
    if let quote = table.brokenQuote {
      return SourceStatements(diagnostics: [
        .error("broken-quote", "a cell that starts here with a quote does not end with one", at: quote)
      ])
    }
    guard let name = facts.category ?? facts.onlyCategory else {
      return SourceStatements(diagnostics: [
        .error("missing-category", "the table names no category; say it with --category", at: source.start)
      ])
    }
    var reading = TableReading(table, head.map(\.text), Located(name, at: source.start))
    for row in table.rows.dropFirst() { reading.add(row) }
    statements.diagnostics = reading.diagnostics
    let digest = SHA256.hexadecimal(of: source.text.bytes)
    statements.connectors = reading.order.compactMap { reading.pages[$0].map { StatedConnector($0, digest: digest) } }
    return statements
  }

  /// The rows of a table by connector.
  private struct TableReading {
    let table: DelimitedTable
    let head: [String]
    let category: Located<String>
    private(set) var pages: [String: ImportedPage] = [:]
    private(set) var order: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ table: DelimitedTable, _ head: [String], _ category: Located<String>) {
      self.table = table
      self.head = head
      self.category = category
    }

    mutating func add(_ row: [DelimitedTable.Cell]) {
      guard row.count >= 6 else {
        report("short-row", "this row has \(row.count) cells; there have to be \(head.count)", row[0])
        return
      }
      let slug = row[0].text
      guard let status = Status(rawValue: row[5].text) else {
        let hint = Suggestions().suggestion(for: row[5].text, among: Status.allCases.map(\.rawValue))
        report("unknown-status", "unknown status \(row[5].text.quoted)\(hint)", row[5])
        return
      }
      if pages[slug] == nil {
        let place = table.location(row[0])
        order.append(slug)
        pages[slug] = ImportedPage(
          path: table.path, kind: .table, category: category, slug: Located(slug, at: place),
          name: Located(Self.plain(row[1].text), at: table.location(row[1])), notes: [], guides: [], models: [],
          actions: [], features: [])
      }
      var entry = PageRow(name: row[3].text, status: status, location: table.location(row[3]))
      entry.note = text("note", row).map { Note($0, at: table.location(row[6])) }
      entry.remarks = CoverageCSVReader.ageColumns.compactMap { key in
        text(key, row).map { JSONMember(key, .string($0)) }
      }
      add(entry, kind: row[2], label: Self.plain(row[4].text), to: slug)
    }

    private mutating func add(_ entry: PageRow, kind: DelimitedTable.Cell, label: String, to slug: String) {
      var entry = entry
      let (owner, member) = entry.name.splitPath
      switch kind.text {
      case "model", "action":
        let section = PageSection(
          kind: kind.text == "model" ? .model : .action, id: .own(entry.name), label: label, status: entry.status,
          note: entry.note, remarks: entry.remarks, location: entry.location)
        if section.kind == .model { pages[slug]?.models.append(section) } else { pages[slug]?.actions.append(section) }
      case "field", "input":
        entry.name = member ?? ""
        let list = kind.text == "field" ? \ImportedPage.models : \ImportedPage.actions
        guard let index = pages[slug]?[keyPath: list].lastIndex(where: { $0.id == .own(owner) }) else {
          report("missing-owner", "no row of \(owner.quoted) stands above this one", kind)
          return
        }
        pages[slug]?[keyPath: list][index].rows.append(entry)
      case "feature":
        entry.id = member
        entry.name = label
        pages[slug]?.features.append(entry)
      default: report("unknown-kind", "unknown kind \(kind.text.quoted)", kind)
      }
    }

    private mutating func report(_ identifier: String, _ message: String, _ cell: DelimitedTable.Cell) {
      diagnostics.append(.error(identifier, message, at: table.location(cell)))
    }

    /// The text in the column with a name, where the row has one.
    private func text(_ column: String, _ row: [DelimitedTable.Cell]) -> String? {
      guard let index = head.firstIndex(of: column), index < row.count, !row[index].text.isEmpty else { return nil }
      return Self.plain(row[index].text)
    }

    /// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
    private static func plain(_ text: String) -> String {
      let rest = text.unicodeScalars.dropFirst()
      let start = rest.first { $0 != " " && $0 != "'" && !$0.properties.isWhitespace } ?? rest.first
      guard text.hasPrefix("'"), let start, "=+-@＝＋－＠\t\r".unicodeScalars.contains(start) else { return text }
      return String(text.dropFirst())
    }
  }
}
