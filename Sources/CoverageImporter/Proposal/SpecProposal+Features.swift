import _CoverageSpec

extension SpecProposal {
  /// Finds the features of a page by their labels and by those that they stand below.
  mutating func addFeatures(
    _ rows: [PageRow], to connector: inout ProposedConnector, _ category: inout CategoryDraft
  ) {
    var above: [(row: PageRow, id: String)] = []
    for row in rows {
      guard let id = feature(for: row, below: above, &category) else { continue }
      above.append((row, id))
      connector.addFeature(ProposedItem(id: id, note: row.note, location: row.location), row.status)
    }
  }

  private mutating func feature(
    for row: PageRow, below above: [(row: PageRow, id: String)], _ category: inout CategoryDraft
  ) -> String? {
    let known = category.features.filter { $0.label == row.name && !above.map(\.id).contains($0.id) }
    let parent = Self.parent(of: row, among: above)
    let reachable = known.filter { feature in
      feature.parent.map { other in above.contains { $0.id == other } } ?? true
    }
    // The row above decides between features that are called alike, and then what is listed.
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

  /// The feature that a row is indented below.
  private static func parent(of row: PageRow, among above: [(row: PageRow, id: String)]) -> String? {
    if row.depth == 0 { return nil }
    let candidates = above.filter { $0.row.depth < row.depth }
    // In a broken table only the rows that fell out of it keep their indentation, so their siblings seem to be above
    // them; what a part is called tells more then.
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
          "no id can be made of the label \(row.name.quoted): \(id.quoted) is taken or empty; add the feature to "
            + "category.json by hand", at: row.location))
      return nil
    }
    let node = JSONNode.object(of: [
      "id": .string(id), "label": .string(row.name), "parent": parent.map(JSONNode.string),
      "$comment": .string("Added on import; the id is a guess."),
    ])
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
