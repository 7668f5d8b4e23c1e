import _CoverageSpec

/// A spreadsheet with a row for each capability and a column for each connector, or turned.
enum WideTableReader: SourceReader {
  static let format = "wide table"
  static let sign = "rows of capabilities and columns of connectors, with words such as yes and no in the cells"

  static func recognises(_ source: Source) -> Bool {
    let path = source.text.path.lowercased()
    let isCalledTable = path.hasSuffix(".csv") || path.hasSuffix(".tsv")
    guard let table = source.table, table.rows.count > 1 else { return isCalledTable }
    guard table.rows.allSatisfy({ $0.count < 4_000 }) else { return false }
    if isCalledTable { return true }
    let words = StatusWords()
    let cells = table.rows.dropFirst().flatMap { $0.dropFirst() }
    return !cells.isEmpty && cells.count { words.read($0.text) != nil } * 2 > cells.count
  }

  static func read(_ source: Source, _ facts: PageFacts) -> SourceStatements {
    guard let table = source.table, table.rows.count > 1 || table.brokenQuote != nil else {
      return SourceStatements(diagnostics: [
        .error(
          "empty-table", "a table has a row of names, at least one row below it, and a separator between cells",
          at: source.start)
      ])
    }
    if let quote = table.brokenQuote {
      return SourceStatements(diagnostics: [
        .error("broken-quote", "a cell that starts here with a quote does not end with one", at: quote)
      ])
    }
    let map = facts.tableMap ?? TableMap()
    guard let name = map.category ?? facts.category ?? facts.onlyCategory, let known = facts.names?(name) else {
      return SourceStatements(diagnostics: [
        .error(
          "missing-category",
          "a table needs a category that is there, whose paths and labels its rows are; say it with --category",
          at: source.start
        )
      ])
    }
    var reading = WideReading(Located(name, at: source.start), known, map, path: source.text.path)
    reading.read(table)
    let digest = SHA256.hexadecimal(of: source.text.bytes)
    var statements = SourceStatements(diagnostics: reading.diagnostics)
    // Of a table with errors nothing is taken: a row less would be a cell less for every connector.
    if reading.diagnostics.contains(where: { $0.severity == .error }) { return statements }
    statements.connectors = reading.pages.map { StatedConnector($0, digest: digest) }
    return statements
  }
}

