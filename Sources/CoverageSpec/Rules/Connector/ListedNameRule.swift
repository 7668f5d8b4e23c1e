/// Models, fields, actions, inputs and features that a connector lists are in the category.
struct ListedNameRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let index = CategoryIndex(specification.category)
    return specification.connectors.flatMap { connector in
      connector.models.flatMap { check($0, index) } + connector.actions.flatMap { check($0, index) }
        + connector.features.filter { !index.features.keys.contains($0.id) }.map {
          unknown("feature", $0.id, among: index.category.features.map(\.id), at: $0.location)
        }
    }
  }

  private func check(_ coverage: ModelCoverage, _ index: CategoryIndex) -> [Diagnostic] {
    guard let fields = index.fields[coverage.id] else {
      return [unknown("model", coverage.id, among: index.category.models.map(\.id), at: coverage.location)]
    }
    return coverage.fields.filter { !fields.keys.contains($0.id) }.map { item in
      let names = index.category.models.first { $0.id == coverage.id }?.fields.map(\.id) ?? []
      return unknown("field", item.id, in: "model \(coverage.id.quoted)", among: names, at: item.location)
    }
  }

  private func check(_ coverage: ActionCoverage, _ index: CategoryIndex) -> [Diagnostic] {
    guard let inputs = index.inputs[coverage.id] else {
      return [unknown("action", coverage.id, among: index.category.actions.map(\.id), at: coverage.location)]
    }
    let unknownItems = coverage.inputs.filter { !inputs.keys.contains($0.id) }
    if let sameAs = coverage.sameAs {
      return unknownItems.filter { index.inputs[sameAs.value]?[$0.id] != nil }.map { item in
        let message =
          "action \(coverage.id.quoted) has no input \(item.id.quoted), which 'same_as' takes from "
          + sameAs.value.quoted
        return .error("unknown-input", message, at: sameAs.location)
      }
    }
    let names = index.category.actions.first { $0.id == coverage.id }?.coverageInputs.map(\.path) ?? []
    return unknownItems.map { item in
      if names.contains(where: { $0.hasPrefix(item.id + ".") }) {
        let message = "input \(item.id.quoted) of action \(coverage.id.quoted) is a group; list the inputs in it"
        return .error("unknown-input", message, at: item.location)
      }
      return unknown("input", item.id, in: "action \(coverage.id.quoted)", among: names, at: item.location)
    }
  }

  private func unknown(
    _ kind: String, _ name: String, in scope: String? = nil, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let place = scope.map { " in \($0)" } ?? ""
    let message = "unknown \(kind) \(name.quoted)\(place)\(suggestion(for: name, among: names))"
    return .error("unknown-\(kind)", message, at: location)
  }
}
