/// Each parameter of an action's route is carried by one input, and each input that names a parameter finds it there.
struct RouteParameterRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.actions.flatMap(check)
  }

  private func check(_ action: Action) -> [Diagnostic] {
    let route = action.endpoint?.route
    guard let parameters = Self.parameters(of: route ?? "") else {
      let message = "the braces of the route \((route ?? "").quoted) do not match"
      return [.error("route-parameter", message, at: action.location)]
    }
    let carriers = action.coverageInputs.compactMap { input in
      input.node.routeParameter.map { Located($0, at: input.node.location) }
    }
    let missing = parameters.filter { parameter in !carriers.contains { $0.value == parameter } }.map {
      Diagnostic.error(
        "route-parameter", "no input of \(action.id.quoted) has the 'route_parameter' \($0.quoted)", at: action.location
      )
    }
    let strays = carriers.filter { !parameters.contains($0.value) }.map {
      let hint = suggestion(for: $0.value, among: parameters)
      let place = route.map { "the route \($0.quoted)" } ?? "an action without a route"
      let message = "\(place) has no parameter \($0.value.quoted)\(hint)"
      return Diagnostic.error("route-parameter", message, at: $0.location)
    }
    let repeated = repetitions(of: carriers).map { name, first in
      Diagnostic.error(
        "route-parameter", "a second input carries the route parameter \(name.value.quoted)", at: name.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
    return missing + strays + repeated
  }

  /// The names in braces, in order; nil where braces do not match.
  private static func parameters(of route: String) -> [String]? {
    var parameters: [String] = []
    var name: String?
    for character in route {
      switch (character, name) {
      case ("{", nil): name = ""
      case ("}", let closed?) where !closed.isEmpty:
        parameters.append(closed)
        name = nil
      case ("{", _), ("}", _): return nil
      default: name?.append(character)
      }
    }
    return name == nil ? parameters : nil
  }
}
