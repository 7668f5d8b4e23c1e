/// References inside a category lead to something that it declares.
struct CategoryReferenceRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let suggestions = Suggestions()
    func unknown(_ kind: String, _ name: Located<String>?, among names: NameOrder) -> Diagnostic? {
      guard let name, names.place(of: name.value) == nil else { return nil }
      let hint = suggestions.suggestion(for: name.value, among: names.names)
      return .error("unknown-\(kind)", "unknown \(kind) \(name.value.quoted)\(hint)", at: name.location)
    }
    var found: [Diagnostic?] = []
    for field in category.models.flatMap(\.fields) {
      found.append(unknown("model", field.reference, among: index.models.order))
      found.append(unknown("model", field.expands, among: index.models.order))
    }
    for action in category.actions {
      found.append(unknown("action", action.twinOf, among: index.actions.order))
      if let twin = action.twinOf, twin.value == action.id {
        found.append(.error("unknown-action", "\(action.id.quoted) cannot be its own twin", at: twin.location))
      }
      found += action.coverageInputs.map { unknown("model", $0.node.reference, among: index.models.order) }
    }
    found += category.features.map { unknown("feature", $0.parent, among: index.features.order) }
    return found.compactMap(\.self)
  }
}
