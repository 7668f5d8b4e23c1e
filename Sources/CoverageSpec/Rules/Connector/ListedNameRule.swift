/// Models, fields, actions, inputs and features that a connector lists are in the category.
struct ListedNameRule: Rule {
  func check(_ specification: Specification) -> [Diagnostic] {
    let names = ListableNames(specification.category)
    return specification.connectors.flatMap { connector in
      let suggestions = Suggestions()
      func check(_ coverage: ModelCoverage) -> [Diagnostic] { self.check(coverage, names, suggestions) }
      func check(_ coverage: ActionCoverage) -> [Diagnostic] { self.check(coverage, names, suggestions) }
      return connector.models.flatMap(check) + connector.actions.flatMap(check)
        + names.features.unknown(connector.features).map {
          unknown("feature", $0.id, among: names.features.names, suggestions, at: $0.location)
        }
    }
  }

  private func check(
    _ coverage: ModelCoverage, _ names: ListableNames, _ suggestions: Suggestions
  ) -> [Diagnostic] {
    guard let fields = names.fields[coverage.id] else {
      return [unknown("model", coverage.id, among: names.models, suggestions, at: coverage.location)]
    }
    return fields.unknown(coverage.fields).map { item in
      unknown("field", item.id, in: "model \(coverage.id.quoted)", among: fields.names, suggestions, at: item.location)
    }
  }

  private func check(
    _ coverage: ActionCoverage, _ names: ListableNames, _ suggestions: Suggestions
  ) -> [Diagnostic] {
    guard let inputs = names.inputs[coverage.id] else {
      return [unknown("action", coverage.id, among: names.actions, suggestions, at: coverage.location)]
    }
    let unknownItems = inputs.unknown(coverage.inputs)
    if let sameAs = coverage.sameAs {
      let known = names.inputs[sameAs.value]
      return unknownItems.filter { known?.place(of: $0.id) != nil }.map { item in
        let message =
          "action \(coverage.id.quoted) has no input \(item.id.quoted), which 'same_as' takes from "
          + sameAs.value.quoted
        return .error("unknown-input", message, at: sameAs.location)
      }
    }
    return unknownItems.map { item in
      if names.groups[coverage.id]?.contains(item.id) == true {
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

/// Everything that a connector can list.
private struct ListableNames {
  let models: [String]
  let actions: [String]
  let features: NameOrder
  /// The ids of the fields, by model id.
  let fields: [String: NameOrder]
  /// The paths of the inputs, by action id.
  let inputs: [String: NameOrder]
  /// The paths of the groups of inputs, by action id.
  let groups: [String: Set<String>]

  /// Of two things with one id the first counts.
  init(_ category: Category) {
    models = category.models.map(\.id)
    actions = category.actions.map(\.id)
    features = NameOrder(category.features.map(\.id))
    fields = Dictionary(category.models.map { ($0.id, NameOrder($0.fields.map(\.id))) }) { first, _ in first }
    inputs = Dictionary(category.actions.map { ($0.id, NameOrder($0.coverageInputs.map(\.path))) }) { first, _ in
      first
    }
    groups = inputs.mapValues { order in
      var groups: Set<String> = []
      for path in order.names {
        var rest = path[...]
        while let dot = rest.utf8.lastIndex(of: UInt8(ascii: ".")) {
          rest = rest[..<dot]
          // The groups above one that is known are known.
          if !groups.insert(String(rest)).inserted { break }
        }
      }
      return groups
    }
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
