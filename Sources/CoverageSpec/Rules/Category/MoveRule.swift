/// A move leads in one step from a path that nothing has any more to one that something of the same kind has, or gives
/// the name in Swift that something had at its path before.
struct MoveRule: Rule {
  func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    let category = specification.category
    let suggestions = Suggestions()
    let doubles = repetitions(of: category.moved.map(\.from)).map { from, first in
      Diagnostic.error(
        "duplicate-move", "\(from.value.quoted) is moved twice", at: from.location,
        notes: [Diagnostic.Note("the first move is here", at: first)])
    }
    let moves = Dictionary(category.moved.filter { !$0.isRenaming }.map { ($0.from.value, $0) }) { first, _ in first }
    let targets = Dictionary(category.movedTargets.map { ($0.move.to.value, $0.target) }) { first, _ in first }
    return doubles + category.moved.compactMap { check($0, to: targets[$0.to.value], index, moves, suggestions) }
  }

  private func check(
    _ move: Move, to target: Category.Target?, _ index: CategoryIndex, _ moves: [String: Move],
    _ suggestions: Suggestions
  ) -> Diagnostic? {
    let from = move.from.value
    let to = move.to.value
    if !from.split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ isIdentifier(String($0)) }) {
      return .error("invalid-value", "\(from.quoted) is not a path: write ids joined by dots", at: move.from.location)
    }
    if move.isRenaming, let target { return renaming(move, target) }
    if index.contains(from) {
      let message = "\(from.quoted) is still there; a move is from a path that nothing has any more"
      return .error("moved-path-exists", message, at: move.from.location)
    }
    if let next = moves[to] {
      return .error(
        "moved-again", "\(to.quoted) has moved on; write the path that it has now", at: move.to.location,
        notes: [Diagnostic.Note("moved here", at: next.from.location)])
    }
    guard let target else { return index.unknownPath(to, at: move.to.location, suggestions) }
    guard let problem = problem(with: from, becoming: target, moves) else { return nil }
    return .error("moved-kind", "\(from.quoted) cannot have become \(to.quoted): \(problem)", at: move.from.location)
  }

  /// Without a name of its own, then or now, the thing has had one name all the time.
  private func renaming(_ move: Move, _ target: Category.Target) -> Diagnostic? {
    if move.swiftName != nil || target.swiftName != nil { return nil }
    return .error(
      "moved-path-exists",
      "\(move.from.value.quoted) moves to itself; give the entry a 'swift_name', the name that it had in Swift",
      at: move.from.location)
  }

  /// Why the path cannot have been that of the target.
  private func problem(with path: String, becoming target: Category.Target, _ moves: [String: Move]) -> String? {
    let (owner, member) = path.splitPath
    switch target {
    case .model, .action:
      return member == nil && owner != "features" ? nil : "a model or an action has a path of one id"
    case .feature:
      return owner == "features" && member?.contains(".") == false
        ? nil : "a feature has a path of 'features' and one id"
    case .field(_, let model):
      if member?.contains(".") != false { return "a field has a path of a model and one id" }
      return isOwner(owner, of: model.id, moves) ? nil : "a field stays in its model"
    case .input(_, let action):
      if member == nil { return "an input has a path of an action and one id or more" }
      return isOwner(owner, of: action.id, moves) ? nil : "an input stays in its action"
    }
  }

  /// Whether an id is the present or a former one of a model or action.
  private func isOwner(_ owner: String, of id: String, _ moves: [String: Move]) -> Bool {
    owner == id || moves[owner]?.to.value == id
  }
}

extension Category.Target {
  /// The name in Swift that the file gives.
  fileprivate var swiftName: String? {
    switch self {
    case .model(let model): model.swiftName
    case .action(let action): action.swiftName
    case .field(let field, _): field.swiftName
    case .input(let input, _): input.node.swiftName
    case .feature(let feature): feature.swiftName
    }
  }
}
