/// The inputs in `required_with` stand beside the input, and those in `one_of` in the group.
struct InputRequirementRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    specification.category.actions.flatMap { check($0.inputs) }
  }

  private func check(_ nodes: [InputNode]) -> [Diagnostic] {
    let names = Set(nodes.map(\.id))
    let suggestions = Suggestions()
    func unknown(
      _ name: Located<String>, _ place: String, among names: @autoclosure () -> some Sequence<String>
    ) -> Diagnostic {
      let hint = suggestions.suggestion(for: name.value, among: names())
      return .error("unknown-input", "no input \(name.value.quoted) stands \(place)\(hint)", at: name.location)
    }
    return nodes.flatMap { node -> [Diagnostic] in
      let strays = node.requiredWith.compactMap { name -> Diagnostic? in
        if name.value != node.id, names.contains(name.value) { return nil }
        return unknown(name, "beside \(node.id.quoted)", among: nodes.map(\.id).filter { $0 != node.id })
      }
      guard case .group(let children, _) = node.content else { return strays }
      let inside = node.oneOf.isEmpty ? [] : Set(children.map(\.id))
      let choices = node.oneOf.filter { !inside.contains($0.value) }
        .map { unknown($0, "in \(node.id.quoted)", among: children.map(\.id)) }
      return strays + choices + check(children)
    }
  }
}