/// The reading of one table.
private struct WideReading {
  private let category: Located<String>
  private let known: KnownNames
  private let map: TableMap
  private let path: String
  private let words: StatusWords
  private let suggestions = Suggestions()
  private(set) var pages: [ImportedPage] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ category: Located<String>, _ known: KnownNames, _ map: TableMap, path: String) {
    self.category = category
    self.known = known
    self.map = map
    self.path = path
    words = StatusWords(map.statuses)
  }

  mutating func read(_ given: DelimitedTable) {
    reportLongRows(of: given)
    reportNamelessCells(of: given)
    let table = isTurned(given) ? given.turned : given
    guard let head = table.rows.first else { return }
    let columns = head.indices.dropFirst().compactMap { column in
      map.ignored.contains(head[column].text) || head[column].text.isEmpty
        ? nil : connector(head[column], table).map { (column, $0) }
    }
    let names = Dictionary(columns.map { ($1.value, head[$0].text) }) { first, _ in first }
    var rows: [String: String] = [:]
    reportRepeatedConnectors(columns.map(\.1), names)
    var cells: [String: [(KnownNames.Capability, Status, Note?, SourceLocation)]] = [:]
    for row in table.rows.dropFirst() {
      guard let name = row.first, !map.ignored.contains(name.text), !name.text.isEmpty,
        let capability = capability(name, table)
      else { continue }
      if let other = rows.updateValue(name.text, forKey: capability.path) {
        report(
          "repeated-path",
          "\(name.text.quoted) and \(other.quoted) are both \(capability.path.quoted); keep one of them",
          at: table.location(name))
      }
      for (column, slug) in columns where column < row.count {
        let place = table.location(row[column])
        guard let cell = words.read(row[column].text) else {
          report(
            "unknown-word",
            "\(row[column].text.quoted) is no word of a status that is known; say in the map's 'statuses' what it means",
            at: place)
          continue
        }
        if cell.status == .unlisted, let text = cell.note {
          diagnostics.append(
            .warning(
              "text-without-status",
              "\(text.quoted) stands beside a word for what nobody knows; what is unlisted has no note, so it is left out",
              at: place))
        }
        cells[slug.value, default: []].append((capability, cell.status, cell.note.map { Note($0, at: place) }, place))
      }
    }
    for (_, slug) in columns where !pages.contains(where: { $0.slug.value == slug.value }) {
      pages.append(page(slug, named: names[slug.value] ?? slug.value, cells[slug.value] ?? []))
    }
  }

  /// Reports cells behind the last column: what they belong to is not known.
  private mutating func reportLongRows(of table: DelimitedTable) {
    let count = table.rows.first?.count ?? 0
    for row in table.rows {
      guard let cell = row.dropFirst(count).first(where: { !$0.text.isEmpty }) else { continue }
      report(
        "long-row", "\(cell.text.quoted) stands in no column: the head has \(count) cells", at: table.location(cell))
    }
  }

  /// Reports cells in a row or a column without a name: what they are about is not known.
  private mutating func reportNamelessCells(of table: DelimitedTable) {
    guard !map.ignored.contains(""), let head = table.rows.first else { return }
    let nameless = Set(head.indices.dropFirst().filter { head[$0].text.isEmpty })
    for row in table.rows.dropFirst() where !map.ignored.contains(row.first?.text ?? "") {
      let hasName = row.first?.text.isEmpty == false
      for (column, cell) in row.enumerated().dropFirst() where !cell.text.isEmpty {
        guard !hasName || nameless.contains(column) else { continue }
        report(
          "nameless-cell",
          "\(cell.text.quoted) stands in a \(hasName ? "column" : "row") without a name; name it, or write \"\" into the "
            + "map's 'ignore'", at: table.location(cell))
      }
    }
  }

  private mutating func reportRepeatedConnectors(_ slugs: [Located<String>], _ names: [String: String]) {
    var seen: Set<String> = []
    for slug in slugs where !seen.insert(slug.value).inserted {
      report(
        "repeated-connector",
        "another name before, \((names[slug.value] ?? "").quoted), is connector \(slug.value.quoted) too; keep one of them",
        at: slug.location)
    }
  }

  /// Whether the rows are connectors: by the map, or by where more names of capabilities stand.
  private func isTurned(_ table: DelimitedTable) -> Bool {
    if let rows = map.rows { return rows == .connectors }
    func count(_ cells: [DelimitedTable.Cell]) -> Int { cells.count { !capabilities($0.text).isEmpty } }
    return count(table.rows.first ?? []) > count(table.rows.compactMap(\.first))
  }

  private func capabilities(_ name: String) -> [KnownNames.Capability] {
    known.capabilities(named: map.paths[name]?.value ?? name)
  }

  private mutating func capability(_ cell: DelimitedTable.Cell, _ table: DelimitedTable) -> KnownNames.Capability? {
    let found = capabilities(cell.text)
    if found.count == 1 { return found.first }
    let place = table.location(cell)
    // A map may be for the tables of several categories; what no row is called matters to none.
    if found.isEmpty, let path = map.paths[cell.text] {
      let hint = suggestions.suggestion(for: path.value, among: known.names)
      report(
        "unknown-path",
        "\(path.value.quoted), which the map says of \(cell.text.quoted), is no path and no label of the category\(hint)",
        at: path.location)
    } else if found.isEmpty {
      let hint = suggestions.suggestion(for: cell.text, among: known.names)
      report("unknown-path", "\(cell.text.quoted) is no path and no label of the category\(hint)", at: place)
    } else {
      let paths = found.map(\.path.quoted).joined(separator: " or ")
      report(
        "ambiguous-name", "\(cell.text.quoted) may be \(paths); write the path, or say it in the map's 'paths'",
        at: place)
    }
    return nil
  }

  private mutating func connector(_ cell: DelimitedTable.Cell, _ table: DelimitedTable) -> Located<String>? {
    let place = table.location(cell)
    if let slug = map.connectors[cell.text] ?? known.slug(named: cell.text) { return Located(slug, at: place) }
    let slug = LabelWords.id(of: cell.text)
    if slug.isEmpty {
      report("no-id", "no slug can be made from \(cell.text.quoted); say it in the map's 'connectors'", at: place)
      return nil
    }
    let hint = suggestions.suggestion(for: cell.text.lowercased(), among: known.connectorNames)
    if !hint.isEmpty {
      diagnostics.append(
        .warning(
          "new-connector",
          "\(cell.text.quoted) is none of the connectors, and becomes a new one, \(slug.quoted)\(hint)", at: place))
    }
    return Located(slug, at: place)
  }

  private mutating func report(_ identifier: String, _ message: String, at place: SourceLocation) {
    diagnostics.append(.error(identifier, message, at: place))
  }

  private func page(
    _ slug: Located<String>, named name: String, _ cells: [(KnownNames.Capability, Status, Note?, SourceLocation)]
  ) -> ImportedPage {
    var page = ImportedPage(
      path: path, kind: .sheet, category: category, slug: slug, name: Located(name, at: slug.location), notes: [],
      guides: [], models: [],
      actions: [], features: [])
    for (capability, status, note, place) in cells {
      let (owner, member) = capability.path.splitPath
      let row = PageRow(name: member ?? "", note: note, status: status, location: place)
      switch capability.kind {
      case .model, .action:
        page.add(
          PageSection(
            kind: capability.kind == .model ? .model : .action, id: .own(owner), label: owner, status: status,
            note: note,
            location: place))
      case .field: page.add(row, to: owner, .model)
      case .input: page.add(row, to: owner, .action)
      case .feature, .listed:
        var feature = row
        feature.id = member
        page.features.append(feature)
      }
    }
    return page
  }
}

extension ImportedPage {
  /// Adds a model or an action, of which rows may have stood before it.
  fileprivate mutating func add(_ section: PageSection) {
    let list = section.kind == .model ? \ImportedPage.models : \ImportedPage.actions
    guard let index = self[keyPath: list].firstIndex(where: { $0.id == section.id }) else {
      self[keyPath: list].append(section)
      return
    }
    var section = section
    section.rows = self[keyPath: list][index].rows
    if section.status == .unlisted { section.status = self[keyPath: list][index].status }
    self[keyPath: list][index] = section
  }

  /// Adds a row; what has a part is there itself, and what lacks one may be there or not.
  fileprivate mutating func add(_ row: PageRow, to owner: String, _ kind: PageSection.Kind) {
    let list = kind == .model ? \ImportedPage.models : \ImportedPage.actions
    if let index = self[keyPath: list].firstIndex(where: { $0.id == .own(owner) }) {
      self[keyPath: list][index].rows.append(row)
      let isThere = row.status == .supported && self[keyPath: list][index].status == .unlisted
      if isThere { self[keyPath: list][index].status = .supported }
      return
    }
    var section = PageSection(
      kind: kind, id: .own(owner), label: owner, status: row.status == .supported ? .supported : .unlisted,
      location: row.location)
    section.rows = [row]
    self[keyPath: list].append(section)
  }
}
