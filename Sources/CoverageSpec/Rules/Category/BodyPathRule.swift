/// Inputs that lie elsewhere on the wire than in the coverage are few, and nothing else is where they go.
///
/// A group with such an input is none on the wire, so all its inputs go elsewhere, and a list cannot be one.
struct BodyPathRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.actions.flatMap { action in
      action.inputs.flatMap { check($0, isTopLevel: true) } + checkKeys(of: action)
    }
  }

  private func check(_ node: InputNode, isTopLevel: Bool) -> [Diagnostic] {
    switch node.content {
    case .leaf(let type):
      if node.routeParameter == nil || type.spelling == "string" { return [] }
      let message = "\(node.id.quoted) must be of type 'string', because it is a part of the route"
      return [.error("route-parameter", message, at: node.location)]
    case .group(let children, let item):
      let nested = children.flatMap { check($0, isTopLevel: false) }
      guard let moved = children.first(where: \.isMoved) else { return nested }
      if !isTopLevel || item != nil {
        let message = "\(moved.id.quoted) lies too deep to have a place of its own in the request"
        return nested + [.error("body-path", message, at: moved.location)]
      }
      return nested
        + children.filter { !$0.isMoved }.map {
          let message =
            "\($0.id.quoted) needs a 'body_path' or 'route_parameter', as \(moved.id.quoted) beside it has one"
          return .error("body-path", message, at: $0.location)
        }
    }
  }

  /// The keys at the top of the body are distinct; `DuplicateIDRule` reports two inputs of one name.
  private func checkKeys(of action: Action) -> [Diagnostic] {
    let tops = action.inputs.flatMap { node -> [InputNode] in
      guard case .group(let children, _) = node.content, children.contains(where: \.isMoved) else { return [node] }
      return children
    }
    let moved = Set(tops.compactMap(\.bodyPath))
    let keys = tops.filter { $0.routeParameter == nil }.map { Located($0.bodyPath ?? $0.id, at: $0.location) }
    return repetitions(of: keys).filter { moved.contains($0.name.value) }.map { key, first in
      .error(
        "body-path", "a second input is sent as \(key.value.quoted)", at: key.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
  }
}

extension InputNode {
  /// Whether the request carries the input elsewhere than at its coverage path.
  package var isMoved: Bool { routeParameter != nil || bodyPath != nil }
}
