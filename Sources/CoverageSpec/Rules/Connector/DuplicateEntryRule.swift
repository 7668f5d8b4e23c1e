/// No list of a connector has an entry twice.
struct DuplicateEntryRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      let models = connector.models.map { Located($0.id, at: $0.location) }
      let actions = connector.actions.map { Located($0.id, at: $0.location) }
      let exceptions = connector.lintExceptions.map {
        Located("\($0.rule.value) at \($0.path.value)", at: $0.location)
      }
      // Inputs that 'same_as' takes from elsewhere are checked there.
      let itemLists =
        connector.models.map(\.fields) + connector.actions.filter { $0.sameAs == nil }.map(\.inputs)
        + [connector.features, connector.unsupported, connector.notImplemented]
      let names = [models, actions, exceptions] + itemLists.map { $0.map { Located($0.id, at: $0.location) } }
      return names.flatMap(duplicates)
    }
  }

  private func duplicates(_ names: [Located<String>]) -> [Diagnostic] {
    repetitions(of: names).map { name, first in
      .error(
        "duplicate-entry", "\(name.value.quoted) is listed twice", at: name.location,
        notes: [Diagnostic.Note("first listed here", at: first)])
    }
  }
}
