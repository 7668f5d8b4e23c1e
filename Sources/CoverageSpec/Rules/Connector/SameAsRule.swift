/// `same_as` leads to an action that the connector lists, and not back to its start.
struct SameAsRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      connector.actions.compactMap { action -> Diagnostic? in
        guard let sameAs = action.sameAs else { return nil }
        let names = connector.actions.map(\.id).filter { $0 != action.id }
        if sameAs.value != action.id, !names.contains(sameAs.value) {
          let hint = suggestion(for: sameAs.value, among: names)
          let message = "'same_as' names \(sameAs.value.quoted), which this file does not list as an action\(hint)"
          return .error("unknown-action", message, at: sameAs.location)
        }
        guard case .cycle = SameAsResolver.follow(action, in: connector) else { return nil }
        let message = "'same_as' of \(action.id.quoted) never leads to an action with inputs"
        return .error("same-as-cycle", message, at: sameAs.location)
      }
    }
  }
}
