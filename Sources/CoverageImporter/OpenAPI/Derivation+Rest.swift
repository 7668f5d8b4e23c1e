import _CoverageSpec

extension Derivation {
  /// Lists the operations that are neither models nor actions, each with the reason.
  mutating func leaveOutOperations() {
    let mapped = Set(map.models.map { "GET \($0.route.value)" } + map.actions.map(\.operation.value))
    let ignored = Set(map.ignored.map(\.value))
    var guesses = VocabularyGuess(document, select: map.select)
    for operation in document.operations where !mapped.contains(operation.name) {
      if !isSelected(operation.route) {
        leaveOut(operation.place, "the route is not selected")
      } else if ignored.contains(operation.name) {
        leaveOut(operation.place, "the map ignores the operation")
      } else if let reason = guesses.reasonToLeaveOut(operation) {
        leaveOut(operation.place, reason)
      } else {
        leaveOut(operation.place, "the map does not have the operation")
        report(
          .warning(
            "unmapped-operation",
            "\(VocabularyMap.fileName) does not have \(operation.name); add it to 'models', 'actions' or 'ignored'",
            at: document.location(of: operation.place.node)))
      }
    }
  }

  /// Lists what nothing that was derived refers to, and the parts of the document that say nothing of values.
  mutating func leaveOutUnvisited() {
    for (kind, components) in document.start["components"]?.members ?? [] {
      for (_, component) in components.members where !visited.contains(component.pointer) {
        let isHeld = ["schemas", "responses", "parameters", "requestBodies"].contains(kind)
        leaveOut(component, isHeld ? "nothing that is derived refers to it" : "\(kind) have no place in a category")
      }
    }
    for (key, place) in document.start.members where !["openapi", "info", "paths", "components"].contains(key) {
      leaveOut(place, "\(key.quoted) has no place in a category")
    }
    for (route, item) in document.start["paths"]?.members ?? [] {
      let known = OpenAPIOperation.methods + ["parameters", "summary", "description"]
      for (key, place) in item.members where !known.contains(key) {
        leaveOut(place, key == "$ref" ? "a route that refers to another is not followed" : "\(key.quoted) has no place")
      }
      for (key, place) in item.members where OpenAPIOperation.methods.contains(key) {
        if case .object = place.node.value { continue }
        leaveOut(place, "this is no operation")
      }
      if item.node.members.isEmpty { leaveOut(item, "the route \(route.quoted) has no operations") }
    }
  }
}
