/// Nothing that an import has guessed is left.
struct GuessRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    var found: [Diagnostic] = []
    func add(_ remarks: Remarks, _ name: String) {
      guard let first = remarks.guesses.first else { return }
      let guesses = remarks.guesses.map { "\($0.key.quoted) (\($0.value.element(.report, indent: 0)))" }
      let message =
        "\(guesses.joined(separator: ", ")) of \(name) \(guesses.count == 1 ? "is a guess" : "are guesses"); correct what "
        + "is wrong, and take out of 'guessed' what is right"
      found.append(.warning("guessed", message, at: first.location))
    }
    func add(_ nodes: [InputNode], under prefix: String) {
      for node in nodes {
        let path = prefix + node.id
        add(node.remarks, "input \(path.quoted)")
        if case .group(let children, _) = node.content { add(children, under: path + ".") }
      }
    }
    for model in category.models {
      add(model.remarks, "model \(model.id.quoted)")
      for field in model.fields { add(field.remarks, "field \("\(model.id).\(field.id)".quoted)") }
    }
    for action in category.actions {
      add(action.remarks, "action \(action.id.quoted)")
      add(action.inputs, under: action.id + ".")
    }
    for feature in category.features { add(feature.remarks, "feature \(feature.id.quoted)") }
    return found
  }
}
