/// References inside a category lead to something that it declares.
struct CategoryReferenceRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let category = specification.category
    let models = Names(category.models.map(\.id))
    let actions = Names(category.actions.map(\.id))
    let features = Names(category.features.map(\.id))
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

  private struct Names {
    let all: [String]
    let known: Set<String>
    let suggestions = Suggestions()

    init(_ all: [String]) {
      self.all = all
      known = Set(all)
    }
  }

  private func unknown(_ kind: String, _ name: Located<String>?, among names: Names) -> Diagnostic? {
    guard let name, !names.known.contains(name.value) else { return nil }
    let hint = names.suggestions.suggestion(for: name.value, among: names.all)
    let message = "unknown \(kind) \(name.value.quoted)\(hint)"
    return .error("unknown-\(kind)", message, at: name.location)
  }
}
