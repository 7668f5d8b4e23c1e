import _CoverageSpec

/// Turns an imported page into a connector: labels into ids, and unknown names into additions to the category.
package struct SpecProposal {
  /// The connector; nil where the page has errors.
  package private(set) var connector: ProposedConnector?
  package private(set) var diagnostics: [Diagnostic] = []
  let suggestions = Suggestions()
  /// The sections of the page by the model or the action that they are taken for.
  private var sections: [String: PageSection] = [:]

  /// Proposes a connector, and adds to the category what it lacks.
  package init(_ page: ImportedPage, for category: inout CategoryDraft) {
    if !isIdentifier(page.slug.value) {
      report(
        .error(
          "invalid-id", "\(page.slug.value.quoted) is no slug: slugs have letters, digits, '_' and '-' only",
          at: page.slug.location))
    }
    let name = Located(page.name.value.unbroken, at: page.name.location)
    var connector = ProposedConnector(
      kind: page.kind, kinds: [page.kind], slug: page.slug, name: name,
      title: page.title == page.name.value ? nil : page.title, stage: page.stage,
      access: page.access, assets: page.assets, notes: page.notes, guides: page.guides)
    for section in (page.models + page.actions).map({ Self.renamed($0, category) }) {
      add(section, to: &connector, &category)
    }
    Self.findTwins(page, &connector, category)
    addFeatures(page.features, to: &connector, &category)
    self.connector = diagnostics.contains { $0.severity == .error } ? nil : connector
  }

  /// Adds to a category what a vocabulary has and it lacks.
  package init(_ vocabulary: StatedVocabulary, for category: inout CategoryDraft) {
    reportDifferences(vocabulary, from: category)
    category.add(vocabulary.head, vocabulary.types.map(\.value))
    var nothing = ProposedConnector(
      slug: vocabulary.category, name: vocabulary.category, notes: [], guides: [])
    for section in vocabulary.models + vocabulary.actions { add(section, to: &nothing, &category) }
    addFeatures(vocabulary.features, to: &nothing, &category)
  }

  /// A section with the ids of now in place of those that the category has moved away from.
  private static func renamed(_ section: PageSection, _ category: CategoryDraft) -> PageSection {
    if category.moves.isEmpty { return section }
    var section = section
    if case .own(let id) = section.id, let now = category.moves[id] { section.id = .own(now) }
    guard let owner = owner(of: section, category) else { return section }
    for index in section.rows.indices {
      let old = "\(owner).\(section.rows[index].name)"
      guard let now = category.moves.presentPath(old)?.splitPath, now.owner == owner, let member = now.member else {
        continue
      }
      section.rows[index].name = member
    }
    return section
  }

  /// The id of the model or the action that a section is about, where the category has it.
  private static func owner(of section: PageSection, _ category: CategoryDraft) -> String? {
    let known =
      section.kind == .model
      ? category.models.map { ($0.id, $0.vendorID, $0.label) } : category.actions.map { ($0.id, $0.vendorID, $0.label) }
    return known.first { id, vendorID, label in
      section.id.map { $0.names(id, vendorID, in: category.id) } ?? (label == section.label)
    }?.0
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func add(
    _ section: PageSection, to connector: inout ProposedConnector, _ category: inout CategoryDraft
  ) {
    var section = section
    section.label = section.label.unbroken
    let number: Int?
    let id: String?
    if section.kind == .model {
      number = model(for: section, &category)
      id = number.map { category.models[$0].id }
    } else {
      number = action(for: section, &category)
      id = number.map { category.actions[$0].id }
      if let number, let items = section.rows.first?.items, category.actions[number].settle(items: items) {
        category.note("lists of action \(category.actions[number].id)")
      }
    }
    guard let number, let id, !repeats(section, id) else { return }
    if section.status != .supported {
      connector.add(
        ProposedItem(id: id, note: section.note, remarks: section.remarks, location: section.location), section.status)
    }
    var group = ProposedGroup(
      id: id, note: section.note, remarks: section.remarks, limits: section.limits,
      constraintWords: section.constraintWords, location: section.location)
    var predecessor: String?
    group.items.reserveCapacity(section.rows.count)
    for row in section.rows {
      guard takes(row, after: predecessor, section.kind, number, &category) else { continue }
      predecessor = row.name
      if row.status == .supported {
        group.items.append(ProposedItem(id: row.name, note: row.note, remarks: row.remarks, location: row.location))
      } else {
        connector.add(
          ProposedItem(id: "\(id).\(row.name)", note: row.note, remarks: row.remarks, location: row.location),
          row.status)
      }
    }
    guard section.status == .supported else {
      if let row = group.items.first {
        let (member, owner) = section.kind == .model ? ("field", "model") : ("input", "action")
        report(
          .warning(
            "member-without-owner",
            "\(group.items.count) \(group.items.count == 1 ? member : member + "s") of \(id.quoted), \(row.id.quoted) first, "
              + "\(group.items.count == 1 ? "is" : "are") supported here, and the \(owner) is not; they are left out",
            at: row.location))
      }
      return
    }
    if section.kind == .model { connector.models.append(group) } else { connector.actions.append(group) }
  }

  /// Whether an earlier section has the same id, whatever its label; reports it if so.
  private mutating func repeats(_ section: PageSection, _ id: String) -> Bool {
    guard let earlier = sections.updateValue(section, forKey: id) else { return false }
    let labels = "\(section.label.quoted) and \(earlier.label.quoted)"
    let note = Diagnostic.Note("first used here", at: earlier.location)
    if earlier.says(section) {
      report(
        .warning(
          "repeated-section", "\(labels) are both \(id.quoted) with the same content; it is imported once",
          at: section.location, notes: [note]))
    } else {
      report(
        .error(
          "repeated-section", "\(labels) are both \(id.quoted) with different content; remove the wrong one",
          at: section.location, notes: [note]))
    }
    return true
  }

  /// Adds a field or an input that a model or an action lacks; false where it cannot be one.
  private mutating func takes(
    _ row: PageRow, after predecessor: String?, _ kind: PageSection.Kind, _ number: Int,
    _ category: inout CategoryDraft
  ) -> Bool {
    // The names are asked themselves, because a call of the model or the action would copy it for each row.
    switch kind {
    case .model:
      if !category.models[number].names.contains(row.name) {
        return takesField(row, after: predecessor, ofModel: number, &category)
      }
      if !row.declared.isEmpty, category.models[number].settle(row.declared, ofField: row.name) {
        category.note("field \(category.models[number].id).\(row.name), which was a guess")
      }
    case .action:
      if category.actions[number].leaves[row.name] == nil {
        return takesInput(row, ofAction: number, &category)
      }
      if !row.declared.isEmpty, category.actions[number].settle(row.declared, ofInput: row.name) {
        category.note("input \(category.actions[number].id).\(row.name), which was a guess")
      }
    }
    return true
  }

  /// Finds the actions that have the same inputs and notes as their twins.
  private static func findTwins(
    _ page: ImportedPage, _ connector: inout ProposedConnector, _ category: CategoryDraft
  ) {
    guard category.actions.contains(where: { $0.twin != nil }) else { return }
    let twins = Dictionary(category.actions.map { ($0.id, $0.twin) }) { first, _ in first }
    for (index, action) in connector.actions.enumerated() {
      guard let id = twins[action.id] ?? nil, let twin = connector.actions.first(where: { $0.id == id }) else {
        continue
      }
      let isSame =
        action.note?.text == twin.note?.text
        && action.limits == twin.limits && action.remarks == twin.remarks
        && action.items.elementsEqual(twin.items) { $0.id == $1.id && $0.note?.text == $1.note?.text }
      if isSame { connector.actions[index].twin = id }
    }
  }
}

extension ProposedConnector {
  fileprivate mutating func add(_ item: ProposedItem, _ status: Status) {
    switch status {
    case .unsupported: unsupported.append(item)
    case .notImplemented: notImplemented.append(item)
    case .supported, .unlisted: break
    }
  }

  mutating func addFeature(_ item: ProposedItem, _ status: Status) {
    if status == .supported {
      features.append(item)
    } else {
      add(
        ProposedItem(id: "features.\(item.id)", note: item.note, remarks: item.remarks, location: item.location), status
      )
    }
  }
}

extension SpecProposal {
  /// Finds the features of a page by their labels and their parents.
  mutating func addFeatures(
    _ rows: [PageRow], to connector: inout ProposedConnector, _ category: inout CategoryDraft
  ) {
    var above: [(row: PageRow, id: String)] = []
    for row in rows {
      guard let id = feature(for: row, below: above, &category) else { continue }
      above.append((row, id))
      connector.addFeature(
        ProposedItem(id: id, note: row.note, remarks: row.remarks, location: row.location), row.status)
    }
  }

  private mutating func feature(
    for row: PageRow, below above: [(row: PageRow, id: String)], _ category: inout CategoryDraft
  ) -> String? {
    if let id = row.id { return feature(id, row, &category) }
    let known = category.features.filter { $0.label == row.name && !above.map(\.id).contains($0.id) }
    let parent = Self.parent(of: row, among: above)
    let reachable = known.filter { feature in
      feature.parent.map { other in above.contains { $0.id == other } } ?? true
    }
    // Among features with the same label, the parent row decides first, then the rows above.
    let nearest = reachable.first { $0.parent != nil && $0.parent == parent }
    if let feature = nearest ?? reachable.first(where: { $0.parent != nil }) ?? reachable.first { return feature.id }
    if let feature = known.first, parent == nil {
      let whole = feature.parent.map(\.quoted) ?? "nothing"
      report(
        .error(
          "missing-parent",
          "\(row.name.quoted) is a part of \(whole), which the page does not list above; a row is missing",
          at: row.location))
      return nil
    }
    return newFeature(row, below: parent, &category)
  }

  /// The feature with an id that the source states.
  private mutating func feature(_ id: String, _ row: PageRow, _ category: inout CategoryDraft) -> String? {
    if let number = category.features.firstIndex(where: { $0.id == id }) {
      if category.features[number].confirmID() { category.note("id of feature \(id)") }
      return id
    }
    if let feature = category.features.first(where: { $0.label == row.name && $0.hasGuessedID }) {
      report(
        .warning(
          "guessed-id",
          "\(row.name.quoted) is \(id.quoted) here, and its id \(feature.id.quoted) was guessed from the label; rename it, "
            + "or take 'id' out of 'guessed'", at: row.location))
      return feature.id
    }
    guard isIdentifier(id) else {
      report(.error("bad-name", "\(id.quoted) is no id of a feature", at: row.location))
      return nil
    }
    if !category.isNew {
      let hint = suggestion(for: row.name, among: category.features.map(\.label))
      report(
        .warning("proposed-feature", "the category has no feature \(id.quoted); it is added\(hint)", at: row.location))
    }
    let node = JSONNode.object([JSONMember("id", .string(id)), JSONMember("label", .string(row.name))] + row.declared)
    category.features += [DraftFeature(node)].compactMap(\.self)
    category.note("feature \(id)")
    return id
  }

  /// The feature that a row is indented below.
  private static func parent(of row: PageRow, among above: [(row: PageRow, id: String)]) -> String? {
    if row.depth == 0 { return nil }
    let candidates = above.filter { $0.row.depth < row.depth }
    // In a broken table only the rows outside of it keep their indentation, so that their siblings seem to be parents;
    // the name is the better evidence then.
    let named = candidates.last { row.name.lowercased().contains($0.row.name.lowercased()) }
    return (row.isFallenOut ? named ?? candidates.last : candidates.last)?.id
  }

  private mutating func newFeature(
    _ row: PageRow, below parent: String?, _ category: inout CategoryDraft
  ) -> String? {
    let name = LabelWords.id(of: row.name)
    let id = parent.map { "\($0)_\(name)" } ?? name
    guard !name.isEmpty, !category.features.contains(where: { $0.id == id }) else {
      report(
        .error(
          "no-id",
          "no id can be made from the label \(row.name.quoted): \(id.quoted) is taken or empty; add the feature to "
            + "category.json by hand", at: row.location))
      return nil
    }
    let node = JSONNode.object(of: [
      "id": .string(id), "label": .string(row.name), "parent": parent.map(JSONNode.string),
    ]).guessing(["id"])
    if !category.isNew {
      let hint = suggestion(for: row.name, among: category.features.map(\.label))
      report(
        .warning(
          "proposed-feature", "the category has no feature \(row.name.quoted); it is added as \(id.quoted)\(hint)",
          at: row.location))
    }
    category.features += [DraftFeature(node)].compactMap(\.self)
    category.note("feature \(id)")
    return id
  }
}

extension String {
  /// The text with its line breaks as spaces: names are shown on one line.
  fileprivate var unbroken: String {
    utf8.contains(0x0A) || utf8.contains(0x0D) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
