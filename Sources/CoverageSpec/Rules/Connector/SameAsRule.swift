/// `same_as` leads to an action that the connector lists, and not back to its start.
struct SameAsRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      let resolver = SameAsResolver(connector)
      let names = connector.actions.map(\.id)
      let known = Set(names)
      let suggestions = Suggestions()
      return connector.actions.compactMap { action -> Diagnostic? in
        guard let sameAs = action.sameAs else { return nil }
        if !known.contains(sameAs.value) {
          let hint = suggestions.suggestion(for: sameAs.value, among: names.lazy.filter { $0 != action.id })
          let message = "'same_as' names \(sameAs.value.quoted), which this file does not list as an action\(hint)"
          return .error("unknown-action", message, at: sameAs.location)
        }
        guard case .cycle = resolver.target(of: action) else { return nil }
        let message = "'same_as' of \(action.id.quoted) never leads to an action with inputs"
        return .error("same-as-cycle", message, at: sameAs.location)
      }
    }
  }
}
