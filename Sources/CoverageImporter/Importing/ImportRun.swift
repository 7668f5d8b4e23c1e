import _CoverageSpec

/// One import: sources and the files of a catalogue in, the files that change out.
package struct ImportRun: Sendable {
  /// The choices that hold for all sources of an import.
  package struct Terms: Sendable {
    /// The address of the page; nil for the name of its file.
    var source: String?
    /// The day of the import, `YYYY-MM-DD`.
    var date: String?
    /// Whether connectors lose what their pages do not list.
    var allowsLoss: Bool
    /// The order in which sources that disagree are believed.
    var precedence: Precedence

    package init(
      source: String? = nil, date: String? = nil, allowsLoss: Bool = false, precedence: Precedence = .standard
    ) {
      self.precedence = precedence
      self.source = source
      self.date = date
      self.allowsLoss = allowsLoss
    }
  }

  private let catalogue: Catalogue
  private let facts: PageFacts
  private let terms: Terms
  /// The connectors of sources of data that wait for the pages of the same slugs, and their slugs in order.
  private var waiting: [String: [Stated]] = [:]
  private var order: [String] = []
  private var categories: [Started] = []
  /// The numbers of the categories by the names in pages.
  private var numbers: [String: Int] = [:]
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var importedCount = 0
  /// The sources by the format in which they were read.
  package private(set) var formats: [(source: String, name: String)] = []
  /// The number of warnings on guesses and missing routes in the categories that change.
  package private(set) var guessCount = 0
  /// The number of names in the files to write that Swift cannot have.
  package private(set) var unnamedCount = 0
  /// What sources have that a spec has no place for.
  package private(set) var leftOut: [(source: String, what: String)] = []
  /// The number of connectors in all sources: one a page, be it readable or not.
  package private(set) var connectorCount = 0

  /// A source of many connectors, which knows which there are.
  private struct ConnectorList: Hashable {
    var path: String
    var category: Int
    var kind: SourceKind
    /// The name of the source in records.
    var source: String
  }

  /// The slugs that sources have stated.
  private var stated: [ConnectorList: Set<String>] = [:]

  /// A connector of a source.
  private struct Stated {
    var connector: StatedConnector
    var text: PageText
  }

  /// The statements of all sources about a connector in one category.
  private struct Unit {
    var category: Int
    var statements: [CategoryImport.Statement]
    var page: ImportedPage { statements[0].page }
  }

  package init(into catalogue: Catalogue, _ facts: PageFacts = PageFacts(), _ terms: Terms = Terms()) {
    self.catalogue = catalogue
    self.facts = facts.knowing(catalogue)
    self.terms = terms
  }

  /// Imports sources on all cores.
  ///
  /// - Parameter progress: Called after each batch with the number of its connectors, and that of all.
  /// - Throws: An error for a connector of a category that the catalogue has no place for.
  package mutating func add(
    _ texts: [PageText], progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Catalogue.ForeignCategory) {
    let turns = texts.concurrentMap(SourceReaders.turn)
    func those(_ turn: SourceReaders.Turn) -> [PageText] { zip(texts, turns).filter { $0.1 == turn }.map(\.0) }
    let (data, sheets, pages) = (those(.data), those(.sheet), those(.page))
    connectorCount += pages.count
    for text in data { try read(text, facts, addingNames: !pages.isEmpty || !sheets.isEmpty) }
    let known = sheets.isEmpty ? facts : facts.knowing(categories, order)
    for text in sheets { try read(text, known, addingNames: false) }
    for batch in pages.batches(of: Self.batchSize) {
      try add(pages: batch)
      progress(batch.count, connectorCount)
    }
    for batch in order.filter({ waiting[$0] != nil }).batches(of: Self.batchSize) {
      add(units: try units(of: batch.map { waiting.removeValue(forKey: $0) ?? [] }))
      progress(batch.count, connectorCount)
    }
    reportGoneConnectors()
  }

  /// Reports connectors that a source of several had at the last import, and has no more; their files stay.
  private mutating func reportGoneConnectors() {
    for (list, slugs) in stated where slugs.count > 1 {
      let folder = categories[list.category].folder
      for file in folder.connectors {
        let slug = file.stem
        guard !slugs.contains(slug), folder.provenance(of: slug, list.kind)?.source == list.source else { continue }
        diagnostics.append(
          .warning(
            "connector-gone",
            "\(list.source.onOneLine) no longer has the connector \(slug.quoted), which it had at the last import; its "
              + "file stays as it is", at: SourceLocation(path: list.path, line: 1, column: 1)))
      }
    }
    stated = [:]
  }

  /// The number of connectors that are merged with one state of their category: enough for all cores, and few enough that
  /// little is repeated where one adds to it, and that little of a large source is in memory as values.
  private static let batchSize = 16

  /// Reads a source of data, whose connectors wait for pages.
  ///
  /// Pages and spreadsheets know labels alone. So that they find the ids of these, the first connector, which as a rule
  /// has the names of all models and actions, adds them to the category before.
  private mutating func read(
    _ text: PageText, _ facts: PageFacts, addingNames: Bool
  ) throws(Catalogue.ForeignCategory) {
    let read = SourceReaders.read(text, facts)
    note(read, of: text)
    connectorCount += max(read.connectors.count, 1)
    if let vocabulary = read.vocabulary { try add(vocabulary) }
    if addingNames, let (statements, _) = read.connectors.first?.read() {
      for statement in statements { try addNames(of: statement) }
    }
    for connector in read.connectors {
      if waiting[connector.slug] == nil { order.append(connector.slug) }
      waiting[connector.slug, default: []].append(Stated(connector: connector, text: text))
    }
  }

  private mutating func note(_ read: SourceStatements, of text: PageText) {
    diagnostics += read.diagnostics
    if let format = read.format { formats.append((text.path, format)) }
    leftOut += read.leftOut.map { (text.path, $0) }
  }

  /// Adds what a source says of a category to it.
  private mutating func add(_ vocabulary: StatedVocabulary) throws(Catalogue.ForeignCategory) {
    let number = try number(of: vocabulary.category, id: vocabulary.categoryID)
    var draft = categories[number].pages.category
    let proposal = SpecProposal(vocabulary, for: &draft)
    diagnostics += proposal.diagnostics
    if draft.additions.count > categories[number].size { categories[number].pages.take(draft) }
  }

  /// Adds the names in a statement about a connector to its category; one with errors is left for its turn.
  private mutating func addNames(of statement: ImportedPage) throws(Catalogue.ForeignCategory) {
    let number = try number(of: statement.category)
    var draft = categories[number].pages.category
    let proposal = SpecProposal(statement, for: &draft)
    guard proposal.connector != nil, draft.additions.count > categories[number].size else { return }
    diagnostics += proposal.diagnostics
    categories[number].pages.take(draft)
  }

  private mutating func add(pages texts: [PageText]) throws(Catalogue.ForeignCategory) {
    var known: [[Stated]] = []
    for (text, read) in zip(texts, texts.concurrentMap { [facts] in SourceReaders.read($0, facts) }) {
      note(read, of: text)
      guard let connector = read.connectors.first else { continue }
      known.append([Stated(connector: connector, text: text)] + (waiting.removeValue(forKey: connector.slug) ?? []))
    }
    add(units: try units(of: known))
  }

  /// The statements about connectors by category.
  private mutating func units(of connectors: [[Stated]]) throws(Catalogue.ForeignCategory) -> [Unit] {
    let source = terms.source
    let read = connectors.concurrentMap { stated in
      stated.map { one in
        var (statements, diagnostics) = one.connector.read()
        if diagnostics.contains(where: { $0.severity == .error }) { statements = [] }
        let digest = statements.isEmpty ? "" : one.connector.digest()
        let name = one.text.path.split(separator: "/").last.map(String.init) ?? one.text.path
        return (
          statements.map { CategoryImport.Statement(page: $0, digest: digest, source: source ?? name) }, diagnostics
        )
      }
    }
    var units: [Unit] = []
    for sources in read {
      var own: [Unit] = []
      // A connector of several sources is one, and each source that cannot be read is one that fails.
      connectorCount -= sources.count
      defer { connectorCount += own.count }
      for (statements, found) in sources {
        diagnostics += found
        if statements.isEmpty { connectorCount += 1 }
        for statement in statements {
          let category = try number(of: statement.page.category)
          var statement = statement
          statement.page.slug.value = categories[category].folder.presentSlug(statement.page.slug.value)
          let list = ConnectorList(
            path: statement.page.path, category: category, kind: statement.page.kind, source: statement.source)
          stated[list, default: []].insert(statement.page.slug.value)
          if let index = own.firstIndex(where: { $0.category == category }) {
            let page = statement.page
            if own[index].statements.contains(where: { $0.page.kind == page.kind }) {
              connectorCount += 1
              diagnostics.append(
                .error(
                  "duplicate-source",
                  "another \(page.kind.rawValue) of this import is of '\(page.slug.value)' too; give one of them",
                  at: page.slug.location))
              continue
            }
            own[index].statements.append(statement)
          } else {
            own.append(Unit(category: category, statements: [statement]))
          }
        }
      }
      units += own
    }
    return units
  }

  private mutating func add(units: [Unit]) {
    let terms = terms
    // The first connector of a category that is started adds most of its names; each of those that were imported at the
    // same time would add them once more, and would have to be imported again.
    var rest: [Unit] = []
    for unit in units {
      guard categories[unit.category].isStarting else {
        rest.append(unit)
        continue
      }
      let (result, extended) = categories[unit.category].imported(unit.statements, terms)
      categories[unit.category].pages.take(extended)
      take(result, in: unit.category)
    }
    let before = categories
    let imports = rest.concurrentMap { before[$0.category].imported($0.statements, terms) }
    for (unit, ready) in zip(rest, imports) where !isRepeated(unit.page, in: unit.category) {
      // Where a page has added to the category meanwhile, this one may find there what it would have added too.
      let isCurrent = categories[unit.category].size == before[unit.category].size
      let (result, extended) = isCurrent ? ready : categories[unit.category].imported(unit.statements, terms)
      categories[unit.category].pages.take(extended)
      take(result, in: unit.category)
    }
  }

  /// The number of the category of a page, which is started where it is new.
  ///
  /// - Parameter id: The category's id, where the source states one.
  private mutating func number(
    of name: Located<String>, id: String? = nil
  ) throws(Catalogue.ForeignCategory) -> Int {
    if let number = numbers[name.value] { return number }
    let folder = try catalogue.folder(of: name.value, id: id)
    let known = categories.firstIndex { $0.folder.path == folder.path }
    numbers[name.value] = known ?? categories.count
    if let known { return known }
    categories.append(Started(folder: folder, pages: CategoryImport(folder.draft, schema: folder.schema)))
    if folder.category == nil {
      diagnostics.append(
        .warning(
          "started-category",
          "the spec has no category '\(folder.id)'; it is started, and what no source states is marked by 'guessed'",
          at: name.location))
    }
    return categories.count - 1
  }

  private mutating func isRepeated(_ page: ImportedPage, in category: Int) -> Bool {
    guard categories[category].results[page.slug.value] != nil else { return false }
    diagnostics.append(
      .error(
        "duplicate-page", "another page of this import is of '\(page.slug.value)' too; give one of them",
        at: page.slug.location))
    return true
  }

  private mutating func take(_ result: CategoryImport.Result, in category: Int) {
    diagnostics += result.diagnostics
    diagnostics += result.losses
    guard let text = result.text else { return }
    importedCount += 1
    categories[category].keep(text, of: result)
  }

  /// Checks the spec that the import makes; false where it has errors.
  ///
  /// Of the warnings, those in files that change are reported, but for guesses, which are counted. Where the spec has
  /// errors, nothing is written, so that the findings are at their places in the files as they are. Names that Swift
  /// cannot have are errors in files that are written: a `swift_name` mends them, and no source can say one.
  package mutating func validate(by rules: [any Rule]) -> Bool {
    var isValid = true
    var found: [(category: Started, findings: [Diagnostic], changed: Set<String>)] = []
    for category in categories where !category.slugs.isEmpty {
      let files = category.files
      let changed = Set(files.filter(\.isChanged).map(\.file.path))
      let loaded = SpecificationLoader.load(
        category: files[0].file, connectors: files.dropFirst().map(\.file), rules: rules)
      let ofChange = loaded.diagnostics.filter { $0.severity == .error || changed.contains($0.location.path) }
      let findings = ofChange.filter { !Self.marks.contains($0.identifier) }
      guessCount += ofChange.count - findings.count
      found.append((category, findings, changed))
      let errors = findings.filter { $0.severity == .error }
      let mendable = errors.filter { Self.names.contains($0.identifier) && changed.contains($0.location.path) }
      unnamedCount += mendable.count
      if mendable.count < errors.count || errors.isEmpty && loaded.specification == nil { isValid = false }
    }
    for (category, findings, changed) in found {
      diagnostics += isValid ? findings : category.placed(findings, changed, rules)
    }
    diagnostics.sort()
    return isValid
  }

  /// The errors of names, which the files mend.
  private static let names: Set<String> = ["invalid-swift-name", "reserved-swift-name", "swift-name-collision"]

  /// The warnings of what nobody knows yet, which an import of pages has by the hundred.
  private static let marks: Set<String> = ["guessed", "unknown-route"]

  /// The files to write: those of the spec that change, and the records of the imports.
  package var changedFiles: [SpecFile] {
    categories.filter { !$0.slugs.isEmpty }.flatMap { category in
      category.files.filter(\.isChanged).map(\.file) + category.records
    }
  }
}

