import _CoverageSpec

/// Turns what a page says into what a spec says: labels into ids, and unknown names into additions to the category.
package struct SpecProposal {
  /// The connector; nil where the page says what no spec can hold.
  package private(set) var connector: ProposedConnector?
  package private(set) var diagnostics: [Diagnostic] = []
  let suggestions = Suggestions()
  /// The sections of the page by the model or the action that they are taken for.
  private var sections: [String: PageSection] = [:]

  /// Proposes a connector, and adds to the category what it lacks.
  package init(_ page: ImportedPage, for category: inout CategoryDraft) {
    var connector = ProposedConnector(
      slug: page.slug, name: page.name, title: page.title == page.name.value ? nil : page.title, stage: page.stage,
      access: page.access, notes: page.notes, guides: page.guides)
    for section in page.models { add(section, to: &connector, &category) }
    for section in page.actions { add(section, to: &connector, &category) }
    Self.findTwins(page, &connector, category)
    addFeatures(page.features, to: &connector, &category)
    self.connector = diagnostics.contains { $0.severity == .error } ? nil : connector
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func add(
    _ section: PageSection, to connector: inout ProposedConnector, _ category: inout CategoryDraft
  ) {
    let number: Int?
    let id: String?
    if section.kind == .model {
      number = model(for: section, &category)
      id = number.map { category.models[$0].id }
    } else {
      number = action(for: section, &category)
      id = number.map { category.actions[$0].id }
    }
    guard let number, let id, !repeats(section, id) else { return }
    if section.status != .supported {
      connector.add(ProposedItem(id: id, note: section.note, location: section.location), section.status)
    }
    var group = ProposedGroup(
      id: id, note: section.note, constraintWords: section.constraintWords, location: section.location)
    var predecessor: String?
    let isKnown = section.kind == .model ? category.models[number].has : category.actions[number].has
    group.items.reserveCapacity(section.rows.count)
    for row in section.rows {
      guard isKnown(row.name) || takes(row, after: predecessor, section.kind, number, &category) else { continue }
      predecessor = row.name
      if row.status == .supported {
        group.items.append(ProposedItem(id: row.name, note: row.note, location: row.location))
      } else {
        connector.add(ProposedItem(id: "\(id).\(row.name)", note: row.note, location: row.location), row.status)
      }
    }
    guard section.status == .supported else { return }
    if section.kind == .model { connector.models.append(group) } else { connector.actions.append(group) }
  }

  /// Whether a section is about what another one is about, however the two are spelled.
  private mutating func repeats(_ section: PageSection, _ id: String) -> Bool {
    guard let earlier = sections.updateValue(section, forKey: id) else { return false }
    let labels = "\(section.label.quoted) and \(earlier.label.quoted)"
    let note = Diagnostic.Note("it stood here before", at: earlier.location)
    if earlier.says(section) {
      report(
        .warning(
          "repeated-section", "\(labels) are both \(id.quoted), and say the same; it is taken once",
          at: section.location, notes: [note]))
    } else {
      report(
        .error(
          "repeated-section", "\(labels) are both \(id.quoted), and do not say the same; take the wrong one out",
          at: section.location, notes: [note]))
    }
    return true
  }

  /// Adds a field or an input that a model or an action lacks; false where it cannot be one.
  private mutating func takes(
    _ row: PageRow, after predecessor: String?, _ kind: PageSection.Kind, _ number: Int,
    _ category: inout CategoryDraft
  ) -> Bool {
    switch kind {
    case .model:
      category.models[number].has(row.name) || takesField(row, after: predecessor, ofModel: number, &category)
    case .action: category.actions[number].has(row.name) || takesInput(row, ofAction: number, &category)
    }
  }

  /// Finds the actions that say the same as their twins.
  private static func findTwins(
    _ page: ImportedPage, _ connector: inout ProposedConnector, _ category: CategoryDraft
  ) {
    let twins = Dictionary(category.actions.map { ($0.id, $0.twin) }) { first, _ in first }
    for (index, action) in connector.actions.enumerated() {
      guard let id = twins[action.id] ?? nil, let twin = connector.actions.first(where: { $0.id == id }) else {
        continue
      }
      let isSame =
        action.note?.text == twin.note?.text
        && action.items.elementsEqual(twin.items) { $0.id == $1.id && $0.note?.text == $1.note?.text }
      if isSame { connector.actions[index].twin = id }
    }
  }
}

extension ProposedConnector {
  fileprivate mutating func add(_ item: ProposedItem, _ status: PageStatus) {
    switch status {
    case .unsupported: unsupported.append(item)
    case .notImplemented: notImplemented.append(item)
    case .supported: break
    }
  }

  mutating func addFeature(_ item: ProposedItem, _ status: PageStatus) {
    if status == .supported {
      features.append(item)
    } else {
      add(ProposedItem(id: "features.\(item.id)", note: item.note, location: item.location), status)
    }
  }
}
