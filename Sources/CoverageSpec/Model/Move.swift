/// A coverage path that something had before: `{ "from": "jobs.salary", "to": "jobs.salary_amount" }`.
///
/// The move of a model or action takes the paths of its fields or inputs along. An input is moved leaf by leaf; its
/// groups have no coverage of their own. Where both paths are the same, the thing had another name in Swift alone.
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

  /// Whether the path is as it was, and only the name in Swift is new.
  package var isRenaming: Bool { from.value == to.value }

  /// The id that it had, or the path of an input in its action.
  package var oldID: String { from.value.splitPath.member ?? from.value.splitPath.owner }
}

extension Category {
  /// A thing with a coverage path.
  package enum Target: Sendable {
    case model(Model)
    case action(Action)
    case field(Field, of: Model)
    case input(Input, of: Action)
    case feature(Feature)
  }

  /// The moves that lead to something, with what that is.
  ///
  /// - Complexity: O(*n*) in the size of the category.
  package var movedTargets: [(move: Move, target: Target)] {
    if moved.isEmpty { return [] }
    var targets = Dictionary(models.map { ($0.id, Target.model($0)) }) { first, _ in first }
    for action in actions where targets[action.id] == nil { targets[action.id] = .action(action) }
    let owners = Set(moved.compactMap { $0.to.value.splitPath.member == nil ? nil : $0.to.value.splitPath.owner })
    func add(_ member: String, _ owner: String, _ target: Target) {
      let path = "\(owner).\(member)"
      if targets[path] == nil { targets[path] = target }
    }
    if owners.contains("features") { for feature in features { add(feature.id, "features", .feature(feature)) } }
    for model in models where owners.contains(model.id) {
      for field in model.fields { add(field.id, model.id, .field(field, of: model)) }
    }
    for action in actions where owners.contains(action.id) {
      for input in action.coverageInputs { add(input.path, action.id, .input(input, of: action)) }
    }
    return moved.compactMap { move in targets[move.to.value].map { (move, $0) } }
  }
}

/// What the former paths of a category have become.
package struct FormerPaths: Sendable {
  /// The paths of now by those of before, as moves name them.
  package let moves: [String: String]

  package init(_ category: Category) {
    moves = Dictionary(category.moved.filter { !$0.isRenaming }.map { ($0.from.value, $0.to.value) }) { first, _ in
      first
    }
  }

  package var isEmpty: Bool { moves.isEmpty }

  /// The path that an older path has become; nil where no move leads away from it.
  package func present(_ path: String) -> String? { moves.presentPath(path) }
}

extension [String: String] {
  /// The path that an older path has become, by paths of now for those of before; nil where none leads away from it.
  package func presentPath(_ path: String) -> String? {
    if let path = self[path] { return path }
    let (owner, member) = path.splitPath
    guard let member, let newOwner = self[owner] else { return nil }
    let path = "\(newOwner).\(member)"
    return self[path] ?? path
  }
}

extension String {
  /// A coverage path as the model, action or `features` that it starts with, and what follows.
  package var splitPath: (owner: String, member: String?) {
    guard let dot = firstIndex(of: ".") else { return (self, nil) }
    return (String(self[..<dot]), String(self[index(after: dot)...]))
  }
}