extension PageFacts {
  /// The facts with what a catalogue knows.
  func knowing(_ catalogue: Catalogue) -> PageFacts {
    var facts = self
    if catalogue.folders.count == 1 { facts.onlyCategory = catalogue.folders[0].draft.name }
    // Pages say the name, and whoever imports them may know the id.
    if let named = catalogue.folders.first(where: { $0.id == category }) { facts.category = named.draft.name }
    facts.names = { name in
      (try? catalogue.folder(of: name)).flatMap { $0.category == nil ? nil : KnownNames($0.draft, $0.connectors) }
    }
    return facts
  }

  /// The facts with what the sources of an import have said so far.
  ///
  /// - Parameter slugs: Those of the connectors that the sources have.
  func knowing(_ categories: [ImportRun.Started], _ slugs: [String]) -> PageFacts {
    var facts = self
    let before = facts.names
    if onlyCategory == nil, categories.count == 1 { facts.onlyCategory = categories[0].pages.category.name }
    facts.names = { name in
      let id = CategoryDraft.id(ofName: name)
      let started = categories.first { $0.pages.category.id == id || $0.pages.category.name == name }
      guard let started else { return before?(name) }
      return KnownNames(started.pages.category, started.folder.connectors, slugs)
    }
    return facts
  }
}

extension Array {
  /// The elements in order, so many at a time.
  fileprivate func batches(of size: Int) -> [Array] {
    stride(from: 0, to: count, by: size).map { Array(self[$0...].prefix(size)) }
  }
}
