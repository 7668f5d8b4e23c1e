/// Follows `same_as` from one action of a connector to another.
struct SameAsResolver {
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

  /// Where the ways of the actions end that have one, by their ids; of two with one id the first counts.
  private var targets: [String: Target] = [:]

  /// Follows the ways of all actions of a connector, each step once.
  init(_ connector: ConnectorEntry) {
    // Most connectors have no way to follow.
    guard connector.actions.contains(where: { $0.sameAs != nil }) else { return }
    let actions = Dictionary(connector.actions.map { ($0.id, $0) }) { first, _ in first }
    for action in connector.actions where action.sameAs != nil {
      var way: [String] = []
      var onWay: Set<String> = []
      var place = action
      var end: Target?
      while end == nil {
        if let known = targets[place.id] {
          end = known
        } else if let sameAs = place.sameAs {
          way.append(place.id)
          if !onWay.insert(place.id).inserted {
            end = .cycle
          } else if let next = actions[sameAs.value] {
            place = next
          } else {
            end = .unknown
          }
        } else {
          end = .found(place)
        }
      }
      for id in way { targets[id] = end }
    }
  }

  /// The action that `same_as` leads to from an action of the connector, over as many steps as it takes.
  func target(of action: ActionCoverage) -> Target {
    action.sameAs == nil ? .found(action) : targets[action.id] ?? .unknown
  }

  /// The specification with inputs, notes and constraints put in wherever `same_as` leads to them.
  static func resolve(_ specification: Specification) -> Specification {
    var specification = specification
    specification.connectors = specification.connectors.map { entry in
      if entry.actions.allSatisfy({ $0.sameAs == nil }) { return entry }
      let resolver = SameAsResolver(entry)
      return entry.replacing(
        actions: entry.actions.map { action in
          guard action.sameAs != nil, case .found(let target) = resolver.target(of: action) else { return action }
          return ActionCoverage(
            id: action.id, inputs: target.inputs, note: target.note, stage: action.stage, since: action.since,
            constraints: target.constraints, sameAs: action.sameAs, differs: action.differs, location: action.location)
        })
    }
    return specification
  }
}
