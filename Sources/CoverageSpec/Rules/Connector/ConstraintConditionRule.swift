/// A condition between two inputs is about one that stands for itself, and that is sent once wherever it is looked for.
struct ConstraintConditionRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let suggestions = Suggestions()
    return specification.connectors.flatMap { connector in
      connector.actions.filter { $0.sameAs == nil && $0.constraints.contains { $0.otherInput != nil } }
        .flatMap { action in
          let nodes = index.inputNodes(of: action.id)
          return action.constraints.flatMap { check($0, nodes, index, suggestions) }
        }
    }
  }

  private func check(
    _ constraint: ConstraintEntry, _ nodes: [String: InputNode], _ index: CategoryIndex, _ suggestions: Suggestions
  ) -> [Diagnostic] {
    // What is not known is not listed either, which another rule reports.
    guard let other = constraint.otherInput, let node = nodes[other], let subject = constraint.subject?.value else {
      return []
    }
    if let problem = problem(with: other, beside: subject, nodes) {
      return [.error("constraint-subject", problem, at: constraint.location)]
    }
    let values = constraint.arguments.dropFirst().flatMap(\.self)
    if let words = misfit(values, constraint.form, node, index) {
      return [.error("constraint-value", words, at: constraint.location)]
    }
    return values.compactMap {
      index.problem(withConditionOn: Located($0, at: constraint.location), of: node, suggestions)
    }
  }

  private func problem(with other: String, beside subject: String, _ nodes: [String: InputNode]) -> String? {
    if other == subject { return "a condition on \(subject.quoted) is about another input" }
    if other.hasPrefix("\(subject).") { return "\(other.quoted) is part of \(subject.quoted)" }
    if subject.hasPrefix("\(other).") { return "\(subject.quoted) is part of \(other.quoted)" }
    let lists = nodes.filter { path, node in
      guard case .group(_, .some) = node.content else { return false }
      return other.hasPrefix("\(path).") && !subject.hasPrefix("\(path).")
    }
    return lists.keys.min().map {
      "\(other.quoted) is in the list \($0.quoted), and \(subject.quoted) is not, so it is not clear which element counts"
    }
  }

  /// Values of another form than the input has in JSON.
  private func misfit(_ values: [String], _ form: ValueForm, _ node: InputNode, _ index: CategoryIndex) -> String? {
    guard !values.isEmpty, case .leaf(let type) = node.content, type.containers.isEmpty,
      let wanted = ConstraintSubject(type, index.types)?.form.values, wanted != form
    else { return nil }
    return "\(node.id.quoted) is of type \(type.spelling.quoted), so each of its values is \(wanted.words)"
  }
}
