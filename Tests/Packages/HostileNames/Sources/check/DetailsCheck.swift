import Hostile

/// Every name, label, note, guide and constraint of the catalogue comes back byte for byte.
struct DetailsCheck {
  let catalogue: DecodedCatalogue

  func run(_ tally: inout Tally) {
    let capabilities = catalogue.capabilities
    tally.expectSame(Trouble.id, catalogue.category.id, "the category's id")
    tally.expectSame(Trouble.name, catalogue.category.name, "the category's name")
    tally.expect(Trouble.Capability.all.count == capabilities.count, "another number of capabilities")
    for (capability, expected) in zip(Trouble.Capability.all, capabilities) {
      tally.expectSame(capability.path, expected.path, "path \(capability.ordinal)")
      tally.expectSame(capability.label, expected.label, "label of \(expected.path)")
      tally.expect(
        Trouble.Capability(path: expected.path) == capability, "\(expected.path) is not found by its path")
    }
    tally.expect(Trouble.Connector.all.count == catalogue.connectors.count, "another number of connectors")
    for (connector, expected) in zip(Trouble.Connector.all, catalogue.connectors) {
      check(connector, expected, &tally)
    }
  }

  private func check(_ connector: Trouble.Connector, _ expected: DecodedConnector, _ tally: inout Tally) {
    let slug = expected.slug
    tally.expectSame(connector.slug, slug, "slug \(connector.index)")
    tally.expect(Trouble.Connector(slug: slug) == connector, "\(slug) is not found by its slug")
    tally.expectSame(connector.name, expected.name, "name of \(slug)")
    tally.expectSame(connector.title, expected.title, "title of \(slug)")
    compare(connector.notes, (expected.notes ?? []).map(\.text), "notes of \(slug)", &tally)
    compare(connector.guides.map(\.title), (expected.guides ?? []).map(\.title), "guides of \(slug)", &tally)
    compare(
      connector.guides.map(\.description), (expected.guides ?? []).map(\.description), "guides of \(slug)", &tally)

    let notes = expected.notesByPath
    for path in expected.statuses.keys.sorted() {
      guard let capability = Trouble.Capability(path: path) else { continue }
      tally.expectSame(connector.note(for: capability), notes[path], "note of \(slug) on \(path)")
    }
    for (id, entry) in expected.entries {
      guard let capability = Trouble.Capability(path: id) else { continue }
      let constraints = connector.constraints(on: capability)
      let wanted = entry.constraints ?? []
      compare(constraints.map(\.kind.id), wanted.map(\.kind), "constraints of \(slug) on \(id)", &tally)
      compare(
        constraints.compactMap(\.path), wanted.compactMap { $0.field ?? $0.input },
        "constrained paths of \(slug) on \(id)", &tally)
      compare(
        constraints.flatMap(\.values), wanted.flatMap { $0.values ?? $0.value.map { [$0] } ?? [] },
        "constraint values of \(slug) on \(id)", &tally)
    }
  }

  private func compare(_ actual: [String], _ expected: [String], _ what: String, _ tally: inout Tally) {
    tally.expect(
      actual.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(what): \(actual) instead of \(expected)")
  }
}
