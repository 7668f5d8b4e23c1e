/// The way to call the API for each action is known.
struct UnknownRouteRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.actions.filter { $0.endpoint == nil }.map { action in
      let message =
        "action \(action.id.quoted) has no 'method' and no 'route'; it can be asked for, and there is no request for it"
      return .warning("unknown-route", message, at: action.location)
    }
  }
}
