/// A constraint stands where it can be checked, on something of a type that it fits, and against no other.
struct ConstraintFitRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let models = Dictionary(specification.category.models.map { ($0.id, index.constraintSubjects(ofModel: $0.id)) }) {
      first, _ in first
    }
    let actions = Dictionary(specification.category.actions.map { ($0.id, index.constraintSubjects(of: $0)) }) {
      first, _ in first
    }
    func kinds(in owner: Cell.Kind) -> [ConstraintKind] {
      ConstraintKind.allCases.filter { $0.traits.owners.contains(owner) }
    }
    let (ofModels, ofActions) = (kinds(in: .model), kinds(in: .action))
    return specification.connectors.flatMap { connector in
      connector.remarks.filter { !$0.constraints.isEmpty && !$0.isInherited }.flatMap { cell in
        let isModel = cell.kind == .model
        return check(cell, (isModel ? models : actions)[cell.id] ?? [:], isModel ? ofModels : ofActions)
      }
    }
  }

  /// - Parameter known: The kinds of constraints that can stand there.
  private func check(
    _ cell: Cell, _ subjects: [String: ConstraintSubject], _ known: [ConstraintKind]
  ) -> [Diagnostic] {
    func names(_ kinds: [ConstraintKind]) -> String { kinds.map(\.rawValue.quoted).joined(separator: ", ") }
    let fits = cell.constraints.compactMap { constraint -> Diagnostic? in
      let name = constraint.kind.rawValue.quoted
      if !known.contains(constraint.kind) {
        let message =
          "\(name) cannot be checked in \(cell.kind == .model ? "models" : "actions"); constraints that can are \(names(known))"
        return .error("constraint-kind", message, at: constraint.location)
      }
      if constraint.action == cell.id {
        let message = "\(cell.id.quoted) cannot be rerouted to itself"
        return .error("constraint-subject", message, at: constraint.location)
      }
      guard let path = constraint.subject, let subject = subjects[path.value],
        case .fitting(let words, let fits) = constraint.kind.traits.subjects, !fits(subject)
      else { return nil }
      let message =
        "\(name) fits \(words), and \(path.value.quoted) is \(subject.words), "
        + "which \(names(known.filter { $0.traits.fits(subject) })) fit"
      return .error("constraint-kind", message, at: constraint.location)
    }
    return fits + repeated(cell.constraints) + contradictions(cell.constraints)
  }

  /// Two limits of one kind on one subject repeat or contradict each other.
  private func repeated(_ constraints: [ConstraintEntry]) -> [Diagnostic] {
    let names = constraints.map { constraint in
      let about = constraint.action ?? constraint.subject?.value ?? ""
      let condition = constraint.otherInput.map { " \(ValueLimits.Condition.words(about: $0, []))" } ?? ""
      return Located("\(constraint.kind.rawValue) \(about)\(condition)", at: constraint.location)
    }
    return repetitions(of: names).map { name, first in
      let (kind, subject) = name.value.split(atFirst: " ")
      let about = subject.isEmpty ? "" : " for \(subject.quoted)"
      return .error(
        "constraint-contradiction", "a second \(kind.quoted)\(about); write one that says all", at: name.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
  }

  /// A required input has no default.
  private func contradictions(_ constraints: [ConstraintEntry]) -> [Diagnostic] {
    let required = constraints.filter { $0.kind == .required }.compactMap(\.subject)
    let places = Dictionary(required.map { ($0.value, $0.location) }) { first, _ in first }
    return constraints.compactMap { constraint in
      guard constraint.kind == .defaultValue, let subject = constraint.subject, let place = places[subject.value]
      else { return nil }
      return .error(
        "constraint-contradiction", "\(subject.value.quoted) has a default and is required, which is one or the other",
        at: constraint.location, notes: [Diagnostic.Note("required here", at: place)])
    }
  }
}

extension String {
  fileprivate func split(atFirst separator: Character) -> (String, String) {
    let parts = split(separator: separator, maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts.first ?? ""), parts.count > 1 ? String(parts[1]) : "")
  }
}
