extension Category {
  /// The coverage paths of everything that a connector may list, in the order of the category.
  package var coveragePaths: [String] {
    var paths: [String] = []
    for model in models { paths.append(owner: model.id, members: model.fields.map(\.id)) }
    for action in actions { paths.append(owner: action.id, members: action.coverageInputs.map(\.path)) }
    paths += features.map { "features.\($0.id)" }
    return paths
  }
}

extension ConnectorEntry {
  /// The coverage paths of everything that the connector lists, in the order of its file.
  package var coveragePaths: [String] {
    var paths: [String] = []
    for model in models { paths.append(owner: model.id, members: model.fields.map(\.id)) }
    for action in actions { paths.append(owner: action.id, members: action.inputs.map(\.id)) }
    paths += features.map { "features.\($0.id)" }
    paths += (unsupported + notImplemented).map(\.id)
    return paths
  }
}

extension [String] {
  fileprivate mutating func append(owner: String, members: [String]) {
    append(owner)
    append(contentsOf: members.map { "\(owner).\($0)" })
  }
}
