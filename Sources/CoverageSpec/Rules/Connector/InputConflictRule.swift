/// An input that has to be sent is not refused for the sake of another one that has to be sent too.
struct InputConflictRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let actions = specification.category.actions
    let refusing = Set(actions.filter { Self.refuses($0.inputs) }.map(\.id))
    return actions.flatMap { checkSiblings($0.inputs) }
      + specification.connectors.flatMap { connector in
        connector.actions.filter { action in
          action.sameAs == nil
            && action.constraints.contains {
              $0.kind == .excludes || $0.kind == .required && refusing.contains(action.id)
            }
        }.flatMap { check($0.constraints, in: index.inputNodes(of: $0.id)) }
      }
  }

  /// Whether the API refuses one of some inputs for the sake of another.
  private static func refuses(_ nodes: [InputNode]) -> Bool {
    nodes.contains { node in
      if !node.limits.excludes.isEmpty { return true }
      if case .group(let children, _) = node.content { return refuses(children) }
      return false
    }
  }

  // MARK: The API

  private func checkSiblings(_ nodes: [InputNode]) -> [Diagnostic] {
    let required = Set(nodes.filter(\.isRequired).map(\.id))
    return nodes.flatMap { node -> [Diagnostic] in
      let refusals = required.contains(node.id) ? node.limits.excludes.filter(\.values.isEmpty).map(\.input) : []
      let found = refusals.filter { required.contains($0.value) && $0.value != node.id }.map { other in
        let message = "no request is legal: \(node.id.quoted) excludes \(other.value.quoted), and both are required"
        return Diagnostic.error("input-conflict", message, at: other.location)
      }
      let all = found + unsendable(beside: node, among: nodes)
      guard case .group(let children, _) = node.content else { return all }
      return all + checkSiblings(children)
    }
  }

  /// The inputs that call for another one, which is refused beside them.
  private func unsendable(beside node: InputNode, among nodes: [InputNode]) -> [Diagnostic] {
    node.requiredWith.compactMap { caller in
      guard caller.value != node.id, let sibling = nodes.first(where: { $0.id == caller.value }) else { return nil }
      let refusals = [(node, caller.value), (sibling, node.id)].flatMap { refusing, refused in
        refusing.limits.excludes.filter { $0.values.isEmpty && $0.input.value == refused }
      }
      return refusals.first.map { refusal in
        .error(
          "input-conflict",
          "no request with \(caller.value.quoted) is legal: it requires \(node.id.quoted), which is refused beside it",
          at: caller.location, notes: [Diagnostic.Note("refused here", at: refusal.input.location)])
      }
    }
  }

  // MARK: A connector

  private func check(_ constraints: [ConstraintEntry], in nodes: [String: InputNode]) -> [Diagnostic] {
    let demands = constraints.filter { $0.kind == .required }.compactMap(\.subject)
    let demanded = Dictionary(demands.map { ($0.value, $0.location) }) { first, _ in first }
    func isRequired(_ path: String) -> Bool { demanded[path] != nil || nodes[path]?.isRequired == true }
    let refused = nodes.flatMap { path, node -> [Diagnostic] in
      let start = path.parentPath.map { "\($0)." } ?? ""
      return node.limits.excludes.filter(\.values.isEmpty).compactMap { refusal in
        let other = start + refusal.input.value
        // Where the API requires both, the finding is in its own file.
        guard isRequired(path), isRequired(other), let place = demanded[path] ?? demanded[other] else { return nil }
        return .error(
          "constraint-contradiction",
          "no request is legal: the API refuses \(path.quoted) with \(other.quoted), and both are required", at: place,
          notes: [Diagnostic.Note("refused here", at: refusal.input.location)])
      }
    }
    return refused
      + constraints.compactMap { refusal in
        guard refusal.kind == .excludes, refusal.arguments.dropFirst().allSatisfy(\.isEmpty),
          let subject = refusal.subject?.value, let other = refusal.otherInput, isRequired(subject), isRequired(other),
          subject.parentPath == other.parentPath
        else { return nil }
        let place = demanded[subject] ?? demanded[other]
        return .error(
          "constraint-contradiction",
          "no request is legal: \(subject.quoted) is refused with \(other.quoted), and both are required",
          at: refusal.location, notes: place.map { [Diagnostic.Note("required here", at: $0)] } ?? [])
      }
  }
}

extension String {
  /// The path above; nil for one of a single part.
  fileprivate var parentPath: Substring? { utf8.lastIndex(of: UInt8(ascii: ".")).map { self[..<$0] } }
}
