/// Models, fields, actions, inputs and features that a connector lists are in the category.
struct ListedNameRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for connector in specification.connectors {
      let suggestions = Suggestions()
      for model in connector.models { found += check(model, index, suggestions) }
      for action in connector.actions { found += check(action, index, suggestions) }
      for item in index.features.order.unknown(connector.features) {
        found.append(unknown("feature", item.id, among: index.features.names, suggestions, at: item.location))
      }
    }
    return found
  }

  private func check(
    _ coverage: ModelCoverage, _ index: CategoryIndex, _ suggestions: Suggestions
  ) -> [Diagnostic] {
    guard let fields = index.fields[coverage.id] else {
      return [unknown("model", coverage.id, among: index.models.names, suggestions, at: coverage.location)]
    }
    return fields.order.unknown(coverage.fields).map { item in
      let whole = item.id.splitPath.owner
      if whole != item.id, fields.order.place(of: whole) != nil {
        let message =
          "\(item.id.quoted) is a part of field \(whole.quoted) of model \(coverage.id.quoted), and fields are listed as a "
          + "whole; list \(whole.quoted), and say in its note which parts there are"
        return .error("unknown-field", message, at: item.location)
      }
      return unknown(
        "field", item.id, in: "model \(coverage.id.quoted)", among: fields.names, suggestions, at: item.location)
    }
  }

  private func check(
    _ coverage: ActionCoverage, _ index: CategoryIndex, _ suggestions: Suggestions
  ) -> [Diagnostic] {
    guard let inputs = index.inputs[coverage.id] else {
      return [unknown("action", coverage.id, among: index.actions.names, suggestions, at: coverage.location)]
    }
    let unknownItems = inputs.order.unknown(coverage.inputs)
    if let sameAs = coverage.sameAs {
      let known = index.inputs[sameAs.value]
      return unknownItems.filter { known?.order.place(of: $0.id) != nil }.map { item in
        let message =
          "action \(coverage.id.quoted) has no input \(item.id.quoted), which 'same_as' takes from "
          + sameAs.value.quoted
        return .error("unknown-input", message, at: sameAs.location)
      }
    }
    return unknownItems.map { item in
      if index.groups[coverage.id]?.contains(item.id) == true {
        let message = "input \(item.id.quoted) of action \(coverage.id.quoted) is a group; list the inputs in it"
        return .error("unknown-input", message, at: item.location)
      }
      return unknown(
        "input", item.id, in: "action \(coverage.id.quoted)", among: inputs.names, suggestions, at: item.location)
    }
  }

  private func unknown(
    _ kind: String, _ name: String, in scope: String? = nil, among names: [String], _ suggestions: Suggestions,
    at location: SourceLocation
  ) -> Diagnostic {
    let place = scope.map { " in \($0)" } ?? ""
    let message = "unknown \(kind) \(name.quoted)\(place)\(suggestions.suggestion(for: name, among: names))"
    return .error("unknown-\(kind)", message, at: location)
  }
}

extension NameOrder {
  /// The items whose names are not in the list.
  fileprivate func unknown(_ items: [CoverageItem]) -> [CoverageItem] {
    var last: Int?
    return items.filter { item in
      guard let place = place(of: item.id, after: last) else { return true }
      last = place
      return false
    }
  }
}
