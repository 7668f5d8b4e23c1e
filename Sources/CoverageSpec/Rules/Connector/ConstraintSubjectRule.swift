/// A constraint is about something that its model or action lists, or about a group above it.
struct ConstraintSubjectRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let actions = specification.category.actions.map(\.id)
    return specification.connectors.flatMap { connector in
      let covered = connector.actions.map(\.id)
      let reroutings =
        (connector.models.flatMap(\.constraints)
        + connector.actions.filter { $0.sameAs == nil }.flatMap(\.constraints)).compactMap {
          checkRerouting($0, covered: covered, known: actions)
        }
      return connector.models.flatMap { checkSubjects(of: $0.constraints, owner: $0.id, $0.fields) }
        + connector.actions.filter { $0.sameAs == nil }.flatMap {
          checkSubjects(of: $0.constraints, owner: $0.id, $0.inputs)
        } + reroutings
    }
  }

  private func checkSubjects(of constraints: [Constraint], owner: String, _ items: [CoverageItem]) -> [Diagnostic] {
    constraints.compactMap { constraint in
      guard let subject = constraint.subject else { return nil }
      let isListed = items.contains { $0.id == subject.value || $0.id.hasPrefix(subject.value + ".") }
      if isListed { return nil }
      let names = items.flatMap { Self.withGroups($0.id) }
      let message =
        "\(subject.value.quoted) is not listed in \(owner.quoted)\(suggestion(for: subject.value, among: names))"
      return .error("constraint-subject", message, at: subject.location)
    }
  }

  private func checkRerouting(_ constraint: Constraint, covered: [String], known: [String]) -> Diagnostic? {
    guard case .rerouted(let action) = constraint.kind, !covered.contains(action) else { return nil }
    if known.contains(action) {
      let message = "the action \(action.quoted) that takes over is not listed in this file"
      return .error("constraint-subject", message, at: constraint.location)
    }
    let message = "unknown action \(action.quoted)\(suggestion(for: action, among: known))"
    return .error("unknown-action", message, at: constraint.location)
  }

  /// A path and those of the groups above it, outermost first.
  private static func withGroups(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) } + [path]
  }
}
