/// Follows `same_as` from one action of a connector to another.
enum SameAsResolver {
  enum Target {
    /// The action whose inputs, note and constraints count.
    case found(ActionCoverage)
    /// An action on the way that the connector does not list.
    case unknown
    /// The way leads back to where it was before.
    case cycle

    var isFound: Bool {
      if case .found = self { return true }
      return false
    }
  }

  /// The specification with inputs, notes and constraints put in wherever `same_as` leads to them.
  static func resolve(_ specification: Specification) -> Specification {
    var specification = specification
    for connector in specification.connectors.indices {
      let entry = specification.connectors[connector]
      for (index, action) in entry.actions.enumerated() where action.sameAs != nil {
        guard case .found(let target) = follow(action, in: entry) else { continue }
        specification.connectors[connector].actions[index].inputs = target.inputs
        specification.connectors[connector].actions[index].note = target.note
        specification.connectors[connector].actions[index].constraints = target.constraints
      }
    }
    return specification
  }

  /// The action that `same_as` leads to from `action`, over as many steps as it takes.
  static func follow(_ action: ActionCoverage, in connector: ConnectorEntry) -> Target {
    var action = action
    // A way that never passes an action twice has fewer steps than there are actions.
    for _ in 0...connector.actions.count {
      guard let sameAs = action.sameAs else { return .found(action) }
      guard let next = connector.actions.first(where: { $0.id == sameAs.value }) else { return .unknown }
      action = next
    }
    return .cycle
  }
}
