/// What an input is required with, and what a group needs one of, are inputs that stand beside it or in it.
struct InputRequirementRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    specification.category.actions.flatMap { check($0.inputs) }
  }

  private func check(_ nodes: [InputNode]) -> [Diagnostic] {
    nodes.flatMap { node -> [Diagnostic] in
      let neighbours = nodes.map(\.id).filter { $0 != node.id }
      let strays = node.requiredWith.compactMap { unknown($0, "beside \(node.id.quoted)", among: neighbours) }
      guard case .group(let children, _) = node.content else { return strays }
      let choices = node.oneOf.compactMap { unknown($0, "in \(node.id.quoted)", among: children.map(\.id)) }
      return strays + choices + check(children)
    }
  }

  private func unknown(_ name: Located<String>, _ place: String, among names: [String]) -> Diagnostic? {
    guard !names.contains(name.value) else { return nil }
    let message = "no input \(name.value.quoted) stands \(place)\(suggestion(for: name.value, among: names))"
    return .error("unknown-input", message, at: name.location)
  }
}
