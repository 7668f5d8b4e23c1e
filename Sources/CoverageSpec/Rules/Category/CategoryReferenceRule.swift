/// References inside a category lead to something that it declares.
struct CategoryReferenceRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let category = specification.category
    let models = category.models.map(\.id)
    let actions = category.actions.map(\.id)
    let features = category.features.map(\.id)
    var found: [Diagnostic?] = []
    for field in category.models.flatMap(\.fields) {
      found.append(unknown("model", field.reference, among: models))
      found.append(unknown("model", field.expands, among: models))
    }
    for action in category.actions {
      found.append(unknown("action", action.twinOf, among: actions))
      if let twin = action.twinOf, twin.value == action.id {
        found.append(.error("unknown-action", "\(action.id.quoted) cannot be its own twin", at: twin.location))
      }
      found += action.coverageInputs.map { unknown("model", $0.node.reference, among: models) }
    }
    found += category.features.map { unknown("feature", $0.parent, among: features) }
    return found.compactMap(\.self)
  }

  private func unknown(_ kind: String, _ name: Located<String>?, among names: [String]) -> Diagnostic? {
    guard let name, !names.contains(name.value) else { return nil }
    let message = "unknown \(kind) \(name.value.quoted)\(suggestion(for: name.value, among: names))"
    return .error("unknown-\(kind)", message, at: name.location)
  }
}
