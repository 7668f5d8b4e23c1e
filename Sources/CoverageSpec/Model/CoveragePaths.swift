extension Category {
  /// The coverage paths of everything that a connector may list, in the order of the category.
  package var coveragePaths: [String] {
    var paths: [String] = []
    func add(_ owner: String, _ members: [String]) {
      paths.append(owner)
      paths += members.map { "\(owner).\($0)" }
    }
    for model in models { add(model.id, model.fields.map(\.id)) }
    for action in actions { add(action.id, action.coverageInputs.map(\.path)) }
    return paths + features.map { "features.\($0.id)" }
  }
}
