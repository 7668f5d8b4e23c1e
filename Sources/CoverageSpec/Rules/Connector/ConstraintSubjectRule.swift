/// A constraint is about something that its model or action lists, or about a group above it.
struct ConstraintSubjectRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.connectors.flatMap { connector in
      let covered = connector.actions.map(\.id)
      var diagnostics: [Diagnostic] = []
      var constraints: [ConstraintEntry] = []
      for model in connector.models {
        diagnostics += checkSubjects(of: model.constraints, owner: model.id, model.fields) { id in
          index.fields[model.id].map { $0[id] != nil }
        }
        constraints += model.constraints
      }
      for action in connector.actions where action.sameAs == nil {
        diagnostics += checkSubjects(of: action.constraints, owner: action.id, action.inputs) { id in
          index.inputs[action.id].map { $0[id] != nil }
        }
        constraints += action.constraints
      }
      return diagnostics + constraints.compactMap { checkRerouting($0, covered: covered, known: index.actions.names) }
    }
  }

  /// - Parameter isWhole: Whether an item is known to the category, so that what is below it lies in its value; nil where
  ///   the category does not know the owner.
  private func checkSubjects(
    of constraints: [ConstraintEntry], owner: String, _ items: [CoverageItem], _ isWhole: (String) -> Bool?
  ) -> [Diagnostic] {
    let suggestions = Suggestions()
    // To look a few up in the list is faster than to hash all names.
    let listed = constraints.count > 8 ? Set(items.flatMap { Self.withGroups($0.id) }) : nil
    return constraints.flatMap { constraint in
      let other = constraint.otherInput.map { Located($0, at: constraint.location) }
      let named = [constraint.subject, other].compactMap(\.self)
      return named.filter { !(listed?.contains($0.value) ?? Self.isListed($0.value, among: items)) }.map { name in
        if let whole = items.first(where: { name.value.hasPrefix($0.id + ".") }), isWhole(whole.id) == true {
          let message =
            "\(name.value.quoted) lies in the value of \(whole.id.quoted), and constraints are about whole inputs and "
            + "fields; write it about \(whole.id.quoted), or in a note"
          return Diagnostic.error("constraint-subject", message, at: name.location)
        }
        // What no category has is reported where it is listed, and nothing to write here.
        let names = items.flatMap { isWhole($0.id) == false ? [] : Self.withGroups($0.id) }
        let hint = suggestions.suggestion(for: name.value, among: names)
        return Diagnostic.error(
          "constraint-subject", "\(name.value.quoted) is not listed in \(owner.quoted)\(hint)", at: name.location)
      }
    }
  }

  private func checkRerouting(_ constraint: ConstraintEntry, covered: [String], known: [String]) -> Diagnostic? {
    guard let action = constraint.action, !covered.contains(action) else { return nil }
    if known.contains(action) {
      let message = "the action \(action.quoted) that takes over is not listed in this file"
      return .error("constraint-subject", message, at: constraint.location)
    }
    let message = "unknown action \(action.quoted)\(suggestion(for: action, among: known))"
    return .error("unknown-action", message, at: constraint.location)
  }

  /// Whether some items have one with a path, or below it.
  private static func isListed(_ path: String, among items: [CoverageItem]) -> Bool {
    let start = path + "."
    return items.contains { $0.id == path || $0.id.hasPrefix(start) }
  }

  /// A path and those of the groups above it, outermost first.
  private static func withGroups(_ path: String) -> [String] {
    path.indices.filter { path[$0] == "." }.map { String(path[..<$0]) } + [path]
  }
}
