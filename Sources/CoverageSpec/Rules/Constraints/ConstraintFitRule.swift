/// A constraint stands where it can be checked, on something of a type that it fits, and against no other.
struct ConstraintFitRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    let models = Dictionary(specification.category.models.map { ($0.id, index.constraintSubjects(ofModel: $0.id)) }) {
      first, _ in first
    }
    let actions = Dictionary(specification.category.actions.map { ($0.id, index.constraintSubjects(of: $0)) }) {
      first, _ in first
    }
    return specification.connectors.flatMap { connector in
      connector.models.flatMap { model in
        check(model.constraints, of: model.id, models[model.id] ?? [:], where: \.isOfModels, "models")
      }
        + connector.actions.filter { $0.sameAs == nil }.flatMap { action in
          check(action.constraints, of: action.id, actions[action.id] ?? [:], where: \.isOfActions, "actions")
        }
    }
  }

  private func check(
    _ constraints: [ConstraintEntry], of owner: String, _ subjects: [String: ConstraintSubject],
    where isPlace: KeyPath<ConstraintTraits, Bool>, _ places: String
  ) -> [Diagnostic] {
    let fits = constraints.compactMap { constraint -> Diagnostic? in
      guard let traits = ConstraintTraits.of(constraint.kind) else { return nil }
      let known = ConstraintTraits.all.filter { $0[keyPath: isPlace] }
      if !traits[keyPath: isPlace] {
        let names = known.map(\.name.quoted).joined(separator: ", ")
        let message = "\(traits.name.quoted) cannot be checked in \(places); constraints that can are \(names)"
        return .error("constraint-kind", message, at: constraint.location)
      }
      if case .rerouted(to: owner) = constraint.kind {
        let message = "\(owner.quoted) cannot be rerouted to itself"
        return .error("constraint-subject", message, at: constraint.location)
      }
      guard let path = constraint.subject, let subject = subjects[path.value], !traits.fits(subject) else { return nil }
      let names = known.filter { $0.subjects != nil && $0.fits(subject) }.map(\.name.quoted).joined(separator: ", ")
      let message =
        "\(traits.name.quoted) fits \(traits.subjects ?? "nothing"), and \(path.value.quoted) is \(subject.words), "
        + "which \(names) fit"
      return .error("constraint-kind", message, at: constraint.location)
    }
    return fits + repeated(constraints) + contradictions(constraints)
  }

  /// Of two limits of one kind on one thing, one says nothing or they contradict each other.
  private func repeated(_ constraints: [ConstraintEntry]) -> [Diagnostic] {
    let names = constraints.map { constraint in
      var about = constraint.subject?.value ?? ""
      if case .rerouted(let action) = constraint.kind { about = action }
      return Located("\(constraint.kind.name) \(about)", at: constraint.location)
    }
    return repetitions(of: names).map { name, first in
      let (kind, subject) = name.value.split(atFirst: " ")
      let about = subject.isEmpty ? "" : " for \(subject.quoted)"
      return .error(
        "constraint-contradiction", "a second \(kind.quoted)\(about); write one that says all", at: name.location,
        notes: [Diagnostic.Note("the first one is here", at: first)])
    }
  }

  /// What is refused where it is not sent has no default.
  private func contradictions(_ constraints: [ConstraintEntry]) -> [Diagnostic] {
    let required = constraints.filter { $0.kind == .required }.compactMap(\.subject)
    let places = Dictionary(required.map { ($0.value, $0.location) }) { first, _ in first }
    return constraints.compactMap { constraint in
      guard case .defaultValue = constraint.kind, let subject = constraint.subject, let place = places[subject.value]
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
