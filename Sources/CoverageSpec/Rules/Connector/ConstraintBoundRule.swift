/// A connector's limits on a value can be met, together and beside those of the API, and its patterns can be read.
struct ConstraintBoundRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      connector.actions.filter {
        $0.sameAs == nil && $0.constraints.contains { $0.kind.limitKey != nil || $0.kind == .allowedValues }
      }
      .flatMap { action in
        let nodes = index.inputNodes(of: action.id)
        return patterns(action.constraints)
          + action.constraints.flatMap { constraint in
            outliers(constraint, among: action.constraints, nodes[constraint.subject?.value ?? ""]?.limits)
              + check(constraint, among: action.constraints, nodes[constraint.subject?.value ?? ""]?.limits)
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

  /// Values that the connector allows, and that its own limits or those of the API rule out.
  private func outliers(
    _ constraint: ConstraintEntry, among all: [ConstraintEntry], _ limits: ValueLimits?
  ) -> [Diagnostic] {
    guard constraint.kind == .allowedValues, let subject = constraint.subject?.value else { return [] }
    let own = all.compactMap { other -> (key: LimitKey, bound: String, whose: String, place: SourceLocation)? in
      guard other.subject?.value == subject, let key = other.kind.limitKey, let bound = other.values.first else {
        return nil
      }
      return (key, bound, "the connector's", other.location)
    }
    let api = LimitKey.allCases.compactMap { key in
      limits.flatMap { limits in limits[key].map { (key, $0, "the API's", limits.location) } }
    }
    return constraint.values.compactMap { value in
      (api + own).first { $0.key.rulesOut(value, bound: $0.bound, isText: constraint.form == .text) }.map { limit in
        let message =
          "\(value.quoted) is no legal value of \(subject.quoted): \(limit.whose) \(limit.key.rawValue.quoted) is "
          + limit.bound
        return .error(
          "constraint-contradiction", message, at: constraint.location,
          notes: [Diagnostic.Note("\(limit.whose) is here", at: limit.place)])
      }
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

extension LimitKey {
  /// Whether a value is beyond a bound, as far as numbers tell it.
  fileprivate func rulesOut(_ value: String, bound: String, isText: Bool) -> Bool {
    switch self {
    case .min: !isText && Self.isAbove(bound, value)
    case .max: !isText && Self.isAbove(value, bound)
    case .minLength: isText && Int(bound).map { value.unicodeScalars.count < $0 } == true
    case .maxLength: isText && Int(bound).map { value.unicodeScalars.count > $0 } == true
    case .decimals, .pattern, .format, .minItems, .maxItems: false
    }
  }
}
