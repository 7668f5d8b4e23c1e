/// No list of a connector has an entry twice.
struct DuplicateEntryRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      let models = connector.models.lazy.map { Located($0.id, at: $0.location) }
      let actions = connector.actions.lazy.map { Located($0.id, at: $0.location) }
      let exceptions = connector.lintExceptions.lazy.map {
        Located("\($0.rule.value) at \($0.path.value)", at: $0.location)
      }
      // Inputs that 'same_as' takes from elsewhere are checked there.
      let inputs = connector.actions.filter { $0.sameAs == nil }.map(\.inputs)
      let others = [connector.features, connector.unsupported, connector.notImplemented]
      var diagnostics = duplicates(models) + duplicates(actions) + duplicates(exceptions)
      for items in connector.models.map(\.fields) + inputs + others {
        // The lists of fields and inputs are most of what there is to look at.
        if items.map(\.id).hasRepetition { diagnostics += duplicates(items.map { Located($0.id, at: $0.location) }) }
      }
      return diagnostics
    }
  }

  private func duplicates(_ names: some Collection<Located<String>>) -> [Diagnostic] {
    repetitions(of: names).map { name, first in
      .error(
        "duplicate-entry", "\(name.value.quoted) is listed twice", at: name.location,
        notes: [Diagnostic.Note("first listed here", at: first)])
    }
  }
}
