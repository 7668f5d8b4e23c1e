import _CoverageSpec

/// What has been read of a page so far, in whatever dialect it is.
struct PageDraft {
  var findings: PageFindings
  var head = PageHead()
  var generalNotes: [PageNote] = []
  var guides: [PageGuide] = []
  private(set) var sections: [PageSection] = []
  /// The features; nil before there is a table of them.
  var features: [PageRow]?
  /// The last line of the page.
  var lastLine: PageLine?
  /// The numbers of sections by kind and label.
  private var numbers: [String: Int] = [:]

  init(_ findings: PageFindings) { self.findings = findings }

  func location(_ line: PageLine) -> SourceLocation { findings.location(of: line) }

  /// Adds a section, or leaves it out where the page has printed it before.
  mutating func add(_ section: PageSection) {
    let key = "\(section.kind) \(section.label)"
    guard let earlier = numbers[key].map({ sections[$0] }) else {
      numbers[key] = sections.count
      sections.append(section)
      return
    }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(section) {
      findings.warning(
        "repeated-section", "\(section.label.quoted) is printed twice, word for word; it is taken once",
        at: section.location, notes: [note])
    } else {
      findings.error(
        "repeated-section", "\(section.label.quoted) is printed twice, and not alike; take the wrong one out",
        at: section.location, notes: [note])
    }
  }

  mutating func addFeatures(_ rows: [PageRow], at place: SourceLocation) {
    guard let earlier = features, !earlier.isEmpty else {
      features = rows
      return
    }
    if earlier.elementsEqual(rows, by: { $0.says($1) }) {
      findings.warning(
        "repeated-section", "the features are printed twice, word for word; they are taken once", at: place)
    } else {
      findings.error(
        "repeated-section", "the features are printed twice, and not alike; take the wrong ones out", at: place)
    }
  }

  /// The rows without those that repeat the row above or one before.
  mutating func withoutRepetitions(_ rows: [PageRow]) -> [PageRow] {
    var keys = Set<String>(minimumCapacity: rows.count)
    var parent = ""
    let repeated = rows.indices.filter { index in
      // Features below different ones may be called alike.
      let isPart = rows[index].depth > 0
      if !isPart { parent = rows[index].name }
      return !keys.insert(isPart ? "\(parent)\n\(rows[index].name)" : rows[index].name).inserted
    }
    if repeated.isEmpty { return rows }
    let first = Dictionary(rows.map { (($0.depth == 0 ? "" : " ") + $0.name, $0) }) { first, _ in first }
    let leftOut = Set(repeated.filter { reportRepetition(of: rows[$0], among: first) })
    return rows.indices.filter { !leftOut.contains($0) }.map { rows[$0] }
  }

  /// Reports a row that is listed before; false where that one cannot be told.
  private mutating func reportRepetition(of row: PageRow, among rows: [String: PageRow]) -> Bool {
    guard let earlier = rows[(row.depth == 0 ? "" : " ") + row.name] else { return false }
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(row) {
      findings.warning(
        "repeated-row", "\(row.name.quoted) is listed twice; it is taken once", at: row.location, notes: [note])
    } else {
      findings.error(
        "repeated-row", "\(row.name.quoted) is listed twice, and not alike; take the wrong row out", at: row.location,
        notes: [note])
    }
    return true
  }

  /// Reports a line behind the tables that belongs to the head of another page; false where it is none.
  mutating func refusesSecondPage(at line: PageLine) -> Bool {
    guard line.content.hasPrefix("# ") && line.content.hasSuffix(" Integration") || PageHead.saysSlug(line) else {
      return false
    }
    findings.error(
      "second-page", "another page starts behind the tables of this one; write each into a file of its own",
      at: location(line))
    return true
  }

  mutating func reportUnread(_ line: PageLine) { findings.reportUnread(line) }
}

extension PageSection {
  /// Whether another section says the same.
  package func says(_ other: PageSection) -> Bool {
    status == other.status && note?.text == other.note?.text && rows.elementsEqual(other.rows) { $0.says($1) }
  }
}

extension PageRow {
  func says(_ other: PageRow) -> Bool {
    name == other.name && status == other.status && note?.text == other.note?.text
  }
}
