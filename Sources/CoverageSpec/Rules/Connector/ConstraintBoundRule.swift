/// A connector's limits on a value can be met, together and beside those of the API, and its patterns can be read.
struct ConstraintBoundRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      connector.actions.filter { $0.sameAs == nil && $0.constraints.contains { $0.kind.limitKey != nil } }
        .flatMap { action in
          let nodes = index.inputNodes(of: action.id)
          return patterns(action.constraints)
            + action.constraints.flatMap { constraint in
              check(constraint, among: action.constraints, nodes[constraint.subject?.value ?? ""]?.limits)
            }
        }
    }
  }

  private func patterns(_ constraints: [ConstraintEntry]) -> [Diagnostic] {
    constraints.compactMap { constraint in
      guard constraint.kind == .pattern, let problem = constraint.values.first.flatMap(PatternGrammar.problem)
      else { return nil }
      return .error("constraint-value", problem, at: constraint.location)
    }
  }

  /// - Parameter limits: Those of the API on the subject.
  private func check(
    _ constraint: ConstraintEntry, among all: [ConstraintEntry], _ limits: ValueLimits?
  ) -> [Diagnostic] {
    guard let key = constraint.kind.limitKey, let value = constraint.values.first, let subject = constraint.subject
    else { return [] }
    let start = "no value of \(subject.value.quoted) is legal: \(constraint.kind.rawValue.quoted)"
    func contradiction(_ words: String, _ note: String, _ place: SourceLocation) -> Diagnostic {
      .error(
        "constraint-contradiction", "\(start) \(words)", at: constraint.location,
        notes: [Diagnostic.Note(note, at: place)])
    }
    var found: [Diagnostic] = []
    // A pair of the connector's own is reported once, at the lower bound.
    if let most = LimitKey.bounds.first(where: { $0.least == key })?.most {
      for other in all where other.kind.limitKey == most && other.subject?.value == subject.value {
        guard LimitKey.isAbove(value, other.values.first) else { continue }
        found.append(contradiction("is above \(other.kind.rawValue.quoted)", "the other is here", other.location))
      }
    }
    guard let limits else { return found }
    for bound in LimitKey.bounds {
      let (api, words) = bound.least == key ? (bound.most, "above") : (bound.least, "below")
      guard bound.least == key || bound.most == key, let theirs = limits[api] else { continue }
      let isCrossed = bound.least == key ? LimitKey.isAbove(value, theirs) : LimitKey.isAbove(theirs, value)
      guard isCrossed else { continue }
      found.append(
        contradiction("is \(words) the API's \(api.rawValue.quoted), \(theirs)", "the API's is here", limits.location))
    }
    if key == .format, let theirs = limits[.format], theirs != value {
      found.append(
        contradiction("is \(value.quoted), and the API's is \(theirs.quoted)", "the API's is here", limits.location))
    }
    return found
  }
}
