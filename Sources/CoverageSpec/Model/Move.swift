/// A coverage path that something had before: `{ "from": "jobs.salary", "to": "jobs.salary_amount" }`.
///
/// The move of a model or action takes the paths of its fields or inputs along. An input is moved leaf by leaf; its
/// groups have no coverage of their own.
package struct Move: Sendable {
  /// The path that older programs know.
  package var from: Located<String>
  /// The path that it has now.
  package var to: Located<String>
  /// The name that it had in Swift, where that was not made from its id.
  package var swiftName: String?

  package init(from: Located<String>, to: Located<String>, swiftName: String? = nil) {
    self.from = from
    self.to = to
    self.swiftName = swiftName
  }

  /// The id that it had, or the path of an input in its action.
  package var oldID: String { from.value.splitPath.member ?? from.value.splitPath.owner }
}

extension Category {
  /// What has a coverage path.
  package enum Target: Sendable {
    case model(Model)
    case action(Action)
    case field(Field, of: Model)
    case input(Input, of: Action)
    case feature(Feature)
  }

  /// The model, action, field, input or feature at a coverage path.
  package func target(at path: String) -> Target? {
    let (owner, member) = path.splitPath
    guard let member else {
      return models.first { $0.id == owner }.map(Target.model) ?? actions.first { $0.id == owner }.map(Target.action)
    }
    if owner == "features" { return features.first { $0.id == member }.map(Target.feature) }
    if let model = models.first(where: { $0.id == owner }) {
      return model.fields.first { $0.id == member }.map { .field($0, of: model) }
    }
    guard let action = actions.first(where: { $0.id == owner }) else { return nil }
    return action.coverageInputs.first { $0.path == member }.map { .input($0, of: action) }
  }

  /// The path that an older path has become; nil where no move leads away from it.
  package func movedPath(from path: String) -> String? {
    if let move = moved.first(where: { $0.from.value == path }) { return move.to.value }
    let (owner, member) = path.splitPath
    guard let member, let move = moved.first(where: { $0.from.value == owner }) else { return nil }
    return "\(move.to.value).\(member)"
  }
}

extension String {
  /// A coverage path as the model, action or `features` that it starts with, and what follows.
  package var splitPath: (owner: String, member: String?) {
    guard let dot = firstIndex(of: ".") else { return (self, nil) }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
